import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { restAnswer, type Answer } from '../http/answer.ts';
import { signToken } from './json-web-token.ts';
import type { Grant, LoginPolicy } from './login-policy.ts';

/** A login that succeeded, and what there is to say of it. */
export interface GrantedLogin {
  readonly grant: Grant;
  readonly accessToken: string;
  /** Only where a refresh token was rotated. */
  readonly refreshToken: string | undefined;
  readonly policy: LoginPolicy;
  /** Milliseconds since 1970, by the org's clock. */
  readonly now: number;
  /** The org's own URL. */
  readonly url: string;
  /** The identity URL of the user. */
  readonly identity: string;
}

/** The members that the documented answer to an assertion has; those of the other grants have more. */
const OF_AN_ASSERTION = new Set(['access_token', 'scope', 'instance_url', 'id', 'token_type']);

/** The answer to a login that succeeded. There is no `expires_in`: lifetimes are the org's policy. */
export function tokenAnswer(login: GrantedLogin): Answer {
  const { grant, policy, identity, url } = login;
  const issuedAt = String(login.now);
  const signature = createHmac('sha256', policy.clientSecret)
    .update(`${identity}${issuedAt}`)
    .digest('base64');
  const members = {
    access_token: login.accessToken,
    ...(login.refreshToken === undefined ? {} : { refresh_token: login.refreshToken }),
    signature,
    scope: policy.scope,
    ...(policy.scope.split(' ').includes('openid') ? { id_token: identityToken(login) } : {}),
    instance_url: policy.instanceUrl === '' ? url : policy.instanceUrl,
    id: identity,
    token_type: 'Bearer',
    issued_at: issuedAt,
  };
  const reported = Object.entries(members).filter(
    ([name]) => !policy.leaveOut.includes(name) && (grant !== 'jwt-bearer' || OF_AN_ASSERTION.has(name)),
  );
  return restAnswer(200, Object.fromEntries(reported));
}

const KEY_ID = 'embedded-org';
const ID_TOKEN_SECONDS = 120;
let ownKey: KeyObject | undefined;

/** The org's own key is made when it is needed first: that takes a moment. */
function orgKey(): KeyObject {
  ownKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return ownKey;
}

function identityToken({ identity, policy, url, now }: GrantedLogin): string {
  const iat = Math.floor(now / 1_000);
  const claims = { iss: url, sub: identity, aud: policy.clientId, iat, exp: iat + ID_TOKEN_SECONDS };
  return signToken({ kid: KEY_ID, typ: 'JWT' }, claims, orgKey());
}

/** An access token in the form of a JSON Web Token, around a text that was never given out. */
export function webToken(id: string, identity: string, policy: LoginPolicy, now: number): string {
  const iat = Math.floor(now / 1_000);
  const claims = {
    jti: id,
    sub: identity,
    client_id: policy.clientId,
    iat,
    exp: iat + policy.sessionSeconds,
  };
  return signToken({ kid: KEY_ID, tnk: 'core', typ: 'JWT' }, claims, orgKey());
}
