import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { LoginPolicy } from '../../src/org/oauth/login-policy.ts';
import type { OrgOptions, RunningOrg } from '../../src/org/org.ts';
import { startGithubOidc, type GithubOidc } from '../github-oidc/github-oidc.ts';
import { APP_CERTIFICATE, APP_KEYS, USERNAME } from '../org-login/token-client.ts';
import { load, testOrg, type Loaded, type LoadScenario } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { SfCli, UPDATE_NOTICE } from '../sf-cli/sf-cli.ts';

/** A way of logging in to the embedded org, as a workflow writes it down. */
export interface LoginMethod {
  readonly with: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Secrets that it begins with. */
  readonly secrets: readonly string[];
  /** Secrets that it comes by only when it is used. */
  readonly laterSecrets?: () => readonly string[];
  readonly cli?: SfCli;
}

export type MethodName = keyof typeof loginMethods;

export const PRIVATE_KEY = APP_KEYS.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const host = ({ url }: RunningOrg): string => new URL(url).host;

/** Every way of logging in, by its name. */
export const loginMethods = {
  'ready token': (org: RunningOrg): LoginMethod => ({
    with: { 'instance-url': org.url, 'access-token': org.token },
    secrets: [org.token],
  }),
  'SFDX auth URL': (org: RunningOrg): LoginMethod => {
    const [token = ''] = org.tokenServer.policy.refreshTokens;
    const { clientId, clientSecret } = org.tokenServer.policy;
    return {
      with: { 'sfdx-auth-url': `force://${clientId}:${clientSecret}:${token}@${host(org)}` },
      secrets: [token, clientSecret],
    };
  },
  JWT: (org: RunningOrg): LoginMethod => ({
    with: {
      'client-id': org.tokenServer.policy.clientId,
      username: USERNAME,
      'private-key': PRIVATE_KEY,
      'login-url': org.url,
    },
    secrets: PRIVATE_KEY.split('\n').filter((line) => line.length > 60 && !line.startsWith('-')),
  }),
  'client credentials': (org: RunningOrg): LoginMethod => {
    const { clientId, clientSecret } = org.tokenServer.policy;
    return {
      with: { 'instance-url': org.url, 'client-id': clientId, 'client-secret': clientSecret },
      secrets: [clientSecret],
    };
  },
  'token exchange': async (org: RunningOrg): Promise<LoginMethod> => {
    const oidc = await startOidc();
    org.tokenServer.change({ issuer: oidc.issuer });
    return {
      with: {
        'instance-url': org.url,
        'client-id': org.tokenServer.policy.clientId,
        'token-handler': org.tokenServer.policy.tokenHandler,
      },
      env: oidc.environment,
      secrets: [oidc.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''],
      laterSecrets: () => oidc.tokens,
    };
  },
  'sf CLI': (org: RunningOrg): LoginMethod => {
    const folder = mkdtempSync(join(tmpdir(), 'sf-'));
    atEnd(() => rm(folder, { recursive: true }));
    const [refreshToken = ''] = org.tokenServer.policy.refreshTokens;
    const known = { alias: 'target', username: USERNAME, orgId: org.orgId, instanceUrl: org.url };
    const cli = new SfCli(folder, {
      orgs: [{ ...known, accessToken: `${org.orgId.slice(0, 15)}!OLD.TOKEN`, refreshToken }],
      noise: UPDATE_NOTICE,
    });
    return {
      with: { 'target-org': 'target' },
      env: { PATH: [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
      secrets: [refreshToken],
      cli,
    };
  },
} satisfies Record<string, (org: RunningOrg) => LoginMethod | Promise<LoginMethod>>;

async function startOidc(): Promise<GithubOidc> {
  const oidc = await startGithubOidc();
  atEnd(() => oidc.stop());
  return oidc;
}

/** An org to which every method can log in. */
export async function loginOrg(
  login: Partial<LoginPolicy> = {},
  options: OrgOptions = {},
): Promise<RunningOrg> {
  return testOrg({
    ...options,
    login: { certificate: APP_CERTIFICATE, audiences: ['https://login.salesforce.com'], ...login },
  });
}

export const people = {
  jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 1}}
`,
  files: { 'people.csv': 'LastName\nAbara\nBello\nCosta\n' },
};

/** Loads three contacts by a method. */
export async function loadBy(
  name: MethodName,
  org: RunningOrg,
  more: Partial<LoadScenario> & { readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<Loaded & { readonly method: LoginMethod }> {
  const method: LoginMethod = await loginMethods[name](org);
  const { inputs, run, ...rest } = more;
  const loaded = await load({
    ...people,
    org,
    ...rest,
    with: { 'instance-url': '', 'access-token': '', ...method.with, ...inputs },
    run: { ...run, env: { ...method.env, ...run?.env } },
  });
  return { ...loaded, method };
}
