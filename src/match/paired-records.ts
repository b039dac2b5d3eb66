import { createHash } from 'node:crypto';
import { ID_BYTES, isIdAt, SHORT_ID_BYTES, shortId } from '../limits/salesforce-id.ts';
import type { Omission, Unsent } from '../records/record/cell-rule.ts';
import type { Pairing } from '../records/record/pairing.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { LateReferences } from './late-references.ts';

/** What is known of a record, as one byte. */
const [NEW, FOUND, UNMATCHED, REFUSED, UNCHANGED, REPEATED] = [0, 1, 2, 3, 4, 5];
const REFERENCES_AT = 1 + ID_BYTES;
const RECORDS_PER_PIECE = 1 << 14;

/** Where a record of the job starts: the index of its source file, and its line; `place` orders those of one line. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
  readonly place: number;
}

/** The pairing of a job as a journal keeps it. */
export interface WrittenPairing {
  /** What is known of the records, in base64, piece by piece. */
  readonly pieces: readonly string[];
  readonly reasons: readonly Unsent[];
  /** SHA-256 of all of it, in hexadecimal. */
  readonly sha256: string;
}

/**
 * What became of the records of a job when the org's were looked up: 19 bytes for each, 15 more for each reference that is
 * known only during the load, and no value of any.
 */
export class PairedRecords implements Pairing {
  readonly #late: LateReferences | undefined;
  readonly #recordBytes: number;
  readonly #pieces: Buffer[] = [];
  readonly #reasons: Unsent[] = [];
  readonly #reasonIndexes = new Map<string, number>();

  /** @param late references that decide whether a record is unchanged */
  constructor(late?: LateReferences) {
    this.#late = late;
    this.#recordBytes = REFERENCES_AT + SHORT_ID_BYTES * (late?.names.length ?? 0);
  }

  omissionOf(record: SourceRecord): Omission | undefined {
    const { bytes, start } = this.#at(record.ordinal);
    switch (bytes[start]) {
      case UNMATCHED:
        return { reason: 'UNMATCHED', id: '' };
      case UNCHANGED:
        return this.#late?.areSent(record, referencesAt(bytes, start)) === false
          ? undefined
          : { reason: 'UNCHANGED', id: idAt(bytes, start) };
      case REFUSED:
        return this.#reasons[bytes.readUInt32LE(start + 1)];
      default:
        return undefined;
    }
  }

  idOf(ordinal: number): { readonly bytes: Uint8Array; readonly start: number } | undefined {
    const { bytes, start } = this.#at(ordinal);
    return hasId(bytes, start) ? { bytes, start: start + 1 } : undefined;
  }

  isLinked(record: SourceRecord): boolean {
    const { bytes, start } = this.#at(record.ordinal);
    return this.#late === undefined || this.#late.areLinked(record, referencesAt(bytes, start));
  }

  /** Notes where a record starts; kept until something else is noted of it. */
  starts(ordinal: number, { file, line, place }: RowPlace): void {
    const { bytes, start } = this.#at(ordinal);
    for (const [index, word] of [file, line, place].entries())
      bytes.writeUInt32LE(word, start + 1 + 4 * index);
  }

  /** Where a record starts of which nothing else was noted. */
  placeOf(ordinal: number): RowPlace {
    const { bytes, start } = this.#at(ordinal);
    const [file = 0, line = 0, place = 0] = [1, 5, 9].map((at) => bytes.readUInt32LE(start + at));
    return { file, line, place };
  }

  /** Notes the org's record. @param id 18 characters @returns the Id of another one that was noted before */
  found(ordinal: number, id: string): string | undefined {
    const { bytes, start } = this.#at(ordinal);
    if (hasId(bytes, start)) return idAt(bytes, start);
    bytes[start] = FOUND;
    bytes.write(id, start + 1, 'latin1');
    return undefined;
  }

  /**
   * Notes that the org's record, which was found, has the values already.
   *
   * @param references the Ids that it has in the references that are known only later; empty where it has none
   */
  unchanged(ordinal: number, references: readonly string[] = []): void {
    const { bytes, start } = this.#at(ordinal);
    bytes[start] = UNCHANGED;
    for (const [index, id] of references.entries()) {
      bytes.write(shortId(id), start + REFERENCES_AT + index * SHORT_ID_BYTES, 'latin1');
    }
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

  /** What is known of the records as texts for the journal, one after the other. */
  *pieces(): Generator<string> {
    for (const piece of this.#pieces) yield piece.toString('base64');
  }

  /** What the journal holds beside the pieces. */
  sealed(): Omit<WrittenPairing, 'pieces'> {
    return { reasons: this.#reasons, sha256: digestOf(this.pieces(), this.#reasons) };
  }

  /** The pairing that was written; undefined when it is not whole. */
  static read(
    { pieces, reasons, sha256 }: WrittenPairing,
    late: LateReferences | undefined,
  ): PairedRecords | undefined {
    if (digestOf(pieces, reasons) !== sha256) return undefined;
    const records = new PairedRecords(late);
    for (const text of pieces) {
      const piece = Buffer.from(text, 'base64');
      // Ids are sent, and written into files.
      if (!records.#isSound(piece)) return undefined;
      records.#pieces.push(piece);
    }
    for (const reason of reasons) records.#reasons.push(reason);
    return records;
  }

  #isSound(piece: Buffer): boolean {
    if (piece.length !== RECORDS_PER_PIECE * this.#recordBytes) return false;
    for (let start = 0; start < piece.length; start += this.#recordBytes) {
      if (hasId(piece, start) && !isIdAt(piece, start + 1)) return false;
    }
    return true;
  }

  #at(ordinal: number): { readonly bytes: Buffer; readonly start: number } {
    const number = Math.floor(ordinal / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) {
      this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * this.#recordBytes));
    }
    return {
      bytes: this.#pieces[number] ?? Buffer.alloc(this.#recordBytes),
      start: (ordinal % RECORDS_PER_PIECE) * this.#recordBytes,
    };
  }
}

function hasId(bytes: Buffer, start: number): boolean {
  return bytes[start] === FOUND || bytes[start] === UNCHANGED;
}

function idAt(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start + 1, start + REFERENCES_AT);
}

/** The Ids to which the org's record refers, by their places; empty where it does not. */
function referencesAt(bytes: Buffer, start: number): (index: number) => string {
  return (index) => {
    const from = start + REFERENCES_AT + index * SHORT_ID_BYTES;
    return bytes[from] === 0 ? '' : bytes.toString('latin1', from, from + SHORT_ID_BYTES);
  };
}

function digestOf(pieces: Iterable<string>, reasons: readonly Unsent[]): string {
  const hash = createHash('sha256').update(JSON.stringify(reasons));
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
