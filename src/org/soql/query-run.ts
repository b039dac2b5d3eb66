import { failedOutcome, type Batch, type BatchOutcome, type ResultFile } from '../bulk/batch.ts';
import { dataFormat, type Job } from '../bulk/job.ts';
import { chunksOf, isInChunk } from '../bulk/pk-chunking.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { IdMint } from '../records/salesforce-id.ts';
import type { StoredRecord } from '../records/stored-record.ts';
import type { Org } from './field-path.ts';
import { csvFormat, jsonFormat, xmlFormat, type ResultFormat } from './result-format.ts';
import { compileSoql, isCompound, type SoqlQuery } from './soql-query.ts';
import { SoqlRefusal } from './soql-refusal.ts';

const RESULT_PREFIX = '752';

/** What a query batch runs on. */
export interface QueryContext extends Org {
  readonly mint: IdMint;
  /** Characters after which a result goes on in a further file. */
  readonly resultFileLength: number;
}

/** Runs a query batch: its SOQL becomes result files, or is cut into chunks that become batches of their own. */
export function runQuery(job: Job, batch: Batch, context: QueryContext): BatchOutcome {
  const text = batch.chunk?.soql ?? (batch.request?.bytes().toString('utf8') ?? '').trim();
  const query = compile(text, job, context);
  if (query instanceof Refusal) return failedOutcome(query);
  const all = context.store.all(query.object);
  if (job.pkChunking !== undefined && batch.chunk === undefined && !query.unchunkable) {
    const ids = all.map((record) => record.id);
    return {
      ...{ state: 'NotProcessed', stateMessage: undefined, result: undefined, processed: 0, failed: 0 },
      chunks: chunksOf(text, ids, query.object.keyPrefix, job.pkChunking),
    };
  }
  const { chunk } = batch;
  const inChunk = chunk === undefined ? all : all.filter((record) => isInChunk(record.id, chunk));
  const records = query.run(
    job.operation === 'queryAll' ? inChunk : inChunk.filter((record) => !record.deleted),
  );
  return {
    state: 'Completed',
    stateMessage: undefined,
    result: { kind: 'files', files: filesOf(records, formatOf(job, query, context), context) },
    processed: records.length,
    failed: 0,
  };
}

function formatOf(job: Job, query: SoqlQuery, org: Org): ResultFormat {
  switch (dataFormat(job)) {
    case 'CSV':
      return csvFormat(query.fields, org);
    case 'JSON':
      return jsonFormat(query.fields, org, job.apiVersion);
    case 'XML':
      return xmlFormat(query.fields, org);
  }
}

/** The result files: a new one each time that the rows of one have grown too long; at least one. */
function filesOf(
  records: readonly StoredRecord[],
  format: ResultFormat,
  { mint, resultFileLength }: QueryContext,
): ResultFile[] {
  const files: ResultFile[] = [];
  let rows: string[] = [];
  let length = 0;
  const finish = (): void => {
    files.push({ id: mint.next(RESULT_PREFIX).slice(0, 15), body: format.file(rows) });
    rows = [];
    length = 0;
  };
  for (const record of records) {
    const row = format.row(record);
    if (rows.length > 0 && length + row.length > resultFileLength) finish();
    rows.push(row);
    length += row.length;
  }
  if (rows.length > 0 || files.length === 0) finish();
  return files;
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

/** What SOQL has and the Bulk API does not take. */
function refusalOf(query: SoqlQuery, job: Job): Refusal | undefined {
  if (query.object.name !== job.object) {
    const text = `The root entity of the requested query (${query.object.name}) does not match the entity of the requested Bulk API Job (${job.object}).`;
    return queryRefusal('INVALID_TYPE_FOR_OPERATION', text);
  }
  if (query.hasSubquery) {
    const tail = dataFormat(job) === 'CSV' ? ' with CSV content type' : '';
    return new Refusal('FeatureNotEnabled', `Aggregate Relationships not supported in Bulk Query${tail}`);
  }
  const unsupported = (what: string): Refusal =>
    queryRefusal('FUNCTIONALITY_NOT_ENABLED', `${what} not supported in Bulk Query`);
  if (query.count !== undefined) return unsupported('Aggregate functions');
  if (query.hasOffset) return unsupported('OFFSET');
  if (query.typeOfs.length > 0) return unsupported('TYPEOF');
  if (query.fields.some(({ field }) => isCompound(field))) return unsupported('Selecting compound data');
  const binary = query.fields.some(({ field }) => field.type === 'base64');
  return binary ? new Refusal('FeatureNotEnabled', 'Binary field not supported') : undefined;
}
