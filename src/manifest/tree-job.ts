import type { Mistakes } from '../diagnostic/mistakes.ts';
import { constantFields, good, settingsOf } from './job.ts';
import { reportTreeRivals, withDefaults } from './job-keys.ts';
import { reportIdleMatchKeys } from './match-keys.ts';
import type { ConstantField, MatchedObject, OfObject, Reference, TreeJob } from './manifest.ts';
import type { JobEntries, TreeEntries, WrittenJob } from './shapes/jobs.ts';
import { reportTargets } from './target-fields.ts';

/** Whether the job stands for those of a tree plan. */
export function isTreeJob({ entries }: WrittenJob): boolean {
  return entries !== 'wrong' && entries.treePlan !== undefined;
}

interface TreeContext {
  readonly defaults: JobEntries;
  readonly needs: readonly string[];
  readonly references: readonly Reference[];
}

/** A job with a tree plan as written → the job with every default applied, or nothing after its mistakes are reported. */
export function readTreeJob(
  { entries: own, id, tree }: WrittenJob,
  { defaults, needs, references }: TreeContext,
  mistakes: Mistakes,
): TreeJob | undefined {
  if (own === 'wrong') return undefined;
  const treePlan = good(own.treePlan);
  const values = objectConstants(tree, mistakes);
  if (treePlan === undefined) return undefined;
  reportTreeRivals(own, treePlan, mistakes);
  if (tree?.matchBy === undefined) reportIdleMatchKeys(['unchanged', 'keepBefore'], own, mistakes);
  return {
    ...{ id: id.value, place: id.place, needs },
    treePlan: { value: treePlan.value, place: treePlan.place },
    values,
    matchBy: matchedObjects(tree),
    references: references.flatMap(({ object, ...one }) =>
      object === undefined ? [] : [{ ...one, object }],
    ),
    ...settingsOf(withDefaults(own, defaults)),
  };
}

/** Salesforce does not distinguish upper from lower case in the names of objects. */
function objectConstants(tree: TreeEntries | undefined, mistakes: Mistakes): OfObject<ConstantField>[] {
  const byObject = new Map<string, OfObject<ConstantField>[]>();
  for (const { name: object, value: fields } of good(tree?.values)?.value ?? []) {
    const key = object.value.toLowerCase();
    const constants = constantFields(fields.value).map((constant) => ({ ...constant, object }));
    byObject.set(key, [...(byObject.get(key) ?? []), ...constants]);
  }
  for (const constants of byObject.values()) reportTargets([], constants, mistakes);
  return [...byObject.values()].flat();
}

function matchedObjects(tree: TreeEntries | undefined): OfObject<MatchedObject>[] {
  return (good(tree?.matchBy)?.value ?? []).map(({ name: object, value: { place, value: fields } }) => ({
    ...{ object, fields, place },
  }));
}
