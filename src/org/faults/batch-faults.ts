import { isFinal, type Batch, type BatchOutcome } from '../bulk/batch.ts';
import type { Job } from '../bulk/job.ts';
import type { RowResult } from '../records/row-result.ts';
import type { SourceRow } from '../rows/column.ts';
import type { BatchFault } from './fault-table.ts';
import { RowFaults, type LaterValue } from './row-faults.ts';

/** The faults that batches were given when they were added, and what becomes of them. */
export class BatchFaults {
  readonly #byBatch = new Map<string, readonly BatchFault[]>();
  readonly #rowFaults = new RowFaults();
  /** How many lists should have shown a batch that is not to be listed, by its id. */
  readonly #lists = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  give(batchId: string, faults: readonly BatchFault[]): void {
    if (faults.length > 0) this.#byBatch.set(batchId, faults);
  }

  /** Whether a batch must stay InProgress for now. */
  holds(job: Job, batch: Batch): boolean {
    return this.#of(batch).some(
      (fault) =>
        (fault.kind === 'wait-for-close' && job.state === 'Open') ||
        (fault.kind === 'slow-batch' && this.#now() < batch.createdDate + fault.milliseconds),
    );
  }

  /** Those of a job's batches that a list of them shows; the list is counted. */
  listed(batches: readonly Batch[]): readonly Batch[] {
    return batches.filter(({ id }) => {
      const fault = this.#byBatch.get(id)?.find(({ kind }) => kind === 'unlisted');
      if (fault?.kind !== 'unlisted') return true;
      const lists = (this.#lists.get(id) ?? 0) + 1;
      this.#lists.set(id, lists);
      return lists > (fault.lists ?? 1);
    });
  }

  /** The forced result of a row, if any. */
  rowResult(batch: Batch, row: SourceRow, index: number): RowResult | undefined {
    const faults = this.#byBatch.get(batch.id);
    return faults && this.#rowFaults.resultOf(faults, row, index);
  }

  /** What is changed in the record of a row once it is saved. */
  laterValues(batch: Batch, row: SourceRow, index: number): readonly LaterValue[] {
    return this.#rowFaults.changesOf(this.#byBatch.get(batch.id) ?? [], row, index);
  }

  /** How many rows of a batch are saved before it fails; none of them when it is not processed. */
  breakAfter(batch: Batch): number {
    let rows = Number.POSITIVE_INFINITY;
    for (const fault of this.#of(batch)) {
      if (fault.kind === 'not-processed') return 0;
      if (fault.kind === 'failed-batch') rows = Math.min(rows, fault.afterRows ?? 0);
    }
    return rows;
  }

  /** What a batch came to, after its faults had their way. */
  spoil(batch: Batch, outcome: BatchOutcome): BatchOutcome {
    return this.#of(batch).reduce(spoilt, outcome);
  }

  /** The body of a result file, cut short if that is the batch's fault. */
  cutResult(batchId: string, body: string | Buffer): string | Buffer {
    const cut = (this.#byBatch.get(batchId) ?? []).find((fault) => fault.kind === 'cut-result');
    return cut === undefined ? body : Buffer.from(body).subarray(0, Math.max(0, body.length - cut.bytes));
  }

  #of(batch: Batch): readonly BatchFault[] {
    return isFinal(batch) ? [] : (this.#byBatch.get(batch.id) ?? []);
  }
}

function spoilt(outcome: BatchOutcome, fault: BatchFault): BatchOutcome {
  switch (fault.kind) {
    case 'failed-batch': {
      const stateMessage = fault.stateMessage ?? 'InternalServerError : Retried more than ten times';
      return { ...outcome, state: 'Failed', stateMessage };
    }
    case 'state-message':
      return { ...outcome, stateMessage: fault.stateMessage };
    case 'not-processed':
      return { state: 'NotProcessed', stateMessage: undefined, result: undefined, processed: 0, failed: 0 };
    case 'short-result':
      return withRows(outcome, (rows) => rows.slice(0, Math.max(0, rows.length - fault.rows)));
    case 'long-result':
      return withRows(outcome, (rows) => [
        ...rows,
        ...rows.slice(0, 1).flatMap((row) => Array<RowResult>(fault.rows).fill(row)),
      ]);
    case 'wrong-counters':
      return {
        ...outcome,
        processed: fault.processed ?? outcome.processed,
        failed: fault.failed ?? outcome.failed,
      };
    case 'cut-result':
    case 'slow-batch':
    case 'unlisted':
    case 'wait-for-close':
    case 'locked-rows':
    case 'row-error':
    case 'changed-values':
      return outcome;
  }
}

function withRows(
  outcome: BatchOutcome,
  change: (rows: readonly RowResult[]) => readonly RowResult[],
): BatchOutcome {
  const { result } = outcome;
  return result?.kind === 'rows'
    ? { ...outcome, result: { kind: 'rows', rows: change(result.rows) } }
    : outcome;
}
