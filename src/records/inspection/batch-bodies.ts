import type { BufferPool } from '../bytes/buffer-pool.ts';
import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Batch } from '../record/batch.ts';
import type { Frame, RecordFormat, VisitedRecord } from '../record/record-format.ts';
import type { BatchRecords } from './batch-records.ts';
import type { RowWriter } from './row-writer.ts';
import type { StoredSegments } from './stored-segments.ts';

const LF = 0x0a;
const CR = 0x0d;

interface BatchBodiesParts {
  readonly frame: Frame;
  readonly format: RecordFormat;
  /** Undefined: records are sent as they are in the file. */
  readonly writer: RowWriter | undefined;
  readonly records: BatchRecords;
  readonly segments: StoredSegments;
  readonly buffers: BufferPool;
}

/** Makes request bodies: what stands around records, and between it the records of a batch that are sent. */
export class BatchBodies {
  readonly #parts: BatchBodiesParts;
  /** Numbers of the batches whose bodies were made last without leaving a record out. */
  readonly #whole = new Set<number>();

  constructor(parts: BatchBodiesParts) {
    this.#parts = parts;
  }

  /** Whether the body of a batch was made last without leaving a record out. */
  isWhole({ number }: Batch): boolean {
    return this.#whole.has(number);
  }

  /**
   * Makes the body of a batch, and lends it while `use` runs.
   *
   * @throws SourceChangedError; what `use` throws
   */
  async lend<T>(batch: Batch, use: (body: Uint8Array) => Promise<T>): Promise<T> {
    return this.#parts.buffers.lend(batch.bytes, async (out) => {
      await this.#write(batch, out);
      return use(out.view());
    });
  }

  async #write(batch: Batch, out: ByteBuffer): Promise<void> {
    const { close, open } = this.#parts.frame;
    out.append(open);
    if (!(await this.#appendStretches(batch, out))) {
      out.length = open.length;
      await this.#appendRecords(batch, out);
    }
    if (close !== undefined) {
      out.length--;
      out.append(close);
    }
  }

  /** Appends the records without a look at each of them; false when they have to be appended one by one. */
  async #appendStretches(batch: Batch, out: ByteBuffer): Promise<boolean> {
    const { buffers, format, records, segments, writer } = this.#parts;
    if (writer !== undefined) return false;
    if (batch.verbatim) {
      await segments.each(batch, async ({ length }, read) => {
        const bytes = out.extend(length);
        await read(bytes);
        // The last record of a file may have no line end, and another file's records may follow.
        const last = bytes[length - 1];
        if (last !== LF && last !== CR) out.appendByte(LF);
      });
      return true;
    }
    if (!records.areStoredAsSent || format.appendAll === undefined) return false;
    let appended = 0;
    await segments.each(batch, async ({ length }, read) =>
      buffers.lend(length, async (buffer) => {
        const bytes = buffer.extend(length);
        await read(bytes);
        appended += format.appendAll?.(bytes, out) ?? 0;
      }),
    );
    return appended === batch.records;
  }

  async #appendRecords(batch: Batch, out: ByteBuffer): Promise<void> {
    const {
      frame: { separator },
      records,
      writer,
    } = this.#parts;
    let omitted = 0;
    const append = (record: VisitedRecord): undefined => {
      const { bytes, contentEnd, end, start } = record;
      if (writer === undefined) out.append(bytes, start, end);
      else if (writer.append(record, out) !== undefined) {
        omitted++;
        return;
      }
      if (writer !== undefined || end === contentEnd) out.appendByte(separator);
    };
    await records.visit(batch, append, writer !== undefined);
    if (omitted === 0) this.#whole.add(batch.number);
    else this.#whole.delete(batch.number);
  }
}
