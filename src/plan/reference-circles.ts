import type { Mistakes } from '../diagnostic/mistakes.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { ManifestJob, Operation, Reference } from '../manifest/manifest.ts';
import { isFixed, type FixedFields } from '../manifest/reference-order.ts';

/**
 * Whether a field may be set by an update once its record is there: it is updateable, and no record has to be created
 * with a value. Undefined where the org does not describe the object.
 */
export type ReadMayWait = (
  object: string,
  field: string,
  operation: Operation,
) => Promise<boolean | undefined>;

/** A job in an order that its references decide. */
export type ReferringJob = Pick<ManifestJob, 'id' | 'object' | 'operation' | 'references' | 'needs'>;

/** What the org says of the fields of references. */
export interface ReferenceFields {
  readonly fixed: FixedFields;
  /** Ids of jobs of whose fields nothing is known. */
  readonly unknown: ReadonlySet<string>;
}

/** Asks for the fields of references, where one may have to wait for a second pass: jobs or records refer to each other. */
export async function referenceFields(
  jobs: readonly ReferringJob[],
  mayWait: ReadMayWait | undefined,
): Promise<ReferenceFields> {
  const fixed = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  if (!jobs.some(mayNeedSecondPass)) return { fixed, unknown };
  for (const { id, object, operation, references } of jobs) {
    for (const { field } of references) {
      const may = await mayWait?.(object.value, field.value, operation.value);
      if (may === undefined) unknown.add(id);
      else if (!may) fixed.set(id, (fixed.get(id) ?? new Set()).add(field.value.toLowerCase()));
    }
  }
  return { fixed, unknown };
}

/**
 * Refuses circles of references of which no field can wait. Where nothing is known of a field that is to wait, a warning
 * says which job would have to stand first.
 *
 * @param jobs in the order that takes the fields into account
 * @returns whether there is none that cannot be resolved
 */
export function checkCircles(
  jobs: readonly ReferringJob[],
  { fixed, unknown }: ReferenceFields,
  mistakes: Mistakes,
): boolean {
  let isSound = true;
  for (const job of jobs) {
    for (const reference of job.references.filter(({ deferred }) => deferred)) {
      if (isFixed(job.id, reference, fixed)) {
        isSound = false;
        mistakes.error({ ...unsolvable(job, reference, jobs, fixed), place: reference.field.place });
      } else if (unknown.has(job.id)) warnOf(job, reference, jobs, mistakes);
    }
  }
  return isSound;
}

/** Whether a job may set fields of references by an update. */
export function mayNeedSecondPass({ references }: Pick<ManifestJob, 'references'>): boolean {
  return references.some(({ deferred, isOwn }) => deferred || isOwn);
}

function unsolvable(
  { id }: ReferringJob,
  { field: { value: field }, jobs: parents }: Reference,
  jobs: readonly ReferringJob[],
  fixed: FixedFields,
): { readonly message: string; readonly hint: string } {
  const way = parents.map(({ value }) => wayBetween(value, id, jobs, fixed)).find((one) => one !== undefined);
  if (way === undefined) {
    const parent = parents[0]?.value ?? '';
    return {
      message: `The field "${field}" of the job "${id}" is required, or cannot be changed by an update, but "${parent}", to which it refers, needs "${id}".`,
      hint: `Take "${id}" out of what "${parent}" needs, directly or through others.`,
    };
  }
  const fields = [`"${field}" of "${id}"`, ...way.map((step) => `"${step.field}" of "${step.id}"`)];
  return {
    message: `The jobs refer to each other in a circle, and none of its fields can be set later: ${allOf(fields)}. Each is required, or cannot be changed by an update.`,
    hint: 'Make one of the fields a lookup that may be empty and changed, or leave it out and set it by a job of its own.',
  };
}

/** The fixed fields by which one job refers to another, directly or through others. */
function wayBetween(
  from: string,
  to: string,
  jobs: readonly ReferringJob[],
  fixed: FixedFields,
): readonly { readonly id: string; readonly field: string }[] | undefined {
  const ways = new Map<string, readonly { readonly id: string; readonly field: string }[]>([[from, []]]);
  // The map grows while it is walked through.
  for (const [id, way] of ways) {
    if (id === to) return way;
    // A job with a tree plan is in the list once for each of its references.
    const own = jobs.filter((job) => job.id === id).flatMap(({ references }) => references);
    for (const reference of own.filter((one) => isFixed(id, one, fixed))) {
      for (const { value: next } of reference.jobs) {
        if (!ways.has(next)) ways.set(next, [...way, { id, field: reference.field.value }]);
      }
    }
  }
  return undefined;
}

function warnOf(
  { id, operation }: ReferringJob,
  { field: { place, value: field }, jobs: parents }: Reference,
  jobs: readonly ReferringJob[],
  mistakes: Mistakes,
): void {
  const [first] = parents.filter(({ value }) => value !== id && waitsFor(value, id, jobs));
  // An update finds records that have what is required.
  if (first === undefined || operation.value === 'update') return;
  mistakes.warning({
    message: `"${id}" and "${first.value}" refer to each other, so "${field}" of "${id}" is set when the records of both are there. The org did not say whether the field can wait.`,
    hint: `Where it is required, or cannot be changed by an update, let "${first.value}" stand above "${id}".`,
    place,
  });
}

/** Whether a job waits for another one, directly or through others. */
function waitsFor(from: string, to: string, jobs: readonly ReferringJob[]): boolean {
  const reached = new Set([from]);
  for (const id of reached) {
    if (id === to) return true;
    for (const need of jobs.find((job) => job.id === id)?.needs ?? []) reached.add(need);
  }
  return false;
}
