import { ID_BYTES } from '../../limits/salesforce-id.ts';

/** An id has 15 characters, and a suffix of three. */
const TAIL_START = 11;

/** The first id that each batch of a run has created, of all its jobs. Ids are 18 bytes from `start` on. */
export class FirstIds {
  readonly #ids = new Set<string>();
  /** What says most ids from all of them. */
  readonly #tails = new Set<number>();

  add(bytes: Uint8Array, start: number): void {
    this.#ids.add(textAt(bytes, start));
    this.#tails.add(tailAt(bytes, start));
  }

  has(bytes: Uint8Array, start: number): boolean {
    return this.#tails.has(tailAt(bytes, start)) && this.#ids.has(textAt(bytes, start));
  }
}

/** The id as text. */
export function textAt(bytes: Uint8Array, start: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, ID_BYTES).toString('latin1');
}

/** The last four characters before the suffix: they change with each id. */
function tailAt(bytes: Uint8Array, start: number): number {
  const at = start + TAIL_START;
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  );
}
