import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { isSignedBy, parseToken, secondsOf } from './json-web-token.ts';
import type { LoginPolicy } from './login-policy.ts';
import type { OauthRefusal } from './oauth-refusal.ts';

/** How far an assertion may lie in the past (Salesforce Help, OAuth 2.0 JWT Bearer Flow). */
const TOLERANCE_SECONDS = 180;

/** What an assertion is held against. */
export interface AssertionContext {
  readonly policy: LoginPolicy;
  /** Milliseconds since 1970, by the org's clock. */
  readonly now: number;
  /** The org's own URL. */
  readonly url: string;
  /** The assertions with an id that were taken before. */
  readonly usedIds: Set<string>;
}

/** Whose login a signed assertion asks for, or why it is refused. */
export function subjectOfAssertion(
  assertion: string,
  context: AssertionContext,
): { readonly username: string } | OauthRefusal {
  const { policy, now, url, usedIds } = context;
  const token = parseToken(assertion);
  if (token === undefined) return 'assertion';
  const { iss, sub, aud, exp, jti } = token.claims;
  if (iss !== policy.clientId) return 'clientId';
  const key = registeredKey(policy.certificate, now);
  if (key === undefined || !isSignedBy(token, key)) return 'assertion';
  if (![...policy.audiences, url].some((audience) => audience === aud)) return 'audience';
  const end = secondsOf(exp);
  if (end === undefined || typeof sub !== 'string') return 'assertion';
  if (end + TOLERANCE_SECONDS < now / 1_000) return 'assertionExpired';
  if (typeof jti === 'string') {
    if (usedIds.has(jti)) return 'assertion';
    usedIds.add(jti);
  }
  return { username: sub };
}

/** The public key of a certificate that is in force, or a public key as it is. */
function registeredKey(pem: string, now: number): KeyObject | undefined {
  try {
    if (!pem.includes('BEGIN CERTIFICATE')) return createPublicKey(pem);
    const certificate = new X509Certificate(pem);
    const inForce = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
    return inForce ? certificate.publicKey : undefined;
  } catch {
    return undefined;
  }
}
