import { ID_BYTES, isSalesforceId } from '../limits/salesforce-id.ts';
import { AnswerError, type Transport } from './transport.ts';
import { memberOf, RestApiError } from './rest-answer.ts';
import { restGet } from './rest-get.ts';

const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
/** Without its answer a run can begin all the same. */
const USER_TIMEOUT_MILLISECONDS = 10_000;
const QUERY = 'SELECT Id, Name, IsSandbox, TrialExpirationDate, OrganizationType FROM Organization';

/** What kind of org it is; `unknown` when the user may not see it. */
export type OrgKind = 'production' | 'sandbox' | 'scratch' | 'developer' | 'trial' | 'unknown';

/** Which org a session leads to, and as whom. */
export interface OrgIdentity {
  /** 18 characters, or 15 when only the login says it; empty when nothing does. */
  readonly id: string;
  readonly name?: string;
  readonly kind: OrgKind;
  readonly userName?: string;
  /** 15 or 18 characters; absent when the org does not say. */
  readonly userId?: string;
  /** Of the instance URL, with a port where it has one. */
  readonly host: string;
  /** The org's clock when it was asked, in milliseconds since 1970, to the second; absent when it does not say. */
  readonly askedAt?: number;
}

/**
 * Asks the org which one it is (Object Reference, "Organization"). A user who may not see that leaves its kind unknown.
 *
 * @throws RestApiError; TransportError; RenewalError; what the login throws; the signal's reason
 */
export async function readOrgIdentity(
  transport: Transport,
  apiVersion: string,
  signal: AbortSignal,
): Promise<OrgIdentity> {
  const session = await transport.session(signal);
  const [organization, user] = await Promise.all([
    readOrganization(transport, apiVersion, signal),
    session.userName === undefined || session.userId === undefined ? readUser(transport, signal) : undefined,
  ]);
  const userName = session.userName ?? user?.userName;
  const userId = session.userId ?? user?.userId;
  return {
    ...{ id: user?.orgId ?? session.orgId ?? '', kind: 'unknown', host: session.instanceUrl.host },
    ...(userName === undefined ? {} : { userName }),
    ...(userId === undefined ? {} : { userId }),
    ...organization,
  };
}

type Organization = Pick<OrgIdentity, 'id' | 'name' | 'kind' | 'askedAt'>;

async function readOrganization(
  transport: Transport,
  apiVersion: string,
  signal: AbortSignal,
): Promise<Organization | undefined> {
  const purpose = 'read which org this is';
  try {
    return await restGet(transport, {
      ...{ purpose, signal },
      path: `/services/data/v${apiVersion}/query?q=${encodeURIComponent(QUERY)}`,
      maxResponseBytes: MAX_ANSWER_BYTES,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
      read: (document, { headers }) => {
        const organization = organizationIn(document);
        const askedAt = Date.parse(headers['date'] ?? '');
        return organization && { ...organization, ...(Number.isNaN(askedAt) ? {} : { askedAt }) };
      },
    });
  } catch (error) {
    if (error instanceof RestApiError && isNoAccess(error)) return undefined;
    throw error;
  }
}

/** The org answers, but its Organization is not for this user. */
function isNoAccess({ status, errorCode }: RestApiError): boolean {
  return (
    (status === 400 && /^INVALID_(?:TYPE|FIELD)$/.test(errorCode)) ||
    (status === 403 && errorCode.startsWith('INSUFFICIENT_ACCESS'))
  );
}

function organizationIn(document: unknown): Organization | undefined {
  const records = memberOf(document, 'records');
  if (!Array.isArray(records)) throw new AnswerError('"records" is not a list');
  const record: unknown = records[0];
  if (record === undefined) return undefined;
  const [id, name] = [memberOf(record, 'Id'), memberOf(record, 'Name')];
  if (typeof id !== 'string' || !(id.length === ID_BYTES && id.startsWith('00D') && isSalesforceId(id)))
    throw new AnswerError('"Id" is not the id of an org');
  return { id, kind: kindOf(record), ...(typeof name === 'string' ? { name } : {}) };
}

function kindOf(record: unknown): OrgKind {
  const isSandbox = memberOf(record, 'IsSandbox');
  const isTrial = typeof memberOf(record, 'TrialExpirationDate') === 'string';
  if (isSandbox === true) return isTrial ? 'scratch' : 'sandbox';
  if (isSandbox !== false) return 'unknown';
  if (memberOf(record, 'OrganizationType') === 'Developer Edition') return 'developer';
  return isTrial ? 'trial' : 'production';
}

async function readUser(
  transport: Transport,
  signal: AbortSignal,
): Promise<{ userName?: string; userId?: string; orgId?: string } | undefined> {
  const purpose = 'read who is logged in';
  try {
    return await restGet(transport, {
      ...{ purpose, signal },
      path: '/services/oauth2/userinfo',
      maxResponseBytes: MAX_ANSWER_BYTES,
      timeoutMilliseconds: USER_TIMEOUT_MILLISECONDS,
      retryBudgetMilliseconds: 0,
      read: (document) => {
        const [userName, userId, orgId] = [
          memberOf(document, 'preferred_username'),
          memberOf(document, 'user_id'),
          memberOf(document, 'organization_id'),
        ];
        return {
          ...(typeof userName === 'string' ? { userName } : {}),
          ...(typeof userId === 'string' && /^005\w{12}(?:\w{3})?$/.test(userId) ? { userId } : {}),
          ...(typeof orgId === 'string' && /^00D\w{12}(?:\w{3})?$/.test(orgId) ? { orgId } : {}),
        };
      },
    });
  } catch {
    return undefined;
  }
}

/**
 * The versions of the API that the org has, as in `66.0`, from old to new (REST API Developer Guide, "Versions").
 *
 * @throws RestApiError; TransportError; the signal's reason
 */
export async function readApiVersions(transport: Transport, signal: AbortSignal): Promise<readonly string[]> {
  const purpose = "read the org's API versions";
  return restGet(transport, {
    ...{ purpose, signal },
    path: '/services/data',
    maxResponseBytes: MAX_ANSWER_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    read: (document) => {
      if (!Array.isArray(document)) throw new AnswerError('the versions are not a list');
      return document
        .map((one) => memberOf(one, 'version'))
        .filter((version) => typeof version === 'string')
        .filter((version) => /^\d{2,3}\.0$/.test(version));
    },
  });
}
