import { escapeXml, NAMESPACE } from '../bulk/wire.ts';
import type { StoredRecord, Value } from '../records/record-store.ts';
import type { FieldType } from '../schema/field.ts';
import { parentOf, valueAt, type FieldPath, type Org } from './field-path.ts';
import type { SoqlQuery } from './soql-query.ts';

/** A query result as CSV: all cells quoted, null as an empty cell. */
export function csvFile(records: readonly StoredRecord[], query: SoqlQuery, org: Org): string {
  if (records.length === 0) return 'Records not found for this query';
  const cells = (texts: readonly string[]): string =>
    `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`;
  const rows = records.map((record) =>
    cells(query.fields.map((path) => textOf(valueAt(org, record, path), path.field.type))),
  );
  return cells(query.fields.map((path) => path.name)) + rows.join('');
}

/** Numbers with decimals come as Java writes doubles. */
function textOf(value: Value, type: FieldType): string {
  if (typeof value !== 'number' || type === 'int') return String(value ?? '');
  return javaDouble(value);
}

function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** A query result as JSON, laid out as recorded: dateTimes as epoch milliseconds, parents as objects. */
export function jsonFile(
  records: readonly StoredRecord[],
  query: SoqlQuery,
  org: Org,
  apiVersion: string,
): string {
  const objects = records.map((record) => jsonRecord(record, query.fields, org, apiVersion, bulkValue));
  return prettyJson(objects, '');
}

function bulkValue(value: Value, type: FieldType): Value {
  return type === 'datetime' && typeof value === 'string' ? Date.parse(value) : value;
}

/** A record as the query resources give it: `attributes` first, then the selected fields, parents nested. */
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
      members[path.field.name] = valueOf(valueAt(org, record, path), path.field.type);
      continue;
    }
    const name = lookup.relationshipName ?? lookup.name;
    const parent = parentOf(org, record, lookup);
    if (parent === undefined) members[name] = null;
    else {
      const inner = jsonRecord(parent, [{ ...path, lookups: rest }], org, apiVersion, valueOf);
      members[name] = { ...(members[name] as object | undefined), ...inner };
    }
  }
  return members;
}

/** JSON as the service's writer indents it: `[ {`, blanks around colons, two blanks per level. */
function prettyJson(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => prettyJson(item, indent));
    return items.length === 0 ? '[ ]' : `[ ${items.join(', ')} ]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)} : ${prettyJson(member, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** A query result as XML: `records` of the partner API, in which the Id stands twice. */
export function xmlFile(records: readonly StoredRecord[], query: SoqlQuery, org: Org): string {
  const rows = records.map((record) => {
    const selectsId = query.fields.some((path) => path.name === 'Id');
    const id = selectsId ? `<Id>${record.id}</Id>` : '<Id xsi:nil="true"/>';
    const cells = query.fields.map((path) => xmlCell(path, valueAt(org, record, path)));
    return `<records xsi:type="sObject" xmlns="urn:partner.soap.sforce.com"><type>${record.object.name}</type>${id}${cells.join('')}</records>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><queryResult xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${rows.join('')}</queryResult>`;
}

function xmlCell(path: FieldPath, value: Value): string {
  const { name, type } = path.field;
  const leaf =
    value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(textOf(value, type))}</${name}>`;
  return path.lookups.reduceRight((inner, lookup) => {
    const relationship = lookup.relationshipName ?? lookup.name;
    return `<${relationship} xsi:type="sObject">${inner}</${relationship}>`;
  }, leaf);
}
