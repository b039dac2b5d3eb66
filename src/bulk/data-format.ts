import type { HttpResponse } from '../ports/http.ts';
import { AnswerError } from '../salesforce/transport.ts';

/** The format of records, as JobInfo names it. */
export type DataFormat = 'CSV' | 'JSON' | 'XML';

export const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  XML: 'application/xml',
};

/** The media types of archives, which results of jobs of archives have too, though they are none. */
export function zipType(format: DataFormat): string {
  return `zip/${format.toLowerCase()}`;
}

/** @throws AnswerError when an answer that should hold records is something else, such as a page of a proxy */
export function refuseOtherTypes(headers: HttpResponse['headers'], format: DataFormat): void {
  const type = headers['content-type'] ?? '';
  const essence = essenceOf(type);
  if (essence !== MEDIA_TYPES[format] && essence !== zipType(format)) {
    throw new AnswerError(`the answer is "${type}", not ${format}`);
  }
}

/**
 * As `refuseOtherTypes`, for the result of a query: that nothing was found is said in plain words, which may be
 * called so.
 */
export function refuseOtherQueryTypes(headers: HttpResponse['headers'], format: DataFormat): void {
  // Lists and documents prove by their form that they are some; rows of CSV could be anything.
  if (format !== 'CSV' && WORDS.has(essenceOf(headers['content-type'] ?? ''))) return;
  refuseOtherTypes(headers, format);
}

const WORDS: ReadonlySet<string> = new Set(['text/plain', MEDIA_TYPES.CSV]);

/** `text/csv` of `text/csv; charset=UTF-8`. */
function essenceOf(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}
