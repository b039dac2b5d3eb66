import { checkBeforeWrite, type WriteCheck } from '../check/write-check.ts';
import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { asError } from '../diagnostic/mistakes.ts';
import { checkLimits, type LimitCheck } from '../load/limit-check.ts';
import { verifyOrg, NO_PRODUCTION, type VerifiedOrg } from '../load/destination.ts';
import { gapsIn } from '../load/journal-gaps.ts';
import { journalHead } from '../load/journal/journal-head.ts';
import type { Journal } from '../load/journal/journal.ts';
import { changesSince, type Places } from '../load/journal/resumption-check.ts';
import { listedJobs } from '../load/repeated-jobs.ts';
import { warnOfStaleJobs } from '../load/stale-jobs.ts';
import type { ReadyPlan } from '../load/load.ts';
import type { RunContext, RunDependencies } from '../load/run-context.ts';
import type { Plan } from '../plan/plan.ts';
import type { ManifestIdentity } from '../plan/planning.ts';
import type { RunRequest } from './run-request.ts';

/** What the org said before the first write. */
export interface Findings extends VerifiedOrg, LimitCheck {
  /** What the org's objects, or the run that is to be resumed, have against the plan. */
  readonly found: readonly Diagnostic[];
}

/** Whether a load may begin. */
export interface Preflight extends Findings {
  /** Absent where it may not. */
  readonly ready?: ReadyPlan;
  /** Why the jobs were not started; absent where mistakes say it. */
  readonly reason?: string;
}

/** A plan, and what an earlier attempt has done of it. */
export interface PlannedRun {
  readonly plan: Plan;
  /**
   * Makes the same plan without columns that are not to be sent, or finds what stands in the way of that.
   *
   * @param columns names, by the id of their job
   */
  readonly planWithout: (
    columns: ReadonlyMap<string, ReadonlySet<string>>,
  ) => Promise<Plan | readonly Diagnostic[]>;
  readonly manifest: ManifestIdentity;
  readonly earlier: Journal | undefined;
  readonly startedAt: Date;
}

const UNCHECKED: WriteCheck = { diagnostics: [], unsentColumns: new Map() };
const NO_ORG = 'Not started, because there is no org that the load may go to.';
const NO_ROOM = "Not started, because the org's limits for 24 hours do not leave room for the load.";
const NO_PROOF = 'Not started, because it is not known what the interrupted run has sent.';

/**
 * Asks, before the first write, whether the org is one for the load and the one of the run that is to be resumed, whether
 * its objects and limits take the plan, and whether it holds what the journal does not know. Reads only, but for jobs of
 * the interrupted run, which are closed.
 *
 * @throws SourceChangedError; RestApiError; what the login throws; the signal's reason
 */
export async function preflight(
  { plan: first, planWithout, manifest, earlier, startedAt }: PlannedRun,
  { apiVersion, destination = NO_PRODUCTION, jobsOfOthers = [] }: RunRequest,
  context: RunContext,
  { bulk, describes, ports, transport }: RunDependencies,
): Promise<Preflight> {
  const { cancelled: signal, deadline } = ports.cancellation;
  const org = { transport, apiVersion, log: ports.log, signal };
  const verified = await verifyOrg(destination, org);
  const visit = { ...verified, found: [], shortages: [] };
  if (verified.refusals.length > 0) return { ...visit, reason: NO_ORG };
  const { instanceUrl } = await transport.session(deadline);
  const [limitCheck, check, listed] = await Promise.all([
    checkLimits(first, { ...org, sentOf: (pass) => context.historyOf(pass)?.placements.keys() }),
    checkBeforeWrite(first.jobs, describes, { files: ports.files, signal }).catch((error: unknown) => {
      // A run that is cancelled is reported job by job.
      if (signal.aborted) return UNCHECKED;
      throw error;
    }),
    listedJobs(bulk, signal),
  ]);
  const { diagnostics: found, unsentColumns } = check;
  const asked = { ...verified, ...limitCheck };
  if (found.some(isError)) return { ...asked, found };
  const plan = unsentColumns.size === 0 ? first : await planWithout(unsentColumns);
  if (!('jobs' in plan)) return { ...asked, found: [...found, ...plan] };
  const head = journalHead({ plan, manifest, apiVersion, instanceUrl, org: verified.org, startedAt });
  const changes = earlier === undefined ? [] : changesSince(earlier, head, placesOf(plan, manifest.name));
  if (changes.length > 0) return { ...visit, found: changes.map(asError) };
  if (limitCheck.shortages.length > 0) return { ...asked, found: [], reason: NO_ROOM };
  const userId = verified.org?.userId;
  if (earlier !== undefined) {
    const { mistakes, refusals } = await gapsIn({ ...context, journal: earlier, plan, userId, jobsOfOthers });
    if (refusals.length > 0) return { ...asked, found: [], refusals, reason: NO_PROOF };
    if (mistakes.length > 0) return { ...asked, found: mistakes.map(asError) };
  }
  const now = verified.org?.askedAt ?? ports.clock.now();
  warnOfStaleJobs(listed ?? [], { userId, now, known: context.knownJobs }, context.warn);
  // A run is not resumed where the org has jobs that its journal does not know.
  const jobsBefore = listed?.map(({ id }) => id) ?? (earlier === undefined ? undefined : []);
  return { ...asked, found, ready: { plan, head, jobsBefore, jobsOfOthers, userId } };
}

function placesOf(plan: Plan, manifest: string): Places {
  return { manifest, jobs: new Map(plan.jobs.map(({ job }) => [job.id, job.place])) };
}
