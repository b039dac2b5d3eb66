import type { SentField } from './projection.ts';
import type { TransformationSpec } from './transformation-spec.ts';

/** A column of which it is not known which one it is, as those of a query. */
const UNKNOWN_COLUMN = -1;

/**
 * The fields that a job fills: with a transformation specification those of its lines, for which the columns that are
 * sent have the values.
 *
 * @param sent what is sent; absent where the records are not known yet
 */
export function filledFields(
  spec: TransformationSpec | undefined,
  sent: readonly SentField[] = [],
): readonly SentField[] {
  if (spec === undefined) return sent;
  const sourceOf = (column: string): SentField['source'] =>
    sent.find(({ name }) => name === column)?.source ?? { kind: 'column', index: UNKNOWN_COLUMN };
  return spec.lines.map(({ column, field, line, value }) => ({
    name: field,
    place: { file: spec.file.name, line },
    // A value stands in for blank cells.
    source: column === '' || value !== '' ? { kind: 'constant', value } : sourceOf(column),
  }));
}
