import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import type { Reference } from '../../manifest/manifest.ts';
import type { CellRule, ParentRule } from '../record/cell-rule.ts';
import { fieldsByColumn } from './column-map.ts';
import { isSameField, referenceRule, type FieldReference } from '../references/field-reference.ts';
import { isResultColumn, type Header } from '../csv/header.ts';
import { holdsKeysAlone, sendsIdAlone, servingPairing, type Mapping } from './mapping.ts';
import { RelativeDateRule } from './relative-date-rule.ts';
import type { RowCell } from '../csv/row-rewrite.ts';

/** A field that is sent, and where its name comes from. */
export interface Target {
  readonly name: string;
  readonly origin: string;
  readonly place: Place;
}

/** One whose value comes from the source. */
export interface TargetField extends Target {
  readonly cell: RowCell;
}

/** A reference that is set in a second pass. */
export interface WaitingField extends Target {
  readonly cell: CellRule;
}

/** A reference to records of the own job. */
export interface OwnField extends WaitingField {
  readonly cell: ParentRule;
  readonly reference: FieldReference;
}

/** The columns that are sent, and the indexes of those that result files have. */
export function keptColumns(
  header: Header,
  headerPlace: Place,
  mapping: Mapping,
): { fields: TargetField[]; source: number[] } {
  const idAlone = sendsIdAlone(mapping);
  const servesPairing = servingPairing(mapping);
  const rules = fieldsByColumn(mapping.columns);
  const source: number[] = [];
  const fields: TargetField[] = [];
  for (const [index, column] of header.columns.entries()) {
    if (isResultColumn(column)) continue;
    source.push(index);
    if (mapping.unsentColumns?.has(column) === true) continue;
    if (!rules.has(column) && holdsKeysAlone(mapping, column)) continue;
    const place = columnPlace(headerPlace, header, index);
    const filled = rules.get(column) ?? [{ value: column, place }];
    for (const field of filled) {
      if (field === 'drop' || (idAlone && field.value.toLowerCase() !== 'id')) continue;
      if (servesPairing(field.value)) continue;
      fields.push({ name: field.value, origin: `column "${column}"`, place: field.place, cell: index });
    }
  }
  return { fields, source };
}

/** Where the name of a column stands in the header row. */
function columnPlace(header: Place, { places, spans }: Header, index: number): Place {
  const own = places?.[index];
  if (own !== undefined) return own;
  const span = spans[index];
  return span === undefined ? header : { ...header, column: span.start, endColumn: span.end };
}

/** The columns of fields in which dates may be relative get a rule. */
export function withRelativeDates(fields: readonly TargetField[], mapping: Mapping): TargetField[] {
  const { relativeDates = [], instant = 0 } = mapping;
  return fields.map((target) =>
    typeof target.cell === 'number' && relativeDates.some(({ value }) => isSameField(value, target.name))
      ? { ...target, cell: new RelativeDateRule(target.cell, instant) }
      : target,
  );
}

/**
 * A reference takes the place of its field's own column, or comes after the columns; one that waits is not sent yet.
 *
 * @returns also those of the targets that refer to records of the own job
 */
export function withReferences(
  fields: readonly TargetField[],
  references: readonly FieldReference[],
  cells: ReadonlyMap<Reference, readonly number[]>,
): { targets: TargetField[]; waiting: WaitingField[]; own: OwnField[] } {
  const targets = [...fields];
  const waiting: WaitingField[] = [];
  const own: OwnField[] = [];
  for (const reference of references) {
    const columns = cells.get(reference);
    if (columns === undefined) continue;
    const { field } = reference;
    const rule = referenceRule(reference, columns);
    const column = targets.findIndex(
      ({ name, cell }) => isSameField(name, field.value) && cell === columns[0],
    );
    const target = { name: field.value, origin: 'the key "references"', place: field.place, cell: rule };
    const replaced = column >= 0 && columns.length === 1 ? 1 : 0;
    const at = replaced === 1 ? column : targets.length;
    targets.splice(at, replaced, ...(reference.deferred ? [] : [target]));
    if (reference.deferred) waiting.push(target);
    if (reference.isOwn) own.push({ ...target, reference });
  }
  return { targets, waiting, own };
}

export function constantTarget({ value, place }: Located<string>): Target {
  return { name: value, origin: 'the key "values"', place };
}
