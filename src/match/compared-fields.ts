import type { PlannedJob } from '../plan/plan.ts';
import type { SentField } from '../records/mapping/projection.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { describedPath } from './described-path.ts';
import type { HeldRecord } from './held-record.ts';
import type { Describe } from './match-fields.ts';
import type { ValueForm } from './value-form.ts';

/** A field that a job sends, and what it is held against in the org. */
export interface ComparedField {
  readonly name: string;
  readonly source: Exclude<SentField['source'], { readonly kind: 'later' }>;
  /** Undefined: it cannot be read back, so a record with a value for it is never equal to the org's. */
  readonly held: HeldField | undefined;
}

/** Where a record of the org has the field. */
export interface HeldField {
  readonly path: string;
  readonly form: ValueForm;
  readonly isParent: boolean;
}

/**
 * The fields that are written to the records: those of the first pass in the order in which they are sent, and those that a
 * second pass sets. An Id is not written.
 */
export function comparedFields(
  { inspection, job }: PlannedJob,
  describe: Describe,
): { readonly sent: readonly ComparedField[]; readonly later: readonly ComparedField[] } {
  const object = describe(job.object.value);
  const heldAs = (name: string): HeldField | undefined => object && describedPath(name, object, describe);
  const { fields, links } = inspection.projection;
  const sent = fields.flatMap(({ name, source }): ComparedField[] =>
    source.kind === 'later' || isSameField(name, 'Id') ? [] : [{ name, source, held: heldAs(name) }],
  );
  const later = (links?.rules ?? []).map((rule, index): ComparedField => {
    const name = links?.fields[index] ?? '';
    return { name, source: { kind: 'rule', cells: rule.cells, rule }, held: heldAs(name) };
  });
  return { sent, later };
}

/** One text for all values that are the same to the field; undefined for one that is never the org's. */
export function writtenText({ form, isParent }: HeldField, value: string): string | undefined {
  const stored = value === '' ? form.empty : form.stored(value);
  return stored !== undefined && isParent ? form.key(stored) : stored;
}

/** The same for what a record of the org holds. */
export function heldText(field: HeldField, record: HeldRecord): string {
  return sameText(field, record.valueAt(field.path));
}

/** The same for a value that the org holds. */
export function sameText({ form, isParent }: HeldField, text: string): string {
  const stored = text === '' ? form.empty : (form.stored(text) ?? text);
  return isParent ? form.key(stored) : stored;
}
