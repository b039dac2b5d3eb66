import { createHash } from 'node:crypto';
import { ID_BYTES, isIdAt } from '../limits/salesforce-id.ts';
import type { Omission, Unsent } from '../records/record/cell-rule.ts';
import type { Pairing } from '../records/record/pairing.ts';

/** What is known of a record, as one byte. */
const [NEW, FOUND, UNMATCHED, REFUSED, UNCHANGED, REPEATED] = [0, 1, 2, 3, 4, 5];
const RECORD_BYTES = 1 + ID_BYTES;
const RECORDS_PER_PIECE = 1 << 14;

/** The pairing of a job as a journal keeps it. */
export interface WrittenPairing {
  /** What is known of the records, in base64, piece by piece. */
  readonly pieces: readonly string[];
  readonly reasons: readonly Unsent[];
  /** SHA-256 of all of it, in hexadecimal. */
  readonly sha256: string;
}

/** What became of the records of a job when the org's were looked up: 19 bytes for each, and no value of any. */
export class PairedRecords implements Pairing {
  readonly #pieces: Buffer[] = [];
  readonly #reasons: Unsent[] = [];
  readonly #reasonIndexes = new Map<string, number>();

  omissionOf(ordinal: number): Omission | undefined {
    const { bytes, start } = this.#at(ordinal);
    switch (bytes[start]) {
      case UNMATCHED:
        return { reason: 'UNMATCHED', id: '' };
      case UNCHANGED:
        return { reason: 'UNCHANGED', id: idAt(bytes, start) };
      case REFUSED:
        return this.#reasons[bytes.readUInt32LE(start + 1)];
      default:
        return undefined;
    }
  }

  idOf(ordinal: number): { readonly bytes: Uint8Array; readonly start: number } | undefined {
    const { bytes, start } = this.#at(ordinal);
    return bytes[start] === FOUND ? { bytes, start: start + 1 } : undefined;
  }

  /** Notes the org's record. @param id 18 characters @returns the Id of another one that was noted before */
  found(ordinal: number, id: string): string | undefined {
    const { bytes, start } = this.#at(ordinal);
    if (bytes[start] === FOUND || bytes[start] === UNCHANGED) return idAt(bytes, start);
    bytes[start] = FOUND;
    bytes.write(id, start + 1, 'latin1');
    return undefined;
  }

  /** Notes that the org's record, which was found, has the values already. */
  unchanged(ordinal: number): void {
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = UNCHANGED;
  }

  /** Notes that the record leads to the same one of the org as another record of the job does. */
  repeated(ordinal: number, other: number): void {
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = REPEATED;
    bytes.writeUInt32LE(other, start + 1);
  }

  /** The record whose key was noted first of those that have the key of this one. */
  firstOf(ordinal: number): number {
    let first = ordinal;
    for (;;) {
      const { bytes, start } = this.#at(first);
      if (bytes[start] !== REPEATED) return first;
      first = bytes.readUInt32LE(start + 1);
    }
  }

  /** Takes back what was noted of the record. */
  forget(ordinal: number): void {
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = NEW;
  }

  /** Notes that the record is left out, since there is none of the org for it. */
  unmatched(ordinal: number): void {
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = UNMATCHED;
  }

  /** Notes why the record cannot be sent. */
  refuse(ordinal: number, reason: Unsent): void {
    const key = JSON.stringify(reason);
    const index = this.#reasonIndexes.get(key) ?? this.#reasons.push(reason) - 1;
    this.#reasonIndexes.set(key, index);
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = REFUSED;
    bytes.writeUInt32LE(index, start + 1);
  }

  /** Whether nothing was noted of the record. */
  isNew(ordinal: number): boolean {
    const { bytes, start } = this.#at(ordinal);
    return bytes[start] === NEW;
  }

  /** As text for the journal. */
  written(): WrittenPairing {
    const pieces = this.#pieces.map((piece) => piece.toString('base64'));
    return { pieces, reasons: this.#reasons, sha256: digestOf(pieces, this.#reasons) };
  }

  /** The pairing that was written; undefined when it is not whole. */
  static read({ pieces, reasons, sha256 }: WrittenPairing): PairedRecords | undefined {
    if (digestOf(pieces, reasons) !== sha256) return undefined;
    const records = new PairedRecords();
    for (const text of pieces) {
      const piece = Buffer.from(text, 'base64');
      // Ids are sent, and written into files.
      if (!isSound(piece)) return undefined;
      records.#pieces.push(piece);
    }
    for (const reason of reasons) records.#reasons.push(reason);
    return records;
  }

  #at(ordinal: number): { readonly bytes: Buffer; readonly start: number } {
    const number = Math.floor(ordinal / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * RECORD_BYTES));
    return {
      bytes: this.#pieces[number] ?? Buffer.alloc(RECORD_BYTES),
      start: (ordinal % RECORDS_PER_PIECE) * RECORD_BYTES,
    };
  }
}

function idAt(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start + 1, start + RECORD_BYTES);
}

function isSound(piece: Buffer): boolean {
  if (piece.length !== RECORDS_PER_PIECE * RECORD_BYTES) return false;
  for (let start = 0; start < piece.length; start += RECORD_BYTES) {
    const hasId = piece[start] === FOUND || piece[start] === UNCHANGED;
    if (hasId && !isIdAt(piece, start + 1)) return false;
  }
  return true;
}

function digestOf(pieces: readonly string[], reasons: readonly Unsent[]): string {
  const hash = createHash('sha256').update(JSON.stringify(reasons));
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
