import type { RetryRule } from '../../manifest/manifest.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';
import type { SourcePlace } from '../../outcome/outcome.ts';
import type { Clock } from '../../ports/clock.ts';
import type { BatchLimits } from '../../records/cutting/batch-cutter.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { JobDriver } from '../send/job-driver.ts';
import type { AttemptEntry } from '../journal/journal-entry.ts';
import type { FetchedResult } from './fetched-result.ts';
import type { ResultSpool } from './result-spool.ts';
import type { Round } from './result-collection.ts';
import { ResultWalk } from './result-walk.ts';
import type { RetriedRecord, RetriedRecords, RetryResult } from './retried-records.ts';

/** Records in a batch of an attempt: fewer the second time, so that fewer of them meet. */
const RECORDS_OF_FIRST_ATTEMPT = 2_000;
const RECORDS_OF_LATER_ATTEMPTS = 200;
/** The pause before an attempt grows with each: locks are held for seconds. */
const PAUSE_MILLISECONDS = 1_000;

/** A batch of records that are sent again. */
export interface RetryBatch {
  readonly batch: Batch;
  /** From 1 on. */
  readonly attempt: number;
  readonly records: readonly RetriedRecord[];
}

export interface RetryParts {
  readonly rule: RetryRule;
  readonly limits: BatchLimits;
  readonly records: RetriedRecords;
  readonly source: BatchSource;
  readonly driver: Pick<JobDriver, 'confirmOpen' | 'goSerial' | 'run'>;
  readonly spool: Pick<ResultSpool, 'fetchAhead' | 'take'>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** The batches of the plan; the numbers of those of the attempts follow theirs. */
  readonly planned: readonly Batch[];
  /** Names of the source files, by their index. */
  readonly names: readonly string[];
  /** Called with each batch of an attempt before it is sent. */
  readonly announce: (retry: Omit<AttemptEntry, 'kind' | 'job'>) => void;
  readonly stop: AbortSignal;
}

/** Sends records that failed for a transient reason again. */
export class Retries {
  readonly batches: RetryBatch[] = [];
  /** How results of attempts disagree with what the service says of them. */
  readonly discrepancies: Discrepancy[] = [];
  readonly #parts: RetryParts;
  #settled = 0;

  constructor(parts: RetryParts) {
    this.#parts = parts;
  }

  /**
   * Takes over the attempts of an earlier run of this load to send records of a round again. Their batches come out as
   * they were.
   *
   * @throws when their records are not where they are said to be
   */
  async restore(round: Round, all: readonly AttemptEntry[]): Promise<void> {
    const { planned, records, source } = this.#parts;
    const attempts = all.filter(({ records: [first] }) => first !== undefined && isIn(round, first));
    const places = new Map<number, Set<number>>();
    for (const { batch, places: some } of attempts.flatMap((attempt) => attempt.records)) {
      places.set(batch, new Set([...(places.get(batch) ?? []), ...some]));
    }
    const adopted = new Map<number, ReadonlyMap<number, RetriedRecord>>();
    for (const batch of planned) {
      const wanted = places.get(batch.number);
      if (wanted !== undefined) adopted.set(batch.number, await records.adopt(batch, wanted));
    }
    for (const { attempt, batch: number, records: parts } of attempts) {
      const group = parts.flatMap(({ batch, places: some }) =>
        some.flatMap((place) => adopted.get(batch)?.get(place) ?? []),
      );
      const batch = source.batchOf(
        number,
        group.map(({ single }) => single),
      );
      this.batches.push({ batch, attempt, records: group });
    }
  }

  /** The batches of all attempts to send records of a round again. */
  batchesOf(round: Round): readonly RetryBatch[] {
    return this.batches.filter(({ records: [first] }) => first !== undefined && isIn(round, first));
  }

  /**
   * Makes attempt after attempt, until all records are saved, fail for another reason, or the attempts are used up.
   * The last of several attempts is made in a serial job.
   *
   * @param round whose records are sent again
   * @param rest batches of an attempt of an earlier run that are still to be sent
   * @throws when the load was stopped, or has to be
   */
  async run(round: Round, rest: readonly Batch[]): Promise<void> {
    const { announce, clock, driver, records, rule, stop } = this.#parts;
    const made = this.batchesOf(round).at(-1)?.attempt ?? 0;
    if (rest.length > 0) {
      await this.#goSerialFor(made);
      await driver.run(rest);
    }
    await this.settle();
    for (let attempt = made + 1; attempt <= rule.attempts; attempt++) {
      const waiting = records.all.filter((record) => record.waiting && isIn(round, record));
      if (waiting.length === 0) return;
      await clock.sleep(PAUSE_MILLISECONDS * attempt, stop);
      // Batches that somebody else's abort left unprocessed are not to be sent again.
      await driver.confirmOpen();
      await this.#goSerialFor(attempt);
      const batches = this.#cut(waiting, attempt);
      for (const { batch, records: group } of batches) {
        announce({ batch: batch.number, attempt, records: placesOf(group) });
      }
      this.batches.push(...batches);
      await driver.run(batches.map(({ batch }) => batch));
      await this.settle();
    }
  }

  async #goSerialFor(attempt: number): Promise<void> {
    const { driver, rule } = this.#parts;
    if (attempt > 1 && attempt === rule.attempts) await driver.goSerial();
  }

  /** Reads what became of the records of attempts that were not looked at yet. */
  async settle(): Promise<void> {
    const { spool } = this.#parts;
    const open = this.batches.slice(this.#settled);
    const batches = open.map(({ batch }) => batch);
    for (const [index, { batch, records }] of open.entries()) {
      spool.fetchAhead(batches, index);
      const result = await spool.take(batch);
      this.discrepancies.push(...this.#settleRecords(batch, records, result));
      this.#settled++;
    }
  }

  /** @returns how the result disagrees with what the service says of it */
  #settleRecords(
    batch: Batch,
    group: readonly RetriedRecord[],
    result: FetchedResult,
  ): readonly Discrepancy[] {
    if (result.kind === 'not-processed' || result.kind === 'empty') return [];
    const walk = new ResultWalk(result);
    let contradiction: SourcePlace | undefined;
    for (const record of group) {
      settleRecord(record, walk, this.#parts.records);
      if (walk.contradictions > 0) contradiction ??= this.#placeOf(record);
    }
    return [...walk.discrepancies(batch.number, batch.records, contradiction)];
  }

  #placeOf({ single: { origin } }: RetriedRecord): SourcePlace {
    return { file: this.#parts.names[origin.file] ?? '', line: origin.line };
  }

  #cut(waiting: readonly RetriedRecord[], attempt: number): RetryBatch[] {
    const { limits, planned, source } = this.#parts;
    const most = attempt === 1 ? RECORDS_OF_FIRST_ATTEMPT : RECORDS_OF_LATER_ATTEMPTS;
    const maxRecords = Math.min(most, limits.maxRecords);
    const groups: RetriedRecord[][] = [];
    let bytes = Infinity;
    for (const record of waiting) {
      const { sentBytes } = record.single;
      const group = groups.at(-1);
      if (group === undefined || group.length >= maxRecords || bytes + sentBytes > limits.maxBytes) {
        groups.push([record]);
        bytes = source.headerBytes + sentBytes;
      } else {
        group.push(record);
        bytes += sentBytes;
      }
    }
    const first = planned.length + this.batches.length + 1;
    return groups.map((records, index) => ({
      batch: source.batchOf(
        first + index,
        records.map(({ single }) => single),
      ),
      attempt,
      records,
    }));
  }
}

function isIn({ batches, last }: Round, { batch }: Pick<RetriedRecord, 'batch'>): boolean {
  return batch <= last && batch > last - batches.length;
}

/** The places of records, batch by batch, in their order. */
function placesOf(group: readonly RetriedRecord[]): AttemptEntry['records'] {
  const parts: { batch: number; places: number[] }[] = [];
  for (const { batch, place } of group) {
    const last = parts.at(-1);
    if (last?.batch === batch) last.places.push(place);
    else parts.push({ batch, places: [place] });
  }
  return parts;
}

function settleRecord(record: RetriedRecord, walk: ResultWalk, records: RetriedRecords): void {
  const outcome = walk.next();
  const { rows } = walk;
  if (outcome === 'saved' && rows !== undefined) {
    settle(record, { kind: 'succeeded', id: rows.id(), created: rows.created });
  } else if (outcome === 'failed' && rows !== undefined) {
    const error = rows.error();
    settle(record, { kind: 'failed', id: rows.id(), error, errors: rows.errors() });
    record.waiting = records.isTransient(error);
  } else if (outcome === 'in doubt') {
    settle(record, { kind: 'unknown' });
  }
}

function settle(record: RetriedRecord, result: RetryResult): void {
  record.tries++;
  record.result = result;
  record.waiting = false;
}
