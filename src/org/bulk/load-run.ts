import { columnsCheck } from '../rows/column-check.ts';
import { csvRows, type Rows } from '../rows/csv-rows.ts';
import { jsonRows } from '../rows/json-rows.ts';
import { xmlRows } from '../rows/xml-rows.ts';
import type { SourceRow } from '../rows/column.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { RowResult } from '../records/row-result.ts';
import type { SaveContext } from '../records/row-values.ts';
import { cellOf, saveRow, upsertKey } from '../records/save.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import type { BatchOutcome } from './batch.ts';
import { dataFormat, type Job } from './job.ts';
import type { Refusal } from './refusal.ts';

/** Rows are saved in transactions of this many (Bulk API limits: server chunk). */
const CHUNK_ROWS = 200;

/** What a load batch runs on. */
export interface LoadContext {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly userId: string;
  /** May put another result in the place of a row's; called before the row is saved. */
  readonly rowFault: (row: SourceRow, index: number) => RowResult | undefined;
  /** Rows after which the batch breaks off. */
  readonly breakAfter: number;
}

/** Runs a load batch: reads the rows, saves them chunk by chunk, and stops where the reading stops. */
export function runLoad(job: Job, object: ObjectSchema, request: Buffer, context: LoadContext): BatchOutcome {
  const externalId =
    job.externalIdFieldName === undefined ? undefined : object.field(job.externalIdFieldName);
  const { rows, failure } = collectRows(job, object, request, externalId, context.schema);
  // The service reads and saves by turns, so the whole chunks before a defect are in the org already.
  const savable = failure === undefined ? rows.length : rows.length - (rows.length % CHUNK_ROWS);
  const run = rows.slice(0, Math.min(savable, context.breakAfter));
  const results = saveRows(run, job, object, externalId, context);
  const failed = results.filter((result) => !result.success).length;
  return {
    state: failure === undefined ? 'Completed' : 'Failed',
    stateMessage: failure?.stateMessage,
    result: results.length > 0 ? { kind: 'rows', rows: results } : undefined,
    processed: results.length,
    failed,
  };
}

function collectRows(
  job: Job,
  object: ObjectSchema,
  request: Buffer,
  externalId: Field | undefined,
  schema: Schema,
): { rows: SourceRow[]; failure: Refusal | undefined } {
  const checkColumns = columnsCheck(job.operation, externalId);
  const reader = readerOf(job)(request.toString('utf8'), { schema, object, checkColumns });
  const rows: SourceRow[] = [];
  for (;;) {
    const step = reader.next();
    if (step.done === true) return { rows, failure: step.value };
    rows.push(step.value);
  }
}

function readerOf(job: Job): (text: string, context: Parameters<typeof csvRows>[1]) => Rows {
  switch (dataFormat(job)) {
    case 'CSV':
      return csvRows;
    case 'XML':
      return xmlRows;
    case 'JSON':
      return jsonRows;
  }
}

function saveRows(
  rows: readonly SourceRow[],
  job: Job,
  object: ObjectSchema,
  externalId: Field | undefined,
  context: LoadContext,
): RowResult[] {
  const { schema, store, userId } = context;
  const repeatedKeys = repeatedKeysOf(rows, externalId);
  const save: SaveContext = {
    ...{ schema, store, userId, object, externalId, repeatedKeys },
    operation: job.operation,
  };
  let chunk = new Set<string>();
  return rows.map((row, index) => {
    if (index % CHUNK_ROWS === 0) chunk = new Set();
    return context.rowFault(row, index) ?? saveRow(row, save, chunk);
  });
}

/** Two rows of a batch with the same upsert key both fail. */
function repeatedKeysOf(rows: readonly SourceRow[], externalId: Field | undefined): Set<string> {
  const repeated = new Set<string>();
  if (externalId === undefined || externalId.type === 'id') return repeated;
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = cellOf(row, externalId.name);
    if (typeof cell !== 'string') continue;
    const key = upsertKey(externalId, cell);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
