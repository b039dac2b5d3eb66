import { memberOf, restDocument } from '../salesforce/rest-answer.ts';
import type { Line } from '../salesforce/transport.ts';

/** A job as the listing of the REST API tells of it (REST API, `jobs/ingest`). */
export interface ListedJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly state: string;
  /** Milliseconds since 1970, by the server's clock. */
  readonly createdDate: number;
}

/** A page holds up to a thousand jobs of the last seven days, in no order. */
const MAX_PAGES = 10;
const MAX_ANSWER_BYTES = 4_000_000;
/** It only serves to name a job, so it must not hold up the load. */
const TIMEOUT_MILLISECONDS = 10_000;

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
  signal: AbortSignal,
): Promise<ListedJob[] | undefined> {
  const purpose = 'list the jobs of the org';
  const jobs: ListedJob[] = [];
  let path = `/services/data/v${apiVersion}/jobs/ingest?jobType=Classic`;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const document = await line.send({
      ...{ purpose, signal, path, method: 'GET', repeatable: true },
      headers: { Accept: 'application/json' },
      sessionHeader: 'Authorization',
      maxResponseBytes: MAX_ANSWER_BYTES,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
      retryBudgetMilliseconds: TIMEOUT_MILLISECONDS,
      read: (response) => restDocument(response, purpose),
    });
    const records = memberOf(document, 'records');
    if (Array.isArray(records)) jobs.push(...records.flatMap(listedJob));
    const next = memberOf(document, 'nextRecordsUrl');
    if (typeof next !== 'string') return jobs;
    if (!next.startsWith('/services/data/')) return undefined;
    path = next;
  }
  return undefined;
}

function listedJob(record: unknown): ListedJob[] {
  const text = (name: string): string => {
    const value = memberOf(record, name);
    return typeof value === 'string' ? value : '';
  };
  const id = text('id');
  // Ids stand in paths and messages as they are.
  if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(id)) return [];
  const createdDate = Date.parse(text('createdDate').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return [{ id, object: text('object'), operation: text('operation'), state: text('state'), createdDate }];
}
