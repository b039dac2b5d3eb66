import { restError, type Answer } from './answer.ts';
import type { OrgRequest } from './request.ts';

/** Of the URL, and of the URL and the headers together (REST API Developer Guide, "Status Codes and Error Responses"). */
const MAX_BYTES = 16_384;
/** A colon, a blank and a line end. */
const BYTES_BESIDE_HEADER = 4;

/** Why a request is refused before anybody looks at it: 414 for its URL, 431 for that and its headers. */
export function headerRefusal({
  headers,
  target,
}: Pick<OrgRequest, 'headers' | 'target'>): Answer | undefined {
  const bytes = Buffer.byteLength(target);
  if (bytes > MAX_BYTES) {
    return restError(414, 'URI_TOO_LONG', `The length of the URI exceeds the ${MAX_BYTES} byte limit`);
  }
  const all = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + BYTES_BESIDE_HEADER + String(value).length,
    bytes,
  );
  if (all <= MAX_BYTES) return undefined;
  // The server in front of the service says it in its own way.
  const body = Buffer.from('<h1>Bad Message 431</h1><pre>reason: Request Header Fields Too Large</pre>');
  return { status: 431, contentType: 'text/html;charset=iso-8859-1', headers: {}, body };
}
