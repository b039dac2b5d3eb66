import { fileStart } from '../../ports/file-start.ts';
import type { Files } from '../../ports/files.ts';
import type { Batch } from '../../records/record/batch.ts';
import { fetchResult, type FetchedResult, type ResultSources } from './fetched-result.ts';

/** A result in the folder. */
interface Kept {
  readonly result: Extract<FetchedResult, { kind: 'ran' }>;
  /** How long its rows are. */
  readonly bytes: number;
}

/**
 * The results of batches, each fetched once. One that is looked at before its records can be written down is kept in a
 * folder meanwhile: memory does not grow with the number of results.
 */
export class ResultSpool {
  readonly #folder: string;
  readonly #files: Files;
  readonly #sources: ResultSources;
  /** Those under way, or just come, by the number of the batch. */
  readonly #fetched = new Map<number, Promise<FetchedResult>>();
  /** Those in the folder. */
  readonly #kept = new Map<number, Kept>();

  /** @param folder absolute path, for files that are needed during the run */
  constructor(folder: string, files: Files, sources: ResultSources) {
    this.#folder = folder;
    this.#files = files;
    this.#sources = sources;
  }

  /** Begins to fetch the result of a batch as soon as it is final. */
  fetch(batch: Batch): void {
    if (this.#fetched.has(batch.number) || this.#kept.has(batch.number)) return;
    this.#fetched.set(batch.number, fetchResult(batch, this.#sources));
  }

  /** What is known of a batch; waits until it is final. Never throws. */
  async take(batch: Batch): Promise<FetchedResult> {
    const kept = this.#kept.get(batch.number);
    if (kept !== undefined) return this.#read(batch, kept);
    this.fetch(batch);
    const fetched = await this.#fetched.get(batch.number);
    this.#fetched.delete(batch.number);
    return fetched ?? { kind: 'unknown' };
  }

  /** Keeps a result that will be taken again. One that cannot be written down is fetched again then. */
  async keep({ number }: Batch, result: FetchedResult): Promise<void> {
    if (result.kind !== 'ran' || result.rows === undefined) return;
    try {
      const file = await this.#files.create(this.#pathOf(number));
      try {
        await file.write(result.rows);
      } finally {
        await file.close();
      }
      this.#kept.set(number, { result: { ...result, rows: undefined }, bytes: result.rows.length });
    } catch {
      await this.#files.remove(this.#pathOf(number)).catch(() => undefined);
    }
  }

  async #read(batch: Batch, { bytes, result }: Kept): Promise<FetchedResult> {
    const path = this.#pathOf(batch.number);
    this.#kept.delete(batch.number);
    const rows = await fileStart(path, this.#files).catch(() => undefined);
    await this.#files.remove(path).catch(() => undefined);
    return rows?.length === bytes ? { ...result, rows } : this.take(batch);
  }

  #pathOf(number: number): string {
    return `${this.#folder}/${number}.result`;
  }
}
