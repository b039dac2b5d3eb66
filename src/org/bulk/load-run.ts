import { readArchive, type Archive } from '../attachments/archive.ts';
import { withFiles } from '../attachments/binary-cells.ts';
import { batchText } from '../rows/batch-text.ts';
import { specRows } from '../rows/spec-rows.ts';
import { columnsCheck } from '../rows/column-check.ts';
import { csvRows, type RowContext, type Rows } from '../rows/csv-rows.ts';
import { jsonRows } from '../rows/json-rows.ts';
import { xmlRows } from '../rows/xml-rows.ts';
import type { SourceRow } from '../rows/column.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { RowResult } from '../records/row-result.ts';
import type { SaveContext } from '../records/row-values.ts';
import { readValue } from '../records/field-value.ts';
import { saveRow } from '../records/save.ts';
import { Transaction, TRANSACTION_ROWS } from '../records/transaction.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { failedOutcome, type Batch, type BatchOutcome } from './batch.ts';
import { dataFormat, type Job } from './job.ts';
import { Refusal } from './refusal.ts';

/** What a load batch runs on. */
export interface LoadContext {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly userId: string;
  /** May put another result in the place of a row's; called before the row is saved. */
  readonly rowFault: (row: SourceRow, index: number) => RowResult | undefined;
  /** What a trigger would change in the record of a row once it is saved. */
  readonly laterValues: (
    row: SourceRow,
    index: number,
  ) => readonly { readonly field: string; readonly text: string | undefined }[];
  /** Rows after which the batch breaks off. */
  readonly breakAfter: number;
}

/** Runs a load batch: reads the rows, saves them by transactions, and stops where the reading stops. */
export function runLoad(job: Job, object: ObjectSchema, batch: Batch, context: LoadContext): BatchOutcome {
  const externalId =
    job.externalIdFieldName === undefined ? undefined : object.field(job.externalIdFieldName);
  const content = contentOf(job, batch);
  if (content instanceof Refusal) return failedOutcome(content);
  const reader = readerOf(job, content.text, {
    ...{ schema: context.schema, object },
    checkColumns: columnsCheck(job, externalId),
  });
  const { failure, results } = saveByTransactions(reader, content, job, object, externalId, context);
  const failed = results.filter((result) => !result.success).length;
  return {
    state: failure === undefined ? 'Completed' : 'Failed',
    stateMessage: failure?.stateMessage,
    result: results.length > 0 ? { kind: 'rows', rows: results } : undefined,
    processed: results.length,
    failed,
  };
}

/** The rows of a batch as text, and the archive they came in. */
interface Content {
  readonly text: string;
  readonly archive: Archive | undefined;
}

function contentOf(job: Job, { mediaType, request: sent }: Batch): Content | Refusal {
  const request = sent?.bytes() ?? Buffer.alloc(0);
  if (job.contentType.startsWith('ZIP')) {
    const archive = readArchive(request);
    return archive instanceof Refusal ? archive : { text: archive.request, archive };
  }
  const text = job.spec === undefined ? request.toString('utf8') : batchText(request, mediaType);
  return text instanceof Refusal ? text : { text, archive: undefined };
}

function readerOf(job: Job, text: string, context: RowContext): Rows {
  if (job.spec !== undefined) return specRows(text, job.spec, context);
  switch (dataFormat(job)) {
    case 'CSV':
      return csvRows(text, context);
    case 'XML':
      return xmlRows(text, context);
    case 'JSON':
      return jsonRows(text, context);
  }
}

/**
 * The service reads and saves by turns: the whole transactions before a defect are in the org already, and the rows of the one
 * that holds it are not.
 */
function saveByTransactions(
  reader: Rows,
  { archive }: Content,
  job: Job,
  object: ObjectSchema,
  externalId: Field | undefined,
  context: LoadContext,
): { readonly results: readonly RowResult[]; readonly failure: Refusal | undefined } {
  const { schema, store, userId } = context;
  const save: SaveContext = { schema, store, userId, object, externalId, operation: job.operation };
  const results: RowResult[] = [];
  for (;;) {
    const { failure, isLast, rows } = nextRows(reader);
    if (failure !== undefined) return { results, failure };
    const run = rows.slice(0, Math.max(0, context.breakAfter - results.length));
    const transaction = new Transaction(run, externalId);
    for (const row of run) {
      const fault = context.rowFault(row, results.length);
      const filled = archive === undefined ? row : withFiles(row, archive);
      if (fault !== undefined) results.push(fault);
      else if ('success' in filled) results.push(filled);
      else {
        const result = saveRow(filled, save, transaction);
        if (result.success) changeLater(result.id, context.laterValues(row, results.length), context);
        results.push(result);
      }
    }
    if (isLast) return { results, failure };
  }
}

/** The rows of the next transaction, or why they cannot be read. */
function nextRows(reader: Rows): {
  readonly rows: readonly SourceRow[];
  readonly isLast: boolean;
  readonly failure: Refusal | undefined;
} {
  const rows: SourceRow[] = [];
  while (rows.length < TRANSACTION_ROWS) {
    const step = reader.next();
    if (step.done === true) return { rows, isLast: true, failure: step.value };
    rows.push(step.value);
  }
  return { rows, isLast: false, failure: undefined };
}

/** Changes a record that was saved, as a trigger would. @throws when it has not the field, or the field not the value */
function changeLater(
  id: string,
  changes: ReturnType<LoadContext['laterValues']>,
  { schema, store }: LoadContext,
): void {
  const record = store.get(id);
  if (record === undefined || changes.length === 0) return;
  const values = new Map(record.values);
  for (const { field: name, text } of changes) {
    const field = record.object.field(name);
    const read = field && (text === undefined ? { value: null } : readValue(field, text, schema, store));
    if (field === undefined || read === undefined || 'error' in read) {
      throw new Error(`changed-values: ${record.object.name}.${name} does not take this value`);
    }
    values.set(field.name, read.value);
  }
  store.update(record, values);
}
