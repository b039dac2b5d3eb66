import { cellOf, type SourceRow } from '../rows/column.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { computeFields } from './computed-fields.ts';
import { readValue } from './field-value.ts';
import { publishVersion } from './files.ts';
import { addPersonContact, checkPerson, isPersonRecord, updateOtherHalf } from './person-account.ts';
import { removal } from './removal.ts';
import { valueOfOtherType } from './offered-values.ts';
import type { StoredRecord, Value } from './stored-record.ts';
import { ambiguous, duplicate, isEmpty, missingFields, readRow, type SaveContext } from './row-values.ts';
import { rowError, type RowResult } from './row-result.ts';
import { canonicalId } from './salesforce-id.ts';
import type { Transaction } from './transaction.ts';

/** Saves or deletes what one row says, as part of a transaction. */
export function saveRow(row: SourceRow, context: SaveContext, transaction: Transaction): RowResult {
  switch (context.operation) {
    case 'insert':
      return insertRow(row, context, transaction);
    case 'update':
      return updateRow(row, context, transaction);
    case 'upsert':
      return upsertRow(row, context, transaction);
    case 'delete':
    case 'hardDelete':
      return deleteRow(row, context);
    case 'query':
    case 'queryAll':
      throw new Error('A query job has no rows to save');
  }
}

function insertRow(row: SourceRow, context: SaveContext, transaction: Transaction): RowResult {
  if (cellOf(row, 'Id') !== undefined) {
    return rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  return create(row, context, transaction);
}

function create(row: SourceRow, context: SaveContext, transaction: Transaction): RowResult {
  const values = readRow(row, context, 'createable');
  if (!(values instanceof Map)) return { success: false, error: values };
  const impersonal = checkPerson(values, undefined, context);
  if (impersonal !== undefined) return { success: false, error: impersonal };
  for (const field of context.object.filled) {
    if (field.defaultValue === undefined) {
      if (!values.has(field.name)) values.set(field.name, false);
    } else if (isEmpty(values.get(field.name))) {
      values.set(field.name, defaultOf(field, field.defaultValue, context));
    }
  }
  const refusal =
    missingFields(context.object.required, values) ??
    valueOfOtherType(values, undefined, context) ??
    duplicate(values, undefined, context, transaction);
  if (refusal !== undefined) return { success: false, error: refusal };
  computeFields(context.object, values, context.store);
  const record = context.store.insert(context.object, values);
  nameById(record, context);
  publishVersion(record, context.schema, context.store, context.userId);
  addPersonContact(record, context);
  transaction.noteCreation(record);
  return { success: true, id: record.id, created: true };
}

/** A record of a custom object that is given no name is called by its id. */
function nameById(record: StoredRecord, { object, store }: SaveContext): void {
  const isNameless = object.name.endsWith('__c') && isEmpty(record.values.get('Name'));
  if (isNameless && object.field('Name')?.type === 'string')
    store.amend(record, new Map([['Name', record.id]]));
}

/** What a new record has where nothing is sent. */
function defaultOf(field: Field, text: string, { schema, store, userId }: SaveContext): Value {
  if (text === 'me') return userId;
  const read = readValue(field, text, schema, store);
  return 'value' in read ? read.value : text;
}

function updateRow(row: SourceRow, context: SaveContext, transaction: Transaction): RowResult {
  const target = targetOf(row, context);
  if ('success' in target) return target;
  if (transaction.exceedsUpdates(target)) {
    const message = `Maximum number of duplicate updates in one batch (12 allowed). Attempt to update Id more than once in this Api call: ${target.id}`;
    return rowError('DUPLICATE_VALUE', message);
  }
  return change(target, row, context, transaction);
}

function change(
  record: StoredRecord,
  row: SourceRow,
  context: SaveContext,
  transaction: Transaction,
): RowResult {
  const values = readRow(row, context, 'updateable');
  if (!(values instanceof Map)) return { success: false, error: values };
  const touched = context.object.fields.filter((field) => values.has(field.name));
  const refusal =
    checkPerson(values, record, context) ??
    missingFields(touched, values) ??
    valueOfOtherType(values, record, context) ??
    duplicate(values, record, context, transaction);
  if (refusal !== undefined) return { success: false, error: refusal };
  const after = new Map([...record.values, ...values]);
  computeFields(context.object, after, context.store);
  context.store.update(record, after);
  nameById(record, context);
  updateOtherHalf(record, values, context);
  return { success: true, id: record.id, created: false };
}

function upsertRow(row: SourceRow, context: SaveContext, transaction: Transaction): RowResult {
  const key = context.externalId;
  if (key === undefined) throw new Error('An upsert job has an external id field');
  const cell = cellOf(row, key.name);
  if (key.type === 'id') {
    const rest = row.filter(([column]) => column.kind !== 'field' || column.field !== key);
    if (isEmpty(cell)) return create(rest, context, transaction);
    if (transaction.repeats(cell)) return rowError('DUPLICATE_VALUE', `Duplicate id specified: ${cell}`);
    return updateRow(row, context, transaction);
  }
  if (isEmpty(cell)) return rowError('MISSING_ARGUMENT', `${key.name} not specified`);
  if (transaction.repeats(cell)) {
    return rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${cell}`, [key.name]);
  }
  const read = readValue(key, cell, context.schema, context.store);
  if ('error' in read) return { success: false, error: read.error };
  const [record, ...others] = context.store.find(context.object, key, read.value);
  if (record === undefined) return create(row, context, transaction);
  if (others.length > 0) {
    return { success: false, error: ambiguous(key, [record, ...others]) };
  }
  return change(record, row, context, transaction);
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
  if (target.object.name === 'Contact' && isPersonRecord(target)) {
    return rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
  const refusal = removal(target, context.store, context.operation === 'hardDelete');
  return refusal === undefined
    ? { success: true, id: target.id, created: false }
    : { success: false, error: refusal };
}
