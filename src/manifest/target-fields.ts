import type { Place } from '../diagnostic/diagnostic.ts';
import type { ColumnRule, ConstantField } from './manifest.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { COLUMN_NAME, columnNameHint } from './api-name.ts';
import { quoted } from './tree.ts';

const FIELD = new RegExp(COLUMN_NAME, 'u');

/**
 * Reports fields of `columns` that no object can have. With a transformation spec, columns take the names of its
 * `Csv Header`, which may be anything.
 */
export function reportFieldNames(columns: readonly ColumnRule[], mistakes: Mistakes): void {
  for (const { column, field } of columns) {
    if (field === 'drop' || FIELD.test(field.value)) continue;
    mistakes.error({
      message: `${quoted(column.value)} takes a field or ~, not ${quoted(field.value)}.`,
      hint: columnNameHint(field.value),
      place: field.place,
    });
  }
}

/** Reports fields that two entries of `columns` and `values` fill, and columns that cannot be renamed. */
export function reportTargets(
  columns: readonly ColumnRule[],
  values: readonly ConstantField[],
  mistakes: Mistakes,
): void {
  for (const { column, field } of columns) {
    if (field === 'drop' || !column.value.startsWith('sf__')) continue;
    mistakes.error({
      message: `Column ${quoted(column.value)} cannot be renamed: columns that begin with "sf__" are always dropped.`,
      hint: 'Take the line out, or give the column another name in the file.',
      place: column.place,
    });
  }
  const targets = [...columns.map(({ field }) => field), ...values.map(({ field }) => field)];
  const seen = new Map<string, Place>();
  for (const field of targets) {
    if (field === 'drop') continue;
    // Salesforce does not distinguish upper from lower case in the names of fields.
    const name = field.value.toLowerCase();
    const first = seen.get(name);
    if (first === undefined) seen.set(name, field.place);
    else {
      mistakes.error({
        message: `Field ${quoted(field.value)} is filled twice.`,
        hint: 'Keep one of the two.',
        place: field.place,
        related: { message: 'It is filled here, too.', place: first },
      });
    }
  }
}
