import { hash } from 'node:crypto';
import type { OrgRecord } from '../salesforce/record-query.ts';
import { heldText, writtenText, type ComparedField } from './compared-fields.ts';
import type { RowValues } from './record-key.ts';

const DIGEST_BYTES = 8;
const RECORDS_PER_PIECE = 1 << 12;

/** What the org's records hold in the fields that a job writes, as digests: 8 bytes a field and record. */
export class ChangedFields {
  /** Those of the first pass, and those that a second pass sets. */
  readonly sent: readonly ComparedField[];
  readonly later: readonly ComparedField[];
  readonly #fields: readonly ComparedField[];
  /** Whether a blank cell empties its field. */
  readonly #markBlanks: boolean;
  /** Where the org's record of a row lies, by the row's ordinal. */
  readonly #slots = new Map<number, number>();
  readonly #pieces: Buffer[] = [];
  readonly #unread = new Set<string>();

  constructor(
    { later, sent }: { readonly sent: readonly ComparedField[]; readonly later: readonly ComparedField[] },
    markBlanks: boolean,
  ) {
    this.sent = sent;
    this.later = later;
    this.#fields = [...sent, ...later];
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

  /** Notes the org's record of a row. */
  take(ordinal: number, record: OrgRecord): void {
    const slot = this.#slots.get(ordinal) ?? this.#slots.size;
    this.#slots.set(ordinal, slot);
    for (const [index, { held }] of this.#fields.entries()) {
      if (held === undefined) continue;
      const [piece, start] = this.#at(slot, index);
      digestOf(heldText(held, record)).copy(piece, start, 0, DIGEST_BYTES);
    }
  }

  /**
   * Whether a row changes a field of the org's record.
   *
   * @param ordinal of the row for which that record was noted
   * @param field one of `sent` or `later`
   * @param values has split the row
   */
  isChanged(ordinal: number, field: ComparedField, values: RowValues): boolean {
    const { held, name, source } = field;
    const value = values.sent({ source }, this.#markBlanks);
    if (value === undefined) return false;
    if (held === undefined && value !== '') this.#unread.add(name);
    const slot = this.#slots.get(ordinal);
    if (typeof value !== 'string' || held === undefined || slot === undefined) return true;
    const text = writtenText(held, value);
    if (text === undefined) return true;
    const [piece, start] = this.#at(slot, this.#fields.indexOf(field));
    return digestOf(text).compare(piece, start, start + DIGEST_BYTES, 0, DIGEST_BYTES) !== 0;
  }

  #at(slot: number, field: number): readonly [Buffer, number] {
    const width = this.#fields.length * DIGEST_BYTES;
    const number = Math.floor(slot / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * width));
    const piece = this.#pieces[number] ?? Buffer.alloc(width);
    return [piece, (slot % RECORDS_PER_PIECE) * width + field * DIGEST_BYTES];
  }
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
