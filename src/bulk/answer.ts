import type { HttpResponse } from '../ports/http.ts';
import { restErrorOf } from '../salesforce/rest-answer.ts';
import { AnswerError } from '../salesforce/transport.ts';
import { isRejectedUnprocessed } from '../salesforce/rejected-unprocessed.ts';
import { BulkApiError } from './bulk-api-error.ts';
import { readControlJson } from './control-json.ts';
import { childText, readXml, type XmlElement } from './xml.ts';

/** Codes that speak of the service's own trouble, which may pass. */
const TRANSIENT_CODES = new Set(['InternalServerError', 'Timeout', 'Unknown']);

const SERVICE_UNAVAILABLE = 503;

/** What a message may show of an answer. */
const MAX_CODE_CHARACTERS = 100;
const MAX_MESSAGE_CHARACTERS = 2_000;

/**
 * The control document of an answer.
 *
 * @throws BulkApiError when the service refused the call; AnswerError when this is no answer of the Bulk API
 */
export function controlDocument(response: HttpResponse, root: string, purpose: string): XmlElement {
  refuseErrors(response, purpose);
  const document = documentOf(response, root);
  if (document.name !== root) throw otherRoot(document.name, root);
  return document;
}

/**
 * The elements of a list, as `take` makes something of each. None is held longer than that: a job may have thousands of
 * batches, and each of them has a dozen elements.
 *
 * @throws as `controlDocument`; what `take` throws
 */
export function controlList<T>(
  response: HttpResponse,
  { item, root }: { readonly item: string; readonly root: string },
  purpose: string,
  take: (element: XmlElement) => T,
): T[] {
  refuseErrors(response, purpose);
  const taken: T[] = [];
  const { name } = documentOf(response, root, (child, parent) => {
    if (parent === root && child.name === item) taken.push(take(child));
  });
  if (name !== root) throw otherRoot(name, root);
  return taken;
}

function otherRoot(name: string, root: string): AnswerError {
  return new AnswerError(`the answer is a <${name}>, not a <${root}>`);
}

/** Throws what an answer with an error status has to say; returns for the others. */
export function refuseErrors(response: HttpResponse, purpose: string): void {
  const { status } = response;
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    throw new BulkApiError(
      purpose,
      status,
      'Redirect',
      `The server answered with a redirect (HTTP ${status}), which is never followed. Set "instance-url" to the org's My Domain URL.`,
    );
  }
  const { code, message } = errorOf(response);
  const rejectedUnprocessed = isRejectedUnprocessed(status, code, message);
  // A server that fails on its own may have done its part before, whatever it calls it.
  if (code === undefined || rejectedUnprocessed || status >= 500 || TRANSIENT_CODES.has(code)) {
    const said = code === undefined ? '' : ` (${code}: ${message})`;
    const retryAfter = response.headers['retry-after'];
    throw new AnswerError(`the server answered with HTTP ${status}${said}`, {
      retryAfter,
      rejectedUnprocessed,
      isBusy: rejectedUnprocessed || status === SERVICE_UNAVAILABLE,
    });
  }
  throw new BulkApiError(purpose, status, code, message);
}

/** The code and the words of an error document; without a code where the answer is none. */
function errorOf(response: HttpResponse): { code: string | undefined; message: string } {
  const { code, message } = restErrorOf(response) ?? xmlErrorOf(response);
  return { code: code?.slice(0, MAX_CODE_CHARACTERS), message: message.slice(0, MAX_MESSAGE_CHARACTERS) };
}

function xmlErrorOf(response: HttpResponse): { code: string | undefined; message: string } {
  try {
    const document = documentOf(response, 'error');
    const code = document.name === 'error' ? childText(document, 'exceptionCode') : undefined;
    return { code, message: childText(document, 'exceptionMessage') ?? '' };
  } catch {
    // A page of a proxy or of the edge: the status is all that it says.
    return { code: undefined, message: '' };
  }
}

/** The document of an answer. Types do not always fit the documents that come with them, so its first character decides. */
function documentOf(
  response: HttpResponse,
  root: string,
  takeChild?: (child: XmlElement, root: string) => void,
): XmlElement {
  const type = response.headers['content-type'] ?? '';
  const text = new TextDecoder().decode(response.body);
  const [first] = text.trimStart();
  if (first === '{' || first === '[') {
    const document = readControlJson(text, root);
    for (const child of document.children) takeChild?.(child, document.name);
    return document;
  }
  if (first !== '<' || /^text\/html\b/i.test(type)) {
    throw new AnswerError(`the answer is ${type === '' ? 'of no type' : `"${type}"`}, not XML`);
  }
  return readXml(text.trimStart(), takeChild);
}
