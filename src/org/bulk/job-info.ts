import type { BatchState } from './batch.ts';
import type { Job } from './job.ts';
import { jsonDate, sortedJson, xmlDate, xmlDocument, xmlElements, type ControlFormat } from './wire.ts';

/** A job as the service shows it, elements in the order of the published schema. */
export function jobInfo(job: Job, format: ControlFormat): string {
  const date = format === 'xml' ? xmlDate : jsonDate;
  const inState = (state: BatchState): number => job.batches.filter((batch) => batch.state === state).length;
  const sum = (count: 'numberRecordsProcessed' | 'numberRecordsFailed' | Times): number =>
    job.batches.reduce((total, batch) => total + batch[count], 0);
  const elements = [
    ['id', job.id],
    ['operation', job.operation],
    ['object', job.object],
    ['createdById', job.createdById],
    ['createdDate', date(job.createdDate)],
    ['systemModstamp', date(job.systemModstamp)],
    ['state', job.state],
    ['externalIdFieldName', job.externalIdFieldName],
    ['concurrencyMode', job.concurrencyMode],
    ['contentType', job.contentType],
    ['numberBatchesQueued', inState('Queued')],
    ['numberBatchesInProgress', inState('InProgress')],
    ['numberBatchesCompleted', inState('Completed')],
    ['numberBatchesFailed', inState('Failed')],
    ['numberBatchesTotal', job.batches.length],
    ['numberRecordsProcessed', sum('numberRecordsProcessed')],
    ['numberRetries', 0],
    ['apiVersion', job.apiVersion],
    ['assignmentRuleId', job.assignmentRuleId],
    ['numberRecordsFailed', sum('numberRecordsFailed')],
    ['totalProcessingTime', sum('totalProcessingTime')],
    ['apiActiveProcessingTime', sum('apiActiveProcessingTime')],
    ['apexProcessingTime', sum('apexProcessingTime')],
  ] as const;
  if (format === 'xml') return xmlDocument('jobInfo', xmlElements(elements, 1));
  const members = Object.fromEntries(elements.map(([name, value]) => [name, value ?? null]));
  return sortedJson({ ...members, apiVersion: Number(job.apiVersion), fastPathEnabled: false });
}

type Times = 'totalProcessingTime' | 'apiActiveProcessingTime' | 'apexProcessingTime';
