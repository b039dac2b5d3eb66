import { isSignedBy, parseToken, secondsOf } from './json-web-token.ts';
import type { KeySet } from './key-set.ts';
import type { LoginPolicy } from './login-policy.ts';
import type { OauthRefusal } from './oauth-refusal.ts';

/** Characters of a subject token. */
const MAX_LENGTH = 10_000;
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token';

/** What a token of another issuer is held against. */
export interface ExchangeContext {
  readonly policy: LoginPolicy;
  readonly keys: KeySet;
  /** Milliseconds since 1970, by the org's clock. */
  readonly now: number;
  /** The org's own URL. */
  readonly url: string;
}

/** Why a token of another issuer gets no session; undefined when the handler takes it. */
export function exchangeRefusal(
  parameters: URLSearchParams,
  context: ExchangeContext,
): OauthRefusal | undefined {
  const { policy } = context;
  const subject = parameters.get('subject_token') ?? '';
  if (parameters.get('subject_token_type') !== ID_TOKEN) return 'subjectTokenType';
  if (subject.length > MAX_LENGTH) return 'subjectTokenLength';
  const handler = parameters.get('token_handler');
  if (handler !== null && handler !== policy.tokenHandler) return 'handlerNotFound';
  return policy.tokenHandlerAccepts && handlerTakes(subject, context) ? undefined : 'handlerRefused';
}

/** What a careful handler checks: signature, issuer, audience, time, and whom the token is about. */
function handlerTakes(subject: string, { policy, keys, now, url }: ExchangeContext): boolean {
  const token = parseToken(subject);
  const kid = token?.header['kid'];
  const key = keys.get(typeof kid === 'string' ? kid : '');
  if (token === undefined || key === undefined || !isSignedBy(token, key)) return false;
  const { iss, aud, exp, nbf, sub } = token.claims;
  const seconds = now / 1_000;
  return (
    iss === policy.issuer &&
    [...policy.issuerAudiences, url].some((audience) => audience === aud) &&
    (secondsOf(exp) ?? 0) > seconds &&
    (secondsOf(nbf) ?? 0) <= seconds &&
    typeof sub === 'string' &&
    sub.startsWith(policy.issuerSubject)
  );
}

/** Where the keys of the policy's issuer are. */
export function keysAddress(policy: LoginPolicy): string {
  return policy.issuerKeys === ''
    ? `${policy.issuer.replace(/\/$/, '')}/.well-known/jwks`
    : policy.issuerKeys;
}
