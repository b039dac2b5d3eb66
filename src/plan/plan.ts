import type { ManifestJob } from '../manifest/manifest.ts';
import type { Inspection } from '../records/inspection.ts';
import type { KeyedIndex } from '../records/keyed-fates.ts';

/** A job of the manifest and its records, checked and cut. */
export interface PlannedJob {
  readonly job: ManifestJob;
  readonly inspection: Inspection;
  /** Where its records are noted for those that refer to them. */
  readonly indexes: readonly KeyedIndex[];
}

/** What is to be loaded: nothing in it is known to be wrong. */
export interface Plan {
  /** Each job after those that it needs. */
  readonly jobs: readonly PlannedJob[];
}

/** Orders jobs so that each comes after those it needs, and otherwise as in the manifest. The needs have no cycle. */
export function inOrder(jobs: readonly PlannedJob[]): PlannedJob[] {
  const byId = new Map(jobs.map((planned) => [planned.job.id, planned]));
  const ordered = new Set<PlannedJob>();
  const place = (planned: PlannedJob): void => {
    for (const need of planned.job.needs) {
      const needed = byId.get(need);
      if (needed !== undefined && !ordered.has(needed)) place(needed);
    }
    ordered.add(planned);
  };
  jobs.forEach(place);
  return [...ordered];
}
