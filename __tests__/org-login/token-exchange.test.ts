import { getIDToken } from '@actions/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startGithubOidc, type GithubOidc } from '../github-oidc/github-oidc.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { APP, post, statusOf, type Form } from './token-client.ts';

let oidc: GithubOidc;
let org: RunningOrg;
beforeAll(async () => {
  oidc = await startGithubOidc();
});
afterAll(() => oidc.stop());
beforeEach(async () => {
  org = await startOrg({ login: { issuer: oidc.issuer } });
  for (const [name, value] of Object.entries(oidc.environment)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  Object.assign(oidc, { claims: {}, forged: false, refusals: [] });
  await org.stop();
});

const exchange = (subject: string, more: Form = {}): Form => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: subject,
  subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
  client_id: APP.client_id,
  ...more,
});
const REFUSED = { error: 'invalid_request', error_description: 'token handler validation failed' };

describe("a token that the runner's toolkit asks for", () => {
  it('is exchanged for a session, without any secret', async () => {
    const form = exchange(await getIDToken(org.url), { token_handler: 'GitHubActions' });
    const { status, body } = await post(org, form);
    expect([status, await statusOf(org, body['access_token'])]).toEqual([200, 200]);
    expect(oidc.orders.at(-1)).toEqual({ audience: org.url, authorized: true });
  });

  it('is exchanged without the name of a handler, and by either form of sub', async () => {
    expect((await post(org, exchange(await getIDToken(org.url)))).status).toBe(200);
    org.tokenServer.change({ issuerSubject: 'repo:sample-owner@2000002/sample-repo@1000001:' });
    expect((await post(org, exchange(await getIDToken(org.url)))).body).toEqual(REFUSED);
    oidc.claims = { sub: 'repo:sample-owner@2000002/sample-repo@1000001:environment:production' };
    expect((await post(org, exchange(await getIDToken(org.url)))).status).toBe(200);
  });

  it.each([
    ['another audience', async () => getIDToken('https://other.example'), {}],
    ['no audience', async () => getIDToken(), {}],
    ['a time that is over', async () => getIDToken(org.url), { exp: Math.floor(Date.now() / 1_000) - 1 }],
    ['a time to come', async () => getIDToken(org.url), { nbf: Math.floor(Date.now() / 1_000) + 60 }],
    ['another issuer', async () => getIDToken(org.url), { iss: 'https://other.example' }],
    ['no subject', async () => getIDToken(org.url), { sub: undefined }],
  ])('is refused with %s', async (_, order, claims) => {
    oidc.claims = claims;
    expect(await post(org, exchange(await order()))).toMatchObject({ status: 400, body: REFUSED });
  });

  it('is refused when it is signed by a stranger, or by nobody', async () => {
    oidc.forged = true;
    expect((await post(org, exchange(await getIDToken(org.url)))).body).toEqual(REFUSED);
    expect((await post(org, exchange('no token'))).body).toEqual(REFUSED);
  });

  it('is refused when the keys of its issuer cannot be had', async () => {
    org.tokenServer.change({ issuerKeys: `${oidc.issuer}/nowhere` });
    expect((await post(org, exchange(await getIDToken(org.url)))).body).toEqual(REFUSED);
  });

  it.each([
    [{}, { token_handler: 'Other' }, 'invalid_request', 'token handler not found'],
    [{ tokenHandlerAccepts: false }, {}, 'invalid_request', 'token handler validation failed'],
    [{ userApproved: false }, {}, 'invalid_grant', "user hasn't approved this consumer"],
    [{ grants: ['jwt-bearer'] }, {}, 'unsupported_grant_type', 'grant type not supported'],
    [{ secretRequired: true }, {}, 'invalid_client', 'invalid client credentials'],
    [{}, { subject_token_type: 'x' }, 'invalid_request', 'subject token type not supported'],
    [{}, { subject_token: 'x'.repeat(10_001) }, 'invalid_request', 'subject token is too long'],
  ])('settings %j, form %j: %s, %s', async (settings, form, error, error_description) => {
    org.tokenServer.change(settings);
    const { status, body } = await post(org, exchange(await getIDToken(org.url), form));
    expect([status, body]).toEqual([400, { error, error_description }]);
  });
});

describe('the provider of a job', () => {
  it('wants the request token, and refuses as often as it is asked to', async () => {
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'wrong');
    await expect(getIDToken('x')).rejects.toThrow('401');
    vi.unstubAllEnvs();
    for (const [name, value] of Object.entries(oidc.environment)) vi.stubEnv(name, value);
    oidc.refusals = [403];
    await expect(getIDToken('x')).rejects.toThrow('403');
    expect(await getIDToken('x')).toBe(oidc.tokens.at(-1));
  });
});
