import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';
import type { SourcePlace } from '../../outcome/outcome.ts';
import { resultRows } from '../../records/results/result-reader.ts';
import type { ResultRows } from '../../records/record/result-rows.ts';
import type { FetchedResult } from './fetched-result.ts';

/** What is known of a record that was sent. */
export type RecordOutcome =
  | 'saved'
  /** Its row says so, and why. */
  | 'failed'
  /** Its batch failed before it came to the record. */
  | 'unsaved'
  | 'not-processed'
  /** It may have been saved or not, so it must not be sent again. */
  | 'in doubt';

/** What the rows of a batch say together. */
interface RowCounts {
  readonly succeeded: number;
  readonly failed: number;
  /** Rows with which the service fills up the result of a batch that failed: they give neither an Id nor a reason. */
  readonly blank: number;
  readonly isWhole: boolean;
}

/**
 * Walks through what is known of a batch: one step for each record that was sent, in the order they were sent. Rows are
 * the only proof that a record was saved. Where they end, the batch must have failed, and its counters must not claim
 * more than the rows show: else the record is in doubt, and so is one whose row contradicts itself.
 */
export class ResultWalk {
  /** The result, at the row of the last step; undefined when there is none. */
  readonly rows: ResultRows | undefined;
  /** Rows so far, and those of them that say that their records failed. */
  rowCount = 0;
  failedRows = 0;
  /** Rows so far that say that their record failed, and carry what only a saved one has. */
  contradictions = 0;
  readonly #result: FetchedResult;
  /** Whether the batch failed, and its counters agree with its rows. */
  readonly #provesUnsaved: boolean;

  constructor(result: FetchedResult) {
    this.#result = result;
    // A result that is about other records says nothing of these.
    const isOwn = result.kind === 'ran' && result.flaw === undefined;
    const bytes = isOwn ? result.rows : undefined;
    this.rows = bytes === undefined ? undefined : resultRows(bytes);
    this.#provesUnsaved =
      isOwn &&
      result.info.state === 'Failed' &&
      explains(result.info, bytes === undefined ? NO_ROWS : countsOf(resultRows(bytes)));
  }

  /** What became of the next record. */
  next(): RecordOutcome {
    const result = this.#result;
    if (result.kind === 'not-processed') return 'not-processed';
    if (result.kind !== 'ran') return 'in doubt';
    const { rows } = this;
    if (rows?.next() !== true) return this.#provesUnsaved ? 'unsaved' : 'in doubt';
    this.rowCount++;
    if (rows.success) return 'saved';
    this.failedRows++;
    if (rows.created || (!result.sendsIds && rows.idEnd > rows.idStart)) {
      this.contradictions++;
      return 'in doubt';
    }
    if (result.info.state !== 'Failed' || !isBlank(rows)) return 'failed';
    return this.#provesUnsaved ? 'unsaved' : 'in doubt';
  }

  /**
   * How rows, counters and records differ, when the walk has come to the last record.
   *
   * @param sent how many records were
   * @param contradiction where the first record lies whose row contradicts itself
   */
  *discrepancies(
    batch: number,
    sent: number,
    contradiction: SourcePlace | undefined,
  ): Generator<Discrepancy> {
    if (this.#result.kind !== 'ran') return;
    const { id: batchId, numberRecordsFailed, numberRecordsProcessed, state } = this.#result.info;
    const of = { batch, batchId };
    const { failedRows, rowCount: rows } = this;
    if (this.#result.flaw !== undefined) {
      yield { name: 'result-unreadable', ...of, reason: this.#result.flaw };
      return;
    }
    const surplus = this.rows?.next() === true;
    const reason = this.rows?.malformed;
    if (reason !== undefined) yield { name: 'result-unreadable', ...of, reason };
    if (surplus) yield { name: 'result-too-long', ...of, records: sent };
    if (contradiction !== undefined) {
      yield { name: 'rows-contradict-themselves', ...of, rows: this.contradictions, first: contradiction };
    }
    if (state === 'NotProcessed') {
      const processed = Math.max(numberRecordsProcessed, numberRecordsFailed);
      yield { name: 'not-processed-but-counted', ...of, processed };
    } else if (state === 'Failed') {
      if (rows < numberRecordsProcessed) {
        yield { name: 'result-below-counter', ...of, rows, processed: numberRecordsProcessed };
      }
    } else {
      if (rows < sent && reason === undefined) yield { name: 'result-too-short', ...of, rows, records: sent };
      if (numberRecordsProcessed !== sent) {
        yield { name: 'processed-counter-differs', ...of, processed: numberRecordsProcessed, records: sent };
      }
      if (numberRecordsFailed !== failedRows) {
        yield { name: 'failed-counter-differs', ...of, failed: numberRecordsFailed, failedRows };
      }
    }
  }
}

const NO_ROWS: RowCounts = { succeeded: 0, failed: 0, blank: 0, isWhole: true };

function countsOf(rows: ResultRows): RowCounts {
  const counts = { succeeded: 0, failed: 0, blank: 0 };
  while (rows.next()) {
    if (rows.success) counts.succeeded++;
    else if (isBlank(rows)) counts.blank++;
    else counts.failed++;
  }
  return { ...counts, isWhole: rows.malformed === undefined };
}

function isBlank(rows: ResultRows): boolean {
  return !rows.success && !rows.created && rows.idEnd === rows.idStart && rows.error() === '';
}

/** Whether the service claims no more processed records than its rows show. Blank rows count where it says they failed. */
function explains(info: BatchInfo, { succeeded, failed, blank, isWhole }: RowCounts): boolean {
  const blankFailures = Math.min(blank, Math.max(0, info.numberRecordsFailed - failed));
  return isWhole && info.numberRecordsProcessed <= succeeded + failed + blankFailures;
}
