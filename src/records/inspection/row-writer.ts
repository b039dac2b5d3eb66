import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Omission } from '../record/cell-rule.ts';
import type { PairedId, Pairing } from '../record/pairing.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { SourceRecord } from '../record/source-record.ts';

/** Makes the rows of request bodies. */
export interface RowWriter {
  /** What a body begins with: for CSV the header row, with its line end. */
  readonly header: Uint8Array;
  /** Whether any record may be left out. */
  readonly mayOmit: boolean;
  /** Appends the record's row, without a line end; or nothing, and says why. The same each time. */
  append(record: SourceRecord, out: ByteBuffer): Omission | undefined;
}

/** Rows as a job's mapping makes them. */
export class MappedRows implements RowWriter {
  readonly header: Uint8Array;
  readonly mayOmit: boolean;
  readonly #row: RecordRewrite;

  constructor(header: Uint8Array, row: RecordRewrite) {
    this.header = header;
    this.mayOmit = row.mayOmit;
    this.#row = row;
  }

  append({ bytes, start, contentEnd }: SourceRecord, out: ByteBuffer): Omission | undefined {
    return this.#row.append(bytes, start, contentEnd, out);
  }
}

/** Rows of records that were held against the org's: some are left out, others carry the Id of their record there. */
export class PairedRows implements RowWriter {
  readonly header: Uint8Array;
  readonly mayOmit = true;
  readonly #row: RecordRewrite | undefined;
  readonly #pairing: Pairing;
  readonly #id: PairedId | undefined;

  /** @param row undefined: rows are sent as they are in the file @param id undefined: rows have their key themselves */
  constructor(
    header: Uint8Array,
    row: RecordRewrite | undefined,
    pairing: Pairing,
    id: PairedId | undefined,
  ) {
    this.header = header;
    this.#row = row;
    this.#pairing = pairing;
    this.#id = id;
  }

  append({ bytes, start, contentEnd, ordinal }: SourceRecord, out: ByteBuffer): Omission | undefined {
    const omission = this.#pairing.omissionOf(ordinal);
    if (omission !== undefined) return omission;
    this.#id?.take(this.#pairing.idOf(ordinal));
    if (this.#row !== undefined) return this.#row.append(bytes, start, contentEnd, out);
    out.append(bytes, start, contentEnd);
    return undefined;
  }
}
