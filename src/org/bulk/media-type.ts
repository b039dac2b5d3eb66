import type { IncomingHttpHeaders } from 'node:http';
import type { Job } from './job.ts';
import { Refusal } from './refusal.ts';
import type { ControlFormat } from './wire.ts';

/** The media types of batches. */
export const BATCH_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'text/csv',
  'application/xml',
  'application/json',
  'zip/csv',
  'zip/xml',
  'zip/json',
]);

/** `text/csv` of `text/csv; charset=UTF-8`. */
export function mediaTypeOf(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase();
}

/** The media type in which a job's data is sent, and comes back. */
export function dataMediaType(job: Job): string {
  switch (job.contentType) {
    case 'CSV':
      return 'text/csv';
    case 'XML':
      return 'application/xml';
    case 'JSON':
      return 'application/json';
    case 'ZIP_CSV':
      return 'zip/csv';
    case 'ZIP_XML':
      return 'zip/xml';
    case 'ZIP_JSON':
      return 'zip/json';
  }
}

/** The format a control document is read and answered in: JSON for `application/json`, XML for all else. */
export function requestFormat(headers: IncomingHttpHeaders): ControlFormat {
  const mediaType = mediaTypeOf(headers['content-type'] ?? '');
  return mediaType === 'application/json' || mediaType === 'zip/json' ? 'json' : 'xml';
}

/** The refusal of a control document in a media type the service does not take; a missing one means XML. */
export function unsupported(headers: IncomingHttpHeaders): Refusal | undefined {
  const header = headers['content-type'];
  if (header === undefined || BATCH_MEDIA_TYPES.has(mediaTypeOf(header))) return undefined;
  return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
}
