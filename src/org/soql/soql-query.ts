import type { FieldType, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import type { StoredRecord } from '../records/record-store.ts';
import { compileWhere, orderOf, UnsupportedSoql, type Predicate } from './condition.ts';
import { parseSoql } from './soql-parser.ts';
import { fieldPath, valueAt, type FieldPath, type Org } from './field-path.ts';

/** Why a query is refused: a code of the SOAP API and its text. */
export class SoqlRefusal extends Error {
  override readonly name = 'SoqlRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A query that can be run. */
export interface SoqlQuery {
  readonly object: ObjectSchema;
  readonly fields: readonly FieldPath[];
  /** `COUNT()` or `COUNT(field)`; the alias of the latter. */
  readonly count: { readonly alias: string | undefined } | undefined;
  readonly hasSubquery: boolean;
  readonly hasOrderBy: boolean;
  readonly run: (records: readonly StoredRecord[]) => StoredRecord[];
}

/**
 * Reads a query against an org.
 *
 * @throws SoqlRefusal
 */
export function compileSoql(text: string, org: Org): SoqlQuery {
  const query = parse(text);
  const object = org.schema.object(query.sObject ?? '');
  if (object === undefined) {
    const what = `sObject type '${query.sObject ?? ''}' is not supported.`;
    throw new SoqlRefusal('INVALID_TYPE', `${text} ${what}`);
  }
  if (query.groupBy !== undefined)
    throw new SoqlRefusal('FUNCTIONALITY_NOT_ENABLED', 'GROUP BY is not supported');
  const path = (name: string): FieldPath => pathOf(name, text, query, object, org);
  const fields = query.fields ?? [];
  const { where: clause } = query;
  const where = clause && supported(() => compileWhere(clause, (name) => path(name).field));
  return {
    object,
    fields: fields.flatMap((field) => selected(field, path)),
    count: countOf(fields),
    hasSubquery: fields.some((field) => field.type === 'FieldSubquery'),
    hasOrderBy: query.orderBy !== undefined,
    run: (records) => {
      const found = where === undefined ? [...records] : filtered(records, where, path, org);
      const sorted = sort(found, [query.orderBy ?? []].flat(), path, org);
      const from = query.offset ?? 0;
      return sorted.slice(from, query.limit === undefined ? undefined : from + query.limit);
    },
  };
}

function parse(text: string): Query {
  try {
    return parseSoql(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    throw new SoqlRefusal('MALFORMED_QUERY', `${text} ${reason}`);
  }
}

function supported<T>(compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof UnsupportedSoql)) throw error;
    throw new SoqlRefusal('MALFORMED_QUERY', `The embedded org does not play this: ${error.message}`);
  }
}

function selected(field: FieldType, path: (name: string) => FieldPath): FieldPath[] {
  switch (field.type) {
    case 'Field':
      return [path(field.field)];
    case 'FieldRelationship':
      return [path([...field.relationships, field.field].join('.'))];
    default:
      return [];
  }
}

function countOf(fields: readonly FieldType[]): SoqlQuery['count'] {
  const [field] = fields;
  if (field?.type !== 'FieldFunctionExpression' || field.functionName.toUpperCase() !== 'COUNT')
    return undefined;
  return { alias: field.parameters.length === 0 ? undefined : (field.alias ?? 'expr0') };
}

/** The path a name in the query stands for; a leading object name or alias is dropped. */
function pathOf(name: string, text: string, query: Query, object: ObjectSchema, org: Org): FieldPath {
  const [head = '', ...rest] = name.split('.');
  const prefixed = rest.length > 0 && [query.sObjectAlias, query.sObject].includes(head);
  const plain = prefixed ? rest.join('.') : name;
  const path = fieldPath(org.schema, object, plain);
  if (path !== undefined) return path;
  const column = Math.max(0, text.indexOf(name)) + 1;
  const message = `${text} ${' '.repeat(11)}^ ERROR at Row:1:Column:${column} No such column '${plain}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
  throw new SoqlRefusal('INVALID_FIELD', message);
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
      const order = orderOf(left, right);
      if (order !== 0) return key.descending ? -order : order;
    }
    return 0;
  });
}

/** Whether a field is made of others and cannot be selected by the Bulk API. */
export function isCompound(field: Field): boolean {
  return field.type === 'address' || field.type === 'location';
}
