import type { FieldPath } from '../soql/field-path.ts';
import { isNumeric, type Field, type FieldType } from '../schema/field.ts';
import type { SoqlQuery } from '../soql/soql-query.ts';

const APEX_TYPES: Partial<Record<FieldType, string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob',
  address: 'Address',
  location: 'Location',
};

/**
 * The answer to `query?q=…&columns=true`, which describes a query's columns instead of running it: the Salesforce CLI asks for
 * it before it prints rows. A parent is a column with those of its fields in it.
 */
export function queryColumns(query: SoqlQuery): Record<string, unknown> {
  const { count, fields, object, typeOfs } = query;
  const counted = count?.alias === undefined ? [] : [countColumn(count.alias, count.label)];
  const parents = typeOfs.map(({ fields, lookup }) => parentColumn(lookup, fields));
  return {
    columnMetadata: [...columns(fields), ...parents, ...counted],
    entityName: object.name,
    groupBy: false,
    idSelected: fields.some(({ field, lookups }) => field.type === 'id' && lookups.length === 0),
    keyPrefix: object.keyPrefix,
  };
}

function columns(fields: readonly FieldPath[]): Record<string, unknown>[] {
  const seen = new Set<Field>();
  return fields.flatMap(({ field, lookups: [lookup] }) => {
    if (lookup === undefined) return [fieldColumn(field)];
    if (seen.has(lookup)) return [];
    seen.add(lookup);
    const below = fields.flatMap(({ lookups: [first, ...lookups], ...path }) =>
      first === lookup ? [{ ...path, lookups }] : [],
    );
    return [parentColumn(lookup, below)];
  });
}

function fieldColumn({ createable, name, type, updateable }: Field): Record<string, unknown> {
  const apexType = APEX_TYPES[type] ?? 'String';
  return column(name, {
    apexType,
    booleanType: type === 'boolean',
    insertable: createable,
    numberType: isNumeric(type),
    textType: apexType === 'String',
    updatable: updateable,
  });
}

function parentColumn(lookup: Field, fields: readonly FieldPath[]): Record<string, unknown> {
  return column(lookup.relationshipName ?? lookup.name, {
    foreignKeyName: lookup.name,
    joinColumns: columns(fields),
  });
}

function countColumn(alias: string, label: string): Record<string, unknown> {
  return column(alias, { aggregate: true, displayName: label, numberType: true });
}

function column(name: string, details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    aggregate: false,
    apexType: null,
    booleanType: false,
    columnName: name,
    custom: /__[cr]$/.test(name),
    displayName: name,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [],
    numberType: false,
    textType: false,
    updatable: false,
    ...details,
  };
}
