import { BulkApiError } from '../bulk/bulk-api-error.ts';
import { BulkClient } from '../bulk/bulk-client.ts';
import type { JobRecord } from '../bulk/job-listing.ts';
import { abortRestJob, readRestJob, REST_OPEN_STATES, type RestJobPlace } from '../bulk/rest-job.ts';
import type { FoundJob, JobCondition } from '../outcome/monitor-findings.ts';
import { RestApiError } from '../salesforce/rest-answer.ts';
import type { Line } from '../salesforce/transport.ts';
import { isMadeBy, type FilterContext } from './job-filter.ts';

/** What looking at jobs takes. */
export interface VisitContext extends FilterContext {
  readonly line: Line;
  /** As in `66.0`: for jobs that do not say theirs. */
  readonly apiVersion: string;
  readonly signal: AbortSignal;
}

/** Looks at single jobs and aborts them: Classic ones by the Bulk API 1.0, others by 2.0. */
export class JobVisits {
  readonly #context: VisitContext;
  /** By version: a job is reached under the version that it was created with. */
  readonly #clients = new Map<string, BulkClient>();

  constructor(context: VisitContext) {
    this.#context = context;
  }

  /** A job as its listing says of it, not looked at yet. */
  unseen(job: JobRecord): FoundJob {
    const { now, userId } = this.#context;
    const { concurrencyMode, createdById, createdDate, id, jobType, object, operation, state } = job;
    return {
      ...{ id, object, operation, state, concurrencyMode, createdById, batches: [] },
      ...(jobType === undefined ? {} : { jobType }),
      isOwn: isMadeBy(job, userId),
      ...(Number.isNaN(createdDate)
        ? {}
        : { created: { date: new Date(createdDate), ageMilliseconds: Math.max(0, now - createdDate) } }),
      condition: conditionOf(job.jobType, state, 0),
    };
  }

  /**
   * Reads the counters of a job, and the batches of a Classic one that is open, failed or still works.
   *
   * @throws BulkApiError or RestApiError when the org refuses it; TransportError; the signal's reason
   */
  async look(job: JobRecord): Promise<FoundJob> {
    const unseen = this.unseen(job);
    if (job.jobType === undefined) return unseen;
    return withoutGone(unseen, async () =>
      job.jobType === 'Classic' ? this.#lookAtClassic(job, unseen) : this.#lookAtRest(job, unseen),
    );
  }

  /**
   * Aborts a job that is open.
   *
   * @throws as `look`
   */
  async abort(job: JobRecord, found: FoundJob): Promise<FoundJob> {
    const { line, signal } = this.#context;
    return withoutGone(found, async () => {
      const { state } =
        job.jobType === 'Classic'
          ? await this.#client(job).abortJob(job.id, signal)
          : await abortRestJob(line, this.#placeOf(job), signal);
      const isAborted = state === 'Aborted';
      return { ...found, state, condition: 'ended', abort: isAborted ? 'aborted' : 'ended' };
    });
  }

  async #lookAtClassic(job: JobRecord, unseen: FoundJob): Promise<FoundJob> {
    const { signal } = this.#context;
    const client = this.#client(job);
    const { counts, state } = await client.readJob(job.id, signal);
    const condition = conditionOf('Classic', state, counts?.batchesUnfinished ?? 0);
    const isShown = condition !== 'ended' || state === 'Failed';
    const batches = isShown ? await client.listBatches(job.id, signal) : [];
    return { ...unseen, state, condition, batches, ...(counts && { counts }) };
  }

  async #lookAtRest(job: JobRecord, unseen: FoundJob): Promise<FoundJob> {
    const { line, signal } = this.#context;
    const { errorMessage, recordsFailed, recordsProcessed, state } = await readRestJob(
      line,
      this.#placeOf(job),
      signal,
    );
    return {
      ...{ ...unseen, state, condition: conditionOf(job.jobType, state, 0) },
      counts: { recordsProcessed, recordsFailed },
      ...(errorMessage === undefined ? {} : { errorMessage }),
    };
  }

  #client({ apiVersion = this.#context.apiVersion }: JobRecord): BulkClient {
    const client = this.#clients.get(apiVersion) ?? new BulkClient(this.#context.line, apiVersion);
    this.#clients.set(apiVersion, client);
    return client;
  }

  #placeOf({ apiVersion = this.#context.apiVersion, id, jobType }: JobRecord): RestJobPlace {
    return { id, kind: jobType === 'V2Query' ? 'query' : 'ingest', apiVersion };
  }
}

function conditionOf(jobType: JobRecord['jobType'], state: string, unfinished: number): JobCondition {
  if (jobType !== 'Classic') return REST_OPEN_STATES.includes(state) ? 'open' : 'ended';
  if (state === 'Open') return 'open';
  return unfinished > 0 ? 'working' : 'ended';
}

/** The org deletes jobs after seven days, also between the listing and a look. */
async function withoutGone(found: FoundJob, visit: () => Promise<FoundJob>): Promise<FoundJob> {
  try {
    return await visit();
  } catch (error) {
    const isGone =
      (error instanceof BulkApiError && error.exceptionCode === 'InvalidJob') ||
      (error instanceof RestApiError && error.status === 404);
    if (!isGone) throw error;
    return { ...found, condition: 'gone' };
  }
}
