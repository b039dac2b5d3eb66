/** Records on a page of the REST API at most (REST API Developer Guide, "Query"). */
export const RECORDS_PER_PAGE = 2_000;
/** A query job takes about so many requests itself: to create it, to look at it, to close it, and to read its results. */
const REQUESTS_OF_JOB = 12;
/** A query job reads about so many records in the time of one request. */
const RECORDS_PER_REQUEST = 10_000;

/**
 * How records of the org are read with the fewest requests: by lists of values, all of them page by page, or all of them by a
 * query job of the Bulk API.
 *
 * @param lists how many requests name all values; Infinity where no list can
 * @param records how many there are
 * @param fitsUrl whether the query for all of them can be asked by the REST API
 */
export function readingWay({
  lists,
  fitsUrl,
  mayUseJob,
  records,
}: {
  readonly lists: number;
  readonly records: number;
  readonly fitsUrl: boolean;
  readonly mayUseJob: boolean;
}): 'by lists' | 'in pages' | 'by a job' {
  const pages = Math.ceil(records / RECORDS_PER_PAGE);
  // Few values are better asked for than found among very many records.
  const isWorthAll = lists * RECORDS_PER_REQUEST > records;
  const fewest = fitsUrl ? Math.min(lists, pages) : lists;
  if (mayUseJob && isWorthAll && fewest > REQUESTS_OF_JOB) return 'by a job';
  return lists <= pages ? 'by lists' : 'in pages';
}
