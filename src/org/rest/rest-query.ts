import { restAnswer, restError, type Answer } from '../http/answer.ts';
import type { StoredRecord, Value } from '../records/stored-record.ts';
import type { FieldType } from '../schema/field.ts';
import { parentOf, type Org } from '../soql/field-path.ts';
import { jsonRecord } from '../soql/json-record.ts';
import { compileSoql, type SoqlQuery } from '../soql/soql-query.ts';
import { notPlayed, SoqlRefusal } from '../soql/soql-refusal.ts';
import type { Locators, Page } from './locators.ts';
import { queryColumns } from './query-columns.ts';

type Row = Readonly<Record<string, unknown>>;

/** Answers `query?q=…`, `queryAll?q=…` and the pages that follow. */
export function answerQuery(
  version: string,
  parameters: URLSearchParams,
  org: Org,
  locators: Locators<Row>,
  includeDeleted: boolean,
): Answer {
  try {
    const query = compileSoql(parameters.get('q') ?? '', org);
    if (query.hasSubquery) throw notPlayed('sub-selects');
    if (parameters.get('columns') === 'true') return restAnswer(200, queryColumns(query));
    const all = org.store.all(query.object);
    const records = query.run(includeDeleted ? all : all.filter((record) => !record.deleted));
    if (query.count?.alias !== undefined) {
      const row = { attributes: { type: 'AggregateResult' }, [query.count.alias]: records.length };
      return restAnswer(200, { totalSize: 1, done: true, records: [row] });
    }
    if (query.count !== undefined) {
      return restAnswer(200, { totalSize: records.length, done: true, records: [] });
    }
    const rows = records.map((record) => row(record, query, org, version));
    return queryPage(version, locators.first(rows));
  } catch (error) {
    if (!(error instanceof SoqlRefusal)) throw error;
    return restError(400, error.code, error.message);
  }
}

function row(record: StoredRecord, { fields, typeOfs }: SoqlQuery, org: Org, version: string): Row {
  const members = jsonRecord(record, fields, org, version, restValue);
  for (const { fieldsOf, lookup } of typeOfs) {
    const parent = parentOf(org, record, lookup);
    members[lookup.relationshipName ?? lookup.name] =
      parent === undefined ? null : jsonRecord(parent, fieldsOf(parent.object), org, version, restValue);
  }
  return members;
}

function restValue(value: Value, type: FieldType): Value {
  return type === 'datetime' && typeof value === 'string' ? value.replace('Z', '+0000') : value;
}

/** A page of a query's answer. */
export function queryPage(version: string, page: Page<Row>): Answer {
  const { nextLocator, items, total: totalSize } = page;
  if (nextLocator === undefined) return restAnswer(200, { totalSize, done: true, records: items });
  const nextRecordsUrl = `/services/data/v${version}/query/${nextLocator}`;
  return restAnswer(200, { totalSize, done: false, nextRecordsUrl, records: items });
}
