import type { HttpResponse } from '../ports/http.ts';
import { AnswerFault } from '../salesforce/transport.ts';

/** The format of records, as JobInfo names it. */
export type DataFormat = 'CSV' | 'JSON' | 'XML';

export const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  XML: 'application/xml',
};

/** @throws AnswerFault when an answer that should hold records is something else, such as a page of a proxy */
export function refuseOtherTypes(headers: HttpResponse['headers'], format: DataFormat): void {
  const type = headers['content-type'] ?? '';
  const [essence = ''] = type.toLowerCase().split(';');
  if (essence.trim() !== MEDIA_TYPES[format]) throw new AnswerFault(`the answer is "${type}", not ${format}`);
}
