import { memberOf, RestApiError, restDocument } from '../salesforce/rest-answer.ts';
import { AnswerError, type Line } from '../salesforce/transport.ts';
import type { JobListing } from './job-listing.ts';

/** A job of the Bulk API 2.0, as its own resource says of it (Bulk API 2.0, "Get Job Info"). */
export interface RestJob {
  readonly state: string;
  /** 0 where it is not reported. */
  readonly recordsProcessed: number;
  readonly recordsFailed: number;
  /** Why it failed, where it is reported. */
  readonly errorMessage?: string;
}

/** Where a job of the Bulk API 2.0 stands. */
export interface RestJobPlace {
  readonly id: string;
  readonly kind: JobListing;
  /** As in `66.0`. */
  readonly apiVersion: string;
}

/** States in which a job of the Bulk API 2.0 goes on, or waits to (Bulk API 2.0, "State"). */
export const REST_OPEN_STATES: readonly string[] = ['Open', 'UploadComplete', 'InProgress'];

const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
const MAX_MESSAGE_CHARACTERS = 2_000;

/** @throws RestApiError, with status 404 when there is no such job; TransportError; the signal's reason */
export async function readRestJob(line: Line, place: RestJobPlace, signal: AbortSignal): Promise<RestJob> {
  return ask(line, place, { purpose: `read job ${place.id}`, method: 'GET' }, signal);
}

/**
 * Aborts the job (Bulk API 2.0, "Close or Abort a Job"). If it had ended before, that is no error: see the state.
 *
 * @throws as `readRestJob`
 */
export async function abortRestJob(line: Line, place: RestJobPlace, signal: AbortSignal): Promise<RestJob> {
  const body = Buffer.from('{"state":"Aborted"}');
  try {
    return await ask(line, place, { purpose: `abort job ${place.id}`, method: 'PATCH', body }, signal);
  } catch (error) {
    if (!(error instanceof RestApiError && error.status === 400)) throw error;
    const job = await readRestJob(line, place, signal);
    if (REST_OPEN_STATES.includes(job.state)) throw error;
    return job;
  }
}

interface Question {
  readonly purpose: string;
  readonly method: 'GET' | 'PATCH';
  readonly body?: Uint8Array;
}

async function ask(
  line: Line,
  { apiVersion, id, kind }: RestJobPlace,
  { purpose, ...question }: Question,
  signal: AbortSignal,
): Promise<RestJob> {
  return line.send({
    ...{ ...question, purpose, signal, repeatable: true },
    path: `/services/data/v${apiVersion}/jobs/${kind}/${id}`,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json; charset=UTF-8' },
    sessionHeader: 'Authorization',
    maxResponseBytes: MAX_ANSWER_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    read: (response) => restJobOf(restDocument(response, purpose), id),
  });
}

/** @throws AnswerError when it is not about this job, or has no state */
function restJobOf(document: unknown, id: string): RestJob {
  const [reported, state, message] = [
    memberOf(document, 'id'),
    memberOf(document, 'state'),
    memberOf(document, 'errorMessage'),
  ];
  if (typeof reported !== 'string' || reported.slice(0, 15) !== id.slice(0, 15)) {
    throw new AnswerError('the answer is about another job');
  }
  if (typeof state !== 'string') throw new AnswerError('"state" is missing');
  const count = (name: string): number => {
    const value = memberOf(document, name);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
  };
  return {
    state,
    recordsProcessed: count('numberRecordsProcessed'),
    recordsFailed: count('numberRecordsFailed'),
    ...(typeof message === 'string' && message !== ''
      ? { errorMessage: message.slice(0, MAX_MESSAGE_CHARACTERS) }
      : {}),
  };
}
