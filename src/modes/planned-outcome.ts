import { NO_RECORDS } from '../outcome/counts.ts';
import type { Counts, JobOutcome } from '../outcome/outcome.ts';
import type { Planned, PlannedJob } from '../plan/plan.ts';

/** A job that was only checked: all its records are read, and none is processed. */
export function plannedOutcome(planned: Planned, isRefused: boolean): JobOutcome {
  const { job } = planned;
  return {
    id: job.id,
    object: job.object.value,
    operation: job.operation.value,
    ...(job.externalIdFieldName && { externalIdFieldName: job.externalIdFieldName.value }),
    verdict: isRefused ? 'error' : 'success',
    reasons: isRefused ? ['Records of the job would be refused.'] : [],
    ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0, durationMilliseconds: 0 },
    ...{ jobIds: [], errors: [], failedRecords: [], disagreements: [] },
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
