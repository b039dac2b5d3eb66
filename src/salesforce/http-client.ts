import { HttpClient } from '@actions/http-client';
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createGunzip } from 'node:zlib';
import { HttpFault, type Http, type HttpRequest, type HttpResponse } from '../ports/http.ts';

/** A connection on which nothing moves for this long is given up. */
const IDLE_TIMEOUT_MILLISECONDS = 120_000;
const MAX_SOCKETS = 8;

/**
 * HTTP over Node's own client. The toolkit's client lends its agent, which knows the runner's proxy settings; its
 * own requests are not used, because they never settle when a connection breaks inside an answer and cannot be
 * aborted.
 */
export class NodeHttp implements Http {
  readonly #client: HttpClient;

  constructor(userAgent: string) {
    this.#client = new HttpClient(userAgent, [], { keepAlive: true, maxSockets: MAX_SOCKETS });
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    request.signal.throwIfAborted();
    const response = await this.#exchange(request);
    const body = await readBody(response, request);
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    );
    return { status: response.statusCode ?? 0, headers, body };
  }

  /** Closes idle connections, so that the process can end. */
  close(): void {
    this.#client.dispose();
  }

  async #exchange(request: HttpRequest): Promise<IncomingMessage> {
    const { url, body } = request;
    const headers: OutgoingHttpHeaders = {
      'User-Agent': this.#client.userAgent ?? '',
      'Accept-Encoding': 'gzip',
      ...request.headers,
      ...(body === undefined ? {} : { 'Content-Length': body.length }),
    };
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      let connected = false;
      const outgoing = send(url, {
        method: request.method,
        headers,
        agent: this.#client.getAgent(url.href),
        signal: request.signal,
        timeout: IDLE_TIMEOUT_MILLISECONDS,
      });
      outgoing.on('socket', (socket) => {
        connected = !socket.connecting;
        // A socket that is used again is connected already, and would gather a listener with each request.
        if (!connected) socket.once('connect', () => (connected = true));
      });
      outgoing.on('timeout', () => {
        outgoing.destroy(new Error(`nothing was received for ${IDLE_TIMEOUT_MILLISECONDS / 1000} s`));
      });
      outgoing.on('response', resolve);
      outgoing.on('error', (error) => {
        reject(request.signal.aborted ? abortReason(request.signal) : fault(error, connected));
      });
      outgoing.end(body);
    });
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('The request was given up.');
}

function fault(error: Error, sent: boolean): HttpFault {
  // Several addresses of one host fail together in an error whose own message is empty.
  const cause = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  return new HttpFault(cause.message, sent, { cause: error });
}

async function readBody(response: IncomingMessage, request: HttpRequest): Promise<Uint8Array> {
  const { signal, maxResponseBytes: maxBytes } = request;
  const packed = response.headers['content-encoding'] === 'gzip';
  const source = packed ? response.pipe(createGunzip()) : response;
  // `pipe` does not pass on an error of its source: the unpacking would wait for ever.
  if (packed) response.on('error', (error) => source.destroy(error));
  response.on('close', () => {
    if (!response.complete) source.destroy(new Error('the connection broke inside the answer'));
  });
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`);
      pieces.push(piece);
    }
  } catch (error) {
    response.destroy();
    if (signal.aborted) throw abortReason(signal);
    throw fault(error instanceof Error ? error : new Error(String(error)), true);
  }
  if (!response.complete) throw new HttpFault('the connection broke inside the answer', true);
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}
