import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import { readCondition, type RowCondition } from '../sql/sql-condition.ts';
import { SqlMistake } from '../sql/sql-scanner.ts';
import type { SqlRow, SqlTable } from '../sql/sql-statement.ts';
import { type SqlValue, valueText } from '../sql/sql-value.ts';
import { distanceFrom } from './anchor-date.ts';
import type { MappingStep, StepLookup } from './mapping-file.ts';

const ID = /^[A-Za-z0-9]{3}\d[A-Za-z0-9]{11}(?:[A-Za-z0-9]{3})?$/;

/** A column of the new file that is made of one column of the table. */
export interface StepColumn {
  /** The field that it fills. */
  readonly field: string;
  /** Into the table's columns. */
  readonly index: number;
  readonly lookup?: StepLookup;
  /** Values that are there, and those of them that are dates. */
  filled: number;
  dates: number;
  /** Values that have the form of an Id. */
  ids: number;
}

/** The rows of a table that a step loads, and what the survey has found of them. */
export class StepRows {
  readonly step: MappingStep;
  readonly table: SqlTable;
  readonly columns: readonly StepColumn[];
  /** Into the table's columns; -1 where no step asks for the rows' keys. */
  readonly keyIndex: number;
  readonly recordTypeIndex: number | undefined;
  readonly #conditions: readonly RowCondition[];
  readonly #personIndex: number;
  #count = 0;
  #leftOut = 0;
  #persons = 0;
  #hasIds = false;
  /** Ids of the record types that the rows have. */
  readonly recordTypes = new Set<string>();

  constructor(step: MappingStep, table: SqlTable, mistakes: Mistakes) {
    this.step = step;
    this.table = table;
    const key = table.primaryKey[0] ?? 'id';
    this.keyIndex = indexOf(key, table);
    const isKey = (field: string): boolean => field.toLowerCase() === 'id';
    const recordType = step.fields.find(({ field }) => /^recordtype(?:id)?$/i.test(field));
    this.recordTypeIndex =
      recordType === undefined ? undefined : this.#column(recordType.column, recordType.place, mistakes);
    this.columns = [
      ...step.fields
        .filter(({ field }) => !isKey(field) && !/^(?:recordtype(?:id)?|ispersonaccount)$/i.test(field))
        .map(({ field, column, place }) => newColumn(field, this.#column(column, place, mistakes))),
      ...step.lookups.map((lookup) => ({
        ...newColumn(lookup.field, this.#lookupColumn(lookup, mistakes)),
        lookup,
      })),
    ];
    this.#personIndex = step.object.value === 'Contact' ? indexOf('IsPersonAccount', table) : -1;
    this.#conditions = this.#readConditions(mistakes);
  }

  /** Takes note of a row of the table. */
  survey({ line, values }: SqlRow, file: string, mistakes: Mistakes): void {
    const fate = this.#fate(values);
    if (fate === 'person') this.#persons += 1;
    if (fate === 'filtered') this.#leftOut += 1;
    if (fate !== 'loaded') return;
    this.#count += 1;
    this.#hasIds ||= ID.test(textAt(this.keyIndex, values));
    if (this.recordTypeIndex !== undefined) this.recordTypes.add(textAt(this.recordTypeIndex, values));
    for (const column of this.columns) {
      const value = values[column.index] ?? null;
      if (value instanceof Uint8Array) {
        mistakes.error({
          message: `The column for "${column.field}" holds a blob, which has no form in a CSV file.`,
          hint: 'Take the field out of the mapping, or make the value a text.',
          place: { file, line },
        });
      } else if (value !== null && value !== '') {
        column.filled += 1;
        column.ids += Number(ID.test(valueText(value)));
        const { anchorDate } = this.step;
        if (anchorDate !== undefined && column.lookup === undefined) {
          column.dates += Number(distanceFrom(anchorDate.value, valueText(value)) !== undefined);
        }
      }
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Whether the keys of rows have the form of Ids, as in data sets of old versions. */
  get hasIds(): boolean {
    return this.#hasIds;
  }

  /** How many rows a filter leaves out. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** How many contacts belong to person accounts. */
  get persons(): number {
    return this.#persons;
  }

  /** Whether a row is loaded by the step. */
  has(values: readonly SqlValue[]): boolean {
    return this.#fate(values) === 'loaded';
  }

  /** Whether all values of a column are dates, so that they move with the anchor date. */
  moves({ dates, filled }: StepColumn): boolean {
    return dates > 0 && dates === filled;
  }

  /** The cell of a column in a row. */
  cell(column: StepColumn, values: readonly SqlValue[]): string {
    const text = textAt(column.index, values);
    const { anchorDate } = this.step;
    if (anchorDate === undefined || !this.moves(column)) return text;
    return distanceFrom(anchorDate.value, text) ?? text;
  }

  #fate(values: readonly SqlValue[]): 'loaded' | 'filtered' | 'person' {
    if (!this.#conditions.every((isFulfilled) => isFulfilled(values))) return 'filtered';
    const isPerson = this.#personIndex !== -1 && textAt(this.#personIndex, values).toLowerCase() === 'true';
    return isPerson ? 'person' : 'loaded';
  }

  #readConditions(mistakes: Mistakes): RowCondition[] {
    const conditions = this.step.filters.flatMap(({ place, value }) => {
      try {
        return [readCondition(value, this.table)];
      } catch (error) {
        if (!(error instanceof SqlMistake)) throw error;
        const column = (place.column ?? 1) + error.offset;
        mistakes.error({
          message: error.message,
          hint: error.hint,
          place: { ...place, column, endColumn: column + 1 },
        });
        return [];
      }
    });
    const { recordType } = this.step;
    const index = indexOf('record_type', this.table);
    if (recordType !== undefined && index !== -1) {
      conditions.push((values) => textAt(index, values) === recordType.value);
    }
    return conditions;
  }

  #column(name: string, place: Place, mistakes: Mistakes): number {
    const index = indexOf(name, this.table);
    if (index === -1) {
      const nearest = nearestName(
        name,
        this.table.columns.map((column) => column.name),
      );
      mistakes.error({
        message: `The table "${this.table.name}" of the data set has no column "${name}".`,
        hint: nearest === undefined ? 'Is it the data set of this mapping?' : `It has "${nearest}".`,
        place,
      });
    }
    return index;
  }

  /** The column of a lookup's keys: `key_field`, the field's own name, or either in snake case, as until mid-2020. */
  #lookupColumn({ field, keyField, place }: StepLookup, mistakes: Mistakes): number {
    const names = keyField === undefined ? [field] : [keyField, field];
    const guesses = [...names, ...names.map(snakeCase)];
    const found = guesses.map((name) => indexOf(name, this.table)).find((index) => index !== -1);
    if (found !== undefined) return found;
    mistakes.error({
      message: `The table "${this.table.name}" of the data set has no column for the lookup "${field}".`,
      hint: `Looked for: ${[...new Set(guesses)].join(', ')}.`,
      place,
    });
    return -1;
  }
}

function newColumn(field: string, index: number): StepColumn {
  return { field, index, filled: 0, dates: 0, ids: 0 };
}

function indexOf(name: string, table: SqlTable): number {
  const exact = table.columns.findIndex((column) => column.name === name);
  if (exact !== -1) return exact;
  return table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** The text of a value in a row; that of NULL, of a blob and of no column is empty. */
export function textAt(index: number, values: readonly SqlValue[]): string {
  const value = values[index] ?? null;
  return value instanceof Uint8Array ? '' : valueText(value);
}

/** `AccountId` → `account_id`, as CumulusCI's `convert_to_snake_case`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/([^_])([A-Z][a-z]+)/g, '$1_$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
