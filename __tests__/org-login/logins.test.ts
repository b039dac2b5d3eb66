import { createHmac } from 'node:crypto';
import { Connection, OAuth2 } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { PlainClient } from '../org/plain-client.ts';
import {
  APP,
  APP_CERTIFICATE,
  assertion,
  CREDENTIALS,
  JWT_BEARER,
  post,
  REFRESH,
  statusOf,
  USERNAME,
} from './token-client.ts';

let org: RunningOrg;
let time = 0;
beforeEach(async () => {
  time = Date.now();
  org = await startOrg({ now: () => time, login: { certificate: APP_CERTIFICATE } });
});
afterEach(() => org.stop());

const oauth2 = (): OAuth2 =>
  new OAuth2({ loginUrl: org.url, clientId: APP.client_id, clientSecret: APP.client_secret });

describe('jsforce, unpatched, logs in', () => {
  it.each([
    [
      'with an assertion',
      (): Parameters<Connection['authorize']>[0] => {
        const { assertion: text = '' } = assertion(org);
        return { grant_type: JWT_BEARER, assertion: text };
      },
    ],
    [
      'with client credentials',
      (): Parameters<Connection['authorize']>[0] => ({ grant_type: 'client_credentials' }),
    ],
  ])('%s', async (_, parameters) => {
    const connection = new Connection({ oauth2: oauth2(), version: '62.0' });
    expect(await connection.authorize(parameters())).toMatchObject({
      id: org.userId,
      organizationId: org.orgId,
      url: `${org.url}/id/${org.orgId}/${org.userId}`,
    });
    expect(connection.instanceUrl).toBe(org.url);
    expect(await connection.identity()).toMatchObject({
      user_id: org.userId,
      organization_id: org.orgId,
      username: USERNAME,
    });
    const loaded = await connection.bulk.load('Account', 'insert', [{ Name: 'Alpha' }]);
    expect(loaded.map(({ success }) => success)).toEqual([true]);
    await connection.logoutByOAuth2();
    expect(org.session.isOpen(connection.accessToken ?? '')).toBe(false);
  });

  it('with a refresh token, and again when the session has ended', async () => {
    const connection = new Connection({
      ...{ oauth2: oauth2(), instanceUrl: org.url, version: '62.0' },
      refreshToken: REFRESH.refresh_token,
      accessToken: 'an-old-token',
    });
    const tokens: string[] = [];
    connection.on('refresh', (token: string) => tokens.push(token));
    const count = async (): Promise<number> => (await connection.query('SELECT COUNT() FROM User')).totalSize;
    expect(await count()).toBe(1);
    org.session.expire();
    expect(await count()).toBe(1);
    expect(new Set(tokens).size).toBe(2);
    expect(org.tokenServer.attempts).toEqual([
      { grantType: 'refresh_token' },
      { grantType: 'refresh_token' },
    ]);
  });

  it('not with a password', async () => {
    const connection = new Connection({ oauth2: oauth2() });
    await expect(connection.loginByOAuth2(USERNAME, 'x')).rejects.toMatchObject({ name: 'invalid_grant' });
    const soap = new Connection({ loginUrl: org.url });
    await expect(soap.login(USERNAME, 'x')).rejects.toThrow('SOAP API login() is disabled');
  });
});

describe('the answer', () => {
  it('to a refresh token has a signature over identity and time, by the secret', async () => {
    const { body } = await post(org, REFRESH);
    const { id = '', issued_at = '', access_token } = body;
    expect(body).toEqual({
      access_token: expect.stringMatching(/^00DEM0000000001![\w.]+$/) as string,
      signature: createHmac('sha256', APP.client_secret)
        .update(id + issued_at)
        .digest('base64'),
      scope: 'api refresh_token',
      instance_url: org.url,
      id: `${org.url}/id/${org.orgId}/${org.userId}`,
      token_type: 'Bearer',
      issued_at: String(time),
    });
    expect(await statusOf(org, access_token)).toBe(200);
  });

  it('to an assertion has five members', async () => {
    const { body } = await post(org, assertion(org, { exp: String(Math.floor(time / 1_000)) }));
    expect(Object.keys(body)).toEqual(['access_token', 'scope', 'instance_url', 'id', 'token_type']);
  });

  it('takes credentials by HTTP Basic, and the app of the CLI without a secret', async () => {
    const basic = Buffer.from(`${APP.client_id}:${APP.client_secret}`).toString('base64');
    const answer = await fetch(`${org.url}/services/oauth2/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(200);
    const broken = await fetch(`${org.url}/services/oauth2/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from('%zz:%').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: 'invalid_client_id' }]);
    const { grant_type, refresh_token } = REFRESH;
    expect((await post(org, { grant_type, refresh_token, client_id: 'PlatformCLI' })).status).toBe(200);
  });

  it('can lack members, name another instance, and have an id token', async () => {
    org.tokenServer.change({
      leaveOut: ['id', 'issued_at', 'signature'],
      instanceUrl: 'https://other.example/',
    });
    expect(Object.keys((await post(org, REFRESH)).body)).toEqual([
      'access_token',
      'scope',
      'instance_url',
      'token_type',
    ]);
    org.tokenServer.change({ scope: 'api openid' });
    expect((await post(org, REFRESH)).body).toMatchObject({
      instance_url: 'https://other.example/',
      id_token: expect.stringMatching(/^eyJ/) as string,
    });
  });

  it.each([
    ['sandbox', 'test'],
    ['scratch', 'test'],
    ['developer', 'login'],
    ['trial', 'login'],
    ['production', 'login'],
  ] as const)('of a %s org wants the audience of %s.salesforce.com', async (kind, host) => {
    const other = await startOrg({ kind, login: { certificate: APP_CERTIFICATE } });
    const statuses = [];
    for (const name of ['login', 'test']) {
      const { status } = await post(other, assertion(other, { aud: `https://${name}.salesforce.com` }));
      statuses.push(status === 200 ? name : '');
    }
    expect(statuses.join('')).toBe(host);
    await other.stop();
  });
});

describe('sessions', () => {
  const login = async (): Promise<string> => (await post(org, CREDENTIALS)).body['access_token'] ?? '';

  it('end after a time without calls, which each call prolongs', async () => {
    org.tokenServer.change({ sessionSeconds: 900 });
    const token = await login();
    for (const [seconds, status] of [
      [800, 200],
      [800, 200],
      [900, 401],
    ] as const) {
      time += seconds * 1_000;
      expect(await statusOf(org, token)).toBe(status);
    }
    expect(await statusOf(org, await login())).toBe(200);
    expect(await statusOf(org, org.token)).toBe(200);
  });

  it('end after a number of calls, for the Bulk API too', async () => {
    org.tokenServer.change({ sessionCalls: 2 });
    const client = new PlainClient(org);
    client.token = await login();
    const texts = [];
    for (let call = 0; call < 3; call++) texts.push((await client.call('GET', 'job/750EM0000000001')).text);
    expect(texts.map((text) => /<exceptionCode>(\w+)/.exec(text)?.[1])).toEqual([
      'InvalidJob',
      'InvalidJob',
      'InvalidSessionId',
    ]);
  });

  it('in the form of a JWT are for REST alone', async () => {
    org.tokenServer.change({ tokenFormat: 'jwt' });
    const client = new PlainClient(org);
    client.token = await login();
    expect(client.token.split('.').map((part) => part.slice(0, 2))).toMatchObject([
      'ey',
      'ey',
      expect.anything(),
    ]);
    expect(await statusOf(org, client.token)).toBe(200);
    expect((await client.call('GET', 'job/750EM0000000001')).text).toContain('Invalid session id');
  });

  it('are each of their own, or one and the same by policy', async () => {
    expect(await login()).not.toBe(await login());
    org.tokenServer.change({ sameToken: true });
    expect(await login()).toBe(await login());
    org.session.expire();
    expect(await statusOf(org, await login())).toBe(200);
  });

  it('and refresh tokens can be looked at and revoked', async () => {
    const token = (await post(org, REFRESH)).body['access_token'] ?? '';
    expect((await post(org, { token, ...APP }, 'introspect')).body).toMatchObject({
      active: true,
      username: USERNAME,
      exp: Math.floor(time / 1_000) + 7_200,
    });
    expect((await post(org, { token }, 'introspect')).body).toMatchObject({ error: 'invalid_client_id' });
    expect((await post(org, { token: REFRESH.refresh_token }, 'revoke')).status).toBe(200);
    expect((await post(org, { token, ...APP }, 'introspect')).body).toEqual({ active: false });
    expect(await statusOf(org, token)).toBe(401);
    expect((await post(org, REFRESH)).body).toMatchObject({
      error_description: 'expired access/refresh token',
    });
    expect(await post(org, { token: 'x' }, 'revoke')).toMatchObject({ status: 400 });
  });

  it('of a rotating app: each refresh token serves once, and a spent one ends the family', async () => {
    org.tokenServer.change({ refreshTokenRotation: true });
    const first = (await post(org, REFRESH)).body;
    const second = (await post(org, { ...REFRESH, refresh_token: first['refresh_token'] ?? '' })).body;
    expect(new Set([REFRESH.refresh_token, first['refresh_token'], second['refresh_token']]).size).toBe(3);
    expect(await statusOf(org, second['access_token'])).toBe(200);
    expect((await post(org, REFRESH)).body).toMatchObject({
      error_description: 'expired access/refresh token',
    });
    expect(await statusOf(org, second['access_token'])).toBe(401);
    const last = { ...REFRESH, refresh_token: second['refresh_token'] ?? '' };
    expect((await post(org, last)).body).toMatchObject({ error_description: 'expired access/refresh token' });
  });

  it('do not count logins as calls of the day', async () => {
    const before = org.ledger.usage;
    await login();
    expect(org.ledger.usage).toBe(before);
    expect(org.ledger.report().requests).toEqual({ 'POST token 200': 1 });
  });
});

describe('who and where', () => {
  const get = (path: string, token?: string): Promise<Response> =>
    fetch(org.url + path, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });

  it.each([
    ['/services/oauth2/userinfo', undefined, 403, 'Missing_OAuth_Token'],
    ['/services/oauth2/userinfo', 'wrong', 403, 'Bad_OAuth_Token'],
    ['/id/00DEM00000000012AA/005EM0000000001YAA', 'wrong', 403, 'Bad_OAuth_Token'],
    ['/id/00DEM0000000009/005EM0000000001', 'right', 403, 'Wrong_Org'],
    ['/id/00DEM0000000001/005EM0000000009', 'right', 404, 'Bad_Id'],
  ])('%s with the token %s: %s %s', async (path, token, status, text) => {
    const answer = await get(path, token === 'right' ? org.token : token);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      status,
      'text/plain',
      text,
    ]);
  });

  it('says user and organization', async () => {
    const userInfo: unknown = await (await get('/services/oauth2/userinfo', org.token)).json();
    const identity: unknown = await (await get(`/id/${org.orgId}/${org.userId}`, org.token)).json();
    const shared = {
      user_id: org.userId,
      organization_id: org.orgId,
      email: USERNAME,
      user_type: 'STANDARD',
    };
    expect(userInfo).toMatchObject({ ...shared, preferred_username: USERNAME, active: true });
    expect(identity).toMatchObject({ ...shared, username: USERNAME, asserted_user: true });
  });

  it('a redacted token is no token at all', async () => {
    const answer = await get('/services/data/v62.0/limits', "[REDACTED] Use 'sf org auth show-access-token'");
    expect([answer.status, await answer.json()]).toEqual([
      401,
      [{ message: 'INVALID_HEADER_TYPE', errorCode: 'INVALID_AUTH_HEADER' }],
    ]);
  });
});
