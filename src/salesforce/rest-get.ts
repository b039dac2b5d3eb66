import type { HttpResponse } from '../ports/http.ts';
import { restDocument } from './rest-answer.ts';
import type { Call, Line } from './transport.ts';

/** A question to the REST API, and how the JSON of its answer is to be read. */
export interface RestQuestion<T> extends Pick<
  Call<T>,
  'maxResponseBytes' | 'path' | 'purpose' | 'retryBudgetMilliseconds' | 'signal' | 'timeoutMilliseconds'
> {
  /** @throws AnswerError when the answer is cut, garbled or transient; any other error is final */
  readonly read: (document: unknown, response: HttpResponse) => T;
}

/** Asks the REST API for what can be asked twice. @throws RestApiError; TransportError; the signal's reason */
export async function restGet<T>(line: Line, { read, ...question }: RestQuestion<T>): Promise<T> {
  return line.send({
    ...{ ...question, method: 'GET', repeatable: true },
    headers: { Accept: 'application/json' },
    sessionHeader: 'Authorization',
    read: (response) => read(restDocument(response, question.purpose), response),
  });
}
