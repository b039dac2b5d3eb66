import type { BulkService } from '../bulk/bulk-service.ts';
import type { Job } from '../bulk/job.ts';
import { jsonDate } from '../bulk/wire.ts';
import { restAnswer, restError, type Answer } from '../http/answer.ts';
import { listedRestJob, type RestJob, type RestJobs } from './rest-jobs.ts';
import type { Locators, Page } from './locators.ts';

/** The job types a listing can be narrowed to. */
const JOB_TYPES = new Set(['Classic', 'V2Query', 'V2Ingest', 'BigObjectIngest']);

/** Which jobs a listing has, and how it is cut into pages. */
export interface Listing {
  readonly version: string;
  readonly listing: 'query' | 'ingest';
  readonly service: BulkService;
  readonly restJobs: RestJobs;
  readonly locators: Locators<Job | RestJob>;
}

/**
 * Answers `jobs/ingest`, all jobs of the org, and `jobs/query`, the queries of the Bulk API 2.0 and all jobs of 1.0,
 * loads and queries alike.
 */
export function listJobs(
  { listing: name, locators, restJobs, service, version }: Listing,
  query: URLSearchParams,
): Answer {
  const said = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const locator = said('queryLocator');
  if (locator !== undefined) {
    const page = locators.next(locator);
    if (page === undefined) return restError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    return listing(version, page);
  }
  const jobType = said('jobType');
  if (jobType !== undefined && !JOB_TYPES.has(jobType)) {
    return restError(400, 'INVALID_PARAMETER', `jobType '${jobType}' is not valid`);
  }
  const mode = said('concurrencyMode')?.toLowerCase();
  const chunkedOnly = said('isPkChunkingEnabled')?.toLowerCase() === 'true';
  const classic = [...service.jobs.values()].filter(
    (job) =>
      (jobType ?? 'Classic') === 'Classic' &&
      (mode === undefined || job.concurrencyMode.toLowerCase() === mode) &&
      (!chunkedOnly || job.pkChunking !== undefined),
  );
  const others = [...restJobs.jobs.values()].filter(
    (job) =>
      (name === 'ingest' || job.jobType === 'V2Query') &&
      (jobType ?? job.jobType) === job.jobType &&
      (mode ?? 'parallel') === 'parallel' &&
      !chunkedOnly,
  );
  return listing(version, locators.first([...classic, ...others]));
}

function listing(version: string, page: Page<Job | RestJob>): Answer {
  const { nextLocator } = page;
  return restAnswer(200, {
    done: nextLocator === undefined,
    // Under the query listing, too, the guide shows the path of the ingest listing here.
    nextRecordsUrl:
      nextLocator === undefined
        ? null
        : `/services/data/v${version}/jobs/ingest?queryLocator=${encodeURIComponent(nextLocator)}`,
    records: page.items.map((job) => ('batches' in job ? listedJob(job) : listedRestJob(job))),
  });
}

function listedJob(job: Job): Readonly<Record<string, unknown>> {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: jsonDate(job.createdDate),
    systemModstamp: jsonDate(job.systemModstamp),
    state: job.state,
    concurrencyMode: job.concurrencyMode,
    contentType: job.contentType,
    apiVersion: Number(job.apiVersion),
    jobType: 'Classic',
  };
}
