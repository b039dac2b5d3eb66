import { request as httpRequest, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { Clock } from '../ports/clock.ts';
import { HttpError, type HttpRequest, type HttpResponse } from '../ports/http.ts';
import { Progress } from './progress.ts';
import { tunnelRefusal } from './proxy-refusal.ts';

/** What an exchange needs beside the request. */
export interface ExchangeSettings {
  readonly agent: Agent;
  readonly clock: Clock;
  readonly userAgent: string;
  /** It is given up when nothing moves for so long. */
  readonly idleMilliseconds: number;
}

/** What Node takes for an answer like any other where no protocol is named. */
const SWITCHING_PROTOCOLS = 101;
const UPGRADED = 'the server went over to another protocol (HTTP 101)';
const CLOSED = 'the connection was closed without an answer, or went over to another protocol (HTTP 101)';

/** One request and its answer, bounded in size and time whatever the server sends. */
export class Exchange {
  readonly #request: HttpRequest;
  readonly #clock: Clock;
  readonly #outgoing: ClientRequest;
  readonly #progress: Progress;
  readonly #answered: Promise<IncomingMessage>;
  /** Settles the exchange: Node says nothing of a request that is given up before it has a connection. */
  #fail: (cause: Error) => void = () => undefined;
  #response: IncomingMessage | undefined;
  /** Whether something of the request may have reached the server. */
  #sent = false;
  /** Why the exchange was broken off from this side. */
  #cause: Error | undefined;
  /** What the sink threw, if it did. */
  #refusal: { readonly error: unknown } | undefined;

  constructor(request: HttpRequest, { agent, clock, userAgent, idleMilliseconds }: ExchangeSettings) {
    const { body, url } = request;
    this.#request = request;
    this.#clock = clock;
    this.#progress = new Progress(clock, idleMilliseconds);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    this.#outgoing = send(url, {
      method: request.method,
      headers: {
        'User-Agent': userAgent,
        'Accept-Encoding': 'gzip',
        ...request.headers,
        ...(body === undefined ? {} : { 'Content-Length': body.length }),
      },
      ...{ agent, timeout: idleMilliseconds },
    });
    this.#outgoing.on('socket', (socket) => {
      this.#watch(socket);
    });
    this.#outgoing.on('timeout', () => {
      if (!this.#progress.isHeld)
        this.#breakOff(new Error(`nothing was received for ${idleMilliseconds / 1000} s`));
    });
    this.#answered = new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#outgoing.on('response', resolve).on('error', reject);
      // No error to Node, which would leave the request without an end; nor is an upgrade, which it answers by closing.
      this.#outgoing.on('close', () => {
        reject(new Error(CLOSED));
      });
    });
  }

  /** @throws HttpError; the signal's reason */
  async run(): Promise<HttpResponse> {
    const { body, signal } = this.#request;
    const ended = new AbortController();
    const giveUp = (): void => {
      this.#breakOff(abortReason(signal));
    };
    void this.#breakOffInTime(ended.signal);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      this.#outgoing.end(body);
      const response = await this.#answered;
      this.#response = response;
      if (response.statusCode === SWITCHING_PROTOCOLS) throw new Error(UPGRADED);
      void this.#breakOffWithoutProgress(ended.signal);
      const content = await this.#content(response);
      return { status: response.statusCode ?? 0, headers: headersOf(response), body: content };
    } catch (error) {
      this.#breakOff(error instanceof Error ? error : new Error(String(error)));
      if (signal.aborted) throw abortReason(signal);
      if (this.#refusal !== undefined) throw this.#refusal.error;
      throw fault(this.#cause ?? error, this.#sent);
    } finally {
      ended.abort();
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Notes when the request can begin to travel: with TLS that is not before the end of the handshake. */
  #watch(socket: ClientRequest['socket'] & object): void {
    const secure = socket instanceof TLSSocket;
    this.#sent = secure ? socket.getFinished() !== undefined : !socket.connecting;
    // A socket that is used again is connected already, and would gather a listener with each request.
    if (!this.#sent) socket.once(secure ? 'secureConnect' : 'connect', () => (this.#sent = true));
  }

  async #breakOffInTime(ended: AbortSignal): Promise<void> {
    const { timeoutMilliseconds } = this.#request;
    try {
      await this.#clock.sleep(timeoutMilliseconds, ended);
    } catch {
      return;
    }
    this.#breakOff(new Error(`no complete answer came within ${timeoutMilliseconds / 1000} s`));
  }

  async #breakOffWithoutProgress(ended: AbortSignal): Promise<void> {
    const shortfall = await this.#progress.shortfall(ended);
    if (shortfall !== undefined) this.#breakOff(new Error(shortfall));
  }

  #breakOff(cause: Error): void {
    this.#cause ??= cause;
    this.#fail(cause);
    if (this.#response === undefined) this.#outgoing.destroy(cause);
    else this.#response.destroy(cause);
  }

  async #content(response: IncomingMessage): Promise<Uint8Array> {
    const { maxResponseBytes } = this.#request;
    const sink = isSuccess(response) ? this.#request.sink : undefined;
    const source = unpacked(response);
    response.on('close', () => {
      if (!response.complete) source.destroy(new Error('the connection broke inside the answer'));
    });
    const pieces: Uint8Array[] = [];
    let length = 0;
    if (sink !== undefined) {
      // The line may break before anything is read of it; the reading will show.
      source.on('error', () => undefined);
      await this.#pass(sink.begin(headersOf(response)));
    }
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      length += piece.length;
      this.#progress.add(piece.length);
      if (length > maxResponseBytes) throw new Error(`the answer is longer than ${maxResponseBytes} bytes`);
      if (sink === undefined) pieces.push(piece);
      else await this.#pass(sink.take(piece));
    }
    if (!response.complete) throw new Error('the connection broke inside the answer');
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  }

  /** What the sink cannot take is no fault of the line. */
  async #pass(taken: Promise<void>): Promise<void> {
    try {
      await this.#progress.holding(taken);
    } catch (error) {
      this.#refusal = { error };
      throw error;
    }
  }
}

function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function unpacked(response: IncomingMessage): IncomingMessage | Gunzip {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return response;
  if (encoding !== 'gzip') throw new Error('the answer is packed in a way that was not asked for');
  const gunzip = createGunzip();
  // `pipe` does not pass on an error of its source: the unpacking would wait for ever.
  response.on('error', (error) => gunzip.destroy(error));
  return response.pipe(gunzip);
}

function headersOf({ headers }: IncomingMessage): HttpResponse['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('The request was given up.');
}

function fault(error: unknown, sent: boolean): HttpError {
  // Several addresses of one host fail together in an error whose own message is empty.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const refusal = cause instanceof Error ? tunnelRefusal(cause.message) : undefined;
  if (refusal !== undefined) return refusal;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return new HttpError(cause instanceof Error ? cause.message : String(cause), sent, { cause: error, code });
}
