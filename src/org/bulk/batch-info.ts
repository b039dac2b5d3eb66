import type { Batch } from './batch.ts';
import {
  jsonDate,
  sortedJson,
  xmlDate,
  xmlDocument,
  xmlElements,
  type ControlFormat,
  type Elements,
} from './wire.ts';

/** A batch as the service shows it: exactly these elements, in the order of the published schema. */
function elementsOf(batch: Batch, date: (milliseconds: number) => string): Elements {
  return [
    ['id', batch.id],
    ['jobId', batch.jobId],
    ['state', batch.state],
    ['stateMessage', batch.stateMessage],
    ['createdDate', date(batch.createdDate)],
    ['systemModstamp', date(batch.systemModstamp)],
    ['numberRecordsProcessed', batch.numberRecordsProcessed],
    ['numberRecordsFailed', batch.numberRecordsFailed],
    ['totalProcessingTime', batch.totalProcessingTime],
    ['apiActiveProcessingTime', batch.apiActiveProcessingTime],
    ['apexProcessingTime', batch.apexProcessingTime],
  ];
}

/** One batch. */
export function batchInfo(batch: Batch, format: ControlFormat): string {
  return format === 'xml'
    ? xmlDocument('batchInfo', xmlElements(elementsOf(batch, xmlDate), 1))
    : batchJson(batch);
}

/** All batches of a job. An empty list is a self-closed root. */
export function batchInfoList(batches: readonly Batch[], format: ControlFormat): string {
  if (format === 'json') return `{"batchInfo":[${batches.map(batchJson).join(',')}]}`;
  const children = batches.map(
    (batch) => ` <batchInfo>\n${xmlElements(elementsOf(batch, xmlDate), 2)} </batchInfo>\n`,
  );
  return xmlDocument('batchInfoList', children.join(''));
}

function batchJson(batch: Batch): string {
  const members: Record<string, unknown> = {};
  for (const [name, value] of elementsOf(batch, jsonDate)) members[name] = value ?? null;
  return sortedJson(members);
}
