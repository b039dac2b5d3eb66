import type { Operation } from '../bulk/job.ts';
import type { Column, SourceRow } from '../rows/column.ts';
import { isRequired, type Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { computeFields } from './computed-fields.ts';
import { readValue, type ReadValue } from './field-value.ts';
import type { RecordStore, StoredRecord, Value } from './record-store.ts';
import { rowError, type RowError, type RowResult } from './row-result.ts';
import { canonicalId } from './salesforce-id.ts';

/** What saving needs to know. */
export interface SaveContext {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly object: ObjectSchema;
  readonly operation: Operation;
  /** The upsert's key. */
  readonly externalId: Field | undefined;
  readonly userId: string;
  /** Keys of an upsert that stand in several rows of the batch, as compared by the service. */
  readonly repeatedKeys: ReadonlySet<string>;
}

/** Saves or deletes what one row says. `chunk` holds the ids created by the same transaction so far. */
export function saveRow(row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  switch (context.operation) {
    case 'insert':
      return insertRow(row, context, chunk);
    case 'update':
      return updateRow(row, context, chunk);
    case 'upsert':
      return upsertRow(row, context, chunk);
    case 'delete':
    case 'hardDelete':
      return deleteRow(row, context);
    case 'query':
    case 'queryAll':
      throw new Error('A query job has no rows to save');
  }
}

function insertRow(row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  if (cellOf(row, 'Id') !== undefined) {
    return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  return create(row, context, chunk);
}

function create(row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  const values = readRow(row, context, 'createable');
  if (!(values instanceof Map)) return { success: false, error: values };
  for (const field of context.object.fields) {
    if (field.defaultValue !== undefined && isEmpty(values.get(field.name))) {
      values.set(field.name, field.defaultValue === 'me' ? context.userId : field.defaultValue);
    } else if (field.type === 'boolean' && !values.has(field.name) && field.createable) {
      values.set(field.name, false);
    }
  }
  const refusal =
    missingFields(context.object.fields, values) ?? duplicate(values, undefined, context, chunk);
  if (refusal !== undefined) return { success: false, error: refusal };
  computeFields(context.object, values, context.store);
  const record = context.store.insert(context.object, values);
  chunk.add(record.id);
  return { success: true, id: record.id, created: true };
}

function updateRow(row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  const target = targetOf(row, context);
  return 'success' in target ? target : change(target, row, context, chunk);
}

function change(record: StoredRecord, row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  const values = readRow(row, context, 'updateable');
  if (!(values instanceof Map)) return { success: false, error: values };
  const touched = context.object.fields.filter((field) => values.has(field.name));
  const refusal = missingFields(touched, values) ?? duplicate(values, record, context, chunk);
  if (refusal !== undefined) return { success: false, error: refusal };
  const after = new Map([...record.values, ...values]);
  computeFields(context.object, after, context.store);
  context.store.update(record, after);
  return { success: true, id: record.id, created: false };
}

function upsertRow(row: SourceRow, context: SaveContext, chunk: Set<string>): RowResult {
  const key = context.externalId;
  if (key === undefined) throw new Error('An upsert job has an external id field');
  const cell = cellOf(row, key.name);
  if (key.type === 'id') {
    const rest = row.filter(([column]) => column.kind !== 'field' || column.field !== key);
    return isEmpty(cell) ? create(rest, context, chunk) : updateRow(row, context, chunk);
  }
  if (isEmpty(cell)) return rowError('MISSING_ARGUMENT', `${key.name} not specified`);
  if (context.repeatedKeys.has(upsertKey(key, cell))) {
    return rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${cell}`, [key.name]);
  }
  const read = readValue(key, cell, context.schema, context.store);
  if ('error' in read) return { success: false, error: read.error };
  const [record, ...others] = context.store.find(context.object, key, read.value);
  if (record === undefined) return create(row, context, chunk);
  if (others.length > 0) {
    return { success: false, error: ambiguous(key, [record, ...others]) };
  }
  return change(record, row, context, chunk);
}

/** A key as the service compares it inside a batch. */
export function upsertKey(key: Field, cell: string): string {
  return key.caseSensitive ? cell : cell.toLowerCase();
}

/** The cell of a plain field: undefined when it was not sent, null when it is to be cleared. */
export function cellOf(row: SourceRow, name: string): string | null | undefined {
  return row.find(([column]) => column.kind === 'field' && column.field.name === name)?.[1];
}

function isEmpty(value: Value | undefined): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

/** The record that a row's Id names, or the row's error. */
function targetOf(row: SourceRow, context: SaveContext): StoredRecord | RowResult {
  const deletes = context.operation === 'delete' || context.operation === 'hardDelete';
  const cell = cellOf(row, 'Id');
  const call = deletes ? 'a delete' : 'an update';
  if (isEmpty(cell)) return rowError('MISSING_ARGUMENT', `Id not specified in ${call} call`);
  const id = canonicalId(cell);
  if (id === undefined || id.startsWith('000')) {
    if (deletes) return rowError('MALFORMED_ID', `malformed id ${cell}`);
    return wrongId(context.object, cell);
  }
  if (!id.startsWith(context.object.keyPrefix)) {
    if (deletes) return rowError('INVALID_ID_FIELD', `Invalid Id for entity type '${context.object.name}'`);
    return wrongId(context.object, cell);
  }
  const record = context.store.get(id);
  if (record === undefined) return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  return record.deleted ? rowError('ENTITY_IS_DELETED', 'entity is deleted') : record;
}

function wrongId(object: ObjectSchema, cell: string): RowResult {
  return rowError('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${cell}`, ['Id']);
}

function deleteRow(row: SourceRow, context: SaveContext): RowResult {
  const target = targetOf(row, context);
  if ('success' in target) return target;
  remove(target, context.store, context.operation === 'hardDelete');
  return { success: true, id: target.id, created: false };
}

/** Deletes a record with the children that go with it; other lookups to it become empty. */
function remove(record: StoredRecord, store: RecordStore, forGood: boolean): void {
  store.remove(record, forGood);
  for (const { record: child, lookups } of store.referrers(record.id)) {
    if (lookups.some((lookup) => lookup.cascadeDelete)) remove(child, store, forGood);
    else store.update(child, new Map(lookups.map((lookup) => [lookup.name, null])));
  }
}

/** What a row sets, by field; the first thing wrong with it otherwise. */
function readRow(
  row: SourceRow,
  context: SaveContext,
  permission: 'createable' | 'updateable',
): Map<string, Value> | RowError {
  const values = new Map<string, Value>();
  for (const [column, cell] of row) {
    const field = column.kind === 'field' ? column.field : column.lookup;
    if (field.type === 'id') continue;
    if (!field[permission]) return notWritable(field);
    const read: ReadValue = cell === null ? { value: null } : readCell(column, cell, context);
    if ('error' in read) return read.error;
    values.set(field.name, read.value);
  }
  return values;
}

function readCell(column: Column, cell: string, context: SaveContext): ReadValue {
  const { schema, store } = context;
  if (column.kind === 'field') return readValue(column.field, cell, schema, store);
  const key = readValue(column.key, cell, schema, store);
  const [parent, ...others] = 'error' in key ? [] : store.find(column.parent, column.key, key.value);
  if (parent === undefined) {
    const message = `Foreign key external ID: ${cell} not found for field ${column.key.name} in entity ${column.parent.name}`;
    return { error: { statusCode: 'INVALID_FIELD', message, fields: [] } };
  }
  if (others.length > 0) return { error: ambiguous(column.key, [parent, ...others]) };
  return { value: parent.id };
}

function ambiguous(key: Field, records: readonly StoredRecord[]): RowError {
  const ids = records.map((record) => record.id).join(', ');
  const message = `${key.label}: more than one record found for external id field: [${ids}]`;
  return { statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: [] };
}

function notWritable(field: Field): RowError {
  const message = `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
  return { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: [field.name] };
}

function missingFields(fields: readonly Field[], values: ReadonlyMap<string, Value>): RowError | undefined {
  const missing = fields
    .filter((field) => isRequired(field) && isEmpty(values.get(field.name)))
    .map((field) => field.name);
  if (missing.length === 0) return undefined;
  const message = `Required fields are missing: [${missing.join(', ')}]`;
  return { statusCode: 'REQUIRED_FIELD_MISSING', message, fields: missing };
}

function duplicate(
  values: ReadonlyMap<string, Value>,
  self: StoredRecord | undefined,
  context: SaveContext,
  chunk: ReadonlySet<string>,
): RowError | undefined {
  for (const field of context.object.keys) {
    const value = values.get(field.name);
    if (!field.unique || isEmpty(value)) continue;
    const other = context.store.find(context.object, field, value).find((record) => record !== self);
    if (other === undefined) continue;
    const [name, id] = chunk.has(other.id) ? ['<unknown>', '<unknown>'] : [field.name, other.id];
    const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
    return { statusCode: 'DUPLICATE_VALUE', message, fields: [] };
  }
  return undefined;
}
