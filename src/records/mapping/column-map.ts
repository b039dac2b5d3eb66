import type { Place } from '../../diagnostic/diagnostic.ts';
import type { ColumnRule } from '../../manifest/manifest.ts';
import type { Header } from '../csv/header.ts';

/**
 * The columns of a mapping file as the manifest would say the same for this header row: Data Loader finds columns
 * whatever their case, and does not send those that the file does not name.
 */
export function mappedColumns(
  columns: readonly ColumnRule[],
  header: Header,
  place: Place,
): readonly ColumnRule[] {
  const lowerCase = (text: string): string => text.toLowerCase();
  const named = new Set(columns.map(({ column }) => lowerCase(column.value)));
  const spelling = new Map(header.columns.map((column) => [lowerCase(column), column]));
  const found = columns.map(({ column, field }) => ({
    column: { ...column, value: spelling.get(lowerCase(column.value)) ?? column.value },
    field,
  }));
  const others = header.columns.filter((column) => !named.has(lowerCase(column)));
  return [...found, ...others.map((value) => ({ column: { value, place }, field: 'drop' as const }))];
}

/** What becomes of each column that a rule names; it may fill several fields. */
export function fieldsByColumn(columns: readonly ColumnRule[]): ReadonlyMap<string, ColumnRule['field'][]> {
  const fields = new Map<string, ColumnRule['field'][]>();
  for (const { column, field } of columns) {
    const known = fields.get(column.value);
    if (known === undefined) fields.set(column.value, [field]);
    else known.push(field);
  }
  return fields;
}
