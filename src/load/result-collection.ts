import type { BulkClient } from '../bulk/bulk-client.ts';
import type { FailureDigest } from '../outcome/failure-digest.ts';
import type { BatchSource } from '../records/batch-source.ts';
import type { Batch } from '../records/batch.ts';
import type { ResultFiles } from '../records/result-files.ts';
import type { BatchBoard, BatchFate } from './batch-board.ts';
import type { Cancellation } from './context.ts';
import { joinResult, type BatchTally, type Evidence } from './batch-result.ts';

/** Results that are fetched while an earlier one is being written. */
const RESULTS_AHEAD = 3;

export interface CollectionTask {
  readonly batches: readonly Batch[];
  readonly board: BatchBoard;
  readonly source: BatchSource;
  readonly files: ResultFiles;
  readonly digest: FailureDigest;
  /** Names of the source files, by their index. */
  readonly names: readonly string[];
  readonly bulk: BulkClient;
  readonly cancellation: Pick<Cancellation, 'deadline' | 'closing'>;
  /** Told what went wrong; the collection goes on. */
  readonly trouble: (error: unknown) => void;
}

/**
 * Reads the result of each batch as it becomes final, in source order and a few ahead, and counts every record: the
 * tallies are complete whatever happens. Never throws.
 */
export async function collectResults(task: CollectionTask): Promise<BatchTally[]> {
  const tallies: BatchTally[] = [];
  const ahead: Promise<Evidence>[] = [];
  let writable = true;
  for (const [index, batch] of task.batches.entries()) {
    for (let next = index + ahead.length; next <= index + RESULTS_AHEAD; next++) {
      const later = task.batches[next];
      if (later !== undefined) ahead.push(evidenceOf(task, later));
    }
    const evidence = await (ahead.shift() ?? evidenceOf(task, batch));
    let tally: BatchTally | undefined;
    if (writable) {
      try {
        task.cancellation.closing.throwIfAborted();
        tally = await joinResult(batch, evidence, task);
      } catch (error) {
        writable = false;
        task.trouble(error);
      }
    }
    tallies.push(tally ?? unseen(batch, evidence));
  }
  await task.files.close().catch(task.trouble);
  return tallies;
}

async function evidenceOf(task: CollectionTask, batch: Batch): Promise<Evidence> {
  const fate = await task.board.fate(batch.number);
  switch (fate.kind) {
    case 'final':
      return finalEvidence(task, fate);
    case 'unsent':
      return { kind: 'not-processed' };
    case 'running':
    case 'lost':
      return { kind: 'unknown' };
  }
}

async function finalEvidence(
  task: CollectionTask,
  { info }: Extract<BatchFate, { kind: 'final' }>,
): Promise<Evidence> {
  if (info.state === 'NotProcessed') return { kind: 'not-processed' };
  try {
    const result = await task.bulk.readResult(info.jobId, info.id, task.cancellation.deadline);
    return { kind: 'ran', info, rows: 'rows' in result ? result.rows : undefined };
  } catch (error) {
    task.trouble(error);
    return { kind: 'unknown' };
  }
}

/** What was sent stays sent: records that can no longer be read again or written down are in doubt. */
export function unseen(batch: Batch, evidence: Evidence): BatchTally {
  return {
    succeeded: 0,
    created: 0,
    failed: 0,
    tolerated: 0,
    notProcessed: batch.records,
    inDoubt: evidence.kind === 'not-processed' ? 0 : batch.records,
    discrepancies: [],
  };
}
