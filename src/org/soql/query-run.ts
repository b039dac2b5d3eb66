import { failedOutcome, type BatchOutcome, type ResultFile } from '../bulk/batch.ts';
import { dataFormat, type Job } from '../bulk/job.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { IdMint } from '../records/salesforce-id.ts';
import type { Org } from './field-path.ts';
import { csvFile, jsonFile, xmlFile } from './query-file.ts';
import { compileSoql, isCompound, SoqlRefusal, type SoqlQuery } from './soql-query.ts';

const RESULT_PREFIX = '752';

/** Runs a query batch: its SOQL becomes one result file. */
export function runQuery(job: Job, request: Buffer, org: Org, mint: IdMint): BatchOutcome {
  const text = request.toString('utf8').trim();
  const query = compile(text, job, org);
  if (query instanceof Refusal) return failedOutcome(query);
  const all = org.store.all(query.object);
  const records = query.run(job.operation === 'queryAll' ? all : all.filter((record) => !record.deleted));
  const write = { CSV: csvFile, JSON: jsonFile, XML: xmlFile }[dataFormat(job)];
  const file: ResultFile = {
    id: mint.next(RESULT_PREFIX).slice(0, 15),
    body: write(records, query, org, job.apiVersion),
  };
  return {
    state: 'Completed',
    stateMessage: undefined,
    result: { kind: 'files', files: [file] },
    processed: records.length,
    failed: 0,
  };
}

function compile(text: string, job: Job, org: Org): SoqlQuery | Refusal {
  try {
    const query = compileSoql(text, org);
    return refusalOf(query, job) ?? query;
  } catch (error) {
    if (!(error instanceof SoqlRefusal)) throw error;
    return queryRefusal(error.code, error.message);
  }
}

function queryRefusal(code: string, text: string): Refusal {
  return new Refusal('InvalidBatch', `Failed to process query: ${code}: ${text}`);
}

function refusalOf(query: SoqlQuery, job: Job): Refusal | undefined {
  if (query.object.name !== job.object) {
    const text = `The root entity of the requested query (${query.object.name}) does not match the entity of the requested Bulk API Job (${job.object}).`;
    return queryRefusal('INVALID_TYPE_FOR_OPERATION', text);
  }
  if (query.hasSubquery) {
    const tail = dataFormat(job) === 'CSV' ? ' with CSV content type' : '';
    return new Refusal('FeatureNotEnabled', `Aggregate Relationships not supported in Bulk Query${tail}`);
  }
  if (query.count !== undefined) {
    return queryRefusal('FUNCTIONALITY_NOT_ENABLED', 'Aggregate functions not supported in Bulk Query');
  }
  if (query.fields.some(({ field }) => isCompound(field))) {
    const text = 'Selecting compound data not supported in Bulk Query';
    return queryRefusal('FUNCTIONALITY_NOT_ENABLED', text);
  }
  const binary = query.fields.some(({ field }) => field.type === 'base64');
  return binary ? new Refusal('FeatureNotEnabled', 'Binary field not supported') : undefined;
}
