import { escapeXml, NAMESPACE } from '../bulk/wire.ts';
import type { StoredRecord, Value } from '../records/stored-record.ts';
import type { FieldType } from '../schema/field.ts';
import { parentOf, valueAt, type FieldPath, type Org } from './field-path.ts';
import { jsonRecord } from './json-record.ts';

/** How a query's records are written into its result files. */
export interface ResultFormat {
  readonly row: (record: StoredRecord) => string;
  readonly file: (rows: readonly string[]) => string;
}

/** CSV: all cells quoted, null as an empty cell, no rows as a sentence. */
export function csvFormat(fields: readonly FieldPath[], org: Org): ResultFormat {
  const cells = (texts: readonly string[]): string =>
    `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`;
  const header = cells(fields.map((path) => path.name));
  return {
    row: (record) => cells(fields.map((path) => textOf(valueAt(org, record, path), path.field.type))),
    file: (rows) => (rows.length === 0 ? 'Records not found for this query' : header + rows.join('')),
  };
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

/** JSON, laid out as recorded: dateTimes as epoch milliseconds, parents as objects. */
export function jsonFormat(fields: readonly FieldPath[], org: Org, apiVersion: string): ResultFormat {
  return {
    row: (record) => prettyJson(jsonRecord(record, fields, org, apiVersion, bulkValue), ''),
    file: (rows) => (rows.length === 0 ? '[ ]' : `[ ${rows.join(', ')} ]`),
  };
}

function bulkValue(value: Value, type: FieldType): Value {
  return type === 'datetime' && typeof value === 'string' ? Date.parse(value) : value;
}

/** JSON as the service's writer indents it: blanks around colons, two blanks per level. */
function prettyJson(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)} : ${prettyJson(member, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** XML: `records` laid out as in the partner API, in which the Id stands twice, and is nil where it was not selected. */
export function xmlFormat(fields: readonly FieldPath[], org: Org): ResultFormat {
  return {
    row: (record) => `<records xsi:type="sObject">${xmlRecord(record, fields, org)}</records>`,
    file: (rows) =>
      `<?xml version="1.0" encoding="UTF-8"?><queryResult xmlns="${NAMESPACE}" xmlns:xsi="${SCHEMA_INSTANCE}">${rows.join('')}</queryResult>`,
  };
}

function xmlRecord(record: StoredRecord, fields: readonly FieldPath[], org: Org): string {
  const selectsId = fields.some((path) => path.lookups.length === 0 && path.field.name === 'Id');
  const id = selectsId ? `<Id>${record.id}</Id>` : '<Id xsi:nil="true"/>';
  const written = new Set<string>();
  const members = fields.flatMap((path) => {
    const [lookup] = path.lookups;
    if (lookup === undefined) return [xmlCell(path, valueAt(org, record, path))];
    const name = lookup.relationshipName ?? lookup.name;
    if (written.has(name)) return [];
    written.add(name);
    const parent = parentOf(org, record, lookup);
    if (parent === undefined) return [`<${name} xsi:nil="true"/>`];
    const below = fields.flatMap(({ lookups: [first, ...lookups], ...rest }) =>
      first === lookup ? [{ ...rest, lookups }] : [],
    );
    return [`<${name} xsi:type="sObject">${xmlRecord(parent, below, org)}</${name}>`];
  });
  return `<type>${record.object.name}</type>${id}${members.join('')}`;
}

function xmlCell({ field: { name, type } }: FieldPath, value: Value): string {
  return value === null
    ? `<${name} xsi:nil="true"/>`
    : `<${name}>${escapeXml(textOf(value, type))}</${name}>`;
}
