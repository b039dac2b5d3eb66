import { crc32 } from 'node:zlib';
import type { ContentType } from '../../manifest/manifest.ts';
import type { Files, ReadableFile } from '../../ports/files.ts';
import type { Batch, Origin, Segment } from '../record/batch.ts';
import { BufferPool } from '../bytes/buffer-pool.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { CsvRowId } from '../csv/csv-row-id.ts';
import type { Inspection } from './inspection.ts';
import { ChosenRows, MappedRows, PairedRows, type RowWriter } from './row-writer.ts';
import type { Pairing } from '../record/pairing.ts';
import type { RecordChange } from '../record/record-change.ts';
import type { SourceRecord } from '../record/source-record.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { overheadOf, type Frame, type VisitedRecord } from '../record/record-format.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import { FileNames } from '../zip/binary-fields.ts';

const LF = 0x0a;
const CR = 0x0d;

/** A record outside its batch: where it lies, and what it adds to a request body. */
export interface SingleRecord {
  readonly segment: Segment;
  readonly origin: Origin;
  readonly sentBytes: number;
}

/** Reads the records of a job's batches again, as they were when they were inspected. */
export class BatchSource {
  readonly #inspection: Inspection;
  readonly #files: Files;
  readonly #buffers = new BufferPool();
  readonly #frame: Frame;
  /** The format of the request bodies. */
  readonly contentType: ContentType;
  /** Undefined: rows are sent as they are in the file. */
  readonly #writer: RowWriter | undefined;
  /** Whether the rows are others than the mapping's: they name no files. */
  readonly #hasOwnRows: boolean;
  readonly #row = new ByteBuffer(1024);
  /** Numbers of the batches whose bodies were made last without leaving a record out. */
  readonly #whole = new Set<number>();

  /**
   * @param writer makes rows of CSV in another way than the job's mapping
   * @param pairing what the org's records say of the job's
   */
  constructor(inspection: Inspection, files: Files, writer?: RowWriter, pairing?: Pairing) {
    const { contentType, frame } = inspection.format;
    const { match, postponed, sent } = inspection.projection;
    const later = postponed && { row: postponed, from: inspection.levels?.waitingFrom ?? inspection.records };
    this.contentType = writer === undefined ? contentType : 'CSV';
    this.#frame = writer === undefined ? frame : { open: writer.header, separator: LF, close: undefined };
    this.#inspection = inspection;
    this.#files = files;
    this.#hasOwnRows = writer !== undefined;
    const mapped = sent === undefined ? undefined : new MappedRows(frame.open, sent, later);
    const rows = pairing === undefined ? mapped : new PairedRows(frame.open, mapped, pairing, match?.id);
    const { choice } = inspection;
    this.#writer = writer ?? (choice === undefined ? rows : new ChosenRows(frame.open, rows, choice));
  }

  get #tellsOrigins(): boolean {
    return this.#inspection.order.kind === 'groups';
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
    const header = this.#frame.open;
    if (!batch.verbatim || this.#writer !== undefined) {
      return use(await this.#rewrittenBody(batch));
    }
    return this.#buffers.lend(batch.bytes, async (body) => {
      let at = header.length;
      body.set(header);
      await this.#eachSegment(batch, async (segment, read) => {
        await read(body.subarray(at, at + segment.length));
        at += segment.length;
        // The last record of a file may have no line end, and another file's records may follow.
        const last = body[at - 1];
        if (last !== LF && last !== CR) body[at++] = LF;
      });
      return use(body.subarray(0, at));
    });
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
    await this.#visit(batch, (record) => {
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
    const mayOmit = writer?.mayOmit === true && !this.#whole.has(batch.number);
    await this.#visit(batch, (record) => {
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
    await this.#visit(batch, (record) => {
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

  /** Appends all records of a batch as they are; false when they have to be found one by one. */
  async #appendAll(batch: Batch, out: ByteBuffer): Promise<boolean> {
    const { change, format } = this.#inspection;
    let records = 0;
    if (this.#tellsOrigins || change !== undefined || format.appendAll === undefined) return false;
    await this.#eachSegment(batch, async (segment, read) =>
      this.#buffers.lend(segment.length, async (bytes) => {
        await read(bytes);
        records += format.appendAll?.(bytes, out) ?? 0;
      }),
    );
    return records === batch.records;
  }

  /** @param visitor returns false when it need not see the others */
  async #visit(
    batch: Batch,
    visitor: (record: VisitedRecord) => boolean | undefined,
    splits?: boolean,
  ): Promise<void> {
    const { change, format } = this.#inspection;
    const visit = change === undefined ? visitor : changed(change, visitor);
    let goesOn = true;
    await this.#eachSegment(batch, async (segment, read) =>
      this.#buffers.lend(segment.length, async (bytes) => {
        await read(bytes);
        goesOn &&= format.visit(bytes, segment, this.#tellsOrigins, visit, splits);
      }),
    );
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
      verbatim:
        this.contentType === 'CSV' &&
        this.#writer === undefined &&
        this.#inspection.change === undefined &&
        !this.#tellsOrigins,
    };
  }

  /** A record by itself: nothing of its content is held. */
  single(record: SourceRecord): SingleRecord {
    const { contentEnd, end, line, ordinal, start, stored } = record;
    let sentBytes = end - start + (end === contentEnd ? 1 : 0);
    if (this.#writer !== undefined) {
      this.#row.clear();
      this.#writer.append(record, this.#row);
      sentBytes = this.#row.length + 1;
    }
    const source = record.written ?? record;
    const checksum = crc32(source.bytes.subarray(stored.start, source.end));
    const segment = {
      ...{ file: stored.file, offset: stored.offset + stored.start, length: source.end - stored.start },
      ...{ line, ordinal, checksum },
    };
    return { segment, origin: { file: record.file, line }, sentBytes };
  }

  async #rewrittenBody(batch: Batch): Promise<Uint8Array> {
    const out = new ByteBuffer(batch.bytes);
    const writer = this.#writer;
    const { close, open, separator } = this.#frame;
    out.append(open);
    let omitted = 0;
    const take = (record: VisitedRecord): undefined => {
      const { bytes, start, contentEnd, end } = record;
      if (writer === undefined) out.append(bytes, start, end);
      else if (writer.append(record, out) !== undefined) {
        omitted++;
        return;
      }
      if (writer !== undefined || end === contentEnd) out.appendByte(separator);
    };
    const isWhole = writer === undefined && (await this.#appendAll(batch, out));
    if (!isWhole) {
      out.length = open.length;
      await this.#visit(batch, take, writer !== undefined);
    }
    if (omitted === 0) this.#whole.add(batch.number);
    else this.#whole.delete(batch.number);
    if (close !== undefined) {
      out.length--;
      out.append(close);
    }
    return out.view();
  }

  /** Passes each segment and how to read it; a file is open while its segments follow each other. */
  async #eachSegment(
    batch: Batch,
    use: (segment: Segment, read: (target: Uint8Array) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    let open: { readonly index: number; readonly file: ReadableFile } | undefined;
    try {
      for (const segment of batch.segments) {
        if (open?.index !== segment.file) {
          await open?.file.close();
          open = undefined;
          const { length, name, path } = this.#sourceOf(segment);
          open = { index: segment.file, file: await this.#files.open(path) };
          if (length !== undefined && open.file.size !== length) throw new SourceChangedError(name);
        }
        const { file } = open;
        await use(segment, async (target) => {
          const read = await file.read(target, segment.offset);
          if (read !== target.length || crc32(target) !== segment.checksum) {
            throw new SourceChangedError(this.#sourceOf(segment).name);
          }
        });
      }
    } finally {
      await open?.file.close();
    }
  }

  #sourceOf(segment: Segment): SourceFile {
    const source = this.#inspection.stored[segment.file];
    if (source === undefined) throw new RangeError(`There is no stored file ${segment.file}.`);
    return source;
  }
}

/** Shows a visitor records as they are changed. */
function changed(
  change: RecordChange,
  visitor: (record: VisitedRecord) => boolean | undefined,
): (record: VisitedRecord) => boolean | undefined {
  return (record) => {
    const { bytes, contentEnd, end, start } = record;
    const made = change.of(bytes, start, contentEnd);
    record.written = { bytes, start, contentEnd, end };
    record.bytes = made.bytes;
    record.start = made.start;
    record.contentEnd = made.contentEnd;
    record.end = made.contentEnd;
    const goesOn = visitor(record);
    record.bytes = bytes;
    record.start = start;
    record.contentEnd = contentEnd;
    record.end = end;
    return goesOn;
  };
}
