import type { Log } from '../ports/log.ts';
import { anotherOrg, isSameOrg } from '../salesforce/login/expected-org-login.ts';
import {
  readApiVersions,
  readOrgIdentity,
  type OrgIdentity,
  type OrgKind,
} from '../salesforce/org-identity.ts';
import { RestApiError } from '../salesforce/rest-answer.ts';
import type { Transport } from '../salesforce/transport.ts';

/** Where a load may go. */
export interface Destination {
  /** 15 or 18 characters; any org when absent. */
  readonly expectedOrgId?: string;
  /** Whether it may be an org that is neither sandbox, scratch org nor developer edition. */
  readonly allowProduction: boolean;
  /** Whether the log says already which org it is. */
  readonly isAnnounced?: boolean;
  /** Whether it is the embedded org of this run: then nobody has to ask which one it is. */
  readonly isEmbedded?: boolean;
}

/** Any org but a production org. */
export const NO_PRODUCTION: Destination = { allowProduction: false };

/** The embedded org of a rehearsal, or of a plan without a login. */
export const EMBEDDED_ORG: Destination = { ...NO_PRODUCTION, isEmbedded: true };

/** The org that a load is about to reach, or why it may not. */
export interface VerifiedOrg {
  /** Absent when the org did not say, or was not asked. */
  readonly org?: OrgIdentity;
  /** Why nothing may be sent there: sentences; empty when it may. */
  readonly refusals: readonly string[];
}

/** What asking the org takes. */
export interface OrgAccess {
  readonly transport: Transport;
  readonly apiVersion: string;
  readonly signal: AbortSignal;
  readonly log: Log;
}

const BAD_SESSION =
  'The access token has expired, was revoked, or belongs to another org than "instance-url". Use a fresh token and the My Domain URL of its org.';

const KINDS: Readonly<Record<OrgKind, string>> = {
  production: 'a production org',
  sandbox: 'a sandbox',
  scratch: 'a scratch org',
  developer: 'a developer edition',
  trial: 'a trial org',
  unknown: 'an org of unknown kind',
};

/** Logs in, says which org it is, and refuses one that the load must not reach. Nothing is written there. */
export async function verifyOrg(destination: Destination, access: OrgAccess): Promise<VerifiedOrg> {
  if (destination.isEmbedded === true) return { refusals: [] };
  try {
    const { transport, apiVersion, signal, log } = access;
    const org = await readOrgIdentity(transport, apiVersion, signal);
    const name = org.name === undefined ? '' : ` "${org.name}"`;
    const user = org.userName === undefined ? '' : ` as ${org.userName}`;
    if (destination.isAnnounced !== true)
      log.info(`Logged in to${name} ${org.id}, ${KINDS[org.kind]}, at ${org.host}${user}.`);
    return { org, refusals: refusalsOf(org, destination) };
  } catch (error) {
    // A run that is cancelled is reported elsewhere.
    if (access.signal.aborted) return { refusals: [] };
    return { refusals: [await reasonOf(error, access)] };
  }
}

function refusalsOf(org: OrgIdentity, { allowProduction, expectedOrgId }: Destination): string[] {
  if (expectedOrgId !== undefined && org.id === '') {
    return [
      'The org does not say which one it is, so it cannot be held against "expected-org-id". Nothing was sent. Let the user read the object Organization.',
    ];
  }
  if (expectedOrgId !== undefined && !isSameOrg(org.id, expectedOrgId))
    return [anotherOrg(org.id, expectedOrgId)];
  if (allowProduction || ['sandbox', 'scratch', 'developer'].includes(org.kind)) return [];
  if (org.kind === 'unknown') {
    return [
      'The user may not read the object Organization, so nobody knows whether this is a production org, and it is taken for one. Nothing was sent. Let the user read it, or set "allow-production: true".',
    ];
  }
  return [
    `${org.id} is ${KINDS[org.kind]}, and "allow-production" is not true. Nothing was sent. Set it where this org is meant, with "expected-org-id" beside it.`,
  ];
}

/** An unknown version is found out by the first request, and reported with those that the org has. */
async function reasonOf(error: unknown, { apiVersion, signal, transport }: OrgAccess): Promise<string> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RestApiError && error.errorCode === 'INVALID_SESSION_ID')
    return `${message}. ${BAD_SESSION}`;
  if (!(error instanceof RestApiError && (error.status === 404 || error.status === 410))) return message;
  try {
    const versions = await readApiVersions(transport, signal);
    if (versions.length === 0 || versions.includes(apiVersion)) return message;
    return `The org does not have version ${apiVersion} of the API: it has ${versions[0] ?? ''} to ${versions.at(-1) ?? ''}. Nothing was sent. Set "api-version" to one of them.`;
  } catch {
    return message;
  }
}
