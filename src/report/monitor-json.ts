import type { FoundJob, MonitorFindings } from '../outcome/monitor-findings.ts';
import { batchInfoJson } from './batch-info-json.ts';

/** What a monitor found, for `report.json`. */
export function monitorJson({ aborts, filter, jobs, listed }: MonitorFindings) {
  return { filter: [...filter], aborts, listed, jobs: jobs.map(withBatches) };
}

function withBatches(job: FoundJob) {
  return { ...foundJobJson(job), batchList: job.batches.map(batchInfoJson) };
}

/** A job of the org without its batches; keys as in the service's listing where it has them. */
export function foundJobJson(job: FoundJob) {
  const { abort, counts, created, errorMessage, jobType, trouble } = job;
  return {
    id: job.id,
    object: job.object,
    operation: job.operation,
    ...(jobType === undefined ? {} : { jobType }),
    state: job.state,
    condition: job.condition,
    concurrencyMode: job.concurrencyMode,
    createdById: job.createdById,
    isOwn: job.isOwn,
    ...(created === undefined
      ? {}
      : { createdDate: created.date.toISOString(), ageSeconds: Math.round(created.ageMilliseconds / 1_000) }),
    ...(counts === undefined
      ? {}
      : {
          numberRecordsProcessed: counts.recordsProcessed,
          numberRecordsFailed: counts.recordsFailed,
          ...(counts.batches === undefined ? {} : { numberBatchesTotal: counts.batches }),
        }),
    ...(abort === undefined ? {} : { abort }),
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}
