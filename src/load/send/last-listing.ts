import type { BulkClient } from '../../bulk/bulk-client.ts';
import { TO_NAME_JOBS, type ListedJob } from '../../bulk/job-listing.ts';

/**
 * The org's jobs as they are listed when the run has made its last one. They are asked for as soon as that one is
 * closed, beside what is still read of it, since nothing that could make another one is sent any more.
 */
export class LastListing {
  readonly #bulk: Pick<BulkClient, 'listJobs'>;
  readonly #knownJobs: ReadonlySet<string>;
  #jobsLeft: number;
  #jobsThen = 0;
  #listed: Promise<readonly ListedJob[] | undefined> = Promise.resolve(undefined);

  /**
   * @param knownJobs ids of the Bulk API jobs that the run has made so far
   * @param jobs how many jobs the plan has
   */
  constructor(bulk: Pick<BulkClient, 'listJobs'>, knownJobs: ReadonlySet<string>, jobs: number) {
    this.#bulk = bulk;
    this.#knownJobs = knownJobs;
    this.#jobsLeft = jobs;
  }

  /** A job of the plan has come to its end. */
  jobEnded(): void {
    this.#jobsLeft--;
  }

  /** A Bulk API job takes no more batches. Only of the last job of the plan it can be the last one. */
  jobClosed(signal: AbortSignal): void {
    if (this.#jobsLeft !== 1) return;
    this.#jobsThen = this.#knownJobs.size;
    this.#listed = this.#bulk.listJobs(TO_NAME_JOBS, signal).catch(() => undefined);
  }

  /** Undefined when the run made another job since, or the org did not list them. Never rejects. */
  async jobs(): Promise<readonly ListedJob[] | undefined> {
    return this.#knownJobs.size === this.#jobsThen ? this.#listed : undefined;
  }
}
