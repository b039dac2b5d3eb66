import { HttpClient } from '@actions/http-client';
import type { Http, HttpRequest, HttpResponse } from '../ports/http.ts';
import { systemClock } from '../ports/system-clock.ts';
import { Exchange } from './exchange.ts';

/** More than the calls that are in flight: how many these may be is for those who make them to say. */
const MAX_SOCKETS = 64;
/** A connection on which nothing moves for this long is given up. */
export const IDLE_TIMEOUT_MILLISECONDS = 60_000;

/**
 * HTTP over Node's own client. The toolkit's client lends its agent, which knows the runner's proxy settings; its
 * own requests are not used, because they never settle when a connection breaks inside an answer and cannot be
 * aborted.
 */
export class NodeHttp implements Http {
  /** By protocol: a client keeps the first agent that it makes, whatever is asked for later. */
  readonly #clients = new Map<string, HttpClient>();
  readonly #userAgent: string;
  readonly #idleMilliseconds: number;

  constructor(userAgent: string, idleMilliseconds = IDLE_TIMEOUT_MILLISECONDS) {
    this.#userAgent = userAgent;
    this.#idleMilliseconds = idleMilliseconds;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    request.signal.throwIfAborted();
    const exchange = new Exchange(request, {
      agent: this.#clientFor(request.url).getAgent(request.url.href),
      clock: systemClock,
      userAgent: this.#userAgent,
      idleMilliseconds: this.#idleMilliseconds,
    });
    return exchange.run();
  }

  /** Closes idle connections, so that the process can end. */
  close(): void {
    for (const client of this.#clients.values()) client.dispose();
  }

  #clientFor({ protocol }: URL): HttpClient {
    const known = this.#clients.get(protocol);
    if (known !== undefined) return known;
    const client = new HttpClient(this.#userAgent, [], { keepAlive: true, maxSockets: MAX_SOCKETS });
    this.#clients.set(protocol, client);
    return client;
  }
}
