import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import type { Reference } from '../../manifest/manifest.ts';
import type { Located } from '../../diagnostic/diagnostic.ts';
import type { Header } from '../csv/header.ts';
import type { RowCell } from '../csv/row-rewrite.ts';
import type { ParentRule } from '../record/cell-rule.ts';
import { JoinedKeyRule } from './joined-key-rule.ts';
import { MarkedReferenceRule } from './marked-reference-rule.ts';
import { ReferenceRule, type ParentKeys } from './reference-rule.ts';

/** An entry of `references`, with the records that its key is looked up among: one for each job that it names. */
export interface FieldReference extends Reference {
  readonly parents: readonly ParentKeys[];
}

/** Makes the Id of the parent out of the cells that hold its key. */
export function referenceRule(reference: FieldReference, cells: readonly number[]): ParentRule {
  const { field, key, marked, missing, parents, separator } = reference;
  const rule = new ReferenceRule(field.value, cells, parents, missing === 'blank');
  if (separator !== undefined) return new JoinedKeyRule(rule, separator, key.length);
  return marked === true ? new MarkedReferenceRule(rule) : rule;
}

/** The source columns that hold the key by their names; undefined where the field's own column does. */
export function namedKeyColumns({
  columns,
  key,
  separator,
}: Reference): readonly Located<string>[] | undefined {
  return columns ?? (key.length > 1 && separator === undefined ? key : undefined);
}

/** Salesforce does not distinguish upper from lower case in the names of fields. */
export function isSameField(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * Finds the cells that hold the key of each reference: those of the columns that it names, else the field's own one for
 * a key of one column, and the columns of the key's names for a longer one.
 *
 * @param fields the columns that are sent
 */
export function referenceColumns(
  references: readonly Reference[],
  header: Header,
  headerPlace: Place,
  fields: readonly { readonly name: string; readonly cell: RowCell }[],
): { columns: Map<Reference, readonly number[]>; defects: Diagnostic[] } {
  const columns = new Map<Reference, readonly number[]>();
  const defects: Diagnostic[] = [];
  for (const reference of references) {
    const { field } = reference;
    const wanted = namedKeyColumns(reference);
    if (wanted === undefined) {
      const own = fields.find(({ name }) => isSameField(name, field.value));
      if (own !== undefined && typeof own.cell === 'number') columns.set(reference, [own.cell]);
      else defects.push(noColumn(reference, headerPlace));
      continue;
    }
    const missing = wanted.filter(({ value }) => !header.columns.includes(value));
    defects.push(...missing.map((column) => unknownColumn(column, header, headerPlace)));
    if (missing.length === 0) {
      columns.set(
        reference,
        wanted.map(({ value }) => header.columns.indexOf(value)),
      );
    }
  }
  return { columns, defects };
}

function noColumn({ field, object }: Reference, headerPlace: Place): Diagnostic {
  const renaming = object === undefined ? 'Map a column to it under "columns"' : 'Give the records the field';
  return {
    severity: 'error',
    message: `No column of ${headerPlace.file} gives the field "${field.value}", which is to be a reference.`,
    hint: `Its cells hold the key of the record that it refers to. ${renaming}, or name the column of the key: {job: …, key: …, columns: …}.`,
    place: field.place,
    related: { message: 'The names of the columns are here.', place: headerPlace },
  };
}

function unknownColumn(
  { value, place }: { readonly value: string; readonly place: Place },
  { columns }: Header,
  headerPlace: Place,
): Diagnostic {
  const near = nearestName(value, columns);
  return {
    severity: 'error',
    message: `There is no column "${value}" in ${headerPlace.file}, which should hold the key of a reference.`,
    hint:
      near === undefined
        ? 'Name the columns of this file that hold the key: {job: …, key: …, columns: …}.'
        : `Did you mean "${near}"?`,
    place,
    related: { message: 'The names of the columns are here.', place: headerPlace },
  };
}
