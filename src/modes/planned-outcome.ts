import { NO_RECORDS, sumOf } from '../outcome/counts.ts';
import type { Counts, JobOutcome, Outcome, PlanFindings } from '../outcome/outcome.ts';
import { budgetOf, uncounted } from '../plan/budget.ts';
import type { Planned, PlannedJob } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import { bareOutcome, NO_USAGE, type Beginning } from './bare-outcome.ts';
import type { OrgConnection } from './org-connection.ts';
import type { OrgVisit } from './org-visit.ts';
import type { PlanRunRequest } from './run-request.ts';

/** A run that only checks a load. */
export interface CheckedRun {
  /** An embedded org, which its `schema` comes from, says nothing of itself. */
  readonly request: PlanRunRequest;
  readonly begun: Beginning;
  readonly clock: Clock;
  readonly connection: OrgConnection | undefined;
  readonly visit: OrgVisit | undefined;
  readonly jobs: readonly Planned[];
  /** Ids of jobs that the org would refuse, or that would have more failures than are allowed. */
  readonly refused: ReadonlySet<string>;
  /** What could not be checked: sentences. */
  readonly notChecked: readonly string[];
  readonly changes?: PlanFindings['changes'];
}

/** The outcome of a plan: what was found, and what the load would need. */
export function planOutcome(
  { begun, changes, clock, jobs: planned, notChecked, refused, request, ...org }: CheckedRun,
  parts: Pick<Outcome, 'verdict'> & Partial<Outcome>,
): Outcome {
  const { connection, visit } = request.schema === undefined ? org : {};
  const { apiUsage, requests = 0, retries = 0 } = connection?.transport ?? {};
  const instanceUrl = connection?.sessions.inForce?.instanceUrl.origin;
  const plan = { jobs: planned };
  const jobs = planned.map((one) => plannedOutcome(one, refused.has(one.job.id)));
  return {
    ...bareOutcome(request, begun, clock),
    ...parts,
    ...(instanceUrl === undefined ? {} : { instanceUrl }),
    ...(visit?.org === undefined ? {} : { org: visit.org }),
    ...{ jobs, counts: sumOf(jobs.map(({ counts }) => counts)) },
    usage: {
      ...{ ...NO_USAGE, requests, retries },
      ...(visit?.limits === undefined ? {} : { limits: visit.limits }),
      ...(apiUsage === undefined ? {} : { apiUsage }),
    },
    plan: {
      needs: { records: toSend(planned), ...budgetOf(plan) },
      uncounted: uncounted(plan),
      ...{ notChecked, ...(changes && { changes }) },
    },
  };
}

/** How many records would be sent, but for those that queries find. */
function toSend(jobs: readonly Planned[]): number {
  return jobs.reduce(
    (sum, job) => sum + (job.kind === 'load' ? job.inspection.records - job.inspection.unchosen : 0),
    0,
  );
}

/** A job that was only checked: all its records are read, and none is processed. */
function plannedOutcome(planned: Planned, isRefused: boolean): JobOutcome {
  const { job } = planned;
  return {
    id: job.id,
    object: job.object.value,
    operation: job.operation.value,
    ...(job.externalIdFieldName && { externalIdFieldName: job.externalIdFieldName.value }),
    verdict: isRefused ? 'error' : 'success',
    reasons: isRefused ? ['Records of the job would be refused.'] : [],
    ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0, durationMilliseconds: 0 },
    ...{ jobIds: [], errors: [], failedRecords: [], discrepancies: [] },
    ...contentOf(planned),
  };
}

function contentOf(planned: Planned): Pick<JobOutcome, 'counts' | 'batches' | 'files' | 'output'> {
  switch (planned.kind) {
    case 'load':
      return {
        counts: notProcessed(planned.inspection.records),
        batches: batchesOf(planned),
        files: planned.inspection.files.map(({ name }) => name),
      };
    case 'query':
      return { counts: NO_RECORDS, batches: [], files: [], output: planned.query.output };
    case 'rows':
      return { counts: NO_RECORDS, batches: [], files: [planned.source.output] };
  }
}

function batchesOf({ inspection }: PlannedJob): JobOutcome['batches'] {
  return inspection.batches.map(({ number, origin, records }) => ({
    ...{ number, records },
    firstRecord: { file: inspection.files[origin.file]?.name ?? '', line: origin.line },
    counts: notProcessed(records),
    inDoubt: 0,
  }));
}

function notProcessed(records: number): Counts {
  return { ...NO_RECORDS, read: records, notProcessed: records };
}
