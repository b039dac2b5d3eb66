import { isKey, type Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';

/** What a column of a batch fills: a field, or a lookup found by a key of the parent. */
export type Column =
  | { readonly kind: 'field'; readonly name: string; readonly field: Field }
  | {
      readonly kind: 'parent';
      readonly name: string;
      readonly lookup: Field;
      readonly parent: ObjectSchema;
      readonly key: Field;
    };

/** A row of a batch, whatever its format: what each column is to become. null clears the field. */
export type SourceRow = readonly (readonly [column: Column, value: string | null])[];

/** The cell of a plain field: undefined when it was not sent, null when it is to be cleared. */
export function cellOf(row: SourceRow, name: string): string | null | undefined {
  return row.find(([column]) => column.kind === 'field' && column.field.name === name)?.[1];
}

/**
 * The column of this header: `Name`, `ReportsTo.Email`, or `Lead:Who.Email` where the lookup has several targets (and
 * only there). Undefined when there is no such field, lookup or key.
 */
export function columnOf(schema: Schema, object: ObjectSchema, name: string): Column | undefined {
  const dot = name.indexOf('.');
  if (dot === -1) {
    const field = object.field(name);
    return field === undefined ? undefined : { kind: 'field', name, field };
  }
  const [before, keyName] = [name.slice(0, dot), name.slice(dot + 1)];
  const colon = before.indexOf(':');
  const target = colon === -1 ? undefined : before.slice(0, colon);
  const lookup = object.relationship(before.slice(colon + 1));
  const parent = lookup === undefined ? undefined : parentOf(schema, lookup, target);
  const key = parent?.field(keyName);
  if (lookup === undefined || parent === undefined || key === undefined || !isKey(key)) return undefined;
  return { kind: 'parent', name, lookup, parent, key };
}

function parentOf(schema: Schema, lookup: Field, target: string | undefined): ObjectSchema | undefined {
  const polymorphic = lookup.referenceTo.length > 1;
  if (polymorphic !== (target !== undefined)) return undefined;
  const name = polymorphic
    ? lookup.referenceTo.find((known) => known.toLowerCase() === target?.toLowerCase())
    : lookup.referenceTo[0];
  return name === undefined ? undefined : schema.object(name);
}
