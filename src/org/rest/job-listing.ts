import type { BulkService } from '../bulk/bulk-service.ts';
import type { Job } from '../bulk/job.ts';
import { jsonDate } from '../bulk/wire.ts';
import { restAnswer, restError, type Answer } from '../http/answer.ts';
import type { Locators, Page } from './locators.ts';

/** The job types a listing can be narrowed to; this org has Classic jobs alone. */
const JOB_TYPES = new Set(['Classic', 'V2Query', 'V2Ingest', 'BigObjectIngest']);

/** Answers `jobs/query` and `jobs/ingest`: all jobs of the org, loads and queries alike. */
export function listJobs(
  version: string,
  query: URLSearchParams,
  service: BulkService,
  locators: Locators<Job>,
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
  const jobs = [...service.jobs.values()].filter(
    (job) =>
      (jobType ?? 'Classic') === 'Classic' &&
      (mode === undefined || job.concurrencyMode.toLowerCase() === mode) &&
      (!chunkedOnly || job.pkChunking !== undefined),
  );
  return listing(version, locators.first(jobs));
}

function listing(version: string, page: Page<Job>): Answer {
  const { nextLocator } = page;
  return restAnswer(200, {
    done: nextLocator === undefined,
    // Under the query listing, too, the guide shows the path of the ingest listing here.
    nextRecordsUrl:
      nextLocator === undefined
        ? null
        : `/services/data/v${version}/jobs/ingest?queryLocator=${encodeURIComponent(nextLocator)}`,
    records: page.items.map((job) => ({
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
    })),
  });
}
