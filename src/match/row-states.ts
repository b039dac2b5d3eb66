import { createHash } from 'node:crypto';
import type { OrgRecord } from '../salesforce/record-query.ts';
import { heldText } from './compared-fields.ts';
import type { RowValues } from './record-key.ts';
import type { SentValues } from './sent-values.ts';

const DIGEST_BYTES = 16;
const ENTRY_BYTES = DIGEST_BYTES + 2;
const ROWS_PER_PIECE = 1 << 14;
/** Of a row that is never equal, and of one that was not seen. */
const NEVER = 0;
const MAX_MASKS = 0xffff;

/**
 * What the rows of a job would store, as digests: 18 bytes a row. A row says nothing of the fields for which it has no
 * value, so each is held against the org's record by its own fields.
 */
export class RowStates {
  readonly values: SentValues;
  readonly #pieces: Buffer[] = [];
  /** Sets of fields that rows give, from 1. */
  readonly #masks: (readonly boolean[])[] = [[]];
  readonly #maskNumbers = new Map<string, number>();

  constructor(values: SentValues) {
    this.values = values;
  }

  /** Takes the row that `row` has split. */
  take(ordinal: number, row: RowValues): void {
    const given: boolean[] = [];
    const texts: string[] = [];
    for (const field of this.values.fields) {
      const value = this.values.of(field, row);
      given.push(value !== undefined);
      if (value === undefined) continue;
      if (value.stored === undefined) return;
      texts.push(value.stored);
    }
    const mask = this.#maskOf(given);
    const [piece, start] = this.#at(ordinal);
    digestOf(texts).copy(piece, start + 2);
    piece.writeUInt16LE(mask, start);
  }

  /** Takes back what was noted of a row: it is sent in any case. */
  forget(ordinal: number): void {
    const [piece, start] = this.#at(ordinal);
    piece.writeUInt16LE(NEVER, start);
  }

  /** Whether the org's record has the values of the row already. */
  isEqual(ordinal: number, record: OrgRecord): boolean {
    const [piece, start] = this.#at(ordinal);
    const mask = piece.readUInt16LE(start);
    if (mask === NEVER) return false;
    const given = this.#masks[mask] ?? [];
    const texts: string[] = [];
    for (const [index, { held }] of this.values.fields.entries()) {
      if (given[index] === true && held !== undefined) texts.push(heldText(held, record));
    }
    const end = start + ENTRY_BYTES;
    return digestOf(texts).compare(piece, start + 2, end, 0, DIGEST_BYTES) === 0;
  }

  #maskOf(given: readonly boolean[]): number {
    const key = given.map(Number).join('');
    const known = this.#maskNumbers.get(key);
    if (known !== undefined) return known;
    if (this.#masks.length > MAX_MASKS) return NEVER;
    const mask = this.#masks.push(given) - 1;
    this.#maskNumbers.set(key, mask);
    return mask;
  }

  #at(ordinal: number): readonly [Buffer, number] {
    const number = Math.floor(ordinal / ROWS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(ROWS_PER_PIECE * ENTRY_BYTES));
    const piece = this.#pieces[number] ?? Buffer.alloc(ENTRY_BYTES);
    return [piece, (ordinal % ROWS_PER_PIECE) * ENTRY_BYTES];
  }
}

function digestOf(texts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest().subarray(0, DIGEST_BYTES);
}
