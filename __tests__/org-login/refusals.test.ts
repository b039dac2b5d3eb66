import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicy, type LoginPolicy } from '../../src/org/oauth/login-policy.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import * as client from './token-client.ts';

const { APP, APP_CERTIFICATE, CREDENTIALS, JWT_BEARER, OTHER_KEYS, REFRESH, assertion, post } = client;

let org: RunningOrg;
beforeAll(async () => {
  org = await startOrg();
});
afterAll(() => org.stop());
beforeEach(() => {
  org.tokenServer.change({ ...defaultPolicy('sandbox'), certificate: APP_CERTIFICATE });
});

const FOREVER_AGO = Math.floor(Date.now() / 1_000) - 181;

type Row = readonly [
  what: string,
  settings: Partial<LoginPolicy>,
  form: () => client.Form,
  error: string,
  description: string,
];

const ROWS: readonly Row[] = [
  [
    'a grant that does not exist',
    {},
    () => ({ grant_type: 'magic', ...APP }),
    'unsupported_grant_type',
    'grant type not supported',
  ],
  ['no grant', {}, () => APP, 'unsupported_grant_type', 'grant type not supported'],
  ['a flow that is off', { grants: [] }, () => REFRESH, 'unsupported_grant_type', 'grant type not supported'],
  [
    'JWT: the flow is off',
    { grants: ['refresh-token'] },
    () => assertion(org),
    'unsupported_grant_type',
    'grant type not supported',
  ],
  [
    'an unknown app',
    {},
    () => ({ ...REFRESH, client_id: 'x' }),
    'invalid_client_id',
    'client identifier invalid',
  ],
  [
    'no app',
    {},
    () => ({ grant_type: 'client_credentials' }),
    'invalid_client_id',
    'client identifier invalid',
  ],
  [
    'JWT: an unknown app',
    {},
    () => assertion(org, { iss: 'x' }),
    'invalid_client_id',
    'client identifier invalid',
  ],
  [
    'a wrong secret',
    {},
    () => ({ ...CREDENTIALS, client_secret: 'x' }),
    'invalid_client',
    'invalid client credentials',
  ],
  [
    'a missing secret',
    {},
    () => ({ ...CREDENTIALS, client_secret: '' }),
    'invalid_client',
    'invalid client credentials',
  ],
  [
    'refresh: a secret that the app wants',
    { secretRequired: true },
    () => ({ ...REFRESH, client_secret: '' }),
    'invalid_client',
    'invalid client credentials',
  ],
  [
    'refresh: a secret for the app of the CLI',
    {},
    () => ({ ...REFRESH, client_id: 'PlatformCLI' }),
    'invalid_client',
    'invalid client credentials',
  ],
  [
    'the app of the CLI asks for more than to refresh',
    {},
    () => ({ grant_type: 'client_credentials', client_id: 'PlatformCLI' }),
    'invalid_client_id',
    'client identifier invalid',
  ],
  [
    'the app is not installed',
    { appInstalled: false },
    () => REFRESH,
    'invalid_client',
    'app must be installed into org',
  ],
  [
    'JWT: the app is not installed',
    { appInstalled: false },
    () => assertion(org),
    'invalid_client',
    'app must be installed into org',
  ],
  [
    'JWT: the user is not pre-authorized',
    { userApproved: false },
    () => assertion(org),
    'invalid_grant',
    "user hasn't approved this consumer",
  ],
  [
    'JWT: an unknown user',
    {},
    () => assertion(org, { sub: 'nobody@embedded-org.example' }),
    'invalid_grant',
    "user hasn't approved this consumer",
  ],
  [
    'JWT: no permission set',
    { userAdmitted: false },
    () => assertion(org),
    'invalid_app_access',
    'user is not admin approved to access this app',
  ],
  [
    'JWT: no audience of this org',
    {},
    () => assertion(org, { aud: 'https://login.salesforce.com' }),
    'invalid_grant',
    'Audience validation failed',
  ],
  ['JWT: no certificate', { certificate: '' }, () => assertion(org), 'invalid_grant', 'invalid assertion'],
  [
    'JWT: another key',
    {},
    () => assertion(org, {}, OTHER_KEYS.privateKey),
    'invalid_grant',
    'invalid assertion',
  ],
  [
    'JWT: no token',
    {},
    () => ({ grant_type: JWT_BEARER, assertion: 'a.b.c' }),
    'invalid_grant',
    'invalid assertion',
  ],
  ['JWT: no assertion', {}, () => ({ grant_type: JWT_BEARER }), 'invalid_grant', 'invalid assertion'],
  [
    'JWT: another algorithm',
    {},
    () => ({ grant_type: JWT_BEARER, assertion: unsigned() }),
    'invalid_grant',
    'invalid assertion',
  ],
  ['JWT: no time', {}, () => assertion(org, { exp: undefined }), 'invalid_grant', 'invalid assertion'],
  [
    'JWT: too old',
    {},
    () => assertion(org, { exp: FOREVER_AGO }),
    'invalid_grant',
    'expired authorization code',
  ],
  [
    'JWT: too old, as text',
    {},
    () => assertion(org, { exp: String(FOREVER_AGO) }),
    'invalid_grant',
    'expired authorization code',
  ],
  [
    'JWT: clocks that differ',
    { clockAheadSeconds: 600 },
    () => assertion(org),
    'invalid_grant',
    'expired authorization code',
  ],
  [
    'refresh: an unknown token',
    {},
    () => ({ ...REFRESH, refresh_token: 'x' }),
    'invalid_grant',
    'expired access/refresh token',
  ],
  [
    'credentials: no run-as user',
    { runAsUser: false },
    () => CREDENTIALS,
    'invalid_grant',
    'no client credentials user enabled',
  ],
  [
    'credentials: the flow is off',
    { grants: ['refresh-token'] },
    () => CREDENTIALS,
    'invalid_grant',
    'client credentials flow not enabled',
  ],
  [
    'credentials: at the login host',
    { loginHost: true },
    () => CREDENTIALS,
    'invalid_grant',
    'request not supported on this domain',
  ],
  [
    'password',
    {},
    () => ({ grant_type: 'password', ...APP, username: client.USERNAME, password: 'x' }),
    'invalid_grant',
    'authentication failure',
  ],
  ['an inactive user', { userActive: false }, () => CREDENTIALS, 'inactive_user', 'user is inactive'],
  ['an inactive org', { orgActive: false }, () => REFRESH, 'inactive_org', 'organization is inactive'],
  [
    'an address outside of the ranges',
    { addressAllowed: false },
    () => assertion(org),
    'invalid_grant',
    'ip restricted',
  ],
  ['too many logins', { loginsPerHour: 0 }, () => REFRESH, 'rate_limit_exceeded', 'login rate exceeded'],
];

function unsigned(): string {
  const [, body = ''] = (assertion(org)['assertion'] ?? '').split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.AA`;
}

describe('the token endpoint refuses', () => {
  it.each(ROWS)('%s', async (_, settings, form, error, description) => {
    org.tokenServer.change(settings);
    expect(await post(org, form())).toEqual({
      status: 400,
      type: 'application/json;charset=UTF-8',
      body: { error, error_description: description },
    });
  });

  it('an assertion whose id was used before', async () => {
    const form = assertion(org, { jti: 'once' });
    expect((await post(org, form)).status).toBe(200);
    expect((await post(org, form)).body).toMatchObject({ error_description: 'invalid assertion' });
  });

  it('a user whose record was made inactive', async () => {
    const record = org.store.get(org.userId);
    if (record !== undefined) org.store.update(record, new Map([['IsActive', false]]));
    expect((await post(org, CREDENTIALS)).body).toMatchObject({ error: 'inactive_user' });
    if (record !== undefined) org.store.update(record, new Map([['IsActive', true]]));
  });

  it('parameters in the query, and other methods than POST', async () => {
    const query = new URLSearchParams(CREDENTIALS).toString();
    const inQuery = await fetch(`${org.url}/services/oauth2/token?${query}`, { method: 'POST' });
    expect([inQuery.status, await inQuery.json()]).toEqual([
      400,
      { error: 'unsupported_grant_type', error_description: 'grant type not supported' },
    ]);
    const get = await fetch(`${org.url}/services/oauth2/token?${query}`);
    expect([get.status, await get.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: 'must use HTTP POST' },
    ]);
  });

  it('logins by SOAP, in the words of an org of today', async () => {
    const login = (version: string): Promise<Response> =>
      fetch(`${org.url}/services/Soap/u/${version}`, { method: 'POST', body: '<login/>' });
    const answer = await login('62.0');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/xml;charset=UTF-8']);
    expect(await answer.text()).toContain(
      '<faultstring>INVALID_OPERATION: SOAP API login() is disabled by default in this org.</faultstring>',
    );
    expect(await (await login('65.0')).text()).toContain('<sf:exceptionCode>UNSUPPORTED_API_VERSION<');
    expect(await (await login('30.0')).text()).toContain('<sf:exceptionCode>UNSUPPORTED_API_VERSION<');
  });

  it('what a fault rule says, at the call it says', async () => {
    org.faults.replace([
      {
        route: 'token',
        nth: 2,
        fault: { kind: 'oauth-error', error: 'invalid_grant', description: 'audience is invalid' },
      },
    ]);
    expect((await post(org, REFRESH)).status).toBe(200);
    expect(await post(org, REFRESH)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'audience is invalid' },
    });
    expect((await post(org, REFRESH)).status).toBe(200);
  });
});

describe('the settings of logins', () => {
  const put = async (settings: unknown): Promise<[number, unknown]> => {
    const body = JSON.stringify(settings);
    const answer = await fetch(`${org.url}/__org/login`, { method: 'PUT', body });
    return [answer.status, await answer.json()];
  };

  it('are changed one by one, and reported with what became of logins', async () => {
    const [status, policy] = await put({ runAsUser: false });
    expect([status, policy]).toMatchObject([200, { runAsUser: false, userApproved: true }]);
    await post(org, CREDENTIALS);
    const reported = (await (await fetch(`${org.url}/__org/login`)).json()) as { attempts: unknown[] };
    expect(reported.attempts.at(-1)).toEqual({ grantType: 'client_credentials', error: 'invalid_grant' });
  });

  it.each([
    [{ nope: 1 }, /^a login policy has no "nope": use clientId, /],
    [{ runAsUser: 'no' }, /^runAsUser takes a boolean, not "no"$/],
    [{ audiences: 'x' }, /^audiences takes a list of texts, not "x"$/],
    [{ grants: ['magic'] }, /^grants takes refresh-token, jwt-bearer, .*, not \["magic"\]$/],
    [{ tokenFormat: 'x' }, /^tokenFormat takes opaque, jwt, not "x"$/],
    [[], /^a login policy has keys and values$/],
  ])('%j is a mistake', async (settings, message) => {
    expect(await put(settings)).toEqual([400, { message: expect.stringMatching(message) as string }]);
  });
});
