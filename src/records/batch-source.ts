import { crc32 } from 'node:zlib';
import type { Files, ReadableFile } from '../ports/files.ts';
import type { Batch, Segment } from './batch.ts';
import { BufferPool } from './buffer-pool.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { Inspection } from './inspection.ts';
import { MappedRows, type RowWriter } from './row-writer.ts';
import type { SourceRecord } from './source-record.ts';
import { RecordScanner } from './record-scanner.ts';
import type { SourceFile } from './source-file.ts';

const LF = 0x0a;
const CR = 0x0d;

/** A source file is not what it was when it was checked. */
export class SourceChangedError extends Error {
  override readonly name = 'SourceChangedError';
  constructor(file: string) {
    super(
      `${file} was changed while it was being loaded. Nothing of the changed part was sent. ` +
        'Run the load again, and let no other step write to the file meanwhile.',
    );
  }
}

/** A record outside its batch: where it lies, and what it adds to a request body. */
export interface SingleRecord {
  readonly segment: Segment;
  readonly sentBytes: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads the records of a job's batches again, as they were when they were inspected. */
export class BatchSource {
  readonly #inspection: Inspection;
  readonly #files: Files;
  readonly #buffers = new BufferPool();
  readonly #header: Uint8Array;
  /** Undefined: rows are sent as they are in the file. */
  readonly #writer: RowWriter | undefined;
  readonly #row = new ByteBuffer(1024);

  /** @param writer makes rows in another way than the job's mapping */
  constructor(inspection: Inspection, files: Files, writer?: RowWriter) {
    const { header, sent } = inspection.projection;
    this.#inspection = inspection;
    this.#files = files;
    this.#writer = writer ?? (sent === undefined ? undefined : new MappedRows(header, sent));
    this.#header = writer?.header ?? header;
  }

  /** Size of the header row of every body, its line end included. */
  get headerBytes(): number {
    return this.#header.length;
  }

  /**
   * Makes the request body of a batch, the header row and its records as the job's mapping makes them, and lends it
   * while `use` runs. Passes how many records it holds: those that cannot be sent are left out.
   *
   * @throws SourceChangedError; what `use` throws
   */
  async lendBody<T>(batch: Batch, use: (body: Uint8Array, records: number) => Promise<T>): Promise<T> {
    const header = this.#header;
    if (!batch.verbatim || this.#writer !== undefined) {
      const { body, records } = await this.#rewrittenBody(batch);
      return use(body, records);
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
      return use(body.subarray(0, at), batch.records);
    });
  }

  /**
   * Visits the records of a batch in order. What is passed is only valid during the call: one object serves all records.
   *
   * @throws SourceChangedError
   */
  async visit(batch: Batch, visitor: (record: SourceRecord) => void): Promise<void> {
    const writer = this.#writer;
    if (writer?.mayOmit !== true) {
      await this.#visit(batch, visitor);
      return;
    }
    await this.#visit(batch, (record) => {
      this.#row.clear();
      record.omission = writer.append(record, this.#row);
      visitor(record);
    });
  }

  async #visit(batch: Batch, visitor: (record: Writable<SourceRecord>) => void): Promise<void> {
    await this.#eachSegment(batch, async (segment, read) =>
      this.#buffers.lend(segment.length, async (bytes) => {
        await read(bytes);
        visitRecords(bytes, segment, visitor);
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
      segments: records.map(({ segment }) => segment),
      records: records.length,
      bytes: records.reduce((sum, { sentBytes }) => sum + sentBytes, this.headerBytes),
      verbatim: this.#writer === undefined,
    };
  }

  /** A record by itself: nothing of its content is held. */
  single(record: SourceRecord): SingleRecord {
    const { bytes, contentEnd, end, file, line, offset, ordinal, start } = record;
    let sentBytes = end - start + (end === contentEnd ? 1 : 0);
    if (this.#writer !== undefined) {
      this.#row.clear();
      this.#writer.append(record, this.#row);
      sentBytes = this.#row.length + 1;
    }
    const checksum = crc32(bytes.subarray(start, end));
    return {
      segment: { file, offset: offset + start, length: end - start, line, ordinal, checksum },
      sentBytes,
    };
  }

  async #rewrittenBody(batch: Batch): Promise<{ body: Uint8Array; records: number }> {
    const out = new ByteBuffer(batch.bytes);
    const writer = this.#writer;
    let records = 0;
    out.append(this.#header);
    await this.#visit(batch, (record) => {
      const { bytes, start, contentEnd, end } = record;
      if (writer === undefined) out.append(bytes, start, end);
      else if (writer.append(record, out) !== undefined) return;
      records++;
      if (writer !== undefined || end === contentEnd) out.appendByte(LF);
    });
    return { body: out.view(), records };
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
          open = { index: segment.file, file: await this.#files.open(this.#sourceOf(segment).path) };
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
    const source = this.#inspection.files[segment.file];
    if (source === undefined) throw new RangeError(`There is no source file ${segment.file}.`);
    return source;
  }
}

function visitRecords(
  bytes: Buffer,
  { file, line, offset, ordinal }: Segment,
  visitor: (record: Writable<SourceRecord>) => void,
): void {
  const scanner = new RecordScanner();
  const record: Writable<SourceRecord> = {
    ...{ bytes, start: 0, contentEnd: 0, end: 0, file, offset, line, ordinal },
    omission: undefined,
  };
  while (scanner.next(bytes, record.start, bytes.length, true)) {
    record.contentEnd = scanner.contentEnd;
    record.end = scanner.end;
    if (!scanner.isBlank(record.start)) {
      visitor(record);
      record.ordinal++;
    }
    record.line += scanner.lineEnds;
    record.start = scanner.end;
  }
}
