import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { RunningOrg } from '../../src/org/org.ts';

/** The app and user of a new org. */
export const APP = { client_id: 'EMBEDDED.ORG.CLIENT', client_secret: 'EMBEDDED.ORG.SECRET' };
export const USERNAME = 'loader@embedded-org.example';
export const REFRESH = { grant_type: 'refresh_token', refresh_token: 'EMBEDDED.ORG.REFRESH', ...APP };
export const CREDENTIALS = { grant_type: 'client_credentials', ...APP };
export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The key of the app, and one that nobody registered. */
export const [APP_KEYS, OTHER_KEYS] = [keyPair(), keyPair()];
export const APP_CERTIFICATE = APP_KEYS.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export type Form = Readonly<Record<string, string>>;
export interface TokenReply {
  readonly status: number;
  readonly type: string | null;
  readonly body: Readonly<Record<string, string>>;
}

/** Posts a form, as an OAuth client does, and reads the JSON. */
export async function post(org: RunningOrg, form: Form, endpoint = 'token'): Promise<TokenReply> {
  const answer = await fetch(`${org.url}/services/oauth2/${endpoint}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, string>),
  };
}

/** A form with an assertion, made by hand from RFC 7523 rather than by the org's own code. */
export function assertion(
  org: RunningOrg,
  claims: Readonly<Record<string, unknown>> = {},
  key: KeyObject = APP_KEYS.privateKey,
): Form {
  const exp = Math.floor(Date.now() / 1_000) + 180;
  const all = { iss: APP.client_id, sub: USERNAME, aud: org.url, exp, ...claims };
  const text = `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(all))}`;
  const signature = createSign('RSA-SHA256').update(text).sign(key).toString('base64url');
  return { grant_type: JWT_BEARER, assertion: `${text}.${signature}` };
}

/** Asks REST for something small, and says the status. */
export async function statusOf(org: RunningOrg, token: string | undefined): Promise<number> {
  const answer = await fetch(`${org.url}/services/data/v62.0/limits`, {
    headers: { Authorization: `Bearer ${token ?? ''}` },
  });
  await answer.text();
  return answer.status;
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function keyPair(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
