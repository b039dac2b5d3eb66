import type { ManifestValue } from '../conversion.ts';
import { componentsOf, isReadOnly } from './field-rules.ts';
import type { FieldMapping } from './field-mapping.ts';
import { lookupsOf, type Lookup } from './lookup.ts';
import type { ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';

/** What becomes of the columns of an object's file. */
export interface ColumnPlan {
  /** Columns that are sent under their own name or another one. */
  readonly sent: ReadonlyMap<string, string>;
  /** The lookups that the query asks for, by columns of the parents' keys. */
  readonly lookups: readonly Lookup[];
  /** Fields with Ids of the source org, without a column of a key. */
  readonly idColumns: readonly string[];
  /** Columns that the query does not ask for. */
  readonly unasked: readonly string[];
  /** Columns that nobody can write. */
  readonly readOnly: readonly string[];
  /** Fields of the query for which the file has no column. */
  readonly missing: readonly string[];
}

const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;

/** Holds the columns of a file against the query of its object. */
export function planColumns(object: ScriptObject, table: SourceTable, mapping: FieldMapping): ColumnPlan {
  const { externalId, json, name, query } = object;
  const excluded = new Set(json.texts('excludedFields').map(({ value }) => value.toLowerCase()));
  const asked = new Set(
    [...query.fields, ...externalId]
      .flatMap((field) => componentsOf(name, field))
      .map((field) => field.toLowerCase()),
  );
  const isAsked = (field: string): boolean =>
    (query.fields.length === 0 || asked.has(field.toLowerCase())) && !excluded.has(field.toLowerCase());
  const lookups = lookupsOf(table).filter(
    ({ columns, field, parts, relationship }) =>
      (isAsked(field) ||
        columns.every(isAsked) ||
        parts.some((part) => isAsked(`${relationship}.${part}`))) &&
      !excluded.has(field.toLowerCase()) &&
      !isReadOnly(name, field),
  );
  const filled = new Set(lookups.map(({ field }) => field.toLowerCase()));
  const isEmpty = (lookup: Lookup): boolean =>
    table.isWhole && !table.isEmpty && table.keys(lookup.columns).size === 0;
  const plan = {
    sent: new Map<string, string>(),
    lookups: lookups.filter((lookup) => !isEmpty(lookup)),
    idColumns: [] as string[],
    unasked: [] as string[],
    readOnly: [] as string[],
  };
  for (const column of table.columns) {
    if (/[.$;]/.test(column) || filled.has(column.toLowerCase())) continue;
    if (/^id$/i.test(column)) {
      if (externalId.length === 1 && /^id$/i.test(externalId[0] ?? '')) plan.sent.set(column, 'Id');
    } else if (!isAsked(column)) plan.unasked.push(column);
    else if (isReadOnly(name, column)) plan.readOnly.push(column);
    else if (holdsIds(table, column)) plan.idColumns.push(column);
    else plan.sent.set(column, mapping.target(column));
  }
  return { ...plan, missing: missingFields(object, table, excluded, filled) };
}

/** Whether a column is a lookup whose cells are Ids of the source org. */
function holdsIds(table: SourceTable, column: string): boolean {
  if (!/(?:Id|__c)$/.test(column)) return false;
  const values = [...table.keys([column])];
  return (
    values.length > 0 &&
    values.every((value) => ID.test(value) && /^[a-z0-9]{3}/i.test(value) && /\d/.test(value.slice(0, 3)))
  );
}

function missingFields(
  { name, query }: ScriptObject,
  table: SourceTable,
  excluded: ReadonlySet<string>,
  filled: ReadonlySet<string>,
): readonly string[] {
  return query.fields.filter((field) => {
    const lower = field.toLowerCase();
    if (
      lower === 'id' ||
      field.includes('.') ||
      field.includes('$') ||
      excluded.has(lower) ||
      filled.has(lower)
    )
      return false;
    return (
      !isReadOnly(name, field) && !componentsOf(name, field).some((one) => table.column(one) !== undefined)
    );
  });
}

/** The key `columns` of a job: what is renamed, and what is dropped. */
export function columnsKey(table: SourceTable, sent: ReadonlyMap<string, string>): ManifestValue | undefined {
  const entries = table.columns.flatMap((column): [string, string | null][] => {
    const target = sent.get(column);
    if (target === column) return [];
    return [[column, target ?? null]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
