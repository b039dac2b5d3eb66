import { ID_BYTES } from '../../limits/salesforce-id.ts';

const RECORDS_PER_PIECE = 1 << 14;

/** The Ids that records of a job have in the org, by their ordinals: 18 bytes for each. */
export class RecordIds {
  readonly #pieces: Buffer[] = [];

  /** Notes the Id that lies in `ids` at `start`. */
  note(ordinal: number, ids: Uint8Array, start: number): void {
    const number = Math.floor(ordinal / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * ID_BYTES));
    this.#pieces[number]?.set(ids.subarray(start, start + ID_BYTES), offsetOf(ordinal));
  }

  /** The Id of a record, 18 characters; undefined for one of which none was noted. */
  of(ordinal: number): string | undefined {
    const piece = this.#pieces[Math.floor(ordinal / RECORDS_PER_PIECE)];
    const start = offsetOf(ordinal);
    if (piece === undefined || piece[start] === 0) return undefined;
    return piece.toString('latin1', start, start + ID_BYTES);
  }
}

function offsetOf(ordinal: number): number {
  return (ordinal % RECORDS_PER_PIECE) * ID_BYTES;
}
