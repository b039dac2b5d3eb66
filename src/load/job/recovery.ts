import { crc32 } from 'node:zlib';
import { isUntouched } from '../../bulk/batch-info.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchTracker } from '../send/batch-tracker.ts';
import { settleClosedJob } from '../send/closed-job.ts';
import type { LoadContext } from '../send/context.ts';
import type { EarlierJobEnd } from '../journal/earlier-jobs.ts';
import type { JobHistory } from '../journal/job-history.ts';
import { PollInterval } from '../send/poll-interval.ts';

export interface RecoveryTask {
  readonly planned: PlannedJob;
  readonly history: JobHistory;
  readonly context: LoadContext;
  readonly source: BatchSource;
  readonly tracker: BatchTracker;
  /** Ends waits and looks. */
  readonly stop: AbortSignal;
}

/**
 * Finds out what became of batches of a round that earlier attempts began to send. Their jobs have been closed and
 * listed.
 *
 * `recall`, `refuseOtherBatches` and `confirmBodies` must come first.
 *
 * @param batches those of the plan, and of attempts to send records again
 * @returns those that are still to be sent: never begun, proven absent, or not processed
 * @throws when it cannot be known of a batch, so that nothing must be sent
 */
export async function recover(batches: readonly Batch[], task: RecoveryTask): Promise<readonly Batch[]> {
  const { context, history } = task;
  const ends = history.jobIds.map((jobId) => [jobId, context.earlierJobs.endOf(jobId)] as const);
  for (const [jobId, end] of ends) {
    task.stop.throwIfAborted();
    await recoverJob(jobId, end, batches, task);
  }
  return batches.filter(({ number }) => isToBeSent(number, task));
}

/** Each batch that was sent must be one of the plan or of an attempt, or its records could be sent once more. */
export function refuseOtherBatches({ history, planned }: Pick<RecoveryTask, 'history' | 'planned'>): void {
  const made = new Set([
    ...planned.inspection.batches.map(({ number }) => number),
    ...history.attempts.map(({ batch }) => batch),
  ]);
  const other = [...history.placements.keys()].find((number) => !made.has(number));
  if (other === undefined) return;
  throw new Error(
    `checkpoint.json names a batch ${other} of job "${planned.job.id}" that neither its plan nor an attempt makes. Nothing more was sent for it.`,
  );
}

/** Notes on the tracker what earlier attempts have begun, so that nothing of it can pass for unsent. */
export function recall(history: JobHistory, tracker: BatchTracker): void {
  for (const [number, placement] of history.placements) tracker.recall(number, placement);
  for (const batchId of history.superseded) tracker.supersede(batchId);
}

/**
 * The rows that were sent must be those that would be sent now: results have no other key than their place. Rows that
 * refer to records differ when other records are known than were known then.
 */
export async function confirmBodies(
  batches: readonly Batch[],
  { history, planned, source }: Pick<RecoveryTask, 'history' | 'planned' | 'source'>,
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
  end: EarlierJobEnd,
  batches: readonly Batch[],
  task: RecoveryTask,
): Promise<void> {
  const { tracker, context, history, source, stop } = task;
  const { bulk, clock } = context;
  const here = batches.filter(({ number }) => tracker.isLost(number, jobId));
  // What was listed for an earlier round is known.
  if (here.length === 0 && batches.every(({ number }) => number > 1)) return;
  const lost = here.filter(({ number }) => history.placements.get(number)?.batchId === undefined);
  await settleClosedJob(lost, {
    ...{ jobId, tracker, source, bulk, clock, counts: end.counts },
    ...{ signal: stop, isPatient: true },
  });
  const missing = here.find((batch) => !lost.includes(batch) && tracker.isLost(batch.number));
  if (missing !== undefined) {
    const batchId = history.placements.get(missing.number)?.batchId ?? '';
    throw new Error(
      `Job ${jobId} no longer has batch ${batchId}, which the interrupted run had sent, so it cannot be known what became of its records.`,
    );
  }
  // Which batches of an aborted job will not be processed is known when none is waiting any more.
  if (end.state !== 'Closed') await untilNothingIsPending(jobId, task);
}

async function untilNothingIsPending(jobId: string, { tracker, context, stop }: RecoveryTask): Promise<void> {
  const interval = new PollInterval();
  while (tracker.pendingJobs.includes(jobId)) {
    await context.clock.sleep(interval.next(), stop);
    tracker.listed(jobId, await context.bulk.listBatches(jobId, stop));
  }
}

function isToBeSent(number: number, { tracker, history, planned }: RecoveryTask): boolean {
  if (history.isDone) return false;
  const info = tracker.infos.get(number);
  if (info === undefined) return !tracker.isLost(number);
  // Whether a record was saved that is counted and has no row is not known, so none of them is sent again.
  if (!isUntouched(info) || history.isSplit(number, planned.inspection.batches.length)) return false;
  tracker.withdraw(number);
  return true;
}
