import type { ExternalSort } from '../records/bytes/external-sort.ts';
import type { BatchSource } from '../records/inspection/batch-source.ts';
import type { Batch } from '../records/record/batch.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { HeldRecord } from './held-record.ts';

/**
 * What the org's records hold in some fields, by the ordinals of the job's records that they belong to. Where it is much it
 * is on the disk, and so can be held against the sources however many records there are.
 */
export class HeldRecords {
  readonly #places: ReadonlyMap<string, number>;
  readonly #sort: ExternalSort;

  /** @param paths fields, and paths over parents @param sort is closed with this */
  constructor(paths: readonly string[], sort: ExternalSort) {
    this.#places = new Map([...new Set(paths)].map((path, index) => [path, index]));
    this.#sort = sort;
  }

  /** Fields, and paths over parents, each once. */
  get paths(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Notes the values of the org's record, which has an Id. */
  take(ordinal: number, record: HeldRecord): void {
    const values = [record.id, ...this.paths.map((path) => record.valueAt(path))];
    this.#sort.add([ordinal, 0, 0], Buffer.from(JSON.stringify(values)));
  }

  /** Must be awaited between pages: bounds what is held in memory. */
  async drain(): Promise<void> {
    await this.#sort.drain();
  }

  /**
   * Visits the job's records in the order in which they are sent, each with the org's.
   *
   * @param read makes what is needed of a record: its bytes are only valid during the call
   * @param meet takes that, and what the org holds; undefined where it has no record
   * @param pause is awaited behind each record, so that what was gathered can be written
   * @throws SourceChangedError; the reason of `signal`
   */
  async visit<Row>(
    batches: readonly Batch[],
    source: BatchSource,
    { meet, pause, read, signal }: HeldVisit<Row>,
  ): Promise<void> {
    const entries = this.#sort.entries();
    let { value: entry } = await entries.next();
    try {
      for (const batch of batches) {
        signal.throwIfAborted();
        const rows: { readonly ordinal: number; readonly row: Row }[] = [];
        await source.visit(batch, (record) => {
          rows.push({ ordinal: record.ordinal, row: read(record) });
        });
        for (const { ordinal, row } of rows) {
          // A record that was read twice is there twice.
          while (entry !== undefined && entry.key[0] < ordinal) ({ value: entry } = await entries.next());
          meet(row, entry?.key[0] === ordinal ? this.#recordIn(entry.bytes) : undefined);
          await pause();
        }
      }
    } finally {
      await entries.return(undefined);
    }
  }

  /** Removes what was written. */
  async close(): Promise<void> {
    await this.#sort.close();
  }

  #recordIn(bytes: Buffer): HeldRecord {
    // Written by `take`.
    const [id = '', ...values] = JSON.parse(bytes.toString()) as string[];
    return { id, valueAt: (path) => values[this.#places.get(path) ?? -1] ?? '' };
  }
}

export interface HeldVisit<Row> {
  readonly read: (record: SourceRecord) => Row;
  readonly meet: (row: Row, held: HeldRecord | undefined) => void;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}
