import { jobPages, TO_SEE_ALL_JOBS, type JobListing, type JobRecord } from '../bulk/job-listing.ts';
import type { Line } from '../salesforce/transport.ts';
import { parametersOf, passes, type FilterContext, type JobFilter } from './job-filter.ts';

/** The org's jobs, each once, and which of them pass a filter. */
export interface ListedJobs {
  readonly listed: number;
  /** Newest first. */
  readonly passing: readonly JobRecord[];
}

/** A listing shows the jobs of the other one's type alone where the service does as it is asked. */
const LISTINGS: Readonly<Record<NonNullable<JobFilter['jobType']>, readonly JobListing[]>> = {
  Classic: ['ingest', 'query'],
  V2Ingest: ['ingest'],
  BigObjectIngest: ['ingest'],
  V2Query: ['query'],
};

/**
 * Reads both listings, of loads and of queries, to the end. Classic jobs stand in both.
 *
 * @param apiVersion as in `66.0`
 * @throws RestApiError; TransportError; LocatorError; the signal's reason
 */
export async function listMatchingJobs(
  line: Line,
  apiVersion: string,
  filter: JobFilter,
  { signal, ...context }: FilterContext & { readonly signal: AbortSignal },
): Promise<ListedJobs> {
  const listings = filter.jobType === undefined ? LISTINGS.Classic : LISTINGS[filter.jobType];
  const pages = await Promise.all(
    listings.map(async (listing) => {
      const request = { ...TO_SEE_ALL_JOBS, listing, parameters: parametersOf(filter) };
      const jobs = await jobPages(line, apiVersion, request, signal);
      if (jobs === undefined)
        throw new Error(
          'The org has too many jobs to look through: narrow the listing with "monitor-filter".',
        );
      return jobs;
    }),
  );
  const byId = new Map(pages.flat().map((job) => [job.id.slice(0, 15), job]));
  const passing = [...byId.values()].filter((job) => passes(job, filter, context)).sort(newestFirst);
  return { listed: byId.size, passing };
}

/** Ids are given out in ascending order, so they part jobs of the same second. */
function newestFirst(one: JobRecord, other: JobRecord): number {
  const [a, b] = [one, other].map(({ createdDate }) => (Number.isNaN(createdDate) ? 0 : createdDate));
  return (b ?? 0) - (a ?? 0) || (one.id < other.id ? 1 : -1);
}
