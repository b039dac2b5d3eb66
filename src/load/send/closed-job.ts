import { isFinal, type BatchInfo } from '../../bulk/batch-info.ts';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { JobCounts } from '../../bulk/job-info.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Batch } from '../../records/record/batch.ts';
import { LostBatchError, placeLostBatches, type LostBatchSearch } from './lost-batches.ts';
import { PollInterval } from './poll-interval.ts';

/** A list may be behind: what it does not show is looked for once more after this time. */
export const SECOND_LOOK_MILLISECONDS = 3_000;

export interface ClosedJob extends LostBatchSearch {
  readonly clock: Clock;
  /** Whether there is time for a second look. Without it nothing is absent: what is not shown stays lost. */
  readonly isPatient: boolean;
  /** What the job itself counted when it took no more batches: its counters may be behind, and are never ahead. */
  readonly counts: JobCounts | undefined;
  /** Its batches, as they were listed while it ended: the first look, where `counts` says that none is missing. */
  readonly list?: readonly BatchInfo[] | undefined;
}

/**
 * Lists a job that takes no more batches, closed or aborted: what it does not list then, it will never have. Lost
 * batches are looked for among those that this run cannot place. What was acknowledged or may have arrived, and is not
 * shown, is believed to be absent after a second look only.
 *
 * @param lost batches whose answer was lost
 * @returns those of them that are absent, and may be sent again
 * @throws LostBatchError when no absence is proven: a batch of the job is like none of them, or the job counts more
 * batches than it lists
 */
export async function settleClosedJob(lost: readonly Batch[], job: ClosedJob): Promise<readonly Batch[]> {
  const { tracker, bulk, clock, counts, isPatient, jobId, list, signal } = job;
  const open = new Set(lost);
  let hidden = 0;
  const look = async (listed?: readonly BatchInfo[]): Promise<boolean> => {
    const infos = listed ?? (await bulk.listBatches(jobId, signal));
    tracker.listed(jobId, infos);
    const unlisted = tracker.unlistedIn(jobId).length;
    hidden = (counts?.batches ?? 0) - infos.length - unlisted;
    await placeLostBatches(open, job);
    return open.size === 0 && unlisted === 0 && hidden <= 0;
  };
  if ((await look(counts === undefined ? undefined : list)) || !isPatient) return [];
  await clock.sleep(SECOND_LOOK_MILLISECONDS, signal);
  if (await look()) return [];
  tracker.missing(jobId);
  if (hidden > 0) {
    throw new LostBatchError(
      `Job ${jobId} counts more batches than it lists (${hidden} more), so it cannot be proven what it holds.`,
    );
  }
  for (const { number } of open) tracker.absent(number);
  return [...open];
}

/**
 * Waits, for a time, until batches that this run cannot place are final: what they have done is reported, and stops
 * changing the org.
 */
export async function awaitForeignBatches(
  {
    tracker,
    bulk,
    clock,
    signal,
  }: Pick<ClosedJob, 'tracker' | 'clock' | 'signal'> & { readonly bulk: Pick<BulkClient, 'listBatches'> },
  graceMilliseconds: number,
): Promise<void> {
  const until = clock.monotonic() + graceMilliseconds;
  const interval = new PollInterval(clock);
  for (;;) {
    const running = new Set(tracker.foreign.filter(({ state }) => !isFinal(state)).map(({ jobId }) => jobId));
    if (running.size === 0 || clock.monotonic() >= until) return;
    await clock.sleep(interval.next(), signal);
    for (const jobId of running) tracker.listed(jobId, await bulk.listBatches(jobId, signal));
  }
}
