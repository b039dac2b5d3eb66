import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import xmlbuilder from 'xmlbuilder';

/** A number by its digits, of which there may be more than a double holds. */
export interface Digits {
  readonly digits: string;
}

export type Value = string | boolean | Digits | null;

/** A record as its file has it, by the names of columns: `Area__r.Code__c` and `Account:Thing__r.Key__c` are parents' fields. */
export type WrittenRecord = Readonly<Record<string, Value>>;

/** How a CSV file is written. `mark`: whether a byte order mark stands before it. */
export interface Dialect {
  readonly delimiter: string;
  /** As the Encoding Standard names it, and as iconv-lite does. */
  readonly encoding: string;
  readonly iconv: string;
  readonly mark: boolean;
  readonly lineEnd: string;
  readonly quoted: boolean;
}

export const plainDialect: Dialect = {
  ...{ delimiter: ',', encoding: 'utf-8', iconv: 'utf8', mark: false, lineEnd: '\n', quoted: false },
};

/** The text of a value where there are texts alone. */
export function textOf(value: Exclude<Value, null>): string {
  return typeof value === 'object' ? value.digits : String(value);
}

/** Rows below a header with all columns; what empties a field is `#N/A`. */
export function csv(
  records: readonly WrittenRecord[],
  columns: readonly string[],
  { delimiter, iconv: encoding, lineEnd, mark, quoted }: Dialect = plainDialect,
): Buffer {
  const rows = records.map((record) =>
    columns.map((column) => {
      const value = record[column];
      return value === undefined ? '' : value === null ? '#N/A' : textOf(value);
    }),
  );
  const text = stringify([[...columns], ...rows], {
    ...{ delimiter, quoted, record_delimiter: lineEnd, quoted_match: /[\r\n]/ },
  });
  return iconv.encode(`${mark ? '\uFEFF' : ''}${text}`, encoding);
}

/** A field's name taken apart. */
function pathOf(column: string): {
  readonly type?: string;
  readonly relation?: string;
  readonly name: string;
} {
  const [, type, relation, name = column] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(column) ?? [];
  return { ...(type !== undefined && { type }), ...(relation !== undefined && { relation }), name };
}

function jsonObject(record: WrittenRecord): unknown {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => {
      const { name, relation, type } = pathOf(column);
      const content = typeof value === 'object' && value !== null ? `digits:${value.digits}` : value;
      if (relation === undefined) return [name, content];
      return [relation, { ...(type !== undefined && { attributes: { type } }), [name]: content }];
    }),
  );
}

/** What JSON.stringify makes of values, with numbers as they are. */
function json(value: unknown, space: number): string {
  return JSON.stringify(value, null, space).replace(/"digits:([^"]*)"/g, '$1');
}

export function jsonArray(records: readonly WrittenRecord[], space = 0): string {
  return json(records.map(jsonObject), space);
}

export function jsonLines(records: readonly WrittenRecord[]): string {
  return records.map((record) => `${json(jsonObject(record), 0)}\n`).join('');
}

/** A batch as the guide has it, below `sObjects` with both namespaces. */
export function xml(records: readonly WrittenRecord[], pretty = false): string {
  const root = xmlbuilder.create('sObjects', { version: '1.0', encoding: 'UTF-8' }).att({
    xmlns: 'http://www.force.com/2009/06/asyncapi/dataload',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  for (const record of records) {
    const element = root.ele('sObject');
    for (const [column, value] of Object.entries(record)) {
      const { name, relation, type } = pathOf(column);
      const parent = relation === undefined ? element : element.ele(relation).ele('sObject');
      if (type !== undefined) parent.ele('type', type);
      if (value === null) parent.ele(name, { 'xsi:nil': 'true' });
      else parent.ele(name).txt(textOf(value));
    }
  }
  return root.end({ pretty });
}

/** Endings of the source files that hold records as they are. */
export const ENDINGS = ['csv', 'json', 'ndjson', 'xml'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Records as the text of a source file with that ending. */
export function written(
  records: readonly WrittenRecord[],
  columns: readonly string[],
  ending: Ending,
): string {
  switch (ending) {
    case 'csv':
      return csv(records, columns).toString();
    case 'json':
      return jsonArray(records, 1);
    case 'ndjson':
      return jsonLines(records);
    case 'xml':
      return xml(records);
  }
}
