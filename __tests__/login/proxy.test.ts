import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { busyness } from '../runner/busyness.ts';
import { expectOutcome, type Loaded } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { loadBy, loginOrg } from './login-methods.ts';

/** Proxies and certificates as runners have them: a proxy in a process of its own, an org behind TLS. */

/** No such org is ever asked: the proxy leads its name to loopback. */
const HOST = 'proxied-example.my.salesforce.com';

/** A proxy for CONNECT that prints a line for each tunnel. All of them lead to one port on loopback. */
const PROXY = `
import { createServer } from 'node:http';
import { connect } from 'node:net';
const server = createServer((request, response) => {
  console.log('plain ' + request.url);
  response.writeHead(502).end();
});
server.on('connect', (request, client, head) => {
  console.log('tunnel ' + request.url);
  if (process.argv[3] !== undefined) {
    client.end('HTTP/1.1 ' + process.argv[3] + ' X\\r\\nContent-Length: 0\\r\\n\\r\\n');
    return;
  }
  const target = connect(Number(process.argv[2]), '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\\r\\n\\r\\n');
    target.write(head);
    target.pipe(client).pipe(target);
  });
  for (const socket of [client, target]) socket.on('error', () => client.destroy() && target.destroy());
});
server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
`;

let folder: string;
let org: RunningOrg;
let refusing: typeof proxy;
let proxy: { readonly url: string; readonly lines: string[] };
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  atEnd(() => rm(folder, { recursive: true }));
  makeCertificates();
  const tls = { key: readFileSync(file('key.pem'), 'utf8'), cert: readFileSync(file('cert.pem'), 'utf8') };
  org = await loginOrg({ instanceUrl: `https://${HOST}` }, { tls });
  proxy = await startProxy();
  refusing = await startProxy('407');
});

/** An authority, and a certificate of it for the org. Both are made for this test and thrown away. */
function makeCertificates(): void {
  const openssl = (...words: string[]): void => void execFileSync('openssl', words, { stdio: 'pipe' });
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    ...['req', '-x509', ...key, '-days', '2', '-subj', '/CN=Test authority'],
    ...['-keyout', file('ca-key.pem'), '-out', file('ca.pem')],
  );
  openssl('req', ...key, '-subj', '/CN=Test org', '-keyout', file('key.pem'), '-out', file('request.pem'));
  writeFileSync(file('names.txt'), `subjectAltName=DNS:${HOST}\n`);
  openssl(
    ...['x509', '-req', '-days', '2', '-in', file('request.pem'), '-CA', file('ca.pem')],
    ...['-CAkey', file('ca-key.pem'), '-extfile', file('names.txt'), '-out', file('cert.pem')],
  );
}

/** @param refusal the status with which it answers instead */
async function startProxy(...refusal: readonly string[]): Promise<{ url: string; lines: string[] }> {
  writeFileSync(file('proxy.mjs'), PROXY);
  const child: ChildProcess = spawn(
    process.execPath,
    [file('proxy.mjs'), new URL(org.url).port, ...refusal],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  atEnd(async () => Promise.resolve(child.kill()));
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('The proxy has no output');
  const reader = createInterface(child.stdout);
  const port = await new Promise<string>((resolve) => {
    reader.on('line', (line) => {
      lines.push(line);
      if (line.startsWith('port ')) resolve(line.slice(5));
    });
  });
  return { url: `http://127.0.0.1:${port}`, lines };
}

/** Leads every name to loopback, where nothing listens at the port of https. */
const NAMES = `
import dns from 'node:dns';
dns.lookup = (name, options, done) => (done ?? options)(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4);
`;

async function loadWith(
  env: Record<string, string>,
): Promise<Loaded & { readonly tunnels: readonly string[] }> {
  const before = proxy.lines.length;
  writeFileSync(file('names.mjs'), NAMES);
  const run = { env, nodeArguments: ['--import', pathToFileURL(file('names.mjs')).href] };
  const inputs = { 'instance-url': `https://${HOST}` };
  const loaded = await loadBy('client credentials', org, { inputs, run });
  return { ...loaded, tunnels: proxy.lines.slice(before) };
}

describe('the committed bundle', () => {
  test('goes through HTTPS_PROXY, and trusts NODE_EXTRA_CA_CERTS', async () => {
    const loaded = await loadWith({ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: file('ca.pem') });
    expectOutcome(loaded, 'success', { succeeded: 3 });
    expect(loaded.report.org).toMatchObject({ host: HOST });
    expect(new Set(loaded.tunnels)).toEqual(new Set([`tunnel ${HOST}:443`]));
  });

  test.each([HOST, '.my.salesforce.com', 'example.org, salesforce.com'])(
    'goes past the proxy for hosts of NO_PROXY: %s',
    async (hosts) => {
      const ca = { NODE_EXTRA_CA_CERTS: file('ca.pem') };
      const loaded = await loadWith({ HTTPS_PROXY: proxy.url, NO_PROXY: hosts, ...ca });
      expectOutcome(loaded, 'error', { notProcessed: 3 });
      expect(loaded.main.log).toContain('connect ECONNREFUSED 127.0.0.1:443');
      expect(loaded.tunnels).toEqual([]);
    },
  );

  test.each(['client credentials', 'ready token'] as const)(
    'tells at once that the proxy asks for a password: login by %s',
    async (method) => {
      const run = {
        env: { HTTPS_PROXY: refusing.url },
        nodeArguments: ['--import', pathToFileURL(file('names.mjs')).href],
      };
      writeFileSync(file('names.mjs'), NAMES);
      const loaded = await loadBy(method, org, { inputs: { 'instance-url': `https://${HOST}` }, run });
      expectOutcome(loaded, 'error', { notProcessed: 3 });
      expect(loaded.main.log).toContain('the proxy asks for a name and a password (HTTP 407)');
      expect(loaded.main.log).not.toContain('check "instance-url"');
      expect(loaded.main.durationMilliseconds).toBeLessThan(30_000 * busyness());
    },
  );

  test('sends nothing to a host whose certificate nobody vouches for', async () => {
    const { length } = org.tokenServer.attempts;
    const loaded = await loadWith({ HTTPS_PROXY: proxy.url });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('NODE_EXTRA_CA_CERTS');
    expect(org.tokenServer.attempts).toHaveLength(length);
  });
});
