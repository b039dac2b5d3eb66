import { isSalesforceId } from '../limits/salesforce-id.ts';
import { memberOf } from '../salesforce/rest-answer.ts';
import { AnswerError, type Line } from '../salesforce/transport.ts';
import type { DataFormat } from './data-format.ts';
import { restGet } from '../salesforce/rest-get.ts';

/** A job as the listing of the REST API returns it (REST API, `jobs/ingest`). */
export interface ListedJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly state: string;
  /** Of the rows, in an archive or not; CSV where it is not given. */
  readonly contentType: DataFormat;
  readonly createdById: string;
  /** Milliseconds since 1970, by the server's clock; NaN when it is not given. */
  readonly createdDate: number;
}

/** What kind of job it is (REST API, `jobs/ingest` and `jobs/query`): Bulk API 1.0, or the ways of 2.0. */
export type JobType = 'Classic' | 'V2Ingest' | 'V2Query' | 'BigObjectIngest';

export const JOB_TYPES: readonly JobType[] = ['Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest'];

/** A listed job with what only a monitor asks for. */
export interface JobRecord extends ListedJob {
  /** Undefined where the service names a type that is not known here, or none. */
  readonly jobType: JobType | undefined;
  /** As in `66.0`; undefined where it is not reported. */
  readonly apiVersion: string | undefined;
  /** `Parallel` or `Serial`; empty where it is not reported. */
  readonly concurrencyMode: string;
}

/** A listing of jobs; both have Classic jobs, loads and queries alike. */
export type JobListing = 'ingest' | 'query';

/** How far the clocks of the org and of the runner may differ. */
export const CLOCK_DIFFERENCE_MILLISECONDS = 120_000;

/** How much a listing is worth: a page holds up to a thousand jobs of the last seven days, in no order. */
export interface ListingEffort {
  readonly maxPages: number;
  /** For each page. */
  readonly timeoutMilliseconds: number;
  /** For each page; as always when absent. */
  readonly retryBudgetMilliseconds?: number;
}

/** It only spares a look at jobs that were there before, so it costs little. */
export const TO_KNOW_EARLIER_JOBS: ListingEffort = {
  maxPages: 2,
  timeoutMilliseconds: 10_000,
  retryBudgetMilliseconds: 0,
};

/** It only serves to name a job, so it must not hold up the load. */
export const TO_NAME_JOBS: ListingEffort = {
  maxPages: 10,
  timeoutMilliseconds: 10_000,
  retryBudgetMilliseconds: 10_000,
};

/** No org makes as many jobs in seven days: that would be more batches than it may send. */
export const TO_SEE_ALL_JOBS: ListingEffort = { maxPages: 200, timeoutMilliseconds: 60_000 };

const MAX_ANSWER_BYTES = 4_000_000;

/**
 * Lists the org's jobs of the Bulk API 1.0.
 *
 * @param apiVersion as in `66.0`
 * @returns undefined when there are too many of them to look through
 * @throws RestApiError; TransportError; the signal's reason
 */
export async function listJobs(
  line: Line,
  apiVersion: string,
  { maxPages, ...effort }: ListingEffort,
  signal: AbortSignal,
): Promise<ListedJob[] | undefined> {
  const listing = { listing: 'ingest', parameters: { jobType: 'Classic' } } as const;
  return jobPages(line, apiVersion, { ...effort, maxPages, ...listing }, signal);
}

/** Which jobs are to be listed: the service narrows a listing by these parameters. */
export interface ListingRequest extends ListingEffort {
  readonly listing: JobListing;
  readonly parameters: Readonly<
    Partial<Record<'isPkChunkingEnabled' | 'jobType' | 'concurrencyMode', string>>
  >;
}

/**
 * All pages of a listing of jobs (REST API, "Get Information About All Jobs").
 *
 * @param apiVersion as in `66.0`
 * @returns undefined when there are too many of them to look through
 * @throws RestApiError; TransportError; LocatorError; the signal's reason
 */
export async function jobPages(
  line: Line,
  apiVersion: string,
  { maxPages, listing, parameters, ...effort }: ListingRequest,
  signal: AbortSignal,
): Promise<JobRecord[] | undefined> {
  const purpose = 'list the jobs of the org';
  const jobs: JobRecord[] = [];
  const query = new URLSearchParams(parameters).toString();
  let path = `/services/data/v${apiVersion}/jobs/${listing}${query === '' ? '' : `?${query}`}`;
  const seen = new Set([path]);
  for (let pages = 0; pages < maxPages; pages++) {
    const page = await restGet(line, {
      ...{ ...effort, purpose, signal, path, maxResponseBytes: MAX_ANSWER_BYTES, read: listingPage },
    });
    jobs.push(...page.jobs);
    if (page.next === undefined) return jobs;
    path = page.next;
    // A locator that leads back would lead there for ever.
    if (seen.has(path)) throw new LocatorError('leads to a page that was read before');
    seen.add(path);
  }
  return undefined;
}

/** Where the service says that the next page is, there is none that may be read. */
export class LocatorError extends Error {
  override readonly name = 'LocatorError';

  constructor(fault: string) {
    super(`Could not list the jobs of the org: "nextRecordsUrl" ${fault}.`);
  }
}

/** Only to see where a path leads: the host is that of the session. */
const ANY_HOST = 'https://any.invalid';
const PAGE_PATH = /^\/services\/data\/v\d{2,3}\.0\/jobs\/(?:ingest|query)(?:\/[\w.-]+)*\/?$/;

/** The path of the next page. @throws LocatorError when it leads to another host, or to anything but a listing of jobs */
function pagePath(next: string): string {
  const isPath = next.startsWith('/services/data/') && URL.canParse(next, ANY_HOST);
  const url = isPath ? new URL(next, ANY_HOST) : undefined;
  if (url?.origin !== ANY_HOST || !PAGE_PATH.test(url.pathname)) {
    throw new LocatorError('is not the path of a page under jobs/ingest or jobs/query');
  }
  return `${url.pathname}${url.search}`;
}

/**
 * @throws AnswerError when it is no whole page; LocatorError
 */
function listingPage(document: unknown): { readonly jobs: readonly JobRecord[]; readonly next?: string } {
  const [records, next] = [memberOf(document, 'records'), memberOf(document, 'nextRecordsUrl')];
  if (!Array.isArray(records)) throw new AnswerError('"records" is not a list');
  const jobs = records.map(listedJob);
  if (typeof next === 'string') return { jobs, next: pagePath(next) };
  if (memberOf(document, 'done') === false) {
    throw new AnswerError('"nextRecordsUrl" is not the path of a page');
  }
  return { jobs };
}

function listedJob(record: unknown): JobRecord {
  const text = (name: string): string => {
    const value = memberOf(record, name);
    return typeof value === 'string' ? value : '';
  };
  const [id, createdById] = [text('id'), text('createdById')];
  // Ids stand in paths and messages as they are.
  if (!isSalesforceId(id)) throw new AnswerError('"id" is not the id of a job');
  const createdDate = Date.parse(text('createdDate').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const [object, operation, state] = [text('object'), text('operation'), text('state')];
  const contentType = dataFormat(text('contentType'));
  const jobType = JOB_TYPES.find((type) => type === text('jobType'));
  const version = Number(memberOf(record, 'apiVersion'));
  const apiVersion = version >= 10 && version < 1_000 ? version.toFixed(1) : undefined;
  const concurrencyMode = text('concurrencyMode');
  return {
    ...{ id, object, operation, state, contentType, createdById, createdDate },
    ...{ jobType, apiVersion, concurrencyMode },
  };
}

function dataFormat(contentType: string): DataFormat {
  const format = contentType.toUpperCase().replace(/^ZIP_/, '');
  return format === 'JSON' || format === 'XML' ? format : 'CSV';
}
