import { sign, verify, type KeyObject } from 'node:crypto';

/** A JSON Web Token in the compact form of RFC 7515, taken apart; nothing of it is verified. */
export interface JsonWebToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What the signature is over. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** Takes a token apart; undefined when it is none. */
export function parseToken(text: string): JsonWebToken | undefined {
  const match = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text);
  const [, head = '', body = '', signature = ''] = match ?? [];
  const header = objectFrom(head);
  const claims = objectFrom(body);
  if (header === undefined || claims === undefined) return undefined;
  return {
    ...{ header, claims },
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

function objectFrom(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the token is signed with RS256 by the other half of this key. */
export function isSignedBy(token: JsonWebToken, key: KeyObject): boolean {
  if (token.header['alg'] !== 'RS256' || key.asymmetricKeyType !== 'rsa') return false;
  return verify('sha256', token.signed, key, token.signature);
}

/** Makes a token signed with RS256. */
export function signToken(header: object, claims: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', ...header })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** A claim that is a time, in seconds since 1970; Salesforce takes numbers and texts. */
export function secondsOf(claim: unknown): number | undefined {
  if (typeof claim !== 'number' && (typeof claim !== 'string' || claim.trim() === '')) return undefined;
  const seconds = Number(claim);
  return Number.isFinite(seconds) ? seconds : undefined;
}
