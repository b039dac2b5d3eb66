import { heldText } from './compared-fields.ts';
import { withLength, writeDigest } from './digest.ts';
import type { HeldRecord } from './held-record.ts';
import type { RowValues } from './record-key.ts';
import type { SentValues } from './sent-values.ts';

const DIGEST_BYTES = 8;
const ENTRY_BYTES = DIGEST_BYTES + 2;
const ROWS_PER_PIECE = 1 << 14;
/** Of a row that is never equal, and of one that was not seen. */
const NEVER = 0;
const MAX_MASKS = 0xffff;
const [GIVEN, NOT_GIVEN] = ['1', '0'];

/**
 * What the rows of a job would store, as digests: 10 bytes a row. A row says nothing of the fields for which it has no
 * value, so each is held against the org's record by its own fields.
 */
export class RowStates {
  readonly values: SentValues;
  readonly #pieces: Buffer[] = [];
  /** Sets of fields that rows give, from 1: a character for each field. */
  readonly #masks = [''];
  readonly #maskNumbers = new Map<string, number>();
  readonly #held = Buffer.alloc(DIGEST_BYTES);

  constructor(values: SentValues) {
    this.values = values;
  }

  /** Takes the row that `row` has split. */
  take(ordinal: number, row: RowValues): void {
    let [given, texts] = ['', ''];
    for (const field of this.values.fields) {
      const value = this.values.of(field, row);
      given += value === undefined ? NOT_GIVEN : GIVEN;
      if (value === undefined) continue;
      if (value.stored === undefined) return;
      texts += withLength(value.stored);
    }
    const [piece, start] = this.#at(ordinal);
    piece.writeUInt16LE(this.#numberOf(given), start);
    writeDigest(texts, piece, start + 2, DIGEST_BYTES);
  }

  /** Takes back what was noted of a row: it is sent in any case. */
  forget(ordinal: number): void {
    const [piece, start] = this.#at(ordinal);
    piece.writeUInt16LE(NEVER, start);
  }

  /** Whether the org's record has the values of the row already. */
  isEqual(ordinal: number, record: HeldRecord): boolean {
    const [piece, start] = this.#at(ordinal);
    const number = piece.readUInt16LE(start);
    if (number === NEVER) return false;
    const given = this.#masks[number] ?? '';
    let texts = '';
    for (const [index, { held }] of this.values.fields.entries()) {
      if (given[index] === GIVEN && held !== undefined) texts += withLength(heldText(held, record));
    }
    writeDigest(texts, this.#held, 0, DIGEST_BYTES);
    return this.#held.compare(piece, start + 2, start + ENTRY_BYTES) === 0;
  }

  #numberOf(given: string): number {
    const known = this.#maskNumbers.get(given);
    if (known !== undefined) return known;
    if (this.#masks.length > MAX_MASKS) return NEVER;
    const number = this.#masks.push(given) - 1;
    this.#maskNumbers.set(given, number);
    return number;
  }

  #at(ordinal: number): readonly [Buffer, number] {
    const number = Math.floor(ordinal / ROWS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(ROWS_PER_PIECE * ENTRY_BYTES));
    const piece = this.#pieces[number] ?? Buffer.alloc(ENTRY_BYTES);
    return [piece, (ordinal % ROWS_PER_PIECE) * ENTRY_BYTES];
  }
}
