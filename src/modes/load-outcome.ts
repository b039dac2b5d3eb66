import type { BulkClient } from '../bulk/bulk-client.ts';
import type { Journal } from '../load/journal/journal.ts';
import type { RunEntry } from '../load/journal/journal-entry.ts';
import { sumOf } from '../outcome/counts.ts';
import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import { bareOutcome, type Beginning } from './bare-outcome.ts';
import type { OrgConnection } from './org-connection.ts';
import type { Findings } from './preflight.ts';
import type { RunRequest } from './run-request.ts';

/** What became of a plan. */
export interface Loading extends Findings {
  readonly jobs: readonly JobOutcome[];
  /** Absolute path of the folder with the run's journal, if one was begun. */
  readonly journalFolder?: string;
  /** The first line of that journal. */
  readonly run?: RunEntry;
}

/** A run of which an outcome is reported. */
export interface ReportedRun {
  readonly request: RunRequest;
  readonly begun: Beginning;
  readonly clock: Clock;
  readonly org: OrgConnection & { readonly bulk: BulkClient };
  /** The journal of the run that this one continues. */
  readonly earlier: Journal | undefined;
}

/** The outcome of a load: what is said of it, what became of its jobs, and what it cost. */
export function loadOutcome(
  { begun, clock, earlier, org: connection, request }: ReportedRun,
  parts: Pick<Outcome, 'verdict'> & Partial<Outcome>,
  { jobs = [], limits, org, journalFolder = request.resumeFrom }: Partial<Loading> = {},
): Outcome {
  const { bulk, sessions, transport } = connection;
  const { isRehearsal = false } = request;
  // What an embedded org says of itself is of no use when it has ended.
  const instanceUrl = isRehearsal ? undefined : sessions.inForce?.instanceUrl.origin;
  return {
    ...bareOutcome(request, begun, clock),
    ...(instanceUrl === undefined ? {} : { instanceUrl }),
    ...(org === undefined || isRehearsal ? {} : { org }),
    ...(earlier === undefined ? {} : { continues: new Date(earlier.run.startedAt) }),
    ...(isUnfinished(parts) && !isBeyondResuming(parts, jobs) && journalFolder !== undefined
      ? { resumeFrom: journalFolder }
      : {}),
    ...parts,
    jobs,
    counts: sumOf(jobs.map(({ counts }) => counts)),
    usage: {
      requests: transport.requests,
      retries: transport.retries,
      batches: jobs.flatMap(({ batches }) => batches).filter(({ info }) => info !== undefined).length,
      ...bulk.traffic,
      ...(limits === undefined ? {} : { limits }),
      ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
    },
  };
}

/** Whether a run that ended so may have left something to do. */
function isUnfinished({ verdict }: Pick<Outcome | JobOutcome, 'verdict'>): boolean {
  return verdict === 'error' || verdict === 'cancelled';
}

/** Whether nothing is left to do but for jobs of which a run that is resumed can do no more. */
function isBeyondResuming({ troubles = [] }: Partial<Outcome>, jobs: readonly JobOutcome[]): boolean {
  const unfinished = jobs.filter((job) => isUnfinished(job) || job.inDoubt > 0);
  return (
    troubles.length === 0 && unfinished.length > 0 && unfinished.every((job) => job.isBeyondResuming === true)
  );
}
