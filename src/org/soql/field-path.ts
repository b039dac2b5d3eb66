import type { Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { StoredRecord, Value } from '../records/stored-record.ts';

/** A selected or compared field: the lookups that lead to it, and itself. */
export interface FieldPath {
  /** With the field names as the schema writes them: `Account.Name`. */
  readonly name: string;
  readonly lookups: readonly Field[];
  readonly field: Field;
}

/** Where paths are looked up. */
export interface Org {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The path from an object to a field; undefined when a step of it does not exist. */
export function fieldPath(schema: Schema, object: ObjectSchema, path: string): FieldPath | undefined {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const lookups: Field[] = [];
  const names: string[] = [];
  let targets: readonly ObjectSchema[] = [object];
  for (const step of steps) {
    const lookup = first(targets, (target) => target.relationship(step));
    if (lookup === undefined) return undefined;
    lookups.push(lookup);
    names.push(lookup.relationshipName ?? step);
    targets = lookup.referenceTo.flatMap((name) => schema.object(name) ?? []);
  }
  const field = first(targets, (target) => target.field(last));
  return field && { name: [...names, field.name].join('.'), lookups, field };
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value at the end of a path, null where a step leads nowhere. */
export function valueAt(org: Org, record: StoredRecord, path: FieldPath): Value {
  let at: StoredRecord | undefined = record;
  for (const lookup of path.lookups) at = parentOf(org, at, lookup);
  return at === undefined ? null : fieldValue(org, at, path.field);
}

/** The record a lookup points at. */
export function parentOf(
  org: Org,
  record: StoredRecord | undefined,
  lookup: Field,
): StoredRecord | undefined {
  const id = record === undefined ? null : fieldValue(org, record, lookup);
  return typeof id === 'string' ? org.store.get(id) : undefined;
}

/** A field of a record, system fields included. */
function fieldValue(org: Org, record: StoredRecord, field: Field): Value {
  switch (field.name) {
    case 'Id':
      return record.id;
    case 'IsDeleted':
      return record.deleted;
    case 'CreatedDate':
      return new Date(record.createdDate).toISOString();
    case 'LastModifiedDate':
    case 'SystemModstamp':
      return new Date(record.lastModifiedDate).toISOString();
    case 'CreatedById':
    case 'LastModifiedById':
      return org.userId;
    default:
      return record.values.get(field.name) ?? (field.type === 'boolean' ? false : null);
  }
}
