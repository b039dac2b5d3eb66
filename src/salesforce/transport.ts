import type { Clock } from '../ports/clock.ts';
import { HttpFault, type Http, type HttpResponse } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import { RETRY_BUDGET_MILLISECONDS, retryDelay } from './retry-delay.ts';
import type { Session } from './session.ts';

/** A request to the org, and how its answer is to be read. */
export interface Call<T> {
  /** For messages: what is being done, as in "add a batch to job 750…". */
  readonly purpose: string;
  readonly method: 'GET' | 'POST';
  /** Below the instance URL, from the slash on. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly maxResponseBytes: number;
  /**
   * Whether doing it twice is the same as doing it once. Only then is it tried again after a fault that may have come
   * after the server did its part.
   */
  readonly repeatable: boolean;
  /** @throws AnswerFault when the answer is cut, garbled or passing trouble; any other error is final */
  readonly read: (response: HttpResponse) => T;
  readonly signal: AbortSignal;
}

/** The server answered, but not with what the protocol promises: a proxy's page, a cut document, a passing 503. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
  readonly retryAfter: string | undefined;

  constructor(message: string, retryAfter?: string) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** A call could not be brought to an end that is known. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError';
  /** Whether the server may have done what it was asked to. */
  readonly inDoubt: boolean;

  constructor(purpose: string, fault: Error, inDoubt: boolean, attempts: number) {
    const tries = attempts === 1 ? '' : ` after ${attempts} attempts`;
    super(`Could not ${purpose}${tries}: ${fault.message}.`, { cause: fault });
    this.inDoubt = inDoubt;
  }
}

/** Sends calls with the session's header, tries again what may be tried again, and counts what it costs. */
export class Transport {
  /** Every request sent; each counts against the org's daily limit. */
  requests = 0;
  readonly session: Session;
  readonly #ports: { http: Http; clock: Clock; random: Random; log: Log };

  constructor(session: Session, ports: { http: Http; clock: Clock; random: Random; log: Log }) {
    this.session = session;
    this.#ports = ports;
  }

  /** @throws CallFailedError; what `call.read` throws; the signal's reason */
  async send<T>(call: Call<T>): Promise<T> {
    const { clock, random, log } = this.#ports;
    const giveUpAt = clock.now() + RETRY_BUDGET_MILLISECONDS;
    for (let attempt = 1; ; attempt++) {
      try {
        return call.read(await this.#once(call));
      } catch (error) {
        if (!(error instanceof HttpFault || error instanceof AnswerFault)) throw error;
        const reached = error instanceof AnswerFault || error.sent;
        const retryAfter = error instanceof AnswerFault ? error.retryAfter : undefined;
        const delay = retryDelay(attempt, random(), retryAfter, clock.now());
        const mayRepeat = call.repeatable || !reached;
        if (!mayRepeat || clock.now() + delay > giveUpAt) {
          throw new CallFailedError(call.purpose, error, reached && !call.repeatable, attempt);
        }
        log.debug(`${call.purpose}: ${error.message}; next attempt in ${Math.round(delay)} ms`);
        await clock.sleep(delay, call.signal);
      }
    }
  }

  async #once<T>(call: Call<T>): Promise<HttpResponse> {
    this.requests++;
    const token = this.session.accessToken.reveal();
    const response = await this.#ports.http.send({
      method: call.method,
      url: new URL(call.path, this.session.instanceUrl),
      headers: { ...call.headers, 'X-SFDC-Session': token },
      ...(call.body === undefined ? {} : { body: call.body }),
      maxResponseBytes: call.maxResponseBytes,
      signal: call.signal,
    });
    return withoutSecret(response, token);
  }
}

/** A proxy's page or a careless message may repeat the session's header; nothing of it may reach a report. */
function withoutSecret(response: HttpResponse, secret: string): HttpResponse {
  const body = Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength);
  if (!body.includes(secret)) return response;
  return { ...response, body: Buffer.from(body.toString('latin1').replaceAll(secret, '***'), 'latin1') };
}
