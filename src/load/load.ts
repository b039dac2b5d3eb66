import type { JobOutcome } from '../outcome/outcome.ts';
import type { Plan, Planned } from '../plan/plan.ts';
import { boundedAfter } from './job/job-frame.ts';
import { loadJob } from './job/job-load.ts';
import { PassOrder } from './job/pass-order.ts';
import type { PassTiming } from './job/second-pass.ts';
import { unsentOutcome } from './job/unsent-outcome.ts';
import type { JournalHead } from './journal/journal-head.ts';
import type { Journal } from './journal/journal.ts';
import { beginCheckpoint } from './journal/resumption.ts';
import { withRepetitions } from './repeated-jobs.ts';
import type { RunContext } from './run-context.ts';
import type { LoadContext } from './send/context.ts';

/** A plan that may be carried out. */
export interface ReadyPlan {
  readonly plan: Plan;
  readonly head: JournalHead;
  /** Ids of jobs that the org had before, where that is known. */
  readonly jobsBefore: readonly string[] | undefined;
  /** Ids of jobs that are somebody else's. */
  readonly jobsOfOthers: readonly string[];
  /** Of the user that is logged in, where that is known. */
  readonly userId: string | undefined;
}

/** Where the journal of a run lies, and that of the run which it continues: absolute paths. */
export interface JournalPlace {
  readonly folder: string;
  readonly earlier?: { readonly journal: Journal; readonly folder: string };
}

/**
 * Loads the jobs of a plan with a journal of what is sent, and looks in the end for what the org has of it twice.
 *
 * @returns an outcome for each job, in the order of the plan
 * @throws when the journal cannot be written
 */
export async function load(
  { head, plan, ...known }: ReadyPlan,
  { earlier, folder }: JournalPlace,
  context: RunContext,
): Promise<readonly JobOutcome[]> {
  const now = new Date(context.clock.now());
  const checkpoint = await beginCheckpoint(folder, head, earlier && { ...earlier, now }, context.files);
  try {
    const outcomes = await loadJobs(plan, { ...context, checkpoint, earlierFolder: earlier?.folder });
    const since = Date.parse((earlier?.journal ?? head).run.jobsSince);
    // A run is not resumed where the org has jobs that its journal does not know.
    const jobsBefore = known.jobsBefore ?? (earlier === undefined ? undefined : []);
    return await withRepetitions(outcomes, { ...context, ...known, jobsBefore, plan, since });
  } finally {
    await checkpoint.close();
  }
}

/**
 * Loads the jobs of a plan: each as soon as those it needs are done, independent ones side by side. A job whose needs
 * failed is skipped, unless they say `onFailure: continue`.
 *
 * @returns an outcome for each job, in the order of the plan; never throws
 */
async function loadJobs(plan: Plan, context: LoadContext): Promise<JobOutcome[]> {
  const started = new Map<string, Promise<Ended>>();
  // What is left to close for jobs that are not begun is bounded for all of them together.
  const leftovers = boundedAfter(AbortSignal.abort(), context, Infinity);
  const firstPasses = new Map(plan.jobs.map(({ job }) => [job.id, pending<Ended>()] as const));
  const waits = new PassOrder(plan.jobs.map(({ job }) => job));
  for (const planned of plan.jobs) {
    const { id, needs } = planned.job;
    const needed = needs.flatMap(
      (need) =>
        (waits.needsFirstPassAlone(id, need) ? firstPasses.get(need)?.promise : started.get(need)) ?? [],
    );
    const end = startAfter(
      needed,
      planned,
      { context, leftovers: leftovers.context },
      {
        firstPassEnded: (outcome, isStopped) => firstPasses.get(id)?.resolve({ planned, outcome, isStopped }),
        parentsLoaded: Promise.all(
          waits.parentsOf(id).map(async (parent) => firstPasses.get(parent)?.promise),
        ).then((parents) => whyLinksWait(planned, parents)),
      },
    );
    void end.then((ended) => {
      firstPasses.get(id)?.resolve(ended);
      context.lastListing.jobEnded();
    });
    started.set(id, end);
  }
  const ended = await Promise.all(started.values());
  leftovers.end();
  return ended.map(({ outcome }) => outcome);
}

/** Why the second pass of a job must not begin, if so: a sentence. */
function whyLinksWait(planned: Planned, parents: readonly (Ended | undefined)[]): string | undefined {
  const unknown = parents.find((parent) => parent !== undefined && isParentUnknown(planned, parent));
  if (unknown !== undefined) return unknownParents(unknown);
  const stopped = parents.find((parent) => parent?.isStopped);
  if (stopped === undefined) return undefined;
  // A run that is resumed would make other batches of the same rows, when more of the parents are there.
  return `The second pass was not begun, because it refers to records of the job "${stopped.planned.job.id}", which was stopped before its end.`;
}

/** A promise and what resolves it: Node 20 has no `Promise.withResolvers`. */
function pending<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

interface Ended {
  readonly planned: Planned;
  readonly outcome: JobOutcome;
  /** Whether a later run may send more of its records. */
  readonly isStopped: boolean;
}

async function startAfter(
  needs: readonly Promise<Ended>[],
  planned: Planned,
  { context, leftovers }: { readonly context: LoadContext; readonly leftovers: LoadContext },
  timing: PassTiming,
): Promise<Ended> {
  const done = await Promise.all(needs);
  const found = done.find(({ planned: { job } }) => job.id === planned.job.rowsFrom?.value)?.outcome;
  const obstacle = done.find(
    ({ planned: { job }, outcome }) =>
      outcome.verdict !== 'success' &&
      (job.onFailure === 'stop' || (outcome === found && outcome.verdict !== 'differs')),
  );
  const { cancelled } = context.cancellation;
  if (cancelled.aborted) {
    const reason = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
    const outcome = await unsentOutcome(planned, 'cancelled', reason, context);
    return { planned, outcome, isStopped: true };
  }
  try {
    const earlier = await begunBefore(planned, context);
    if (earlier !== undefined) return { planned, outcome: earlier, isStopped: isUnfinished(earlier) };
    if (obstacle !== undefined) {
      const reason = `The job needs "${obstacle.outcome.id}", which did not succeed.`;
      const outcome = await unsentOutcome(planned, 'skipped', reason, leftovers);
      return { planned, outcome, isStopped: obstacle.isStopped || isUnfinished(outcome) };
    }
    const parent = done.find((ended) => isParentUnknown(planned, ended));
    if (parent !== undefined) {
      const outcome = await unsentOutcome(planned, 'error', unknownParents(parent), context);
      return { planned, outcome: { ...outcome, isBeyondResuming: true }, isStopped: true };
    }
    const outcome = await loadOne(planned, found, context, timing);
    return { planned, outcome, isStopped: isUnfinished(outcome) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const verdict = context.cancellation.cancelled.aborted ? 'cancelled' : 'error';
    const outcome = await unsentOutcome(planned, verdict, reason, context);
    return { planned, outcome, isStopped: true };
  }
}

function isUnfinished({ verdict }: JobOutcome): boolean {
  return verdict === 'error' || verdict === 'cancelled';
}

/** What became of rows of a query that an earlier attempt has sent, if it has. */
async function begunBefore(planned: Planned, context: LoadContext): Promise<JobOutcome | undefined> {
  if (planned.kind !== 'rows' || context.historyOf(planned.job.id) === undefined) return undefined;
  const { earlierRows } = await import('./query/earlier-rows.ts');
  return earlierRows(planned, context);
}

/** Whether the job refers to records of one whose rows, and so the keys of its records, are not known any more. */
function isParentUnknown({ job: { references } }: Planned, { outcome }: Ended): boolean {
  return (
    outcome.uncounted !== undefined &&
    references.some(({ jobs }) => jobs.some(({ value }) => value === outcome.id))
  );
}

function unknownParents({ planned: { job } }: Ended): string {
  return `The records of job "${job.id}", to which this job refers, are not known any more: their rows came from a query, and were sent before the run was interrupted. Nothing more of this job was sent, and resuming the run again sends nothing either: load it in a run of its own, with a query for the records that it refers to, or take this run back with "mode: undo" as far as that is possible and start anew.`;
}

/** @param found what became of the query that the rows come from */
async function loadOne(
  planned: Planned,
  found: JobOutcome | undefined,
  context: LoadContext,
  timing: PassTiming,
): Promise<JobOutcome> {
  switch (planned.kind) {
    case 'load':
      return loadJob(planned, context, timing);
    case 'query': {
      const { loadQuery } = await import('./query/query-load.ts');
      return loadQuery(planned, context);
    }
    case 'rows': {
      if (found === undefined) throw new Error('The query that the rows come from was not run.');
      const { loadRows } = await import('./query/rows-load.ts');
      return loadRows(planned, found, context, timing);
    }
  }
}
