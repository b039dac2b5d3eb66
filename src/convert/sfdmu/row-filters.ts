import type { Conversion, ManifestValue } from '../conversion.ts';
import { readRowConditions, type RowCondition } from './row-condition.ts';
import type { ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';

/** Filters that SFDMU plays on the rows of a file, and on the records that it is about to send. */
const FILTERS = ['sourceRecordsFilter', 'targetRecordsFilter'] as const;

/** The key `where` of a job: the filters of its object, as far as they hold columns against values. */
export function whereOf(
  { json, name }: ScriptObject,
  table: SourceTable,
  /** Fields that are sent under another name than their column's. */
  renamed: ReadonlySet<string>,
  conversion: Conversion,
): ManifestValue | undefined {
  const where: Record<string, ManifestValue> = {};
  for (const key of FILTERS) {
    const text = json.text(key)?.trim() ?? '';
    if (text === '') continue;
    const conditions = playable(text, table);
    const columns = conditions?.map(({ field }) => field) ?? [];
    const isOfSource = key === 'sourceRecordsFilter' || columns.every((column) => !renamed.has(column));
    if (conditions === undefined || !isOfSource || columns.some((column) => column in where)) {
      conversion.look(
        `\`${key}\` of \`${name}\` is not carried over: ${quoted(text)}.`,
        'The key where of a job holds columns of the file against values: write what comes near, or take the rows out.',
        json.placeOf(key),
      );
      continue;
    }
    for (const { field, ...values } of conditions) where[field] = written(values);
    conversion.carried(`\`${key}\` of \`${name}\` is \`where\`: ${quoted(text)}.`, json.placeOf(key));
  }
  return Object.keys(where).length === 0 ? undefined : where;
}

/** How many rows do not fulfil a condition on columns of the table; undefined where it says more than that. */
export function rowsBeside(condition: string, table: SourceTable): number | undefined {
  const conditions = playable(condition, table);
  return conditions && table.count((cell) => !conditions.every((one) => isFulfilled(one, cell(one.field))));
}

/** A text of the project as code, in one line. */
export function quoted(text: string): string {
  const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ');
  return `\`${line.length > 120 ? `${line.slice(0, 120)}…` : line}\``;
}

/** The conditions with their columns' names, each of which is there once; undefined where one is not. */
function playable(text: string, table: SourceTable): readonly RowCondition[] | undefined {
  const conditions = readRowConditions(text)?.map((one) => ({
    ...one,
    field: table.column(one.field) ?? '',
  }));
  const columns = new Set(conditions?.map(({ field }) => field));
  return columns.has('') || columns.size !== conditions?.length ? undefined : conditions;
}

function isFulfilled({ isNegated, values }: RowCondition, cell: string): boolean {
  return values.includes(cell) !== isNegated;
}

function written({ isNegated, values }: Omit<RowCondition, 'field'>): ManifestValue {
  const all = values.map((value) => (value === '' ? null : value));
  const one = all.length === 1 ? (all[0] ?? null) : all;
  return isNegated ? { not: one } : one;
}
