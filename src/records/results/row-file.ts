import type { WritableFile } from '../../ports/files.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { SourceRecord } from '../record/source-record.ts';

const FLUSH_BYTES = 1024 * 1024;

/** What the rows of records may be sorted by. */
export type RowPlace = Pick<SourceRecord, 'file' | 'line' | 'place'>;

/** A CSV file that is written row by row. */
export interface RowSink {
  /** Where rows are appended, each with its line end. */
  readonly rows: ByteBuffer;
  /** Must be called after each row of a record. */
  endRow(record: RowPlace): void;
  /** Must be awaited between batches: bounds what is held in memory. @throws what an earlier write failed with */
  drain(): Promise<void>;
  /** @throws when the file cannot be written to its end, or `signal` aborts before */
  close(signal: AbortSignal): Promise<void>;
}

/**
 * Rows that stand in the order in which they come. They reach the disk in large pieces: while one is being written, the
 * next one is gathered.
 */
export class RowFile implements RowSink {
  rows = new ByteBuffer();
  #spare = new ByteBuffer();
  #written: Promise<unknown> = Promise.resolve();
  readonly #file: WritableFile;

  constructor(file: WritableFile, header: string) {
    this.#file = file;
    this.rows.appendText(`${header}\n`);
  }

  endRow(): void {
    // Nothing depends on where a row ends.
  }

  async drain(): Promise<void> {
    if (this.rows.length >= FLUSH_BYTES) await this.#flush();
  }

  async close(): Promise<void> {
    try {
      if (this.rows.length > 0) await this.#flush();
      await this.#written;
    } finally {
      await this.#file.close();
    }
  }

  async #flush(): Promise<void> {
    await this.#written;
    [this.rows, this.#spare] = [this.#spare, this.rows];
    this.rows.clear();
    this.#written = this.#file.write(this.#spare.view());
    // A failure is reported to whoever waits for this write next; until then it is nobody's unhandled one.
    this.#written.catch(() => undefined);
  }
}
