import type { BatchInfo } from '../../bulk/batch-info.ts';
import { BulkApiError } from '../../bulk/bulk-api-error.ts';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { JobInfo } from '../../bulk/job-info.ts';
import type { JobHistory } from './job-history.ts';

/** What closing them takes. */
export interface ClosingDependencies {
  readonly bulk: BulkClient;
  readonly cancellation: { readonly cancelled: AbortSignal; readonly deadline: AbortSignal };
  readonly openJobs: { opened(jobId: string): void; ended(jobId: string): void };
}

/** The service removes jobs and results seven days after the last batch (Bulk API limits, "Batch lifespan"). */
export const DAYS_KEPT = 7;

/** A job that takes no more batches: what it lists is all that it will ever have. */
export interface EarlierJobEnd extends Pick<JobInfo, 'state' | 'counts'> {
  /** Empty for a query: nothing of it is taken up again. */
  readonly batches: readonly BatchInfo[];
}

/**
 * The Bulk API jobs that earlier attempts have left. They are closed before anything else is done, if the post step has
 * not aborted them: what a dead process may still have had on its way is refused then.
 */
export class EarlierJobs {
  /** What they have come to, or why that is not known. */
  readonly #ends = new Map<string, EarlierJobEnd | { readonly error: unknown }>();

  /**
   * Closes the jobs of a pass. What goes wrong is reported to those who ask for them.
   *
   * @param isQuery whether the jobs only read
   */
  async close(
    { jobIds }: JobHistory,
    isQuery: boolean,
    { bulk, cancellation, openJobs }: ClosingDependencies,
  ): Promise<void> {
    for (const jobId of jobIds) openJobs.opened(jobId);
    for (const jobId of jobIds) {
      try {
        const { counts, state } = await bulk.closeJob(jobId, cancellation.deadline);
        openJobs.ended(jobId);
        const batches = isQuery ? [] : await bulk.listBatches(jobId, cancellation.cancelled);
        this.#ends.set(jobId, { state, batches, ...(counts && { counts }) });
      } catch (error) {
        if (isUnknownJob(error)) openJobs.ended(jobId);
        this.#ends.set(jobId, { error });
      }
    }
  }

  /** @throws why it is not known what became of the job */
  endOf(jobId: string): EarlierJobEnd {
    const end = this.#ends.get(jobId);
    if (end === undefined) throw new Error(`Job ${jobId} of the interrupted run was not looked at.`);
    if (!('error' in end)) return end;
    if (!isUnknownJob(end.error)) throw end.error;
    throw new Error(
      `The org does not know job ${jobId} of the interrupted run any more: jobs and their results are kept for ${DAYS_KEPT} days. ${end.error.message}`,
      { cause: end.error },
    );
  }

  /** Jobs of which nothing is taken up again need only be closed. @throws why one may not be */
  confirmEnded(histories: readonly (JobHistory | undefined)[]): void {
    for (const jobId of histories.flatMap((history) => history?.jobIds ?? [])) {
      const end = this.#ends.get(jobId);
      if (end === undefined || ('error' in end && !isUnknownJob(end.error))) this.endOf(jobId);
    }
  }

  /** Batches of the pass's jobs that cannot be any of those that were sent, by the id of their job. */
  unknownBatches(history: JobHistory): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    for (const jobId of history.jobIds) {
      const end = this.#ends.get(jobId);
      if (end === undefined || 'error' in end) continue;
      const unknown = end.batches.map(({ id }) => id).filter((id) => !history.batchIds.has(id));
      // As many may be batches whose answer was lost. Whether they are is known when they are compared.
      if (unknown.length > history.unansweredIn(jobId)) found.set(jobId, unknown);
    }
    return found;
  }
}

function isUnknownJob(error: unknown): error is BulkApiError {
  return error instanceof BulkApiError && error.exceptionCode === 'InvalidJob';
}
