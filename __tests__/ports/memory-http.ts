import { HttpError, type Http, type HttpRequest, type HttpResponse } from '../../src/ports/http.ts';

/** What becomes of a request: an answer, a fault, or nothing until it is aborted. */
export type Reply = HttpResponse | HttpError | 'silence';

/** A server in memory, which answers from a script. */
export class MemoryHttp implements Http {
  /** All requests, in the order in which they came. */
  readonly requests: HttpRequest[] = [];
  readonly #reply: (request: HttpRequest, number: number) => Reply | Promise<Reply>;

  /** @param reply reported the request and its number, from 1 on */
  constructor(reply: (request: HttpRequest, number: number) => Reply | Promise<Reply>) {
    this.#reply = reply;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    request.signal.throwIfAborted();
    this.requests.push(request);
    const reply = await this.#reply(request, this.requests.length);
    if (reply === 'silence') return silenceUntilAborted(request.signal);
    if (reply instanceof HttpError) throw reply;
    if (reply.body.length > request.maxResponseBytes)
      throw new HttpError(`the answer is longer than ${request.maxResponseBytes} bytes`, true);
    if (request.sink === undefined || reply.status >= 300) return reply;
    await request.sink.begin(reply.headers);
    await request.sink.take(reply.body);
    return { ...reply, body: new Uint8Array() };
  }
}

async function silenceUntilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('The request was given up.'));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
