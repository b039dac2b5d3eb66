import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { Expectation } from './guide-section.ts';

type Row = Readonly<Record<string, string>>;

/** What every record has, and no file gives; and the content of files, which no query shows. */
const OF_THE_ORG =
  /^(?:Body|VersionData|Id|OwnerId|IsDeleted|Created\w+|LastModified\w+|SystemModstamp|RecordTypeId)$/;

/** Asks the org by its REST API, as `sf data query` does; parents' fields are named by their path. */
export async function found(org: RunningOrg, query: string): Promise<readonly Row[]> {
  const url = `${org.url}/services/data/v66.0/query?q=${encodeURIComponent(query)}`;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${org.token}` } });
  expect(response.status, query).toBe(200);
  const { records } = (await response.json()) as { readonly records: readonly object[] };
  const columns = columnsOf(query);
  return records.map((record) => Object.fromEntries(columns.map((path) => [path, textAt(record, path)])));
}

/** The rows that a page expects. Relative dates in them count from the run's instant. */
export function expectedRows(csv: string, instant: Date | undefined): readonly Row[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, dated(cell, instant)])),
  );
}

/** Fields of the object's records that have a value, and that no query of the page shows. */
export function unshownFields(org: RunningOrg, expectations: readonly Expectation[]): string[] {
  const shown = new Map<string, Set<string>>();
  for (const { query } of expectations) {
    const object = objectOf(query);
    const fields = shown.get(object) ?? new Set();
    shown.set(object, fields);
    for (const path of columnsOf(query)) {
      const [first = '', parent] = path.split('.');
      fields.add(parent === undefined ? first : first.replace(/__r$/, '__c').replace(/(?<!__c)$/, 'Id'));
    }
  }
  return [...shown].flatMap(([object, fields]) =>
    [...new Set(livingRecords(org, object).flatMap(givenFields))]
      .filter((field) => !fields.has(field))
      .map((field) => `${object}.${field}`),
  );
}

/** Fields with a value that a file can have given: no default, no number of its own, nothing put together of others. */
function givenFields({ object, values }: StoredRecord): string[] {
  return [...values].flatMap(([name, value]) => {
    const field = object.field(name);
    const isDefault = value === null || value === false || String(value) === field?.defaultValue;
    if (isDefault || field?.autoNumber === true || OF_THE_ORG.test(name)) return [];
    return name === 'Name' && values.has('LastName') ? [] : [name];
  });
}

/** The records of an object that are not in the recycle bin. */
export function livingRecords(org: RunningOrg, object: string): StoredRecord[] {
  const schema = org.schema.object(object);
  if (schema === undefined) throw new Error(`The org has no object ${object}.`);
  return org.store.all(schema).filter(({ deleted }) => !deleted);
}

export function objectOf(query: string): string {
  return /\bFROM (\w+)/.exec(query)?.[1] ?? '';
}

function columnsOf(query: string): string[] {
  return (/^SELECT (.*?) FROM /.exec(query)?.[1] ?? '').split(/, */);
}

function textAt(record: object, path: string): string {
  let value: unknown = record;
  for (const name of path.split('.')) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `today+9d` and `today+9d@14:00` as a REST answer has them. */
function dated(cell: string, instant: Date | undefined): string {
  const [, days, time] = /^today([+-]\d+)d(?:@(\d\d:\d\d))?$/.exec(cell) ?? [];
  if (days === undefined || instant === undefined) return cell;
  const day = new Date(instant.getTime() + Number(days) * 86_400_000).toISOString().slice(0, 10);
  return time === undefined ? day : `${day}T${time}:00.000+0000`;
}
