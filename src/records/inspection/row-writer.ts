import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { LEFT_OUT, type Omission } from '../record/cell-rule.ts';
import type { RowChoice } from '../mapping/row-choice.ts';
import type { PairedId, Pairing } from '../record/pairing.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { SourceRecord } from '../record/source-record.ts';
import type { Inspection } from './inspector.ts';

/** Makes the rows of request bodies. */
export interface RowWriter {
  /** What a body begins with: for CSV the header row, with its line end. */
  readonly header: Uint8Array;
  /** Whether any record may be left out. */
  readonly mayOmit: boolean;
  /** Appends the record's row, without a line end; or nothing, and says why. The same each time. */
  append(record: SourceRecord, out: ByteBuffer): Omission | undefined;
}

/**
 * The rows of a job's bodies.
 *
 * @param pairing what the org's records say of the job's
 * @returns undefined where records are sent as they are in the file
 */
export function rowWriter(inspection: Inspection, pairing: Pairing | undefined): RowWriter | undefined {
  const { choice, format, levels, projection, records } = inspection;
  const { match, postponed, sent } = projection;
  const header = format.frame.open;
  const later = postponed && { row: postponed, from: levels?.waitingFrom ?? records };
  const mapped = sent && new MappedRows(header, sent, later);
  const rows = pairing === undefined ? mapped : new PairedRows(header, mapped, pairing, match?.id);
  return choice === undefined ? rows : new ChosenRows(header, rows, choice);
}

/** How records are made from one of them on. */
interface LaterRows {
  readonly row: RecordRewrite;
  /** How many records come before. */
  readonly from: number;
}

/** Rows as a job's mapping makes them. */
class MappedRows implements RowWriter {
  readonly header: Uint8Array;
  readonly mayOmit: boolean;
  readonly #row: RecordRewrite;
  readonly #later: LaterRows | undefined;

  /** @param later how the last records are made, where they are others */
  constructor(header: Uint8Array, row: RecordRewrite, later?: LaterRows) {
    this.header = header;
    this.mayOmit = row.mayOmit;
    this.#row = row;
    this.#later = later;
  }

  append({ bytes, start, contentEnd, ordinal }: SourceRecord, out: ByteBuffer): Omission | undefined {
    const row = this.#later !== undefined && ordinal >= this.#later.from ? this.#later.row : this.#row;
    return row.append(bytes, start, contentEnd, out);
  }
}

/** Rows of which some are not chosen by the manifest. */
class ChosenRows implements RowWriter {
  readonly header: Uint8Array;
  readonly mayOmit = true;
  readonly #rows: RowWriter | undefined;
  readonly #choice: RowChoice;

  /** @param rows undefined: rows are sent as they are */
  constructor(header: Uint8Array, rows: RowWriter | undefined, choice: RowChoice) {
    this.header = header;
    this.#rows = rows;
    this.#choice = choice;
  }

  append(record: SourceRecord, out: ByteBuffer): Omission | undefined {
    const { bytes, contentEnd, start } = record.written ?? record;
    if (this.#choice.leavesOut(bytes, start, contentEnd)) return LEFT_OUT;
    if (this.#rows !== undefined) return this.#rows.append(record, out);
    out.append(record.bytes, record.start, record.contentEnd);
    return undefined;
  }
}

/** Rows of records that were held against the org's: some are left out, others carry the Id of their record there. */
class PairedRows implements RowWriter {
  readonly header: Uint8Array;
  readonly mayOmit = true;
  readonly #rows: RowWriter | undefined;
  readonly #pairing: Pairing;
  readonly #id: PairedId | undefined;

  /** @param rows undefined: rows are sent as they are in the file @param id undefined: rows have their key themselves */
  constructor(header: Uint8Array, rows: RowWriter | undefined, pairing: Pairing, id: PairedId | undefined) {
    this.header = header;
    this.#rows = rows;
    this.#pairing = pairing;
    this.#id = id;
  }

  append(record: SourceRecord, out: ByteBuffer): Omission | undefined {
    const omission = this.#pairing.omissionOf(record);
    if (omission !== undefined) return omission;
    this.#id?.take(this.#pairing.idOf(record.ordinal));
    if (this.#rows !== undefined) return this.#rows.append(record, out);
    out.append(record.bytes, record.start, record.contentEnd);
    return undefined;
  }
}
