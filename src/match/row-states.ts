import { createHash } from 'node:crypto';
import type { OrgRecord } from '../salesforce/record-query.ts';
import { heldText, writtenText, type ComparedField } from './compared-fields.ts';
import type { RowValues } from './record-key.ts';

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
  readonly #fields: readonly ComparedField[];
  /** Whether a blank cell empties its field. */
  readonly #markBlanks: boolean;
  readonly #pieces: Buffer[] = [];
  /** Sets of fields that rows give, from 1. */
  readonly #masks: (readonly boolean[])[] = [[]];
  readonly #maskNumbers = new Map<string, number>();
  readonly #unread = new Set<string>();

  constructor(fields: readonly ComparedField[], markBlanks: boolean) {
    this.#fields = fields;
    this.#markBlanks = markBlanks;
  }

  /** Paths of the fields that are compared. */
  get paths(): readonly string[] {
    return this.#fields.flatMap(({ held }) => held?.path ?? []);
  }

  /** Names of fields that cannot be read back, and for which rows have a value. */
  get unread(): ReadonlySet<string> {
    return this.#unread;
  }

  /** Takes the row that `values` has split. */
  take(ordinal: number, values: RowValues): void {
    const given: boolean[] = [];
    const texts: string[] = [];
    for (const { held, name, source } of this.#fields) {
      const value = values.sent({ source }, this.#markBlanks);
      given.push(value !== undefined);
      if (value === undefined) continue;
      if (held === undefined && value !== '') this.#unread.add(name);
      if (typeof value !== 'string' || held === undefined) return;
      const text = writtenText(held, value);
      if (text === undefined) return;
      texts.push(text);
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
    for (const [index, { held }] of this.#fields.entries()) {
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
