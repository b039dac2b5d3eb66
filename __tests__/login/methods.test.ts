import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LoginPolicy } from '../../src/org/oauth/login-policy.ts';
import { knownRefusal, loginRefusals } from '../../src/salesforce/login/refusals.ts';
import { OTHER_KEYS } from '../org-login/token-client.ts';
import { expectOutcome } from '../scenarios/load-scenario.ts';
import { loadBy, loginMethods, loginOrg, type MethodName } from './login-methods.ts';

/** The step against the embedded org's login; each method once with the committed bundle. */

const names = Object.keys(loginMethods) as MethodName[];
const renewing = names.filter((name) => name !== 'ready token');

describe('every method', () => {
  test.each(names)('loads: %s', async (name) => {
    const org = await loginOrg();
    const loaded = await loadBy(name, org, { run: { isShared: false } });
    expectOutcome(loaded, 'success', { succeeded: 3 });
    const user = 'loader@embedded-org.example';
    expect(loaded.report.org).toEqual({
      ...{ id: org.orgId, name: 'Embedded Org', kind: 'sandbox', userName: user },
      host: new URL(org.url).host,
    });
    expect(loaded.main.log).toContain(
      `Logged in to "Embedded Org" ${org.orgId}, a sandbox, at ${new URL(org.url).host} as ${user}.`,
    );
    expect(loaded.main.summary).toContain(`sandbox · \`${org.orgId}\` · as \`${user}\``);
  });
});

test.each(names)('the journal knows whose run it is: %s', async (name) => {
  const org = await loginOrg();
  const refusal = { kind: 'refusal', code: 'InvalidBatch', message: 'No.' } as const;
  const loaded = await loadBy(name, org, { faults: [{ route: 'add-batch', times: 99, fault: refusal }] });
  expectOutcome(loaded, 'error', { notProcessed: 3 });
  const [head = ''] = ((await loaded.resultFile('checkpoint.json')) ?? '').split('\n');
  const user = createHash('sha256').update(org.userId.slice(0, 15)).digest('hex');
  expect(JSON.parse(head)).toMatchObject({ kind: 'run', user });
});

describe('every method but a ready token', () => {
  test.each(renewing)('renews a session that ends after four calls: %s', async (name) => {
    const org = await loginOrg({ sessionCalls: 4 });
    const loaded = await loadBy(name, org);
    expectOutcome(loaded, 'success', { succeeded: 3 });
    expect(loaded.main.log).toContain('The org no longer took the session; it was renewed.');
    expect(loaded.ledger.duplicates).toEqual({});
    expect(loaded.ledger.jobsLeftOpen).toEqual([]);
  });

  test.each(['JWT', 'client credentials', 'SFDX auth URL'] as const)(
    'stops when a renewal gives the same token: %s',
    async (name) => {
      const org = await loginOrg({ sameToken: true });
      const expired = {
        route: 'add-batch',
        nth: 2,
        times: 99,
        fault: { kind: 'refusal', code: 'InvalidSessionId', message: 'Invalid session id' },
      } as const;
      const loaded = await loadBy(name, org, { faults: [expired] });
      expectOutcome(loaded, 'error', { succeeded: 1, notProcessed: 2 });
      expect(loaded.main.log).toContain('the login gave the same token again');
    },
  );
});

test('a refresh token that is rotated serves the run, and the log says that the stored one is used up', async () => {
  const org = await loginOrg({ refreshTokenRotation: true, sessionCalls: 4 });
  const loaded = await loadBy('SFDX auth URL', org);
  expectOutcome(loaded, 'success', { succeeded: 3 });
  expect(loaded.main.log.split('\n').filter((line) => line.includes('The app rotates'))).toHaveLength(1);
  expect(org.tokenServer.attempts.length).toBeGreaterThan(2);
});

test('an org that wants its own address in the assertion gets a second one', async () => {
  const org = await loginOrg({ audiences: [] });
  expectOutcome(await loadBy('JWT', org), 'success', { succeeded: 3 });
  expect(org.tokenServer.attempts.map(({ error }) => error)).toEqual(['invalid_grant', undefined]);
});

test('a token endpoint in transient is asked again', async () => {
  const org = await loginOrg();
  const faults = [
    { route: 'token', nth: 1, fault: { kind: 'status', status: 503 } },
    { route: 'token', nth: 2, fault: { kind: 'reset' } },
  ] as const;
  expectOutcome(await loadBy('client credentials', org, { faults }), 'success', { succeeded: 3 });
});

/** Every refusal of the embedded org's token endpoint that an input or a setting can lead to. */
const refusals: readonly (readonly [
  description: string,
  method: MethodName,
  policy: Partial<LoginPolicy>,
  inputs?: Readonly<Record<string, string>>,
])[] = [
  ["hasn't approved this consumer", 'JWT', { userApproved: false }],
  ['user is not admin approved', 'JWT', { userAdmitted: false }],
  ['client identifier invalid', 'client credentials', {}, { 'client-id': 'another-app' }],
  ['app must be installed', 'SFDX auth URL', { appInstalled: false }],
  ['invalid client credentials', 'client credentials', {}, { 'client-secret': 'another-secret' }],
  ['invalid assertion', 'JWT', { certificate: '' }],
  [
    'invalid assertion',
    'JWT',
    {},
    { 'private-key': OTHER_KEYS.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() },
  ],
  ['expired authorization code', 'JWT', { clockAheadSeconds: 600 }],
  ['expired access/refresh token', 'SFDX auth URL', { refreshTokens: [] }],
  ['no client credentials user enabled', 'client credentials', { runAsUser: false }],
  ['request not supported on this domain', 'client credentials', { loginHost: true }],
  ['client credentials flow not enabled', 'client credentials', { grants: ['jwt-bearer'] }],
  ['grant type not supported', 'token exchange', { grants: ['jwt-bearer'] }],
  ['token handler not found', 'token exchange', {}, { 'token-handler': 'Another' }],
  ['token handler validation failed', 'token exchange', { tokenHandlerAccepts: false }],
  ['user is inactive', 'client credentials', { userActive: false }],
  ['organization is inactive', 'SFDX auth URL', { orgActive: false }],
  ['ip restricted', 'client credentials', { addressAllowed: false }],
  ['login rate exceeded', 'client credentials', { loginsPerHour: 0 }],
];

describe('a refusal is reported once, with the setting to change, and nothing is sent', () => {
  test.for(refusals)('%s (%s)', async ([description, name, policy, inputs]) => {
    const org = await loginOrg();
    if (policy.refreshTokens === undefined) org.tokenServer.change(policy);
    const loaded = await loadBy(name, org, {
      inputs:
        policy.refreshTokens === undefined
          ? (inputs ?? {})
          : { 'sfdx-auth-url': `force://PlatformCLI::NOT.KNOWN@${new URL(org.url).host}` },
    });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    const [trouble = ''] = loaded.report.troubles;
    expect(trouble).toContain(description);
    const [, error = ''] = /: (\w+): /.exec(trouble) ?? [];
    const known = knownRefusal(error, trouble);
    expect(trouble).toContain(known?.meaning ?? 'a known refusal');
    expect(trouble).toContain(known?.remedy ?? 'a known refusal');
    expect(loaded.main.log).toContain(known?.remedy.slice(0, 60));
    expect(loaded.ledger.jobs).toEqual([]);
    expect(org.tokenServer.attempts).toHaveLength(1);
  });

  test('each of them is one of the table, and no other row takes its place', () => {
    for (const row of loginRefusals) {
      expect(knownRefusal(row.error ?? 'any', row.description ?? '')).toBe(row);
    }
  });

  test('the claims of a token that the handler refuses are reported, and not the token', async () => {
    const loaded = await loadBy('token exchange', await loginOrg({ tokenHandlerAccepts: false }));
    expect(loaded.main.log).toContain('sub "repo:sample-owner/sample-repo:ref:refs/heads/main"');
    for (const token of loaded.method.laterSecrets?.() ?? []) expect(loaded.main.log).not.toContain(token);
  });

  test('a job without "id-token: write" is refused so', async () => {
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
    const loaded = await loadBy('token exchange', await loginOrg(), { run: { env } });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('"permissions: id-token: write"');
  });

  test('an app that issues JWT-based tokens is named before anything is sent with one', async () => {
    const loaded = await loadBy('client credentials', await loginOrg({ tokenFormat: 'jwt' }));
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('untick "Issue JSON Web Token (JWT)-based access tokens');
    expect(loaded.report.usage.requests).toBe(0);
  });
});

describe('the sf CLI', () => {
  test('is asked with the alias alone, and sees no secret of the runner', async () => {
    const { method } = await loadBy('sf CLI', await loginOrg());
    expect(method.cli?.calls.map(({ words }) => words.join(' '))).toEqual([
      'org auth show-access-token --target-org target --json',
      'org display --target-org target --json',
    ]);
    const seen = method.cli?.calls.flatMap(({ environment }) => environment) ?? [];
    expect(seen).toContain('HOME');
    expect(seen.filter((name) => /^(?:INPUT_|ACTIONS_)/.test(name))).toEqual([]);
  });

  test.each([
    ['an old one, which shows its token', { redacts: false }, 'success', ''],
    [
      'one that talks on standard output, in colour',
      { noiseBefore: ['\u001b[33m{\u001b[39m'.slice(0, 5)] },
      'success',
      '',
    ],
    ['one that knows no such org', { orgs: [] }, 'error', 'NamedOrgNotFoundError: No authorization'],
  ] as const)('%s', async (_, world, outcome, says) => {
    const org = await loginOrg();
    const method = loginMethods['sf CLI'](org);
    const [refreshToken = ''] = org.tokenServer.policy.refreshTokens;
    const known = { alias: 'target', username: 'u@example.org', orgId: org.orgId, instanceUrl: org.url };
    method.cli?.change({ orgs: [{ ...known, accessToken: 'x', refreshToken }], ...world });
    const loaded = await loadBy('sf CLI', org, { run: { env: method.env ?? {} } });
    expect(loaded.main.outputs['outcome']).toBe(outcome);
    expect(loaded.main.log).toContain(says);
  });

  test('that is not there is named', async () => {
    const loaded = await loadBy('sf CLI', await loginOrg(), { run: { env: { PATH: '/nowhere' } } });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('The sf CLI is not on the path of this runner');
  });
});
