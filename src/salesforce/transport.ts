import type { ApiUsage } from '../limits/org-limits.ts';
import type { Clock } from '../ports/clock.ts';
import { HttpError, type BodySink, type Http, type HttpResponse } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import { apiUsage } from './api-usage.ts';
import { CERTIFICATE_ADVICE, isCertificateFault } from './certificate-fault.ts';
import { refuseMissingOrg } from './missing-org.ts';
import { isProxyRefusal, PROXY_ADVICE, proxyRefusal } from './proxy-refusal.ts';
import { FIRST_CONTACT_BUDGET_MILLISECONDS, RETRY_BUDGET_MILLISECONDS, retryDelay } from './retry-delay.ts';
import { headersWithoutSecrets, withoutSecrets } from './secret-filter.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { isSessionRefusal } from './session-refusal.ts';
import type { Session } from './session.ts';
import { unreachableAdvice } from './unreachable.ts';
import { WaitNotices, type CallWait } from './wait-notices.ts';

/** A request to the org, and how its answer is to be read. */
export interface Call<T> {
  /** For messages: what is being done, as in "add a batch to job 750…". */
  readonly purpose: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the instance URL, from the slash on. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The Bulk API knows the first, the REST API the second. */
  readonly sessionHeader?: 'X-SFDC-Session' | 'Authorization';
  readonly maxResponseBytes: number;
  /** Takes a body that is too long to be held; each attempt begins it anew. */
  readonly sink?: BodySink;
  /** Of each attempt. */
  readonly timeoutMilliseconds: number;
  /** How long it is tried again; most calls leave it to the transport. */
  readonly retryBudgetMilliseconds?: number;
  /**
   * Whether doing it twice is the same as doing it once. Only then is it tried again after a fault that may have come
   * after the server did its part.
   */
  readonly repeatable: boolean;
  /** What the user should look after when nobody knows whether the server did its part: a sentence. */
  readonly whenInDoubt?: string;
  /**
   * Hears which attempt was answered, from 1.
   *
   * @throws AnswerError when the answer is cut, garbled or transient; any other error is final
   */
  readonly read: (response: HttpResponse, attempt: number) => T;
  readonly signal: AbortSignal;
}

/** Whatever sends calls to an org and brings back what was read of their answers. */
export interface Line {
  /** @throws TransportError; MissingOrgError; RenewalError; what `call.read` and the login throw; the signal's reason */
  send<T>(call: Call<T>): Promise<T>;
}

/** Messages may quote an answer, which may be anything. */
const MAX_MESSAGE_CHARACTERS = 1_000;

/** The server answered, but not with what the protocol promises: a proxy's page, a cut document, a transient 503. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly retryAfter: string | undefined;
  /** Whether the answer itself says that nothing was done, so that the call may be made again whatever it does. */
  readonly rejectedUnprocessed: boolean;
  /** Whether the server has too much to do. */
  readonly isBusy: boolean;

  constructor(
    message: string,
    facts: {
      readonly retryAfter?: string | undefined;
      readonly rejectedUnprocessed?: boolean;
      readonly isBusy?: boolean;
    } = {},
  ) {
    super(message.slice(0, MAX_MESSAGE_CHARACTERS));
    this.retryAfter = facts.retryAfter;
    this.rejectedUnprocessed = facts.rejectedUnprocessed ?? false;
    this.isBusy = facts.isBusy ?? false;
  }
}

/** A call could not be brought to an end that is known. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  /** Whether the server may have done what it was asked to. */
  readonly inDoubt: boolean;

  constructor(
    purpose: string,
    fault: Error,
    facts: { readonly inDoubt: boolean; readonly attempts: number; readonly advice: string | undefined },
  ) {
    const tries = facts.attempts === 1 ? '' : ` after ${facts.attempts} attempts`;
    const reported = `Could not ${purpose}${tries}: ${fault.message}.`;
    super(facts.advice === undefined ? reported : `${reported} ${facts.advice}`, { cause: fault });
    this.inDoubt = facts.inDoubt;
  }
}

/** A session may expire again while a call is repeated; more often it is no longer expiry. */
const MAX_RENEWALS_PER_CALL = 5;

/**
 * Sends calls with the session's header, has the session renewed when it has expired, tries again what may be tried
 * again, and counts what it costs.
 */
export class Transport implements Line {
  /** Every request sent; each counts against the org's daily limit. */
  requests = 0;
  /** Those of them that were sent again, since the answer before was none or not as it should be. */
  retries = 0;
  readonly #sessions: SessionKeeper;
  readonly #ports: { http: Http; clock: Clock; random: Random; log: Log };
  readonly #waits: WaitNotices;
  #apiUsage: ApiUsage | undefined;
  #answered = false;
  readonly #busyListeners: (() => void)[] = [];

  constructor(sessions: SessionKeeper, ports: { http: Http; clock: Clock; random: Random; log: Log }) {
    this.#sessions = sessions;
    this.#ports = ports;
    this.#waits = new WaitNotices(ports);
  }

  /** @param listener called whenever the org turns a call away because it has too much to do */
  whenBusy(listener: () => void): void {
    this.#busyListeners.push(listener);
  }

  /** What the org last said of its API requests, if it did. */
  get apiUsage(): ApiUsage | undefined {
    return this.#apiUsage;
  }

  /** The session in force; the first call logs in. @throws what the login throws; the signal's reason */
  async session(signal: AbortSignal): Promise<Session> {
    return this.#sessions.session(signal);
  }

  /** @throws TransportError; MissingOrgError; RenewalError; what `call.read` and the login throw; the signal's reason */
  async send<T>(call: Call<T>): Promise<T> {
    const wait = this.#waits.begin(call.purpose);
    try {
      const read = await this.#untilAnswered(call, wait);
      wait.answered();
      return read;
    } finally {
      wait.end();
    }
  }

  async #untilAnswered<T>(call: Call<T>, wait: CallWait): Promise<T> {
    const { clock, log } = this.#ports;
    const begunAt = clock.monotonic();
    for (let attempt = 1; ; attempt++) {
      try {
        return call.read(await this.#answer(call, wait), attempt);
      } catch (error) {
        if (!(error instanceof HttpError || error instanceof AnswerError)) throw error;
        if (error instanceof AnswerError && error.isBusy)
          for (const listener of this.#busyListeners) listener();
        const delay = this.#delay(call, error, attempt, begunAt);
        log.debug(`${call.purpose}: ${error.message}; next attempt in ${Math.round(delay)} ms`);
        wait.repeats(error.message, delay, this.#answered);
        await clock.sleep(delay, call.signal);
        this.retries++;
      }
    }
  }

  /** How long to wait before the next attempt. @throws TransportError when there is to be none */
  #delay(call: Call<unknown>, fault: HttpError | AnswerError, attempts: number, begunAt: number): number {
    const inDoubt = mayBeDone(fault) && !call.repeatable;
    if (fault instanceof HttpError && isCertificateFault(fault)) {
      const advice = CERTIFICATE_ADVICE;
      throw new TransportError(call.purpose, fault, { inDoubt: false, attempts, advice });
    }
    if (fault instanceof HttpError && isProxyRefusal(fault)) {
      throw new TransportError(call.purpose, fault, { inDoubt: false, attempts, advice: PROXY_ADVICE });
    }
    const { clock, random } = this.#ports;
    const retryAfter = fault instanceof AnswerError ? fault.retryAfter : undefined;
    const left = begunAt + this.#budgetMilliseconds(call) - clock.monotonic();
    const delay = retryDelay(attempts, random(), retryAfter, clock.now(), left);
    if (delay !== undefined && !inDoubt) return delay;
    const advice = inDoubt ? call.whenInDoubt : this.#answered ? undefined : unreachableAdvice(fault.message);
    throw new TransportError(call.purpose, fault, { inDoubt, attempts, advice });
  }

  #budgetMilliseconds({ retryBudgetMilliseconds }: Call<unknown>): number {
    const usual = this.#answered ? RETRY_BUDGET_MILLISECONDS : FIRST_CONTACT_BUDGET_MILLISECONDS;
    return retryBudgetMilliseconds ?? usual;
  }

  /** The answer to one attempt; where only the session was refused, to the same request with the next session. */
  async #answer(call: Call<unknown>, wait: CallWait): Promise<HttpResponse> {
    let session = await this.#sessions.session(call.signal);
    for (let renewals = 0; ; renewals++) {
      const response = await this.#exchange(call, session, wait);
      if (renewals === MAX_RENEWALS_PER_CALL || !isSessionRefusal(response)) return response;
      const next = await this.#sessions.sessionAfter(session, call.signal);
      if (next === undefined) return response;
      session = next;
    }
  }

  async #exchange(call: Call<unknown>, session: Session, wait: CallWait): Promise<HttpResponse> {
    this.requests++;
    if (!this.#answered) wait.contacts(session.instanceUrl.host);
    const token = session.accessToken.reveal();
    const header = call.sessionHeader ?? 'X-SFDC-Session';
    const response = await this.#ports.http.send({
      method: call.method,
      url: new URL(call.path, session.instanceUrl),
      headers: { ...call.headers, [header]: header === 'Authorization' ? `Bearer ${token}` : token },
      ...(call.body === undefined ? {} : { body: call.body }),
      ...(call.sink === undefined ? {} : { sink: this.#sinkFor(call.sink) }),
      maxResponseBytes: call.maxResponseBytes,
      timeoutMilliseconds: call.timeoutMilliseconds,
      signal: call.signal,
    });
    // What stands in between has answered, and not the org.
    const refusal = proxyRefusal(response.status);
    if (refusal !== undefined) throw refusal;
    this.#answered = true;
    refuseMissingOrg(response, call.purpose);
    const usage = response.headers['sforce-limit-info'];
    if (usage !== undefined) this.#apiUsage = apiUsage(usage) ?? this.#apiUsage;
    return withoutSecrets(response, this.#sessions.tokens);
  }

  /** What is in the body is data of the org, and passed on as it is; of the headers, messages may quote. */
  #sinkFor(sink: BodySink): BodySink {
    return {
      begin: async (headers) => sink.begin(headersWithoutSecrets(headers, this.#sessions.tokens)),
      take: async (piece) => sink.take(piece),
    };
  }
}

/** Whether the server may have done what it was asked to. */
function mayBeDone(fault: HttpError | AnswerError): boolean {
  return fault instanceof HttpError ? fault.sent : !fault.rejectedUnprocessed;
}
