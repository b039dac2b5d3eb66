import { isSameId } from '../limits/salesforce-id.ts';
import type { JobRecord, JobType, ListingRequest } from '../bulk/job-listing.ts';

/** Which of the org's jobs are looked at. What is absent narrows nothing. */
export interface JobFilter {
  readonly isPkChunkingEnabled?: boolean;
  readonly jobType?: JobType;
  readonly concurrencyMode?: 'Parallel' | 'Serial';
  readonly state?: string;
  /** API name; upper and lower case do not matter. */
  readonly object?: string;
  readonly operation?: string;
  /** The login's own user, or the id of one. */
  readonly createdBy?: string;
  readonly olderThanMilliseconds?: number;
}

/** `createdBy` for the login's own user. */
export const ME = 'me';

/** What a job is held against beside the filter. */
export interface FilterContext {
  /** The user that is logged in, where that is known. */
  readonly userId: string | undefined;
  /** The org's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** What the service narrows a listing by. */
export function parametersOf(filter: JobFilter): ListingRequest['parameters'] {
  const { concurrencyMode, isPkChunkingEnabled, jobType } = filter;
  return {
    ...(isPkChunkingEnabled === undefined ? {} : { isPkChunkingEnabled: String(isPkChunkingEnabled) }),
    ...(jobType === undefined ? {} : { jobType }),
    ...(concurrencyMode === undefined ? {} : { concurrencyMode: concurrencyMode.toLowerCase() }),
  };
}

/** Whether a job passes; what the service narrows by is asked again, where a listed job says it. */
export function passes(job: JobRecord, filter: JobFilter, { now, userId }: FilterContext): boolean {
  const { concurrencyMode, createdBy, jobType, object, olderThanMilliseconds, operation, state } = filter;
  return (
    (jobType === undefined || job.jobType === jobType) &&
    (concurrencyMode === undefined || isSame(job.concurrencyMode, concurrencyMode)) &&
    (state === undefined || isSame(job.state, state)) &&
    (object === undefined || isSame(job.object, object)) &&
    (operation === undefined || isSame(job.operation, operation)) &&
    (createdBy === undefined || isMadeBy(job, createdBy === ME ? userId : createdBy)) &&
    (olderThanMilliseconds === undefined || now - job.createdDate > olderThanMilliseconds)
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a job was created by a user; where one of the two is not known, it was not. */
export function isMadeBy(
  { createdById }: Pick<JobRecord, 'createdById'>,
  userId: string | undefined,
): boolean {
  return userId !== undefined && createdById !== '' && isSameId(createdById, userId);
}

/** The filter as its lines would say it. */
export function filterLines(filter: JobFilter): string[] {
  const { olderThanMilliseconds, ...named } = filter;
  const age = olderThanMilliseconds === undefined ? [] : [`olderThan=${ageOf(olderThanMilliseconds)}`];
  return [...Object.entries(named).map(([name, value]) => `${name}=${String(value)}`), ...age];
}

/** `90s`, `30m`, `2h`. */
function ageOf(milliseconds: number): string {
  if (milliseconds % 3_600_000 === 0) return `${milliseconds / 3_600_000}h`;
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000}m` : `${milliseconds / 1_000}s`;
}
