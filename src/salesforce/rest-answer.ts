import type { HttpResponse } from '../ports/http.ts';
import { AnswerError } from './transport.ts';
import { isRejectedUnprocessed } from './rejected-unprocessed.ts';

/** The org refused a call to its REST API (REST API Developer Guide, "Status Codes and Error Responses"). */
export class RestApiError extends Error {
  override readonly name = 'RestApiError';
  /** HTTP status. */
  readonly status: number;
  /** As in `REQUEST_LIMIT_EXCEEDED`; empty when the answer names none. */
  readonly errorCode: string;

  constructor(purpose: string, status: number, errorCode: string, message: string) {
    super(`Could not ${purpose}: ${errorCode === '' ? `HTTP ${status}` : errorCode}: ${message}`);
    this.status = status;
    this.errorCode = errorCode;
  }
}

const MAX_MESSAGE_CHARACTERS = 1_000;
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);

/**
 * The JSON of a REST answer.
 *
 * @throws RestApiError when the org refused the call; AnswerError when this is no answer of the REST API, or transient
 *   trouble
 */
export function restDocument(response: HttpResponse, purpose: string): unknown {
  const { status } = response;
  const { code = '', message } = status < 400 ? { message: '' } : (restErrorOf(response) ?? { message: '' });
  if (TRANSIENT_STATUS.has(status) || isRejectedUnprocessed(status, code, message)) {
    const retryAfter = response.headers['retry-after'];
    throw new AnswerError(`the server answered with HTTP ${status}`, { retryAfter });
  }
  if (status >= 200 && status < 300) return jsonOf(response);
  if (status >= 300 && status < 400) {
    throw new RestApiError(
      purpose,
      status,
      '',
      'The server answered with a redirect, which is never followed.',
    );
  }
  throw new RestApiError(purpose, status, code, message || 'The answer gives no reason.');
}

function jsonOf(response: HttpResponse): unknown {
  const type = response.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new AnswerError(`the answer is ${type === '' ? 'of no type' : `"${type}"`}, not JSON`);
  }
  return parsed(response);
}

/** @throws AnswerError */
function parsed({ body }: HttpResponse): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new AnswerError('the answer is not sound JSON');
  }
}

/**
 * The error of a JSON answer: an array, of one as a rule, from the REST API, a bare object from the Bulk API. Undefined
 * when it is not JSON; its type is not asked, since errors come with types that do not fit.
 */
export function restErrorOf(
  response: HttpResponse,
): { code: string | undefined; message: string } | undefined {
  let document: unknown;
  try {
    document = parsed(response);
  } catch {
    // A page of a proxy: the status is all that it says.
    return undefined;
  }
  const error: unknown = Array.isArray(document) ? document[0] : document;
  const code = text(error, 'errorCode') || text(error, 'exceptionCode');
  return {
    code: code === '' ? undefined : code,
    message: text(error, 'message') || text(error, 'exceptionMessage'),
  };
}

function text(value: unknown, key: string): string {
  const member = memberOf(value, key);
  return typeof member === 'string' ? member.slice(0, MAX_MESSAGE_CHARACTERS) : '';
}

/** A member of a JSON object; undefined when there is none, or the value is no object. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Whether a value of a JSON answer is an object with members. */
export function isRecordObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
