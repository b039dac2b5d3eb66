import { heldText, type ComparedField } from './compared-fields.ts';
import { writeDigest } from './digest.ts';
import type { HeldRecord } from './held-record.ts';
import type { RowValues } from './record-key.ts';
import { SentValues } from './sent-values.ts';

const DIGEST_BYTES = 8;
const RECORDS_PER_PIECE = 1 << 12;

/** What the org's records hold in the fields that a job writes, as digests: 8 bytes a field and record. */
export class ChangedFields {
  /** Those of the first pass, and those that a second pass sets. */
  readonly sent: readonly ComparedField[];
  readonly later: readonly ComparedField[];
  readonly values: SentValues;
  /** Where the org's record of a row lies, by the row's ordinal. */
  readonly #slots = new Map<number, number>();
  readonly #pieces: Buffer[] = [];
  readonly #sent = Buffer.alloc(DIGEST_BYTES);

  constructor(
    { later, sent }: { readonly sent: readonly ComparedField[]; readonly later: readonly ComparedField[] },
    markBlanks: boolean,
  ) {
    this.sent = sent;
    this.later = later;
    this.values = new SentValues([...sent, ...later], markBlanks);
  }

  /** Notes the org's record of a row. */
  take(ordinal: number, record: HeldRecord): void {
    const slot = this.#slots.get(ordinal) ?? this.#slots.size;
    this.#slots.set(ordinal, slot);
    for (const [index, { held }] of this.values.fields.entries()) {
      if (held === undefined) continue;
      const [piece, start] = this.#at(slot, index);
      writeDigest(heldText(held, record), piece, start, DIGEST_BYTES);
    }
  }

  /**
   * Whether a row changes a field of the org's record.
   *
   * @param ordinal of the row for which that record was noted
   * @param field one of `sent` or `later`
   * @param row has split it
   */
  isChanged(ordinal: number, field: ComparedField, row: RowValues): boolean {
    const value = this.values.of(field, row);
    if (value === undefined) return false;
    const slot = this.#slots.get(ordinal);
    if (value.stored === undefined || slot === undefined) return true;
    const [piece, start] = this.#at(slot, this.values.fields.indexOf(field));
    writeDigest(value.stored, this.#sent, 0, DIGEST_BYTES);
    return this.#sent.compare(piece, start, start + DIGEST_BYTES) !== 0;
  }

  #at(slot: number, field: number): readonly [Buffer, number] {
    const width = this.values.fields.length * DIGEST_BYTES;
    const number = Math.floor(slot / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * width));
    const piece = this.#pieces[number] ?? Buffer.alloc(width);
    return [piece, (slot % RECORDS_PER_PIECE) * width + field * DIGEST_BYTES];
  }
}
