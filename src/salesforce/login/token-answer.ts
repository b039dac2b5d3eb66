import type { HttpResponse } from '../../ports/http.ts';
import { AccessToken } from '../access-token.ts';
import { hostKind, originFault } from '../host.ts';
import { memberOf } from '../rest-answer.ts';
import { SecretText } from '../secret-text.ts';
import type { Secret, Session } from '../session.ts';
import { LoginError } from './login-error.ts';

/** What a token endpoint grants (Salesforce Help, "OAuth 2.0 … Flow", the answer). */
export interface TokenGrant extends Session {
  readonly accessToken: AccessToken;
  /** Where the app rotates refresh tokens, the one to use next. */
  readonly refreshToken?: Secret;
}

/** @throws LoginError when a part is missing, or points to where no token may be sent */
export function tokenGrant(document: unknown, loginUrl: URL): TokenGrant {
  const { host } = loginUrl;
  const accessToken = new AccessToken(tokenText(memberOf(document, 'access_token'), host));
  const instanceUrl = instanceOf(memberOf(document, 'instance_url'), loginUrl);
  const identity = identityOf(memberOf(document, 'id'));
  const orgId = identity?.orgId ?? accessToken.orgId;
  const refreshToken = memberOf(document, 'refresh_token');
  if (orgId !== undefined && accessToken.orgId !== undefined && !orgId.startsWith(accessToken.orgId)) {
    throw new LoginError(
      `${host} gave a token of one org and the id of another. Nothing was sent to either.`,
    );
  }
  return {
    accessToken,
    instanceUrl,
    ...(orgId === undefined ? {} : { orgId }),
    ...(identity === undefined ? {} : { userId: identity.userId }),
    ...(typeof refreshToken === 'string' && refreshToken !== ''
      ? { refreshToken: new SecretText(refreshToken) }
      : {}),
  };
}

function tokenText(value: unknown, host: string): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    throw new LoginError(
      `The answer of ${host} to the login has no access token. Check the host and the proxy.`,
    );
  }
  if (value.startsWith('eyJ')) {
    throw new LoginError(
      'The app issues JWT-based access tokens, which the Bulk API does not take. In its settings untick "Issue JSON Web Token (JWT)-based access tokens for named users".',
    );
  }
  return value;
}

/** The origin alone: requests go to paths of our own. */
function instanceOf(value: unknown, loginUrl: URL): URL {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!URL.canParse(text)) {
    throw new LoginError(`The answer of ${loginUrl.host} to the login does not say where the org is.`);
  }
  const url = new URL(text);
  const kind = hostKind(url.hostname);
  const isLocal = hostKind(loginUrl.hostname) === 'loopback';
  if (originFault(url) !== undefined || kind !== (isLocal ? 'loopback' : 'instance')) {
    throw new LoginError(
      `${loginUrl.host} says that the org is at "${url.host.slice(0, 100)}", where no token is sent: that is no host of an org. Check "login-url" or "instance-url".`,
    );
  }
  return new URL(url.origin);
}

/** Org and user in an identity URL: `https://HOST/id/ORG/USER`. No request goes there. */
function identityOf(value: unknown): { readonly orgId: string; readonly userId: string } | undefined {
  if (typeof value !== 'string') return undefined;
  const [, orgId, userId] =
    /^https?:\/\/[^/?#\s]+\/id\/(00D[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?)\/(\w+)$/.exec(value) ?? [];
  return orgId === undefined || userId === undefined ? undefined : { orgId, userId };
}

/** The JSON of an answer; undefined when it is none. */
export function jsonDocument({ headers, body }: HttpResponse): unknown {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
