import type { Mistakes } from '../diagnostic/mistakes.ts';
import { good, settingsOf } from './job.ts';
import { reportTreeRivals, withDefaults } from './job-keys.ts';
import type { TreeJob } from './manifest.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';

/** Whether the job stands for those of a tree plan. */
export function isTreeJob({ entries }: WrittenJob): boolean {
  return entries !== 'wrong' && entries.treePlan !== undefined;
}

/** A job with a tree plan as written → the job with every default applied, or nothing after its mistakes are reported. */
export function readTreeJob(
  { entries: own, id }: WrittenJob,
  { defaults, needs }: { readonly defaults: JobEntries; readonly needs: readonly string[] },
  mistakes: Mistakes,
): TreeJob | undefined {
  if (own === 'wrong') return undefined;
  const treePlan = good(own.treePlan);
  if (treePlan === undefined) return undefined;
  reportTreeRivals(own, treePlan, mistakes);
  return {
    ...{ id: id.value, place: id.place, needs },
    treePlan: { value: treePlan.value, place: treePlan.place },
    ...settingsOf(withDefaults(own, defaults)),
  };
}
