import { counted } from '../diagnostic/counted.ts';
import { verifyOrg, type Destination } from '../load/destination.ts';
import { filterLines, ME, type JobFilter } from '../monitor/job-filter.ts';
import { JobSurvey } from '../monitor/job-survey.ts';
import { listMatchingJobs } from '../monitor/listed-jobs.ts';
import type { MonitorFindings } from '../outcome/monitor-findings.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { readOrgIdentity, type OrgIdentity } from '../salesforce/org-identity.ts';
import type { Login } from '../salesforce/login.ts';
import { bareOutcome, beginningAt, NO_USAGE } from './bare-outcome.ts';
import { connectionOf } from './org-connection.ts';
import type { RunPorts } from './run-request.ts';

/** Which org is looked at, and what is done there. */
export interface MonitorRequest {
  readonly login: Login;
  readonly destination: Destination;
  /** As in `66.0`. */
  readonly apiVersion: string;
  readonly filter: JobFilter;
  /** Whether jobs that pass the filter and are open are aborted. */
  readonly aborts: boolean;
}

export type MonitorPorts = Pick<RunPorts, 'http' | 'clock' | 'log' | 'random' | 'mask' | 'cancellation'>;

const NO_USER =
  'The org does not say who is logged in, so it is not known which jobs are the own ones. Name the user in "monitor-filter": "createdBy=005…".';

/**
 * Lists the org's Bulk API jobs, looks at those that pass the filter, and aborts the open ones where that is wanted.
 * Nothing else is written to the org.
 *
 * @returns what was found and done; never throws for what a user or the service did
 */
export async function monitor(request: MonitorRequest, ports: MonitorPorts): Promise<Outcome> {
  const { cancellation, clock, log } = ports;
  const { aborts, apiVersion, filter } = request;
  const signal = cancellation.cancelled;
  const begun = beginningAt(clock);
  const { sessions, transport } = connectionOf(request.login, request, ports);
  let org: OrgIdentity | undefined;
  let survey: JobSurvey | undefined;
  let listed = 0;
  const finish = (verdict: Outcome['verdict'], troubles: readonly string[]): Outcome => ({
    ...{ ...bareOutcome({ apiVersion, manifest: '' }, begun, clock), verdict, troubles },
    ...(sessions.inForce === undefined ? {} : { instanceUrl: sessions.inForce.instanceUrl.origin }),
    ...(org === undefined ? {} : { org }),
    usage: {
      ...{ ...NO_USAGE, requests: transport.requests, retries: transport.retries },
      ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
    },
    monitor: { filter: filterLines(filter), aborts, listed, jobs: survey?.jobs ?? [] },
  });
  try {
    // Only who aborts writes to the org.
    const { allowProduction, ...destination } = request.destination;
    const wanted = { ...destination, allowProduction: allowProduction || !aborts };
    const verified = await verifyOrg(wanted, { transport, apiVersion, log, signal });
    org = verified.org;
    signal.throwIfAborted();
    if (verified.refusals.length > 0) return finish('error', verified.refusals);
    let userId = org?.userId;
    if (userId === undefined && (filter.createdBy === ME || (aborts && filter.createdBy === undefined))) {
      // A load can do without, so it is asked for once only.
      ({ userId } = await readOrgIdentity(transport, apiVersion, signal));
      if (userId === undefined) return finish('error', [NO_USER]);
    }
    const context = { userId, now: org?.askedAt ?? clock.now(), signal };
    const jobs = await listMatchingJobs(transport, apiVersion, filter, context);
    listed = jobs.listed;
    log.info(
      `The org has ${counted(listed, 'Bulk API job')}; ${counted(jobs.passing.length, 'job')} to look at.`,
    );
    survey = new JobSurvey(jobs.passing, { ...context, line: transport, apiVersion });
    await survey.look();
    if (aborts) await survey.abort(filter, (id) => log.info(`Aborted job ${id}.`));
    const troubles = troublesOf(survey.jobs);
    return finish(troubles.length > 0 ? 'error' : 'success', troubles);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return finish(signal.aborted ? 'cancelled' : 'error', [trouble, ...troublesOf(survey?.jobs ?? [])]);
  }
}

/** What stood in the way with single jobs: sentences. */
function troublesOf(jobs: MonitorFindings['jobs']): string[] {
  return jobs.flatMap(({ trouble }) => trouble ?? []);
}
