import { HttpClient } from '@actions/http-client';
import type { Http, HttpRequest, HttpResponse } from '../ports/http.ts';
import { Exchange } from './exchange.ts';

const MAX_SOCKETS = 8;
/** A connection on which nothing moves for this long is given up. */
const IDLE_TIMEOUT_MILLISECONDS = 120_000;

/**
 * HTTP over Node's own client. The toolkit's client lends its agent, which knows the runner's proxy settings; its
 * own requests are not used, because they never settle when a connection breaks inside an answer and cannot be
 * aborted.
 */
export class NodeHttp implements Http {
  readonly #client: HttpClient;
  readonly #idleMilliseconds: number;

  constructor(userAgent: string, idleMilliseconds = IDLE_TIMEOUT_MILLISECONDS) {
    this.#client = new HttpClient(userAgent, [], { keepAlive: true, maxSockets: MAX_SOCKETS });
    this.#idleMilliseconds = idleMilliseconds;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    request.signal.throwIfAborted();
    const exchange = new Exchange(request, {
      agent: this.#client.getAgent(request.url.href),
      userAgent: this.#client.userAgent ?? '',
      idleMilliseconds: this.#idleMilliseconds,
    });
    return exchange.run();
  }

  /** Closes idle connections, so that the process can end. */
  close(): void {
    this.#client.dispose();
  }
}
