import { crc32 } from 'node:zlib';
import { BulkApiError } from '../bulk/bulk-api-error.ts';
import type { JobState } from '../bulk/job-info.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { BatchSource } from '../records/batch-source.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchBoard } from './batch-board.ts';
import { settleClosedJob } from './closed-job.ts';
import type { LoadContext } from './context.ts';
import type { JobHistory } from './job-history.ts';
import { PollInterval } from './poll-interval.ts';

export interface RecoveryTask {
  readonly planned: PlannedJob;
  readonly history: JobHistory;
  readonly context: LoadContext;
  readonly source: BatchSource;
  readonly board: BatchBoard;
  /** Ends waits and looks. */
  readonly stop: AbortSignal;
}

/** The service removes jobs and results seven days after the last batch (Bulk API limits, "Batch lifespan"). */
const DAYS_KEPT = 7;

/**
 * Finds out what became of batches that earlier attempts began to send. Their jobs are closed first, if the post step
 * has not aborted them: what a dead process may still have had on its way is refused then, and the list of each job is
 * complete.
 *
 * `recall` must come first.
 *
 * @param batches those of the plan, and of attempts to send records again
 * @returns those that are still to be sent: never begun, proven absent, or not processed
 * @throws when it cannot be known of a batch, so that nothing must be sent
 */
export async function recover(batches: readonly Batch[], task: RecoveryTask): Promise<readonly Batch[]> {
  const { context, history } = task;
  for (const jobId of history.jobIds) context.openJobs.opened(jobId);
  const states = new Map<string, JobState>();
  for (const jobId of history.jobIds) {
    task.stop.throwIfAborted();
    states.set(jobId, await closedState(jobId, context));
  }
  await confirmBodies(batches, task);
  for (const [jobId, state] of states) {
    task.stop.throwIfAborted();
    await recoverJob(jobId, state, batches, task);
  }
  return batches.filter(({ number }) => isToBeSent(number, task));
}

/** Notes on the board what earlier attempts have begun, so that nothing of it can pass for unsent. */
export function recall(history: JobHistory, board: BatchBoard): void {
  for (const [number, placement] of history.placements) board.recall(number, placement);
  for (const batchId of history.superseded) board.supersede(batchId);
}

/** Closes the Bulk API jobs that earlier attempts have left, where nothing of them is taken up again. */
export async function closeEarlierJobs(
  histories: readonly (JobHistory | undefined)[],
  { bulk, cancellation, openJobs }: Pick<LoadContext, 'bulk' | 'cancellation' | 'openJobs'>,
): Promise<void> {
  const jobIds = histories.flatMap((history) => history?.jobIds ?? []);
  for (const jobId of jobIds) openJobs.opened(jobId);
  for (const jobId of jobIds) {
    await bulk.closeJob(jobId, cancellation.deadline).catch((error: unknown) => {
      if (!isUnknownJob(error)) throw error;
    });
    openJobs.ended(jobId);
  }
}

function isUnknownJob(error: unknown): error is BulkApiError {
  return error instanceof BulkApiError && error.exceptionCode === 'InvalidJob';
}

/** Closes a job, so that nothing can reach it any more. */
async function closedState(jobId: string, { bulk, cancellation, openJobs }: LoadContext): Promise<JobState> {
  const { state } = await bulk.closeJob(jobId, cancellation.deadline).catch((error: unknown) => {
    if (!isUnknownJob(error)) throw error;
    throw new Error(
      `The org does not know job ${jobId} of the interrupted run any more: jobs and their results are kept for ${DAYS_KEPT} days. ${error.message}`,
      { cause: error },
    );
  });
  openJobs.ended(jobId);
  return state;
}

/**
 * The rows that were sent must be those that would be sent now: results have no other key than their place. Rows that
 * refer to records differ when other records are known than were known then.
 */
async function confirmBodies(
  batches: readonly Batch[],
  { history, planned, source }: RecoveryTask,
): Promise<void> {
  for (const batch of batches) {
    const before = history.checksums.get(batch.number);
    if (before === undefined) continue;
    const isSame = await source.lendBody(batch, async (body) => Promise.resolve(crc32(body) === before));
    if (isSame) continue;
    throw new Error(
      `The records that job "${planned.job.id}" refers to are not those that they were when the run was interrupted, so it cannot be known what became of the rows that were sent. Nothing more was sent for it.`,
    );
  }
}

async function recoverJob(
  jobId: string,
  state: JobState,
  batches: readonly Batch[],
  task: RecoveryTask,
): Promise<void> {
  const { board, context, history, source, stop } = task;
  const { bulk, clock } = context;
  const here = batches.filter(({ number }) => board.isLost(number, jobId));
  const lost = here.filter(({ number }) => history.placements.get(number)?.batchId === undefined);
  await settleClosedJob(lost, { jobId, board, source, bulk, clock, signal: stop, isPatient: true });
  const missing = here.find((batch) => !lost.includes(batch) && board.isLost(batch.number));
  if (missing !== undefined) {
    const batchId = history.placements.get(missing.number)?.batchId ?? '';
    throw new Error(
      `Job ${jobId} no longer has batch ${batchId}, which the interrupted run had sent, so it cannot be known what became of its records.`,
    );
  }
  // Which batches of an aborted job will not be processed is known when none is waiting any more.
  if (state !== 'Closed') await untilNothingIsPending(jobId, task);
}

async function untilNothingIsPending(jobId: string, { board, context, stop }: RecoveryTask): Promise<void> {
  const interval = new PollInterval();
  while (board.pendingJobs.includes(jobId)) {
    await context.clock.sleep(interval.next(), stop);
    board.listed(jobId, await context.bulk.listBatches(jobId, stop));
  }
}

function isToBeSent(number: number, { board, history, planned }: RecoveryTask): boolean {
  if (history.isDone) return false;
  const info = board.infos.get(number);
  if (info === undefined) return !board.isLost(number);
  if (info.state !== 'NotProcessed' || history.isSplit(number, planned.inspection.batches.length))
    return false;
  board.withdraw(number);
  return true;
}
