import type { RetryRule } from '../manifest/manifest.ts';
import type { BatchLimits } from '../records/batch-cutter.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchSource } from '../records/batch-source.ts';
import { ResultRows } from '../records/result-rows.ts';
import type { Delivery } from './delivery.ts';
import { evidenceOf, provesUnsaved, type Evidence, type EvidenceSources } from './evidence.ts';
import type { RetriedRecord, RetriedRecords } from './retried-records.ts';

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

export interface HealingParts {
  readonly rule: RetryRule;
  readonly limits: BatchLimits;
  readonly records: RetriedRecords;
  readonly source: BatchSource;
  readonly delivery: Delivery;
  readonly evidence: EvidenceSources;
  /** The number of the job's last batch; those of the attempts follow. */
  readonly lastNumber: number;
  readonly stop: AbortSignal;
}

/** Sends records that failed for a passing reason again. */
export class Healing {
  readonly batches: RetryBatch[] = [];
  /** How results of attempts disagree with what the service says of them, as sentences. */
  readonly discrepancies: string[] = [];
  readonly #parts: HealingParts;
  #settled = 0;

  constructor(parts: HealingParts) {
    this.#parts = parts;
  }

  /**
   * Makes attempt after attempt, until all records are saved, fail for another reason, or the attempts are used up.
   * The last of several attempts is made in a serial job.
   *
   * @throws when the load was stopped, or has to be
   */
  async run(): Promise<void> {
    const { delivery, evidence, records, rule, stop } = this.#parts;
    for (let attempt = 1; attempt <= rule.attempts; attempt++) {
      const waiting = records.all.filter((record) => record.waiting);
      if (waiting.length === 0) return;
      await evidence.clock.sleep(PAUSE_MILLISECONDS * attempt, stop);
      // Batches that somebody else's abort left unprocessed are not to be sent again.
      await delivery.confirmOpen();
      if (attempt > 1 && attempt === rule.attempts) await delivery.goSerial();
      const batches = this.#cut(waiting, attempt);
      this.batches.push(...batches);
      await delivery.deliver(batches.map(({ batch }) => batch));
      await this.settle();
    }
  }

  /** Reads what became of the records of attempts that were not looked at yet. */
  async settle(): Promise<void> {
    for (const { batch, records } of this.batches.slice(this.#settled)) {
      const evidence = await evidenceOf(batch, this.#parts.evidence);
      const failed = settleRecords(records, evidence, this.#parts.records);
      this.discrepancies.push(...disagreements(batch, evidence, failed));
      this.#settled++;
    }
  }

  #cut(waiting: readonly RetriedRecord[], attempt: number): RetryBatch[] {
    const { limits, lastNumber, source } = this.#parts;
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
    const first = lastNumber + this.batches.length + 1;
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

/** @returns how many rows of the result are failed ones */
function settleRecords(group: readonly RetriedRecord[], evidence: Evidence, records: RetriedRecords): number {
  if (evidence.kind === 'not-processed' || evidence.kind === 'empty') return 0;
  const rows =
    evidence.kind === 'ran' && evidence.rows !== undefined ? new ResultRows(evidence.rows) : undefined;
  let [rowCount, failedRows] = [0, 0];
  for (const record of group) {
    if (rows?.next() === true) {
      rowCount++;
      if (!rows.success) failedRows++;
      record.tries++;
      const error = rows.success ? '' : rows.error();
      record.result = rows.success
        ? { kind: 'succeeded', id: rows.id(), created: rows.created }
        : { kind: 'failed', id: rows.id(), error };
      record.waiting = !rows.success && records.isPassing(error);
    } else if (evidence.kind === 'unknown' || !provesUnsaved(evidence.info, rows, rowCount)) {
      record.tries++;
      record.result = { kind: 'unknown' };
      record.waiting = false;
    }
  }
  return failedRows;
}

/** What is short leaves its records in doubt; what is too much, or counted otherwise, is told here. */
function* disagreements(batch: Batch, evidence: Evidence, failedRows: number): Generator<string> {
  if (evidence.kind !== 'ran' || evidence.info.state !== 'Completed') return;
  const { id, numberRecordsFailed, numberRecordsProcessed } = evidence.info;
  const name = `Batch ${batch.number} (${id})`;
  const rows = evidence.rows === undefined ? 0 : rowCountOf(evidence.rows);
  if (rows > batch.records) {
    yield `${name}: its result has more rows than the ${batch.records} that were sent.`;
  }
  if (numberRecordsProcessed !== batch.records) {
    yield `${name}: the service says it processed ${numberRecordsProcessed} of ${batch.records} records.`;
  }
  if (numberRecordsFailed !== failedRows) {
    yield `${name}: the service says ${numberRecordsFailed} records failed, but its result has ${failedRows} failed rows.`;
  }
}

function rowCountOf(result: Uint8Array): number {
  const rows = new ResultRows(result);
  let count = 0;
  while (rows.next()) count++;
  return count;
}
