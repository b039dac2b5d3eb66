import { isUntouched, type BatchInfo } from '../bulk/batch-info.ts';
import type { BulkClient } from '../bulk/bulk-client.ts';
import { TO_KNOW_EARLIER_JOBS, TO_NAME_JOBS, type ListedJob } from '../bulk/job-listing.ts';
import { isSameId } from '../limits/salesforce-id.ts';
import { sentenceOf, type Discrepancy } from '../outcome/discrepancy.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import { isDone as isWorkDone } from '../outcome/verdict.ts';
import type { Plan } from '../plan/plan.ts';
import { contentDigest } from '../records/requests/content-digest.ts';
import { SECOND_LOOK_MILLISECONDS } from './send/closed-job.ts';
import type { LoadContext } from './send/context.ts';
import { withTimeLimit } from './send/time-limit.ts';
import { kindsOf, unknownJobs } from './send/unknown-jobs.ts';

/** How long all of it may take. */
const LOOK_MILLISECONDS = 60_000;

/** Where a run looks for what it has done. */
export interface RepetitionSearch extends Pick<
  LoadContext,
  'bulk' | 'cancellation' | 'clock' | 'knownJobs' | 'lastListing' | 'namedJobs' | 'warn'
> {
  readonly plan: Plan;
  /** No job of the run is older: milliseconds since 1970, by the org's clock. */
  readonly since: number;
  /** The user that is logged in, where that is known. */
  readonly userId: string | undefined;
  /** Ids of jobs that the org had when the run began, where that is known: an earlier run may have loaded the same a moment ago. */
  readonly jobsBefore: readonly string[] | undefined;
  /** Ids of jobs that are somebody else's. */
  readonly jobsOfOthers: readonly string[];
}

/** The jobs that the org has; undefined where it does not list them, or has too many to look through. */
export async function listedJobs(
  bulk: BulkClient,
  signal: AbortSignal,
): Promise<readonly ListedJob[] | undefined> {
  return bulk.listJobs(TO_KNOW_EARLIER_JOBS, signal).catch(() => undefined);
}

/**
 * Looks for jobs that hold what a run has sent and that it does not know: a request may reach the service twice, also
 * the one that creates a job. What is proven to be the run's makes its job an error; a job with anything else in it is
 * another load's. Where the org does not let itself be asked, that is a warning: nothing of the run's own jobs is open.
 *
 * @returns the outcomes, with what was found; never throws
 */
export async function withRepetitions(
  outcomes: readonly JobOutcome[],
  search: RepetitionSearch,
): Promise<readonly JobOutcome[]> {
  const { cancellation, clock, plan, warn } = search;
  const done = outcomes.filter(({ verdict }) => isWorkDone(verdict));
  const isDone = done.some(({ batches }) => batches.some(({ info }) => info !== undefined));
  if (!isDone || kindsOf(plan).length === 0 || cancellation.cancelled.aborted) return outcomes;
  const found: Repetition[] = [];
  try {
    await withTimeLimit(clock, LOOK_MILLISECONDS, async (late) => {
      const signal = AbortSignal.any([cancellation.cancelled, cancellation.deadline, late]);
      const bodies = new SentBodies(outcomes, search, signal);
      const { jobs, ownSince } = await strangers(done, search, signal);
      for (const job of jobs) {
        const repetition = await repetitionIn(job, bodies, search, signal);
        if (repetition === undefined) continue;
        // The org dates jobs in whole seconds.
        if (search.jobsBefore !== undefined || job.createdDate > ownSince) found.push(repetition);
        else warn(`${sentenceOf(repetition.discrepancy)} ${PERHAPS_EARLIER}`);
      }
    });
  } catch (error) {
    warn(
      `The org's jobs could not be listed when the load was done, so it is not known whether a request of this run has made a job that it does not know. Look under Setup, "Bulk Data Load Jobs". ${messageOf(error)}`,
    );
  }
  return outcomes.map((outcome) => withFound(outcome, found));
}

const PERHAPS_EARLIER =
  "The org's jobs could not be listed before the load, so it is not known whether an earlier load has made that job.";

/** What another job holds of a run. */
interface Repetition {
  /** The id of the job of the manifest. */
  readonly of: string;
  readonly discrepancy: Discrepancy;
}

function withFound(outcome: JobOutcome, found: readonly Repetition[]): JobOutcome {
  const own = found.filter(({ of }) => of === outcome.id).map(({ discrepancy }) => discrepancy);
  if (own.length === 0) return outcome;
  return {
    ...outcome,
    verdict: outcome.verdict === 'cancelled' ? 'cancelled' : 'error',
    reasons: [...own.map(sentenceOf), ...outcome.reasons],
    discrepancies: [...outcome.discrepancies, ...own],
  };
}

/** The org's jobs beside those that the run knows. */
interface Strangers {
  /** Those that the run may have made without knowing them. */
  readonly jobs: readonly ListedJob[];
  /** When the first one of the run's own was made: milliseconds since 1970, by the org's clock. */
  readonly ownSince: number;
}

/** A list that does not show the run's own jobs shows nothing. */
async function strangers(
  done: readonly JobOutcome[],
  search: RepetitionSearch,
  signal: AbortSignal,
): Promise<Strangers> {
  const { bulk, clock, jobsBefore, jobsOfOthers, knownJobs, lastListing, plan, since } = search;
  const own = done.flatMap(({ earlierJobIds = [], jobIds }) =>
    jobIds.filter((id) => !earlierJobIds.includes(id)),
  );
  for (let look = 1; ; look++) {
    const early = look === 1 ? await lastListing.jobs() : undefined;
    const listed = early ?? (await bulk.listJobs(TO_NAME_JOBS, signal));
    if (listed === undefined) throw new Error('The org has too many jobs to look through.');
    const missing = own.find((id) => !listed.some((job) => isSameId(job.id, id)));
    if (missing === undefined) {
      const made = listed.filter(({ id }) => own.some((one) => isSameId(one, id)));
      const maker = made[0]?.createdById;
      const userId = search.userId ?? (maker === '' ? undefined : maker);
      const known = [...knownJobs, ...(jobsBefore ?? []), ...jobsOfOthers];
      return {
        jobs: unknownJobs(listed, { since, userId, known, kinds: kindsOf(plan) }),
        ownSince: Math.min(...made.map(({ createdDate }) => createdDate)),
      };
    }
    if (look > 1) throw new Error(`The list does not show job ${missing} of this run.`);
    await clock.sleep(SECOND_LOOK_MILLISECONDS, signal);
  }
}

async function repetitionIn(
  job: ListedJob,
  sent: SentBodies,
  { bulk, namedJobs, warn }: RepetitionSearch,
  signal: AbortSignal,
): Promise<Repetition | undefined> {
  const { id, object, operation, state } = job;
  try {
    const batches = await bulk.listBatches(id, signal);
    if (batches.length === 0 && state === 'Open' && !namedJobs.has(id)) {
      warn(
        `Job ${id} (${operation} ${object}) is open and empty. This user has made it since the run began, and the run does not know it: a request may have reached the org twice. It does no harm; if no other load is about to use it, abort it under Setup, "Bulk Data Load Jobs".`,
      );
    }
    for (const batch of batches.filter((info) => !isUntouched(info))) {
      const own = await sent.sameAs(batch, job);
      if (own === undefined) continue;
      const discrepancy = {
        name: 'job-repeated',
        jobId: id,
        batchId: batch.id,
        sentAs: own.info.id,
      } as const;
      return { of: own.of, discrepancy };
    }
  } catch (error) {
    warn(
      `It could not be seen whether job ${id} (${operation} ${object}), which this user has made since the run began, holds what this run has sent. Look at it under Setup, "Bulk Data Load Jobs". ${messageOf(error)}`,
    );
  }
  return undefined;
}

interface SentBatch {
  /** The id of the job of the manifest. */
  readonly of: string;
  readonly info: BatchInfo;
}

/** What the run has sent, as the org holds it: read only where another batch may be the same. */
class SentBodies {
  readonly #batches: readonly SentBatch[];
  readonly #bulk: RepetitionSearch['bulk'];
  readonly #signal: AbortSignal;
  /** By the id of the batch and the type of the content. */
  readonly #digests = new Map<string, Promise<string>>();

  constructor(outcomes: readonly JobOutcome[], { bulk }: RepetitionSearch, signal: AbortSignal) {
    this.#batches = outcomes.flatMap(({ batches, id }) =>
      batches.flatMap(({ info }) => (info === undefined ? [] : [{ of: id, info }])),
    );
    this.#bulk = bulk;
    this.#signal = signal;
  }

  /** The batch of the run with the same content. */
  async sameAs(other: BatchInfo, { contentType }: ListedJob): Promise<SentBatch | undefined> {
    for (const batch of this.#batches) {
      if (!maySayTheSame(batch.info, other)) continue;
      const [own, found] = await Promise.all(
        [batch.info, other].map(async (info) => this.#digest(info, contentType)),
      );
      if (own === found) return batch;
    }
    return undefined;
  }

  async #digest({ id, jobId }: BatchInfo, contentType: ListedJob['contentType']): Promise<string> {
    const key = `${id} ${contentType}`;
    const digest =
      this.#digests.get(key) ??
      this.#bulk.readRequest(jobId, id, this.#signal).then(async (body) => contentDigest(contentType, body));
    this.#digests.set(key, digest);
    return digest;
  }
}

/** Batches that came to their end with other numbers of records were others. */
function maySayTheSame(one: BatchInfo, other: BatchInfo): boolean {
  if (one.state !== 'Completed' || other.state !== 'Completed') return true;
  return one.numberRecordsProcessed === other.numberRecordsProcessed;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
