import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import type { Reference } from '../../manifest/manifest.ts';
import type { Header } from '../csv/header.ts';
import type { CellRule } from '../record/cell-rule.ts';
import type { PairedId } from '../record/pairing.ts';
import { isSameField, referenceColumns } from '../references/field-reference.ts';
import { filledField } from '../references/parent-lookup.ts';
import type { Mapping } from './mapping.ts';
import { keptColumns, withReferences, withRelativeDates, type TargetField } from './target.ts';

/** A field by which records of the org are found, and where its value in a record of the job comes from. */
export interface KeyPart {
  /** As the manifest writes it: a field, or `Relationship.Field`. */
  readonly name: string;
  readonly place: Place;
  readonly source:
    | { readonly kind: 'column'; readonly index: number }
    | { readonly kind: 'rule'; readonly rule: CellRule }
    | { readonly kind: 'constant'; readonly value: string };
}

/** How the records of a job are paired with those of the org. */
export interface MatchProjection {
  /** Makes the cell that carries the Id. */
  readonly id: PairedId;
  /** One for each field of `matchBy`, in its order. */
  readonly key: readonly KeyPart[];
}

/** Finds the columns, rules and constants that give the fields of `matchBy` their values. */
export function matchProjection(
  header: Header,
  headerPlace: Place,
  mapping: Mapping,
): { match: MatchProjection | undefined; defects: Diagnostic[] } {
  const { match, pairedId } = mapping;
  if (match === undefined || pairedId === undefined) return { match: undefined, defects: [] };
  const fields = allFields(header, headerPlace, mapping);
  const defects: Diagnostic[] = [];
  const key: KeyPart[] = [];
  for (const { place, value: name } of match.fields) {
    const source = sourceOf(name, fields, mapping);
    if (source === 'later') defects.push(comesLater(name, place));
    else if (source === undefined) defects.push(noColumn(name, place, fields, headerPlace));
    else key.push({ name, place, source });
  }
  return { match: { id: pairedId, key }, defects };
}

/** All that columns and references give, whether it is sent or not. */
function allFields(header: Header, headerPlace: Place, mapping: Mapping): readonly TargetField[] {
  const { blankCells, columns: rules, instant = 0, object, operation, values } = mapping;
  const { references = [], relativeDates = [] } = mapping;
  const all = { blankCells, columns: rules, instant, object, operation, relativeDates, values };
  const { fields } = keptColumns(header, headerPlace, all);
  const { columns } = referenceColumns(references, header, headerPlace, fields);
  const { targets } = withReferences(withRelativeDates(fields, all), references, columns);
  return targets;
}

function sourceOf(
  name: string,
  fields: readonly TargetField[],
  { references = [], values }: Mapping,
): KeyPart['source'] | 'later' | undefined {
  if (comesWithLoad(name, references)) return 'later';
  const constant = values.find(({ field }) => isSameField(field.value, name));
  if (constant !== undefined) return { kind: 'constant', value: constant.value };
  const field = fields.find((one) => isSameField(one.name, name));
  if (field === undefined) return undefined;
  const { cell } = field;
  return typeof cell === 'number' ? { kind: 'column', index: cell } : { kind: 'rule', rule: cell };
}

/** Whether the field refers to records of the job itself, or of one that comes later. */
function comesWithLoad(name: string, references: readonly Reference[]): boolean {
  return references.some(
    ({ deferred, field, isOwn }) => (deferred || isOwn) && isSameField(field.value, filledField(name)),
  );
}

function comesLater(name: string, place: Place): Diagnostic {
  return {
    severity: 'error',
    message: `"matchBy" finds records by "${name}", which refers to records that come later.`,
    hint: 'Refer to a job that does not wait for this one, or find the records by other fields.',
    place,
  };
}

function noColumn(
  name: string,
  place: Place,
  fields: readonly TargetField[],
  headerPlace: Place,
): Diagnostic {
  const near = nearestName(
    name,
    fields.map((field) => field.name),
  );
  return {
    severity: 'error',
    message: `There is no column for "${name}", by which "matchBy" finds the org's records.`,
    hint:
      near === undefined ? 'Add the column, or map one to it under "columns".' : `Did you mean "${near}"?`,
    place,
    related: { message: 'The names of the columns are here.', place: headerPlace },
  };
}
