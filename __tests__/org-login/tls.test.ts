import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/org/command-line.ts';
import { startOrg } from '../../src/org/org.ts';
import { assertion, post } from './token-client.ts';

let folder: string;
const file = (name: string): string => join(folder, name);
const openssl = (...words: string[]): Buffer => execFileSync('openssl', words, { stdio: 'pipe' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tls-'));
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Embedded org test'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', file('key.pem'), '-out', file('cert.pem')],
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const status = (url: string, ca: string | undefined): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const call = request(`${url}/services/data`, ca === undefined ? {} : { ca }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject).end();
  });

it('listens by TLS with a certificate that a client may trust or not', async () => {
  const flags = ['--port', '0', '--tls-key', file('key.pem'), '--tls-certificate', file('cert.pem')];
  const command = parseCommandLine(flags);
  if (command.kind !== 'start') throw new Error('The flags are no mistake');
  const org = await startOrg(command.options);
  expect(org.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(await status(org.url, readFileSync(file('cert.pem'), 'utf8'))).toBe(200);
  await expect(status(org.url, undefined)).rejects.toThrow('self-signed certificate');
  await org.stop();
});

it('wants key and certificate together', () => {
  expect(parseCommandLine(['--tls-key', file('key.pem')])).toMatchObject({
    kind: 'mistake',
    message: expect.stringContaining('--tls-key and --tls-certificate belong together') as string,
  });
});

it('takes assertions by a certificate while it is in force', async () => {
  const key = createPrivateKey(readFileSync(file('key.pem')));
  let time = Date.now();
  const org = await startOrg({
    now: () => time,
    login: { certificate: readFileSync(file('cert.pem'), 'utf8') },
  });
  const exp = Math.floor(time / 1_000) + 10 * 86_400;
  expect((await post(org, assertion(org, { exp }, key))).status).toBe(200);
  time += 3 * 86_400_000;
  expect((await post(org, assertion(org, { exp }, key))).body).toEqual({
    error: 'invalid_grant',
    error_description: 'invalid assertion',
  });
  await org.stop();
});
