import { TO_SEE_ALL_JOBS, type ListedJob } from '../bulk/job-listing.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { journalNames, readingName, type Plan } from '../plan/plan.ts';
import type { LoadContext } from './send/context.ts';
import type { Journal } from './journal/journal.ts';
import { withTimeLimit } from './send/time-limit.ts';
import { kindsOf, unknownJobs, type JobsOfRun } from './send/unknown-jobs.ts';

/** How long the jobs of earlier attempts are closed and listed, all of them together. */
const CLOSING_MILLISECONDS = 30_000;
const LATEST_HINT = 'Let "resume-from" name the results folder of the last attempt, or a whole copy of it';

/** What is held against the org. */
export interface GapSearch extends Pick<
  LoadContext,
  'bulk' | 'cancellation' | 'clock' | 'earlierJobs' | 'historyOf' | 'namedJobs' | 'openJobs' | 'warn'
> {
  readonly journal: Journal;
  readonly plan: Plan;
  /** The user that is logged in, 15 or 18 characters; everybody's jobs are looked at when it is not known. */
  readonly userId: string | undefined;
  /** Ids of jobs that are somebody else's. */
  readonly jobsOfOthers: readonly string[];
}

/** What the org holds of a run and its journal does not say, or why that is not known: then nothing may be sent. */
export interface Gaps {
  readonly mistakes: readonly Mistake[];
  readonly refusals: readonly string[];
}

/**
 * Looks for what the org has of a run and its journal does not know. A copy of a journal that is older than what was
 * sent is sound in itself: only the org knows more. On the way the jobs of earlier attempts are closed.
 */
export async function gapsIn(search: GapSearch): Promise<Gaps> {
  const { cancelled } = search.cancellation;
  try {
    const jobs = await jobsBesideJournal(search);
    return { refusals: [], mistakes: jobs.length > 0 ? jobs : await unknownBatches(search) };
  } catch (error) {
    // A run that is cancelled is reported elsewhere.
    if (cancelled.aborted) return { refusals: [], mistakes: [] };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      mistakes: [],
      refusals: [
        `The jobs of the org could not be read, so it is not known whether this checkpoint.json has all that was sent. Nothing was sent. ${reason}`,
      ],
    };
  }
}

/**
 * Bulk API jobs that may be the run's and that its journal does not know. An empty one does no harm: the process died when
 * it was created.
 *
 * @throws when the jobs of the org cannot be read, all of them
 */
async function jobsBesideJournal(search: GapSearch): Promise<Mistake[]> {
  const { bulk, cancellation, namedJobs, warn } = search;
  const listed = await bulk.listJobs(TO_SEE_ALL_JOBS, cancellation.cancelled);
  if (listed === undefined) throw new Error('The org has too many jobs to look through.');
  const unknown: ListedJob[] = [];
  for (const job of unknownJobs(listed, jobsOfRun(search))) {
    if (await holdsBatches(job, search)) unknown.push(job);
    else if (job.state === 'Open') {
      warn(
        `Job ${job.id} (${job.operation} ${job.object}) is open and empty, and this checkpoint.json does not know it: the interrupted run may have created it. It does no harm; if no other load is about to use it, abort it under Setup, "Bulk Data Load Jobs".`,
      );
      namedJobs.add(job.id);
    }
  }
  if (unknown.length === 0) return [];
  const named = unknown.map(({ id, object, operation }) => `${id} (${operation} ${object})`).join(', ');
  return [
    {
      message: `The org has jobs of this user that were made since the run of ${search.journal.run.startedAt} began, and that this checkpoint.json does not know: ${named}. It may be an older copy, so nothing was sent: records could be in the org twice.`,
      hint: `${LATEST_HINT}. If these jobs are somebody else's, name them in the input "jobs-of-others".`,
    },
  ];
}

/** Batches in jobs of the run that its journal does not know. The jobs are closed first, so that none comes later. */
async function unknownBatches(search: GapSearch): Promise<Mistake[]> {
  const { earlierJobs, historyOf, plan } = search;
  const found = await withinTime(search, async (bounded) =>
    Promise.all(
      plan.jobs.flatMap(({ job, kind }) =>
        journalNames(job.id).map(async (pass) => {
          const history = historyOf(pass);
          if (history === undefined) return [];
          const isQuery = kind === 'query' || pass === readingName(job.id);
          await earlierJobs.close(history, isQuery, { ...search, cancellation: bounded });
          return [...earlierJobs.unknownBatches(history)];
        }),
      ),
    ),
  );
  return found.flat().map(([jobId, batchIds]) => ({
    message: `Job ${jobId} holds batches that this checkpoint.json does not know: ${batchIds.join(', ')}. It may be an older or a shortened copy, so nothing was sent: records could be in the org twice.`,
    hint: `${LATEST_HINT}. If there is none, look at what these batches have stored, and start a new run with what is missing.`,
  }));
}

/** No job of the manifest has begun whose own time-out would end this. */
async function withinTime<T>(
  { cancellation: { cancelled, deadline }, clock }: GapSearch,
  work: (bounded: Pick<GapSearch['cancellation'], 'cancelled' | 'deadline'>) => Promise<T>,
): Promise<T> {
  return withTimeLimit(
    clock,
    CLOSING_MILLISECONDS,
    async (late) =>
      work({ cancelled: AbortSignal.any([cancelled, late]), deadline: AbortSignal.any([deadline, late]) }),
    'The jobs of the interrupted run could not be closed and listed in time.',
  );
}

function jobsOfRun({ journal: { events, run }, jobsOfOthers, plan, userId }: GapSearch): JobsOfRun {
  const known = events.flatMap((event) => (event.kind === 'created' ? [event.jobId] : []));
  return {
    since: Date.parse(run.jobsSince),
    userId: run.user === '' ? undefined : userId,
    known: [...known, ...jobsOfOthers],
    kinds: kindsOf(plan),
  };
}

/** A job that cannot be looked into may hold some. */
async function holdsBatches(
  { id }: ListedJob,
  { bulk, cancellation: { cancelled } }: GapSearch,
): Promise<boolean> {
  const batches = await bulk.listBatches(id, cancelled).catch(() => undefined);
  cancelled.throwIfAborted();
  return batches === undefined || batches.length > 0;
}
