import { createPublicKey, type KeyObject } from 'node:crypto';

const PATIENCE_MILLISECONDS = 5_000;

/** The keys of an issuer, by key id, as it publishes them (JSON Web Key Set, RFC 7517). */
export type KeySet = ReadonlyMap<string, KeyObject>;

/** Fetches a key set; empty when there is none to be had, as a handler whose call-out fails trusts nobody. */
export async function fetchKeys(address: string): Promise<KeySet> {
  const keys = new Map<string, KeyObject>();
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const document = (await answer.json()) as { readonly keys?: readonly Record<string, string>[] };
    for (const key of document.keys ?? []) {
      keys.set(key['kid'] ?? '', createPublicKey({ key, format: 'jwk' }));
    }
  } catch {
    return keys;
  }
  return keys;
}
