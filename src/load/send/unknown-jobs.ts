import { isSameId } from '../../limits/salesforce-id.ts';
import type { ListedJob } from '../../bulk/job-listing.ts';
import type { Plan } from '../../plan/plan.ts';

/** What a job of the Bulk API does to which object. */
export type JobKind = Pick<ListedJob, 'object' | 'operation'>;

/** What is known of the jobs of a run. */
export interface JobsOfRun {
  /** None of them is older: milliseconds since 1970, by the org's clock. */
  readonly since: number;
  /** None of them is younger; now when absent. */
  readonly until?: number;
  /** Who creates them, 15 or 18 characters; anybody when absent. */
  readonly userId?: string | undefined;
  /** Ids of those that the run knows, and of jobs that are none of its. */
  readonly known: Iterable<string>;
  readonly kinds: readonly JobKind[];
}

/** The jobs of the org that a run may have made without knowing them. */
export function unknownJobs(listed: readonly ListedJob[], run: JobsOfRun): ListedJob[] {
  const known = new Set([...run.known].map(shortId));
  return listed.filter((job) => {
    const { createdById, createdDate, id } = job;
    // A date that cannot be read does not prove that the job is older.
    if (createdDate < run.since || createdDate > (run.until ?? Infinity)) return false;
    const isOfUser = run.userId === undefined || createdById === '' || isSameId(createdById, run.userId);
    return isOfUser && !known.has(shortId(id)) && run.kinds.some((kind) => isOfKind(job, kind));
  });
}

/** What the jobs of a plan do that write: what only reads does nothing twice. */
export function kindsOf({ jobs }: Plan): JobKind[] {
  return jobs
    .filter(({ kind }) => kind !== 'query')
    .flatMap(({ job: { object, operation, references } }) =>
      // References that wait are set by an update.
      [operation.value, ...(references.length > 0 ? ['update'] : [])].map((one) => ({
        object: object.value,
        operation: one,
      })),
    );
}

function shortId(id: string): string {
  return id.slice(0, 15);
}

function isOfKind(job: JobKind, { object, operation }: JobKind): boolean {
  const [found, wanted] = [job.object.toLowerCase(), object.toLowerCase()];
  // An org with a namespace takes names without it.
  const isObject = found === wanted || found.endsWith(`__${wanted}`);
  return isObject && job.operation.toLowerCase() === operation.toLowerCase();
}
