import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LoginPolicy } from '../../src/org/oauth/login-policy.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Loaded } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { loadBy, loginMethods, loginOrg, type LoginMethod, type MethodName } from './login-methods.ts';

/**
 * Nothing secret is left behind by the step: secrets of each method are searched for in all that the step
 * wrote, as they are and encoded, after successes and failures.
 */

const names = Object.keys(loginMethods) as MethodName[];

const canaries = {
  clientId: 'CANARY.CLIENT',
  clientSecret: 'CANARY/secret+"one"=%21',
  refreshTokens: ['CANARY.refresh_token.5Aep861'],
} satisfies Partial<LoginPolicy>;

/** The same text in every form that a log, a URL or a document may give it. */
function forms(secret: string): string[] {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${secret}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4)
      .replace(/.{2}=*$/, ''),
  );
  const all = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64];
  return [...new Set([...all, new URLSearchParams({ a: secret }).toString().slice(2)])];
}

/** Everything that is left outside of the process, but for the orders to the runner to hide secrets. */
async function leftBehind({ main, post, workspace, report }: Loaded): Promise<string> {
  const withoutMasks = (text: string): string => text.replaceAll(/^::add-mask::.*$/gm, '');
  const reported = [main, post].flatMap((phase) =>
    phase === undefined
      ? []
      : [
          withoutMasks(phase.rawStdout),
          withoutMasks(phase.rawStderr),
          phase.log,
          phase.summary,
          JSON.stringify([phase.outputs, phase.state, phase.environment, phase.annotations]),
        ],
  );
  const results = main.outputs['results-path'] ?? '';
  const files = await Promise.all([results, workspace].map(contents));
  return [...reported, ...files.flat(), JSON.stringify(report)].join('\n');
}

async function contents(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
}

async function expectNoCanary(
  loaded: Loaded & { readonly method: LoginMethod },
  seen: readonly string[] = [],
): Promise<void> {
  const { method, main, org } = loaded;
  const tokens = main.commands
    .filter(({ name, data }) => name === 'add-mask' && /^00D\w+!/.test(data))
    .map(({ data }) => data);
  const secrets = [
    ...method.secrets,
    ...(method.laterSecrets?.() ?? []),
    ...org.tokenServer.policy.refreshTokens,
    ...tokens,
    ...seen,
  ].filter((secret) => secret !== '');
  expect(secrets.length).toBeGreaterThan(0);
  const text = await leftBehind(loaded);
  const found = secrets.flatMap(forms).filter((form) => text.includes(form));
  expect(found).toEqual([]);
  const call = JSON.stringify(method.cli?.calls ?? []);
  expect(secrets.flatMap(forms).filter((form) => call.includes(form))).toEqual([]);
}

const debug = { env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }, post: true };

/** A host that answers like the token endpoint of nobody's dreams: it repeats all that it was sent. */
async function startEcho(
  answer: (body: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => {
        const body = Buffer.concat(pieces).toString();
        bodies.push(body);
        answer(body, response, request);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => Promise.resolve(server.close()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

/** Every secret field of a form. */
function secretsIn(body: string): string[] {
  const form = new URLSearchParams(body);
  return ['client_secret', 'assertion', 'refresh_token', 'subject_token'].flatMap((name) =>
    form.getAll(name),
  );
}

/** Ways in which a server repeats what it was sent. */
const echoes: Readonly<Record<string, (body: string, response: ServerResponse) => void>> = {
  'in its error, encoded in every way': (body, response) => {
    const fields = [...new URLSearchParams(body).values()];
    const text = [body, ...fields.flatMap(forms), Buffer.from(body).toString('base64')].join(' ');
    response.writeHead(400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: fields.at(-1), error_description: text }));
  },
  'as a page': (body, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<p>${body}</p>`);
  },
  'as the place of the org': (body, response) => {
    const [secret = ''] = secretsIn(body);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const url = `https://${encodeURIComponent(secret).slice(0, 60)}.example.com`;
    response.end(JSON.stringify({ access_token: '00D000000000001!CANARY.TOKEN', instance_url: url }));
  },
  'as a redirect': (body, response) => {
    response.writeHead(307, { Location: `https://login.salesforce.com/?${body.slice(0, 1_000)}` }).end();
  },
};

async function canaryOrg(more: Partial<LoginPolicy> = {}): Promise<RunningOrg> {
  return loginOrg({ ...canaries, clientSecret: 'CANARY.secret.0123456789', ...more });
}

describe('nothing secret is left behind', () => {
  test.each(names)('by a load that succeeds, renewals included: %s', async (name) => {
    const org = await canaryOrg(name === 'ready token' ? {} : { sessionCalls: 5 });
    const loaded = await loadBy(name, org, { run: debug });
    expect(loaded.main.outputs['outcome']).toBe('success');
    await expectNoCanary(loaded);
  });

  test.each(names)('by a login that is refused: %s', async (name) => {
    const org = await canaryOrg({ grants: [] });
    if (name === 'ready token') org.session.expire();
    const loaded = await loadBy(name, org, { run: debug });
    expect(loaded.main.outputs['outcome']).toBe('error');
    await expectNoCanary(loaded);
  });

  test.each(
    (['SFDX auth URL', 'JWT', 'client credentials', 'token exchange'] as const).flatMap((name) =>
      Object.keys(echoes).map((how) => [name, how] as const),
    ),
  )('by a server that repeats what it was sent: %s, %s', async (name, how) => {
    const org = await canaryOrg();
    const echo = await startEcho((body, response) => echoes[how]?.(body, response));
    const inputs: Record<MethodName, Readonly<Record<string, string>>> = {
      'SFDX auth URL': {
        'sfdx-auth-url': `force://${canaries.clientId}:CANARY.secret.0123456789:${canaries.refreshTokens[0]}@${new URL(echo.url).host}`,
      },
      JWT: { 'login-url': echo.url },
      'client credentials': { 'instance-url': echo.url, 'client-secret': canaries.clientSecret },
      'token exchange': { 'instance-url': echo.url },
      'ready token': {},
      'sf CLI': {},
    };
    const loaded = await loadBy(name, org, { inputs: inputs[name], run: debug });
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(echo.bodies.length).toBeGreaterThan(0);
    await expectNoCanary(loaded, echo.bodies.flatMap(secretsIn));
  });

  test('by an org that repeats headers, and by logins that are given wrongly', async () => {
    const org = await canaryOrg();
    const echo = await startEcho((_, response, { headers }) => {
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify([{ errorCode: 'BAD', message: JSON.stringify(headers) }]));
    });
    const inputs = { 'instance-url': echo.url };
    await expectNoCanary(await loadBy('ready token', org, { inputs, run: debug }));
    for (const name of ['JWT', 'client credentials', 'SFDX auth URL'] as const) {
      const mixed = await loadBy(name, org, { inputs: { 'access-token': org.token }, run: debug });
      expect(mixed.main.outputs['outcome']).toBe('invalid');
      await expectNoCanary(mixed, [org.token]);
    }
  });
});

test('every secret is masked before anything else is written', async () => {
  const org = await canaryOrg();
  for (const name of names) {
    const { main, method } = await loadBy(name, org);
    const lines = main.rawStdout.split('\n');
    const first = lines.findIndex((line) => line !== '' && !line.startsWith('::add-mask::'));
    const masked = lines.slice(0, first).map((line) => decodeURIComponent(line.slice('::add-mask::'.length)));
    const own = method.secrets.filter((secret) =>
      Object.values(method.with).some((text) => text.includes(secret)),
    );
    expect(
      own.filter((secret) => !masked.includes(secret)),
      name,
    ).toEqual([]);
  }
});
