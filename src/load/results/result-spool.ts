import { fileStart } from '../../ports/file-start.ts';
import type { Files } from '../../ports/files.ts';
import type { Batch } from '../../records/record/batch.ts';
import { fetchResult, type FetchedResult, type ResultSources } from './fetched-result.ts';

/** A result that is kept: its rows lie in the folder. */
interface Kept {
  readonly result: Extract<FetchedResult, { kind: 'ran' }>;
  /** How long its rows are; undefined where it has none. */
  readonly bytes: number | undefined;
}

/** What is fetched before it can be written down, at most: bytes, and batches. */
const AHEAD_BYTES = 4_000_000;
const AHEAD_BATCHES = 32;
/** About as much as a row has that says nothing but an Id. */
const LEAST_BYTES_PER_RECORD = 50;

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
  /** Of the longest result so far, for each of its records. */
  #bytesPerRecord = LEAST_BYTES_PER_RECORD;

  /** @param folder absolute path, for files that are needed during the run */
  constructor(folder: string, files: Files, sources: ResultSources) {
    this.#folder = folder;
    this.#files = files;
    this.#sources = sources;
  }

  /** Begins to fetch the result of a batch and of those behind it, as many as may be held: each as soon as it is final. */
  fetchAhead(batches: readonly Batch[], first: number): void {
    let bytes = 0;
    for (const [index, batch] of batches.slice(first, first + AHEAD_BATCHES).entries()) {
      bytes += batch.records * this.#bytesPerRecord;
      if (index > 0 && bytes > AHEAD_BYTES) return;
      if (!this.#kept.has(batch.number)) void this.#fetch(batch);
    }
  }

  /** What is known of a batch; waits until it is final. Never throws. */
  async take(batch: Batch): Promise<FetchedResult> {
    const kept = this.#kept.get(batch.number);
    if (kept !== undefined) return this.#read(batch, kept);
    const fetched = await this.#fetch(batch);
    this.#fetched.delete(batch.number);
    if (fetched.kind === 'ran' && fetched.rows !== undefined) {
      this.#bytesPerRecord = Math.max(this.#bytesPerRecord, fetched.rows.length / batch.records);
    }
    return fetched;
  }

  /** Keeps a result that will be taken again. One that cannot be written down is fetched again then. */
  async keep({ number }: Batch, result: FetchedResult): Promise<void> {
    if (result.kind !== 'ran') return;
    if (result.rows === undefined) {
      this.#kept.set(number, { result, bytes: undefined });
      return;
    }
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

  async #fetch(batch: Batch): Promise<FetchedResult> {
    const known = this.#fetched.get(batch.number);
    if (known !== undefined) return known;
    const fetched = fetchResult(batch, this.#sources);
    this.#fetched.set(batch.number, fetched);
    return fetched;
  }

  async #read(batch: Batch, { bytes, result }: Kept): Promise<FetchedResult> {
    const path = this.#pathOf(batch.number);
    this.#kept.delete(batch.number);
    if (bytes === undefined) return result;
    const rows = await fileStart(path, this.#files).catch(() => undefined);
    await this.#files.remove(path).catch(() => undefined);
    return rows?.length === bytes ? { ...result, rows } : this.take(batch);
  }

  #pathOf(number: number): string {
    return `${this.#folder}/${number}.result`;
  }
}
