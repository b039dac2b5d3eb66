import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { ExternalSort } from '../bytes/external-sort.ts';
import type { RowFile, RowPlace, RowSink } from './row-file.ts';

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

  endRow({ file, line, place }: RowPlace): void {
    this.#sort.add([file, line, place], this.rows.view());
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
