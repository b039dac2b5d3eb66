import { isRecordObject, memberOf } from './rest-answer.ts';
import { AnswerError } from './transport.ts';
import type { OrgAccess } from './object-describe.ts';
import { restGet } from './rest-get.ts';

/** A page has at most 2,000 records, each of at most some fields of the longest texts. */
const MAX_PAGE_BYTES = 100_000_000;
const TIMEOUT_MILLISECONDS = 120_000;

/** A record of the org, by the names of its fields; a parent is such a record in it, or null. */
export type OrgRecord = Readonly<Record<string, unknown>>;

/**
 * Runs a query by the REST API (REST API Developer Guide, "Query") and passes each page of its records, until all are
 * read.
 *
 * @param take receives with each page how many records there are in all
 * @returns that number
 * @throws RestApiError; TransportError; what the login and `take` throw; the signal's reason
 */
export async function queryRecords(
  soql: string,
  purpose: string,
  access: OrgAccess,
  take: (records: readonly OrgRecord[], total: number) => Promise<void>,
): Promise<number> {
  const base = `/services/data/v${access.apiVersion}/query`;
  let path = `${base}?q=${encodeURIComponent(soql)}`;
  for (;;) {
    const page = await pageAt(path, purpose, access);
    await take(page.records, page.total);
    if (page.locator === undefined) return page.total;
    path = `${base}/${page.locator}`;
  }
}

interface Page {
  readonly records: readonly OrgRecord[];
  readonly total: number;
  /** Names the next page; undefined on the last one. */
  readonly locator: string | undefined;
}

async function pageAt(
  path: string,
  purpose: string,
  { retryBudgetMilliseconds, signal, transport }: OrgAccess,
): Promise<Page> {
  return restGet(transport, {
    ...{ purpose, signal, path, read: pageIn },
    maxResponseBytes: MAX_PAGE_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    ...(retryBudgetMilliseconds === undefined ? {} : { retryBudgetMilliseconds }),
  });
}

function pageIn(document: unknown): Page {
  const [records, total, done] = ['records', 'totalSize', 'done'].map((name) => memberOf(document, name));
  if (!Array.isArray(records) || !records.every(isRecordObject)) {
    throw new AnswerError('"records" is not a list of records');
  }
  if (!Number.isSafeInteger(total)) throw new AnswerError('"totalSize" is not a number');
  if (done === true) return { records, total: Number(total), locator: undefined };
  // A locator is taken as a name below the path of this host, and never as an address.
  const [, locator] = /\/query\/([\w-]{1,200})$/.exec(String(memberOf(document, 'nextRecordsUrl'))) ?? [];
  if (done !== false || locator === undefined) throw new AnswerError('the page does not say what follows it');
  return { records, total: Number(total), locator };
}
