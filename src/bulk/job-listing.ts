import { isSalesforceId } from '../limits/salesforce-id.ts';
import { memberOf, restDocument } from '../salesforce/rest-answer.ts';
import { AnswerFault, type Line } from '../salesforce/transport.ts';
import type { DataFormat } from './data-format.ts';

/** A job as the listing of the REST API tells of it (REST API, `jobs/ingest`). */
export interface ListedJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly state: string;
  /** Of the rows, in an archive or not; CSV where it is not told. */
  readonly contentType: DataFormat;
  readonly createdById: string;
  /** Milliseconds since 1970, by the server's clock; NaN when it is not told. */
  readonly createdDate: number;
}

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
 * @throws RestApiError; CallFailedError; the signal's reason
 */
export async function listJobs(
  line: Line,
  apiVersion: string,
  { maxPages, ...effort }: ListingEffort,
  signal: AbortSignal,
): Promise<ListedJob[] | undefined> {
  const purpose = 'list the jobs of the org';
  const jobs: ListedJob[] = [];
  let path = `/services/data/v${apiVersion}/jobs/ingest?jobType=Classic`;
  for (let pages = 0; pages < maxPages; pages++) {
    const page = await line.send({
      ...{ ...effort, purpose, signal, path, method: 'GET', repeatable: true },
      headers: { Accept: 'application/json' },
      sessionHeader: 'Authorization',
      maxResponseBytes: MAX_ANSWER_BYTES,
      read: (response) => listingPage(restDocument(response, purpose)),
    });
    jobs.push(...page.jobs);
    if (page.next === undefined) return jobs;
    path = page.next;
  }
  return undefined;
}

/** @throws AnswerFault when it is no whole page */
function listingPage(document: unknown): { readonly jobs: readonly ListedJob[]; readonly next?: string } {
  const [records, next] = [memberOf(document, 'records'), memberOf(document, 'nextRecordsUrl')];
  if (!Array.isArray(records)) throw new AnswerFault('"records" is not a list');
  const jobs = records.map(listedJob);
  if (typeof next === 'string' && next.startsWith('/services/data/')) return { jobs, next };
  if (typeof next === 'string' || memberOf(document, 'done') === false) {
    throw new AnswerFault('"nextRecordsUrl" is not the path of a page');
  }
  return { jobs };
}

function listedJob(record: unknown): ListedJob {
  const text = (name: string): string => {
    const value = memberOf(record, name);
    return typeof value === 'string' ? value : '';
  };
  const [id, createdById] = [text('id'), text('createdById')];
  // Ids stand in paths and messages as they are.
  if (!isSalesforceId(id)) throw new AnswerFault('"id" is not the id of a job');
  const createdDate = Date.parse(text('createdDate').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const [object, operation, state] = [text('object'), text('operation'), text('state')];
  const contentType = dataFormat(text('contentType'));
  return { id, object, operation, state, contentType, createdById, createdDate };
}

function dataFormat(contentType: string): DataFormat {
  const format = contentType.toUpperCase().replace(/^ZIP_/, '');
  return format === 'JSON' || format === 'XML' ? format : 'CSV';
}
