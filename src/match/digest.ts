import { hash } from 'node:crypto';

/**
 * Writes the first bytes of the SHA-256 of a text. It goes through a string, since a buffer of its own for each digest takes
 * three times as long.
 */
export function writeDigest(text: string, into: Buffer, at: number, length: number): void {
  into.write(hash('sha256', text, 'binary'), at, length, 'latin1');
}

/** Keeps the parts of a text that is made of several apart: ("a", "bc") and ("ab", "c"). */
export function withLength(part: string): string {
  return `${part.length}:${part}`;
}
