import type { FieldType, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import type { StoredRecord, Value } from '../records/stored-record.ts';
import { orderOf } from './comparison.ts';
import { comparedFields, compileWhere, type Predicate } from './condition.ts';
import { parseSoql } from './soql-parser.ts';
import { fieldPath, valueAt, type FieldPath, type Org } from './field-path.ts';
import { locatedRefusal, notPlayed, SoqlRefusal } from './soql-refusal.ts';
import { syntaxRefusal } from './syntax-refusal.ts';
import { refuseComplication, refuseOversize } from './soql-limits.ts';
import { compileTypeOf, type TypeOf } from './type-of.ts';

/** A query that can be run. */
export interface SoqlQuery {
  readonly object: ObjectSchema;
  readonly fields: readonly FieldPath[];
  readonly typeOfs: readonly TypeOf[];
  /** `COUNT()` or `COUNT(field)` as it was written; the alias of the latter. */
  readonly count: { readonly alias: string | undefined; readonly label: string } | undefined;
  readonly hasSubquery: boolean;
  readonly hasOffset: boolean;
  /** Whether the service runs it as a whole even where chunks are asked for: it sorts, or filters by an id. */
  readonly unchunkable: boolean;
  readonly run: (records: readonly StoredRecord[]) => StoredRecord[];
}

/**
 * Reads a query against an org.
 *
 * @throws SoqlRefusal
 */
export function compileSoql(text: string, org: Org): SoqlQuery {
  refuseOversize(text);
  return compileQuery(parse(text), text, org);
}

function parse(text: string): Query {
  try {
    return parseSoql(text);
  } catch (error) {
    throw syntaxRefusal(text, error, parseSoql);
  }
}

function compileQuery(query: Query, text: string, org: Org): SoqlQuery {
  const object = objectOf(query, text, org);
  if (query.groupBy !== undefined) {
    throw new SoqlRefusal('FUNCTIONALITY_NOT_ENABLED', 'GROUP BY is not supported');
  }
  const path = (name: string): FieldPath => pathOf(name, text, query, object, org);
  const fields = query.fields ?? [];
  const where = query.where && whereOf(query.where, text, path, org);
  const compared =
    query.where === undefined ? [] : comparedFields(query.where).map((name) => path(name).field);
  refuseComplication(compared.length);
  return {
    object,
    fields: fields.flatMap((field) => selected(field, path)),
    typeOfs: fields.flatMap((field) =>
      field.type === 'FieldTypeof'
        ? [compileTypeOf(field, object, org, (name, at) => noSuchColumn(name, name, at, text))]
        : [],
    ),
    count: countOf(fields),
    hasSubquery: fields.some((field) => field.type === 'FieldSubquery'),
    hasOffset: query.offset !== undefined,
    unchunkable:
      query.orderBy !== undefined || compared.some(({ type }) => type === 'id' || type === 'reference'),
    run: (records) => {
      const found = where === undefined ? [...records] : filtered(records, where, path, org);
      const sorted = sort(found, [query.orderBy ?? []].flat(), path, org);
      const from = query.offset ?? 0;
      return sorted.slice(from, query.limit === undefined ? undefined : from + query.limit);
    },
  };
}

function objectOf(query: Query, text: string, org: Org): ObjectSchema {
  const name = query.sObject ?? '';
  const object = org.schema.object(name);
  if (object !== undefined) return object;
  const reason = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
  throw locatedRefusal('INVALID_TYPE', text, Math.max(0, text.lastIndexOf(name)), reason);
}

function whereOf(
  where: NonNullable<Query['where']>,
  text: string,
  path: (name: string) => FieldPath,
  org: Org,
): Predicate {
  const from = Math.max(0, text.search(/\bwhere\b/i));
  return compileWhere(where, {
    fieldOf: (name) => path(name).field,
    select: (query) => semiJoin(query, text, org),
    refusal: (code, name, reason) =>
      locatedRefusal(code, text, Math.max(0, text.indexOf(name, from)), reason),
    now: org.now(),
  });
}

/** The ids that the inner query of a semi-join selects. */
function semiJoin(query: Query, text: string, org: Org): Value[] {
  const inner = compileQuery(query, text, org);
  const [path] = inner.fields;
  if (path === undefined || inner.fields.length > 1) {
    throw new SoqlRefusal('MALFORMED_QUERY', 'semi join sub-selects must select one field');
  }
  const living = org.store.all(inner.object).filter((record) => !record.deleted);
  return inner.run(living).map((record) => valueAt(org, record, path));
}

function selected(field: FieldType, path: (name: string) => FieldPath): FieldPath[] {
  switch (field.type) {
    case 'Field':
      return [path(field.field)];
    case 'FieldRelationship':
      return [path([...field.relationships, field.field].join('.'))];
    case 'FieldFunctionExpression':
      if (field.isAggregateFn === true) return [];
      throw notPlayed(`${field.functionName}()`);
    default:
      return [];
  }
}

function countOf(fields: readonly FieldType[]): SoqlQuery['count'] {
  const [field] = fields;
  if (field?.type !== 'FieldFunctionExpression') {
    if (fields.some((other) => other.type === 'FieldFunctionExpression'))
      throw notPlayed('several aggregates');
    return undefined;
  }
  const name = field.functionName.toUpperCase();
  if (name !== 'COUNT' || fields.length > 1) throw notPlayed(`${name}() and further fields`);
  const alias = field.parameters.length === 0 ? undefined : (field.alias ?? 'expr0');
  return { alias, label: field.rawValue ?? name };
}

/** The path a name in the query stands for; a leading object name or alias is dropped. */
function pathOf(name: string, text: string, query: Query, object: ObjectSchema, org: Org): FieldPath {
  const [head = '', ...rest] = name.split('.');
  const prefixed = rest.length > 0 && [query.sObjectAlias, query.sObject].includes(head);
  const plain = prefixed ? rest.join('.') : name;
  const path = fieldPath(org.schema, object, plain);
  if (path !== undefined) return path;
  throw noSuchColumn(name, plain, object, text);
}

/** The refusal of a name, as it stands in the query and without its prefix, that an object does not have. */
function noSuchColumn(name: string, plain: string, object: ObjectSchema, text: string): SoqlRefusal {
  const reason = `No such column '${plain}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
  return locatedRefusal('INVALID_FIELD', text, Math.max(0, text.indexOf(name)), reason);
}

function filtered(
  records: readonly StoredRecord[],
  where: Predicate,
  path: (name: string) => FieldPath,
  org: Org,
): StoredRecord[] {
  const paths = new Map<string, FieldPath>();
  return records.filter((record) =>
    where((name) => {
      const known = paths.get(name) ?? path(name);
      paths.set(name, known);
      return valueAt(org, record, known);
    }),
  );
}

function sort(
  records: StoredRecord[],
  orders: readonly OrderByClause[],
  path: (name: string) => FieldPath,
  org: Org,
): StoredRecord[] {
  const keys = orders.flatMap((order) => {
    if (!('field' in order)) return [];
    const nullsFirst = order.nulls === undefined ? order.order !== 'DESC' : order.nulls === 'FIRST';
    return [{ path: path(order.field), descending: order.order === 'DESC', nullsFirst }];
  });
  if (keys.length === 0) return records;
  return records.sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [valueAt(org, a, key.path), valueAt(org, b, key.path)];
      if (left === right) continue;
      if (left === null || right === null) return (left === null) === key.nullsFirst ? -1 : 1;
      const order = orderOf(left, right, key.path.field);
      if (order !== 0) return key.descending ? -order : order;
    }
    return 0;
  });
}

/** Whether a field is made of others and cannot be selected by the Bulk API. */
export function isCompound(field: Field): boolean {
  return field.type === 'address' || field.type === 'location';
}
