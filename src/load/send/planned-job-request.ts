import type { JobRequest } from '../../bulk/job-request.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';

/** How a job of the plan is created in the org; its second pass updates what the first one has made. */
export function jobRequestOf(
  planned: PlannedJob,
  contentType: BatchSource['contentType'],
  isSerial: boolean,
): JobRequest {
  const { job, pass } = planned;
  return {
    object: job.object.value,
    operation: pass === 2 ? 'update' : job.operation.value,
    ...externalId(planned),
    concurrencyMode: isSerial ? 'Serial' : job.concurrencyMode,
    ...(job.assignmentRuleId === undefined || pass === 2 ? {} : { assignmentRuleId: job.assignmentRuleId }),
    contentType: job.archives === undefined || pass === 2 ? contentType : `ZIP_${contentType}`,
    batchRetry: job.batchRetry,
  };
}

/** The field by which the service finds the records of an upsert: their Ids, where they were found before. */
function externalId({ job, pass }: PlannedJob): Pick<JobRequest, 'externalIdFieldName'> {
  if (job.operation.value !== 'upsert' || pass === 2) return {};
  return { externalIdFieldName: job.externalIdFieldName?.value ?? 'Id' };
}
