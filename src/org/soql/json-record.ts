import type { StoredRecord, Value } from '../records/stored-record.ts';
import type { FieldType } from '../schema/field.ts';
import { parentOf, valueAt, type FieldPath, type Org } from './field-path.ts';

/**
 * A record as the query resources give it: `attributes` first, then the selected fields, parents nested, files as the paths
 * that lead to them.
 */
export function jsonRecord(
  record: StoredRecord,
  fields: readonly FieldPath[],
  org: Org,
  apiVersion: string,
  valueOf: (value: Value, type: FieldType) => Value,
): Record<string, unknown> {
  const type = record.object.name;
  const url = `/services/data/v${apiVersion}/sobjects/${type}/${record.id}`;
  const members: Record<string, unknown> = { attributes: { type, url } };
  for (const path of fields) {
    const [lookup, ...rest] = path.lookups;
    if (lookup === undefined) {
      const value = valueAt(org, record, path);
      const isFile = path.field.type === 'base64' && value !== null;
      members[path.field.name] = isFile ? `${url}/${path.field.name}` : valueOf(value, path.field.type);
      continue;
    }
    const name = lookup.relationshipName ?? lookup.name;
    const parent = parentOf(org, record, lookup);
    if (parent === undefined) members[name] = null;
    else {
      const inner = jsonRecord(parent, [{ ...path, lookups: rest }], org, apiVersion, valueOf);
      members[name] = merged(members[name], inner);
    }
  }
  return members;
}

/** Two selections of the same parent as one, parents of the parent included. */
function merged(known: unknown, added: Record<string, unknown>): Record<string, unknown> {
  if (!isObject(known)) return added;
  const both = { ...known };
  for (const [name, value] of Object.entries(added)) {
    both[name] = isObject(value) && isObject(known[name]) ? merged(known[name], value) : value;
  }
  return both;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
