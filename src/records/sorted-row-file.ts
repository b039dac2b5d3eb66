import { ByteBuffer } from './byte-buffer.ts';
import type { ExternalSort } from './external-sort.ts';
import type { RowFile, RowSink } from './row-file.ts';
import type { SourcePlace } from './source-record.ts';

/** Rows that come in any order, and stand in the order of the sources when the file is closed. */
export class SortedRowFile implements RowSink {
  readonly rows = new ByteBuffer();
  readonly #file: RowFile;
  readonly #sort: ExternalSort;

  /** @param file takes the sorted rows */
  constructor(file: RowFile, sort: ExternalSort) {
    this.#file = file;
    this.#sort = sort;
  }

  endRow({ file, line, nth }: SourcePlace): void {
    this.#sort.add([file, line, nth], this.rows.view());
    this.rows.clear();
  }

  async drain(): Promise<void> {
    await this.#sort.drain();
  }

  async close(signal: AbortSignal): Promise<void> {
    try {
      await this.#sort.visit(
        (_, row) => {
          this.#file.rows.append(row);
        },
        async () => {
          signal.throwIfAborted();
          await this.#file.drain();
        },
      );
    } finally {
      await this.#sort.close();
      await this.#file.close();
    }
  }
}
