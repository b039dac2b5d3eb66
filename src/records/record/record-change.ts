import type { KeyBytes } from './key-bytes.ts';
import type { RecordCells } from './record-format.ts';
import type { RecordBytes } from './source-record.ts';

/** What is wrong with a value of the source, as sentences, and where: an offset into the record's bytes. */
export interface ValueFlaw {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** Makes records with other values out of those of the source, in the same format. Whatever reads records reads these. */
export interface RecordChange {
  /** The record that is made of one of the source, valid until the next call. */
  of(bytes: Uint8Array, start: number, contentEnd: number): RecordBytes;
  /** What is wrong with the record's values; asked once, before anything is sent. */
  flaws(bytes: Uint8Array, start: number, contentEnd: number): readonly ValueFlaw[];
}

/** The values of records of the source as they are changed. */
export class ChangedCells implements RecordCells {
  readonly #cells: RecordCells;
  readonly #change: RecordChange;

  constructor(cells: RecordCells, change: RecordChange) {
    this.#cells = cells;
    this.#change = change;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    const changed = this.#change.of(bytes, start, contentEnd);
    this.#cells.split(changed.bytes, changed.start, changed.contentEnd);
  }

  holds(cell: number): ReturnType<RecordCells['holds']> {
    return this.#cells.holds(cell);
  }

  length(cell: number): number {
    return this.#cells.length(cell);
  }

  key(cells: readonly number[], key: KeyBytes): void {
    this.#cells.key(cells, key);
  }
}
