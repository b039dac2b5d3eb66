import type { ContentType } from '../../manifest/manifest.ts';
import type { Files } from '../../ports/files.ts';
import { BufferPool } from '../bytes/buffer-pool.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { CsvRowId } from '../csv/csv-row-id.ts';
import type { Batch } from '../record/batch.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { Pairing } from '../record/pairing.ts';
import { overheadOf, type Frame } from '../record/record-format.ts';
import type { SourceRecord } from '../record/source-record.ts';
import { FileNames } from '../zip/binary-fields.ts';
import { BatchBodies } from './batch-bodies.ts';
import { BatchRecords } from './batch-records.ts';
import type { Inspection } from './inspection.ts';
import { rowWriter, type RowWriter } from './row-writer.ts';
import { singleRecord, type SingleRecord } from './single-record.ts';
import { StoredSegments } from './stored-segments.ts';

const LF = 0x0a;

/** Reads the records of a job's batches again, as they were when they were inspected. */
export class BatchSource {
  readonly #inspection: Inspection;
  readonly #frame: Frame;
  /** The format of the request bodies. */
  readonly contentType: ContentType;
  /** Undefined: rows are sent as they are in the file. */
  readonly #writer: RowWriter | undefined;
  /** Whether the rows are others than the mapping's: they name no files. */
  readonly #hasOwnRows: boolean;
  readonly #records: BatchRecords;
  readonly #bodies: BatchBodies;
  readonly #row = new ByteBuffer(1024);

  /**
   * @param writer makes rows of CSV in another way than the job's mapping
   * @param pairing what the org's records say of the job's
   */
  constructor(inspection: Inspection, files: Files, writer?: RowWriter, pairing?: Pairing) {
    const { format, stored } = inspection;
    this.#inspection = inspection;
    this.#hasOwnRows = writer !== undefined;
    this.contentType = writer === undefined ? format.contentType : 'CSV';
    this.#frame =
      writer === undefined ? format.frame : { open: writer.header, separator: LF, close: undefined };
    this.#writer = writer ?? rowWriter(inspection, pairing);
    const [buffers, segments] = [new BufferPool(), new StoredSegments(stored, files)];
    this.#records = new BatchRecords(inspection, segments, buffers);
    const [frame, records] = [this.#frame, this.#records];
    this.#bodies = new BatchBodies({ frame, format, writer: this.#writer, records, segments, buffers });
  }

  /**
   * The archive that is sent of a batch with this body; undefined where bodies are sent as they are.
   *
   * @throws SourceChangedError
   */
  async archiveOf(batch: Batch, body: Uint8Array): Promise<Uint8Array | undefined> {
    const { packing } = this.#inspection;
    if (this.#hasOwnRows) return undefined;
    return packing?.pack(batch, body, async () => this.#filesNamedIn(batch));
  }

  /** What every body has beside its records, in bytes: for CSV the header row. */
  get headerBytes(): number {
    return overheadOf(this.#frame);
  }

  /**
   * Makes the request body of a batch, the header row and its records as the job's mapping makes them, and lends it
   * while `use` runs. Records that cannot be sent are left out.
   *
   * @throws SourceChangedError; what `use` throws
   */
  async lendBody<T>(batch: Batch, use: (body: Uint8Array) => Promise<T>): Promise<T> {
    return this.#bodies.lend(batch, use);
  }

  /** Whether records may be left out of bodies. */
  get mayOmit(): boolean {
    return this.#writer?.mayOmit === true;
  }

  /** Whether the body of a batch has any row. @throws SourceChangedError */
  async holdsRows(batch: Batch): Promise<boolean> {
    const writer = this.#writer;
    if (writer?.mayOmit !== true) return true;
    let found = false;
    await this.#records.visit(batch, (record) => {
      this.#row.clear();
      found = writer.append(record, this.#row) === undefined;
      return !found;
    });
    return found;
  }

  /**
   * Visits the records of a batch in order. What is passed is only valid during the call: one object serves all records.
   *
   * @throws SourceChangedError
   */
  async visit(batch: Batch, visitor: (record: SourceRecord) => void): Promise<void> {
    const writer = this.#writer;
    // Rows are made anew only to learn which of them were left out.
    const mayOmit = writer?.mayOmit === true && !this.#bodies.isWhole(batch);
    await this.#records.visit(batch, (record) => {
      if (mayOmit) {
        this.#row.clear();
        record.omission = writer.append(record, this.#row);
      }
      visitor(record);
    });
  }

  /**
   * Visits the rows of a batch that are sent, in order, each with the Id that it names; a blank one where it has none.
   *
   * @throws SourceChangedError
   */
  async visitIds(batch: Batch, visitor: (id: KeyBytes, record: SourceRecord) => void): Promise<void> {
    const writer = this.#writer;
    const rowId = this.#hasOwnRows ? new CsvRowId(this.#frame.open) : this.#inspection.format.rowId();
    const id = new KeyBytes();
    await this.#records.visit(batch, (record) => {
      if (writer === undefined) {
        rowId.read(record.bytes, record.start, record.contentEnd, id);
      } else {
        this.#row.clear();
        if (writer.append(record, this.#row) !== undefined) return;
        rowId.read(this.#row.view(), 0, this.#row.length, id);
      }
      visitor(id, record);
    });
  }

  async #filesNamedIn(batch: Batch): Promise<ReadonlySet<string>> {
    const { format, projection } = this.#inspection;
    const cells = new FileNames(format.cells(), projection.binaryColumns);
    const names = new Set<string>();
    await this.visit(batch, ({ bytes, contentEnd, omission, start }) => {
      if (omission !== undefined) return;
      for (const cell of cells.of(bytes, start, contentEnd)) names.add(cell.slice(1));
    });
    return names;
  }

  /**
   * A batch of single records, taken out of other batches to be sent again.
   *
   * @param records what `single` made of them
   */
  batchOf(number: number, records: readonly SingleRecord[]): Batch {
    return {
      number,
      origin: records[0]?.origin ?? { file: 0, line: 1 },
      segments: records.map(({ segment }) => segment),
      records: records.length,
      bytes: records.reduce((sum, { sentBytes }) => sum + sentBytes, this.headerBytes),
      verbatim: this.contentType === 'CSV' && this.#writer === undefined && this.#records.areStoredAsSent,
    };
  }

  /** A record by itself. */
  single(record: SourceRecord): SingleRecord {
    const { contentEnd, end, start } = record;
    if (this.#writer === undefined) return singleRecord(record, end - start + (end === contentEnd ? 1 : 0));
    this.#row.clear();
    this.#writer.append(record, this.#row);
    return singleRecord(record, this.#row.length + 1);
  }
}
