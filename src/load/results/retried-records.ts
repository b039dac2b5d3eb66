import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { RetryRule } from '../../manifest/manifest.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { SingleRecord } from '../../records/inspection/single-record.ts';
import type { SourceRecord } from '../../records/record/source-record.ts';
import type { RowError } from '../../records/record/row-error.ts';
import type { FetchedResult } from './fetched-result.ts';
import { ResultWalk } from './result-walk.ts';

/** What the last attempt made of a record. */
export type RetryResult =
  | { readonly kind: 'succeeded'; readonly id: string; readonly created: boolean }
  | {
      readonly kind: 'failed';
      readonly id: string;
      readonly error: string;
      readonly errors: readonly RowError[];
    }
  /** Sent again, and what became of it cannot be known. */
  | { readonly kind: 'unknown' };

/** A record that failed for a transient reason. */
export interface RetriedRecord {
  readonly single: SingleRecord;
  /** The batch of the plan that it belongs to, and its place in it, from 0. */
  readonly batch: number;
  readonly place: number;
  /** How often it was sent again. */
  tries: number;
  /** Undefined: as its first batch said. */
  result: RetryResult | undefined;
  /** Whether another attempt is worth making. */
  waiting: boolean;
}

/** More records than these are not sent again: then the trouble is not a transient one. */
const MAX_RECORDS = 100_000;

/** Exception codes in the state message of a batch that speak of a transient error (Bulk API Developer Guide, "Errors"). */
const TRANSIENT_BATCH_ERRORS = new Set(['TooManyLockFailure', 'InternalServerError', 'Timeout']);

type RanOrNot = Exclude<FetchedResult, { kind: 'unknown' | 'empty' }>;

/** The records of a job that are worth another attempt. Holds no content. */
export class RetriedRecords {
  readonly all: RetriedRecord[] = [];
  readonly #byPlace = new Map<string, RetriedRecord>();
  /** Numbers of the batches of the plan that they belong to. */
  readonly #batches = new Set<number>();
  readonly #rule: RetryRule;
  readonly #source: BatchSource;

  constructor(rule: RetryRule, source: BatchSource) {
    this.#rule = rule;
    this.#source = source;
  }

  /** Whether the batch may hold records that are worth another attempt: only then its result has to be looked at. */
  mayHold(info: BatchInfo | undefined): boolean {
    if (this.#rule.attempts === 0 || info === undefined) return false;
    return info.state !== 'Completed' || info.numberRecordsFailed > 0;
  }

  /**
   * Takes in the records of a batch that are worth another attempt.
   *
   * @returns whether the batch has such records, those that an earlier run of this load has sent again included
   */
  async consider(batch: Batch, result: FetchedResult): Promise<boolean> {
    if (result.kind !== 'unknown' && result.kind !== 'empty' && this.mayHold(result.info))
      await this.#search(batch, result);
    return this.#batches.has(batch.number);
  }

  /**
   * Takes in records that an earlier run of this load has sent again.
   *
   * @param places in the batch, from 0
   * @returns them by their places
   * @throws Error when there is no such place
   */
  async adopt(batch: Batch, places: ReadonlySet<number>): Promise<ReadonlyMap<number, RetriedRecord>> {
    const adopted = new Map<number, RetriedRecord>();
    let place = 0;
    await this.#source.visit(batch, (record) => {
      if (places.has(place)) adopted.set(place, this.#add(record, batch, place));
      place++;
    });
    if (adopted.size < places.size) {
      throw new Error(`checkpoint.json names records that batch ${batch.number} does not have.`);
    }
    return adopted;
  }

  async #search(batch: Batch, result: RanOrNot): Promise<void> {
    if (!this.#holdsTransient(result, batch.records)) return;
    const walk = new ResultWalk(result);
    let place = 0;
    const add = (record: SourceRecord): void => {
      if (this.all.length < MAX_RECORDS) this.#add(record, batch, place);
    };
    await this.#source.visit(batch, (record) => {
      if (record.omission === undefined && this.#mayRetry(walk, result)) add(record);
      place++;
    });
  }

  /** Whether an error names one of the codes, directly or inside the message of a trigger. */
  isTransient(error: string): boolean {
    const words = error.split(/[^A-Z_]+/);
    return words.some((word) => this.#rule.codes.has(word));
  }

  /** What became of a record that was sent again; undefined for all others. */
  of(record: SourceRecord): RetriedRecord | undefined {
    return this.all.length === 0
      ? undefined
      : this.#byPlace.get(placeOf(record.stored.file, record.stored.offset + record.stored.start));
  }

  /** Whether one of so many records is worth another attempt: only then the source has to be read again. */
  #holdsTransient(result: RanOrNot, records: number): boolean {
    const walk = new ResultWalk(result);
    for (let record = 0; record < records; record++) if (this.#mayRetry(walk, result)) return true;
    return false;
  }

  /** Whether the next record of the walk was not saved, and another attempt may do better. */
  #mayRetry(walk: ResultWalk, result: RanOrNot): boolean {
    switch (walk.next()) {
      case 'failed':
        return this.isTransient(walk.rows?.error() ?? '');
      case 'unsaved':
        return TRANSIENT_BATCH_ERRORS.has(result.info?.stateMessage?.split(' : ')[0] ?? '');
      case 'not-processed':
        return result.info !== undefined;
      case 'saved':
      case 'in doubt':
        return false;
    }
  }

  #add(record: SourceRecord, batch: Batch, place: number): RetriedRecord {
    const known = this.of(record);
    if (known !== undefined) return known;
    const single = this.#source.single(record);
    const retried = { single, batch: batch.number, place, tries: 0, result: undefined, waiting: true };
    this.all.push(retried);
    this.#byPlace.set(placeOf(single.segment.file, single.segment.offset), retried);
    this.#batches.add(batch.number);
    return retried;
  }
}

function placeOf(file: number, offset: number): string {
  return `${file}:${offset}`;
}
