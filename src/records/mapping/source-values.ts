import { substituted, type VariableMistake } from '../../manifest/variables.ts';
import { MAX_BATCH_BYTES } from '../../limits/bulk-api-limits.ts';
import type { Mapping } from './mapping.ts';

/** What becomes of the values of a source column before anything else reads them. */
export interface ValueChange {
  /** The new value; a blank one is empty. */
  of(text: string): string;
  /** The variables of the value that there are not. */
  mistakes(text: string): readonly VariableMistake[];
}

/** The changes of source columns, by their names: `valueMap`, then variables. Empty where values stay as they are. */
export function valueChanges({
  valueMap = [],
  variableColumns = [],
  variables = new Map(),
}: Pick<Mapping, 'valueMap' | 'variableColumns' | 'variables'>): ReadonlyMap<string, ValueChange> {
  const maps = new Map(valueMap.map(({ column, values }) => [column.value, values]));
  const columns = new Set(variableColumns.map(({ value }) => value));
  return new Map(
    [...new Set([...maps.keys(), ...columns])].map((column) => {
      const values = maps.get(column);
      const mapped = (text: string): string => values?.get(text) ?? text;
      if (!columns.has(column)) return [column, { of: mapped, mistakes: () => [] }];
      // What is too long for a batch is refused as a record.
      const result = (text: string): ReturnType<typeof substituted> =>
        substituted(mapped(text), variables, MAX_BATCH_BYTES);
      return [column, { of: (text) => result(text).text, mistakes: (text) => result(text).mistakes }];
    }),
  );
}
