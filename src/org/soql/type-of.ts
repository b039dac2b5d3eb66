import type { FieldTypeOf } from '@jetstreamapp/soql-parser-js';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { fieldPath, type FieldPath, type Org } from './field-path.ts';
import { notPlayed, type SoqlRefusal } from './soql-refusal.ts';

/** A TYPEOF clause: which fields of a parent are selected depends on its object (SOQL and SOSL Reference, "TYPEOF"). */
export interface TypeOf {
  readonly lookup: Field;
  /** The fields that the clause names, in its order, each once. */
  readonly fields: readonly FieldPath[];
  readonly fieldsOf: (parent: ObjectSchema) => readonly FieldPath[];
}

/**
 * Reads a TYPEOF clause.
 *
 * @param refusal is called with a name that leads nowhere
 * @throws SoqlRefusal
 */
export function compileTypeOf(
  clause: FieldTypeOf,
  object: ObjectSchema,
  { schema }: Org,
  refusal: (name: string, object: ObjectSchema) => SoqlRefusal,
): TypeOf {
  if (clause.field.includes('.')) throw notPlayed('TYPEOF of a parent of a parent');
  const lookup = object.relationship(clause.field);
  if (lookup === undefined) throw refusal(clause.field, object);
  const branches = new Map<string, readonly FieldPath[]>();
  let otherwise: readonly string[] = [];
  for (const { type, objectType = '', fieldList } of clause.conditions) {
    if (type === 'ELSE') {
      otherwise = fieldList;
      continue;
    }
    const target = lookup.referenceTo.find((name) => name.toLowerCase() === objectType.toLowerCase());
    const parent = schema.object(target ?? '');
    if (parent === undefined) throw refusal(objectType, object);
    branches.set(
      parent.name,
      fieldList.map((name) => {
        const path = fieldPath(schema, parent, name);
        if (path === undefined) throw refusal(name, parent);
        return path;
      }),
    );
  }
  const rest = (parent: ObjectSchema): FieldPath[] =>
    otherwise.flatMap((name) => fieldPath(schema, parent, name) ?? []);
  const [firstTarget] = lookup.referenceTo.flatMap((name) => schema.object(name) ?? []);
  const named = [...[...branches.values()].flat(), ...(firstTarget === undefined ? [] : rest(firstTarget))];
  return {
    lookup,
    fields: [...new Map(named.map((path) => [path.name, path])).values()],
    fieldsOf: (parent) => branches.get(parent.name) ?? rest(parent),
  };
}
