import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { good } from './job.ts';
import { withDefaults } from './job-keys.ts';
import type { Reference } from './manifest.ts';
import type { MapItem } from './shapes/collections.ts';
import type { referenceFields } from './shapes/domain.ts';
import type { JobEntries, TreeEntries, WrittenJob } from './shapes/jobs.ts';
import type { Entries } from './shapes/keys.ts';
import { quoted } from './tree.ts';

/** A reference before it is known which jobs wait for which. */
export type WrittenReference = Omit<Reference, 'deferred' | 'isOwn' | 'isFixed'>;

type ReferenceEntries = Entries<typeof referenceFields>;

/** Job id → its references, without those that are wrong, which are reported. */
export function readReferences(
  jobs: readonly WrittenJob[],
  defaults: JobEntries,
  mistakes: Mistakes,
): ReadonlyMap<string, readonly WrittenReference[]> {
  const byId = new Map(
    jobs.map(({ id, entries }) => [
      id.value,
      entries === 'wrong' ? undefined : withDefaults(entries, defaults),
    ]),
  );
  return new Map(
    jobs.map(({ id: { value: id }, tree }) => {
      const entries = byId.get(id);
      if (tree !== undefined) return [id, treeReferences(id, tree, byId, mistakes)];
      const constants = good(entries?.values)?.value ?? [];
      return [id, referencesOf(good(entries?.references)?.value ?? [], constants, byId, mistakes)];
    }),
  );
}

type EntriesById = ReadonlyMap<string, JobEntries | undefined>;

/** The references of a job with a tree plan, whose records refer to each other by other means. */
function treeReferences(
  id: string,
  { references, values }: TreeEntries,
  jobs: EntriesById,
  mistakes: Mistakes,
): WrittenReference[] {
  return (good(references)?.value ?? []).flatMap(({ name: object, value: { value: written } }) => {
    const constants = (good(values)?.value ?? [])
      .filter(({ name }) => name.value.toLowerCase() === object.value.toLowerCase())
      .flatMap(({ value }) => value.value);
    return referencesOf(written, constants, jobs, mistakes).map((reference) => {
      for (const { place } of reference.jobs.filter(({ value }) => value === id)) {
        mistakes.error({
          message: `The job ${quoted(id)} loads a tree plan, whose records refer to each other by reference ids.`,
          hint: 'Write "@" and the reference id of the other record into the files of the plan.',
          place,
        });
      }
      return { ...reference, object };
    });
  });
}

function referencesOf(
  references: readonly MapItem<ReferenceEntries>[],
  constants: readonly MapItem<string>[],
  jobs: EntriesById,
  mistakes: Mistakes,
): WrittenReference[] {
  return references.flatMap(({ name: field, value: { value: written, place } }) => {
    const missing = (['job', 'key'] as const).filter((key) => written[key] === undefined);
    if (missing.length > 0) {
      mistakes.error({
        message: `The reference ${quoted(field.value)} lacks ${allOf(missing.map((key) => `"${key}"`))}.`,
        hint: 'Write {job: …, key: …}: the job whose records it refers to, and the source column there that holds the key.',
        place,
      });
    }
    if (constants.some(({ name }) => name.value.toLowerCase() === field.value.toLowerCase())) {
      mistakes.error({
        message: `Field ${quoted(field.value)} is a reference and has a constant in "values".`,
        hint: 'Take it out of "values"; the key of a reference stands in a column.',
        place: field.place,
      });
    }
    const { job, key, columns, missing: ofMissing, separator } = written;
    if (job === undefined || key === undefined || job === 'wrong' || key === 'wrong') return [];
    const own = columns === 'wrong' ? undefined : columns?.value;
    const joint = separator === 'wrong' ? undefined : separator;
    if (joint !== undefined && (key.value.length < 2 || (own?.length ?? 1) > 1)) {
      mistakes.error({
        message: `The reference ${quoted(field.value)} has a separator, but not several columns in "key" and one in "columns".`,
        hint: 'Name the columns of the key, and the one column of this job that holds them all.',
        place: joint.place,
      });
    } else if (joint === undefined && own !== undefined && own.length !== key.value.length) {
      mistakes.error({
        message: `The reference ${quoted(field.value)} has ${key.value.length} in "key" and ${own.length} in "columns".`,
        hint: 'Name as many columns of this job as the key has, in the same order, or beside the one that holds all parts the "separator" between them.',
        place: columns === undefined || columns === 'wrong' ? place : columns.place,
      });
    }
    const known = job.value.filter((parent) => isPossible(parent, jobs, mistakes));
    if (known.length === 0) return [];
    const isBlank = ofMissing !== undefined && ofMissing !== 'wrong' && ofMissing.value === 'blank';
    const reference = {
      ...{ field, jobs: known, key: key.value, columns: own },
      ...(isBlank && { missing: 'blank' as const }),
    };
    return [joint === undefined ? reference : { ...reference, separator: joint.value }];
  });
}

function isPossible({ value: id, place }: Located<string>, jobs: EntriesById, mistakes: Mistakes): boolean {
  if (!jobs.has(id)) {
    const meant = mistakes.hasRoom ? nearestName(id, [...jobs.keys()]) : undefined;
    mistakes.error({
      message: `There is no job ${quoted(id)} to refer to.`,
      hint: meant === undefined ? 'Write the id of a job of this manifest.' : `Did you mean "${meant}"?`,
      place,
    });
    return false;
  }
  const operation = jobs.get(id)?.operation;
  if (operation === undefined || operation === 'wrong' || !/^(?:delete|hardDelete)$/.test(operation.value)) {
    return true;
  }
  mistakes.error({
    message: `Job ${quoted(id)} deletes its records, so nothing can refer to them.`,
    hint: 'Name a job that inserts, updates or upserts the records.',
    place,
    related: { message: 'The operation stands here.', place: operation.place },
  });
  return false;
}
