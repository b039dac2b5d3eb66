import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OrgKind } from '../seed-records.ts';

/** The ways of logging in, as the settings of an app name them. */
const GRANTS = ['refresh-token', 'jwt-bearer', 'client-credentials', 'token-exchange'] as const;
export type Grant = (typeof GRANTS)[number];

/** How the org lets users in: an app, its settings, the user's state, and what the answers look like. */
export interface LoginPolicy {
  /** The app's consumer key and secret. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether refresh tokens and token exchange need the secret. Client credentials always do. */
  readonly secretRequired: boolean;
  /** The flows that are enabled: words of {@link GRANTS}. */
  readonly grants: readonly string[];
  /** The app is installed in the org. */
  readonly appInstalled: boolean;
  /** The PEM of the app's certificate, or of a public key; empty: none was uploaded. */
  readonly certificate: string;
  /** What `aud` of an assertion may be, besides the org's own URL. */
  readonly audiences: readonly string[];
  /** The refresh tokens that somebody has approved before. */
  readonly refreshTokens: readonly string[];
  /** Each refresh token serves once, and is followed by another one. */
  readonly refreshTokenRotation: boolean;
  /** The run-as user of the client credentials flow is set. */
  readonly runAsUser: boolean;
  /** The API name of the token exchange handler. */
  readonly tokenHandler: string;
  /** The handler says yes to a token that is in order. */
  readonly tokenHandlerAccepts: boolean;
  /** `iss` of the tokens that the handler takes. */
  readonly issuer: string;
  /** Where the handler finds the issuer's keys (a JSON Web Key Set); empty: `/.well-known/jwks` of the issuer. */
  readonly issuerKeys: string;
  /** What `aud` of such a token may be, besides the org's own URL. */
  readonly issuerAudiences: readonly string[];
  /** How `sub` of such a token must begin; empty: anyhow. */
  readonly issuerSubject: string;
  /** The user is pre-authorized for the app. */
  readonly userApproved: boolean;
  /** The user's profile or permission set admits to the app. */
  readonly userAdmitted: boolean;
  readonly userActive: boolean;
  readonly orgActive: boolean;
  /** The client's address is in the ranges of profile and app. */
  readonly addressAllowed: boolean;
  /** Login requests in an hour. */
  readonly loginsPerHour: number;
  /** How far the org's clock is ahead when it looks at `exp`. */
  readonly clockAheadSeconds: number;
  /** The host plays login.salesforce.com: it does not belong to one org. */
  readonly loginHost: boolean;
  /** Sessions end without a call for so long, or after so many calls. */
  readonly sessionSeconds: number;
  readonly sessionCalls: number;
  /** `opaque`, or `jwt` for tokens that only REST takes. */
  readonly tokenFormat: string;
  /** A login whose session is still open gets the same token again. */
  readonly sameToken: boolean;
  /** `instance_url` of the answers; empty: the org's own URL. */
  readonly instanceUrl: string;
  readonly scope: string;
  /** Members that the answers leave out. */
  readonly leaveOut: readonly string[];
}

const HOUR_SECONDS = 3_600;

/** The policy of a new org: everything is as it should be. */
export function defaultPolicy(kind: OrgKind): LoginPolicy {
  const host = kind === 'sandbox' || kind === 'scratch' ? 'test' : 'login';
  return {
    clientId: 'EMBEDDED.ORG.CLIENT',
    clientSecret: 'EMBEDDED.ORG.SECRET',
    secretRequired: false,
    grants: GRANTS,
    appInstalled: true,
    certificate: '',
    audiences: [`https://${host}.salesforce.com`],
    refreshTokens: ['EMBEDDED.ORG.REFRESH'],
    refreshTokenRotation: false,
    runAsUser: true,
    tokenHandler: 'GitHubActions',
    tokenHandlerAccepts: true,
    issuer: 'https://token.actions.githubusercontent.com',
    issuerKeys: '',
    issuerAudiences: [],
    issuerSubject: '',
    userApproved: true,
    userAdmitted: true,
    userActive: true,
    orgActive: true,
    addressAllowed: true,
    loginsPerHour: HOUR_SECONDS,
    clockAheadSeconds: 0,
    loginHost: false,
    sessionSeconds: 2 * HOUR_SECONDS,
    sessionCalls: Number.MAX_SAFE_INTEGER,
    tokenFormat: 'opaque',
    sameToken: false,
    instanceUrl: '',
    scope: 'api refresh_token',
    leaveOut: [],
  };
}

/**
 * A policy with other settings in the place of some of its own.
 *
 * @throws Error naming the setting and what it takes
 */
export function changedPolicy(policy: LoginPolicy, changes: unknown): LoginPolicy {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw new Error('a login policy has keys and values');
  }
  for (const [name, value] of Object.entries(changes)) check(policy, name, value);
  return { ...policy, ...changes };
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  grants: GRANTS,
  tokenFormat: ['opaque', 'jwt'],
};

function check(policy: LoginPolicy, name: string, value: unknown): void {
  const known = new Map<string, unknown>(Object.entries(policy)).get(name);
  if (known === undefined) {
    throw new Error(`a login policy has no "${name}": use ${Object.keys(policy).join(', ')}`);
  }
  const wanted = Array.isArray(known) ? 'list of texts' : typeof known;
  const fits = Array.isArray(known)
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === typeof known;
  if (!fits) throw new Error(`${name} takes a ${wanted}, not ${JSON.stringify(value)}`);
  const choices = CHOICES[name];
  if (choices === undefined || [value].flat().every((item) => choices.some((choice) => choice === item)))
    return;
  throw new Error(`${name} takes ${choices.join(', ')}, not ${JSON.stringify(value)}`);
}

/**
 * Reads the settings of a file, YAML or JSON.
 *
 * @throws Error naming the file and what is wrong with it
 */
export function readPolicyFile(path: string): Partial<LoginPolicy> {
  try {
    const changes: unknown = parse(readFileSync(path, 'utf8'));
    changedPolicy(defaultPolicy('sandbox'), changes);
    return { ...(typeof changes === 'object' ? changes : {}) };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
