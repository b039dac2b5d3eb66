import type { PlannedJob } from '../plan/plan.ts';
import type { SentField } from '../records/mapping/projection.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { Describe } from './match-fields.ts';
import { describedPath } from './described-path.ts';
import type { ValueForm } from './value-form.ts';

/** A field that a job sends, and what it is held against in the org. */
export interface ComparedField {
  readonly name: string;
  readonly source: Exclude<SentField['source'], { readonly kind: 'later' }>;
  /** Undefined: it cannot be read back, so a record with a value for it is never equal to the org's. */
  readonly held: { readonly path: string; readonly form: ValueForm; readonly isParent: boolean } | undefined;
}

/** The fields that are written to the records, in the order in which they are sent; an Id is not written. */
export function comparedFields(
  { inspection, job }: PlannedJob,
  describe: Describe,
): readonly ComparedField[] {
  const object = describe(job.object.value);
  const { fields, links } = inspection.projection;
  const sent = fields.flatMap(({ name, source }): ComparedField[] => {
    if (source.kind === 'later' || isSameField(name, 'Id')) return [];
    return [{ name, source, held: object && describedPath(name, object, describe) }];
  });
  // What a second pass sets is not known before it.
  const waiting = (links?.rules ?? []).map((rule, index) => ({
    name: links?.fields[index] ?? '',
    source: { kind: 'rule' as const, cells: rule.cells, rule },
    held: undefined,
  }));
  return [...sent, ...waiting];
}
