import type { Skipped } from '../record/cell-rule.ts';
import type { SourceRecord } from '../record/source-record.ts';
import type { RecordSink } from './record-sink.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';
import type { ReferenceIndex } from '../references/reference-index.ts';

/** An index of a job's records, and the source cells that hold their keys in it. */
export interface KeyedIndex {
  readonly cells: readonly number[];
  readonly index: ReferenceIndex;
}

/** Notes the keys and Ids of a job's records on the way to where their outcomes are taken. */
export class IndexingSink implements RecordSink {
  readonly #inner: RecordSink;
  readonly #indexes: readonly KeyedIndex[];
  readonly #cells: RecordCells;
  readonly #key = new KeyBytes();
  #missing: number;

  /**
   * @param records how many records the job has: when all of them are noted, the indexes are complete
   * @param cells takes records apart
   * @param files names of the job's source files, by their index
   */
  constructor(
    inner: RecordSink,
    indexes: readonly KeyedIndex[],
    job: { readonly records: number; readonly files: readonly string[]; readonly cells: RecordCells },
  ) {
    this.#cells = job.cells;
    this.#inner = inner;
    this.#indexes = indexes;
    this.#missing = job.records;
    for (const { index } of indexes) {
      index.files = job.files;
      index.complete = job.records === 0;
    }
  }

  succeeded(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    this.#noteSaved(record, ids, idStart);
    this.#inner.succeeded(record, ids, idStart, idEnd, created);
  }

  failed(record: SourceRecord, id: string, error: string): void {
    this.#noteFailed(record);
    this.#inner.failed(record, id, error);
  }

  notProcessed(record: SourceRecord, inDoubt: boolean): void {
    this.#noteFailed(record);
    this.#inner.notProcessed(record, inDoubt);
  }

  /** A record that is left out may be there all the same. */
  skipped(record: SourceRecord, skipped: Skipped): void {
    if (skipped.reason === 'WHERE') this.#noteLeftOut(record);
    else if (skipped.id === '') this.#noteFailed(record);
    else this.#noteSaved(record, Buffer.from(skipped.id), 0);
    this.#inner.skipped(record, skipped);
  }

  async drain(): Promise<void> {
    await this.#inner.drain();
  }

  async close(signal: AbortSignal): Promise<void> {
    await this.#inner.close(signal);
  }

  #noteSaved(record: SourceRecord, ids: Uint8Array, idStart: number): void {
    this.#cells.split(record.bytes, record.start, record.contentEnd);
    for (const { cells, index } of this.#indexes) {
      this.#cells.key(cells, this.#key);
      index.add(this.#key, ids, idStart, record.file, record.line);
    }
    this.#noted();
  }

  #noteFailed(record: SourceRecord): void {
    this.#cells.split(record.bytes, record.start, record.contentEnd);
    for (const { cells, index } of this.#indexes) {
      this.#cells.key(cells, this.#key);
      index.addFailed(this.#key, record.file, record.line);
    }
    this.#noted();
  }

  #noteLeftOut(record: SourceRecord): void {
    this.#cells.split(record.bytes, record.start, record.contentEnd);
    for (const { cells, index } of this.#indexes) {
      this.#cells.key(cells, this.#key);
      index.addLeftOut(this.#key, record.file, record.line);
    }
    this.#noted();
  }

  #noted(): void {
    this.#missing--;
    if (this.#missing === 0) for (const { index } of this.#indexes) index.complete = true;
  }
}
