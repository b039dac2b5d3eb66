import type { HttpResponse } from '../ports/http.ts';

const MAX_ERROR_BYTES = 20_000;
/** The code of the Bulk API, mostly with status 400, and that of the REST API, with 401. */
const REFUSED = /\b(?:InvalidSessionId|INVALID_SESSION_ID)\b/;
/** How an error document begins, and no page does. */
const DOCUMENT = /^(?:\u00ef\u00bb\u00bf)?\s*(?:[[{]|<(?!!doctype|html))(?![^]*<html\b)/i;
/** The same codes say these too, and no other token would help. */
const FOR_GOOD = /Unable to find session id|not valid for use with the REST API|not attached to Agent/i;

/**
 * Whether the org refuses a session that another one may take the place of. Such a refusal comes before anything is
 * carried out. The form of an error follows that of the request, so the code is looked for as a word.
 */
export function isSessionRefusal({ status, headers, body }: HttpResponse): boolean {
  if (status < 400 || status >= 500 || body.length > MAX_ERROR_BYTES) return false;
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  // A page of a proxy proves nothing, whatever it says; what is none is recognised by its form, since types do not always fit.
  if (/^text\/html\b/i.test(headers['content-type'] ?? '') || !DOCUMENT.test(text)) return false;
  return REFUSED.test(text) && !FOR_GOOD.test(text);
}
