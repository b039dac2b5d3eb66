import type { BulkClient } from '../../bulk/bulk-client.ts';
import { CLOCK_DIFFERENCE_MILLISECONDS, TO_NAME_JOBS } from '../../bulk/job-listing.ts';
import type { JobRequest } from '../../bulk/job-request.ts';
import type { JobInfo } from '../../bulk/job-info.ts';
import type { Clock } from '../../ports/clock.ts';
import { TransportError } from '../../salesforce/transport.ts';
import { unknownJobs } from './unknown-jobs.ts';

export interface JobCreation {
  readonly request: JobRequest;
  readonly bulk: BulkClient;
  readonly clock: Clock;
  /** No further job is created. */
  readonly stop: AbortSignal;
  /** Requests are given up. */
  readonly deadline: AbortSignal;
  /** Ids of all jobs of the run. */
  readonly knownJobs: ReadonlySet<string>;
  /** Ids of jobs that the user knows of. */
  readonly namedJobs: Set<string>;
  /** Receives jobs that may have been left open. */
  readonly warn: (sentence: string) => void;
}

/** Each lost answer may leave an empty job. */
const MAX_LOST_ANSWERS = 8;
const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/**
 * Creates a job. Where the answer is lost, another one is created, since an empty job does no harm. Nothing distinguishes the
 * first one from a job that another load of the same user has just created, so it is not touched, but named.
 *
 * @throws what the last attempt threw; when the answer is the id of a job that the run has already
 */
export async function createJob(creation: JobCreation): Promise<JobInfo> {
  const { bulk, clock, deadline, request } = creation;
  const startedAt = clock.now();
  for (let lost = 0; ; lost++) {
    try {
      const job = await bulk.createJob(request, deadline);
      if (creation.knownJobs.has(job.id)) {
        await logLeftOvers(creation, startedAt, undefined);
        throw new Error(
          `The org answered the creation of a job to ${request.operation} ${request.object} with the id of another job of this run, ${job.id}. Nothing was sent to it.`,
        );
      }
      if (lost > 0) await logLeftOvers(creation, startedAt, job.id);
      return job;
    } catch (error) {
      if (!(error instanceof TransportError && error.inDoubt)) throw error;
      if (lost === MAX_LOST_ANSWERS || !(await pause(lost, creation))) {
        await logLeftOvers(creation, startedAt, undefined);
        throw error;
      }
    }
  }
}

/** @returns false when the load was stopped meanwhile */
async function pause(lost: number, { clock, stop }: JobCreation): Promise<boolean> {
  try {
    await clock.sleep(Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** lost, LONGEST_PAUSE_MILLISECONDS), stop);
    return true;
  } catch {
    return false;
  }
}

async function logLeftOvers(
  creation: JobCreation,
  startedAt: number,
  ownId: string | undefined,
): Promise<void> {
  const { request, warn } = creation;
  const lost = `The answer to the creation of a job to ${request.operation} ${request.object} was lost`;
  const ids = await leftOvers(creation, startedAt, ownId).catch(() => undefined);
  if (ids === undefined) {
    warn(
      `${lost}, so an empty job may have been left open. It does no harm; look for it under Setup, "Bulk Data Load Jobs", and abort it.`,
    );
  } else if (ids.length > 0) {
    for (const id of ids) creation.namedJobs.add(id);
    warn(
      `${lost}, so these may have been left open, which are empty: ${ids.join(', ')}. They do no harm; if no other load is about to use them, abort them under Setup, "Bulk Data Load Jobs".`,
    );
  }
}

/** Ids of open jobs of the same kind, younger than the first attempt, that the user may read and that are empty. */
async function leftOvers(
  { bulk, clock, deadline, knownJobs, request }: JobCreation,
  startedAt: number,
  ownId: string | undefined,
): Promise<string[] | undefined> {
  const jobs = await bulk.listJobs(TO_NAME_JOBS, deadline);
  const candidates =
    jobs &&
    unknownJobs(jobs, {
      since: startedAt - CLOCK_DIFFERENCE_MILLISECONDS,
      until: clock.now() + CLOCK_DIFFERENCE_MILLISECONDS,
      known: [...knownJobs, ...(ownId === undefined ? [] : [ownId])],
      kinds: [request],
    }).filter(({ state }) => state === 'Open');
  if (candidates === undefined) return undefined;
  const empty: string[] = [];
  for (const { id } of candidates) {
    // The batches of a job of another user cannot be listed, so it is none of these.
    const batches = await bulk.listBatches(id, deadline).catch(() => undefined);
    if (batches?.length === 0) empty.push(id);
  }
  return empty;
}
