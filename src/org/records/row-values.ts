import type { Operation } from '../bulk/job.ts';
import type { Column, SourceRow } from '../rows/column.ts';
import { isRequired, type Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { readValue, type ReadValue } from './field-value.ts';
import type { RecordStore } from './record-store.ts';
import type { StoredRecord, Value } from './stored-record.ts';
import type { RowError } from './row-result.ts';
import type { Transaction } from './transaction.ts';

/** What saving needs to know. */
export interface SaveContext {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly object: ObjectSchema;
  readonly operation: Operation;
  /** The upsert's key. */
  readonly externalId: Field | undefined;
  readonly userId: string;
}

/** Whether nothing is there. */
export function isEmpty(value: Value | undefined): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

/** What a row sets, by field; the first thing wrong with it otherwise. */
export function readRow(
  row: SourceRow,
  context: SaveContext,
  permission: 'createable' | 'updateable',
): Map<string, Value> | RowError {
  const values = new Map<string, Value>();
  for (const [column, cell] of row) {
    const field = column.kind === 'field' ? column.field : column.lookup;
    if (field.type === 'id') continue;
    if (!field[permission]) return notWritable(field);
    const read: ReadValue = cell === null ? { value: emptied(field) } : readCell(column, cell, context);
    if ('error' in read) return read.error;
    values.set(field.name, read.value);
  }
  return values;
}

/** What an emptied field holds: a checkbox is never empty (SOAP API Developer Guide, "Primitive Data Types"). */
function emptied({ type }: Field): Value {
  return type === 'boolean' ? false : null;
}

function readCell(column: Column, cell: string, context: SaveContext): ReadValue {
  const { schema, store } = context;
  if (column.kind === 'field') return readValue(column.field, cell, schema, store);
  const key = readValue(column.key, cell, schema, store);
  const found = 'error' in key ? [] : store.find(column.parent, column.key, key.value);
  const [parent, ...others] = found.filter((record) => isParentFor(record, context.object));
  if (parent === undefined) {
    const message = `Foreign key external ID: ${cell} not found for field ${column.key.name} in entity ${column.parent.name}`;
    return { error: { statusCode: 'INVALID_FIELD', message, fields: [] } };
  }
  if (others.length > 0) return { error: ambiguous(column.key, [parent, ...others]) };
  return { value: parent.id };
}

/** Record types of the same name belong to different objects. */
function isParentFor(parent: StoredRecord, child: ObjectSchema): boolean {
  return parent.object.name !== 'RecordType' || parent.values.get('SobjectType') === child.name;
}

/** The error of a key that several records have. */
export function ambiguous(key: Field, records: readonly StoredRecord[]): RowError {
  const ids = records.map((record) => record.id).join(', ');
  const message = `${key.label}: more than one record found for external id field: [${ids}]`;
  return { statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: [] };
}

function notWritable(field: Field): RowError {
  const message = `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
  return { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: [field.name] };
}

/** The required fields among these that would be empty, as the error that says so. */
export function missingFields(
  fields: readonly Field[],
  values: ReadonlyMap<string, Value>,
): RowError | undefined {
  const missing = fields
    .filter((field) => isRequired(field) && isEmpty(values.get(field.name)))
    .map((field) => field.name);
  return missing.length === 0 ? undefined : requiredMissing(missing);
}

/** The error of required fields that would be empty. */
export function requiredMissing(names: readonly string[]): RowError {
  const message = `Required fields are missing: [${names.join(', ')}]`;
  return { statusCode: 'REQUIRED_FIELD_MISSING', message, fields: names };
}

/** The first unique field whose value another record has, as the error that says so. */
export function duplicate(
  values: ReadonlyMap<string, Value>,
  self: StoredRecord | undefined,
  context: SaveContext,
  transaction: Transaction,
): RowError | undefined {
  for (const field of context.object.keys) {
    if (!field.unique) continue;
    const value = values.get(field.name);
    if (isEmpty(value)) continue;
    const other = context.store.find(context.object, field, value).find((record) => record !== self);
    if (other === undefined) continue;
    const [name, id] = transaction.hasCreated(other) ? ['<unknown>', '<unknown>'] : [field.name, other.id];
    const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
    return { statusCode: 'DUPLICATE_VALUE', message, fields: [] };
  }
  return undefined;
}
