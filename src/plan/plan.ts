import type { ManifestJob } from '../manifest/manifest.ts';
import type { Inspection } from '../records/inspection.ts';
import type { KeyedIndex } from '../records/keyed-fates.ts';

/** A job of the manifest and its records, checked and cut. */
export interface PlannedJob {
  readonly job: ManifestJob;
  readonly inspection: Inspection;
  /** Where its records are noted for those that refer to them. */
  readonly indexes: readonly KeyedIndex[];
  /** The second pass of a job: an update of its records. Absent for the first. */
  readonly pass?: 2;
}

/** Names a pass of a job in the journal. A sign that no id of a job has keeps the second one apart. */
export function passName({ job, pass }: PlannedJob): string {
  return pass === undefined ? job.id : `${job.id}${SECOND_PASS}`;
}

/** What follows the id of a job in the name of its second pass. */
export const SECOND_PASS = '#2';

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
