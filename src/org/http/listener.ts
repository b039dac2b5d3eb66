import { createServer as createSecureServer } from 'node:https';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream';
import { constants, createGzip, gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';
import { readRequest, type OrgRequest } from './request.ts';

/** Salesforce keeps an idle connection for minutes; Node's five seconds would break slow pollers. */
const KEEP_ALIVE_MILLISECONDS = 125_000;

/** How an answer leaves: whole, or not as it should (for faults). */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'reset' }
  | { readonly kind: 'stall' }
  | { readonly kind: 'upgrade' }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'cut' | 'stalled-body'; readonly answer: Answer; readonly bytes: number }
  | { readonly kind: 'drip'; readonly answer: Answer; readonly milliseconds: number };

/** Above what the service takes, so that the org itself can say that it is too much. */
const MAX_READ_HEADER_BYTES = 65_536;

/** Larger answers are packed beside other work and sent as they are packed, smaller ones at once. */
const LARGE_BODY = 1_000_000;
const PIECE_BYTES = 256 * 1024;

const UPGRADE = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

/** What a listener needs to know. */
export interface ListenerOptions {
  readonly port: number;
  /** With a key and certificate, PEM: TLS. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly maxBodyBytes: number;
  /** Answers are never compressed (saves the time of it). */
  readonly plain: boolean;
  readonly answer: (request: OrgRequest) => Promise<Delivery>;
}

/** Starts listening on 127.0.0.1. Rejects when the port is taken, or the certificate is none. */
export async function listen(options: ListenerOptions): Promise<Server> {
  const { tls } = options;
  const take = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    serve(incoming, outgoing, options).catch((error: unknown) => {
      if (outgoing.headersSent || incoming.socket.destroyed) outgoing.destroy();
      else send(outgoing, incoming, crash(error), true);
    });
  };
  const common = { maxHeaderSize: MAX_READ_HEADER_BYTES };
  const server =
    tls === undefined ? createServer(common, take) : createSecureServer({ ...common, ...tls }, take);
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.headersTimeout = KEEP_ALIVE_MILLISECONDS + 5_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return server;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: ListenerOptions,
): Promise<void> {
  const request = await readRequest(incoming, options.maxBodyBytes);
  const delivery = await options.answer(request);
  switch (delivery.kind) {
    case 'answer':
      send(outgoing, incoming, delivery.answer, options.plain);
      return;
    case 'reset':
      incoming.socket.resetAndDestroy();
      return;
    case 'stall':
      return;
    case 'upgrade':
      incoming.socket.end(UPGRADE);
      return;
    case 'hang-up':
      incoming.socket.end();
      return;
    case 'cut':
      begin(outgoing, delivery.answer, delivery.bytes, () => outgoing.socket?.destroy());
      return;
    case 'stalled-body':
      begin(outgoing, delivery.answer, delivery.bytes, () => undefined);
      return;
    case 'drip':
      drip(outgoing, delivery.answer, delivery.milliseconds);
      return;
  }
}

function send(outgoing: ServerResponse, incoming: IncomingMessage, answer: Answer, plain: boolean): void {
  const zipped = !plain && answer.body.length > 0 && wantsGzip(incoming);
  outgoing.writeHead(answer.status, {
    ...dress(answer),
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (zipped && answer.body.length > LARGE_BODY) {
    const packing = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: PIECE_BYTES });
    // Whoever asked may have gone.
    pipeline(packing, outgoing, () => undefined);
    packing.end(answer.body);
    return;
  }
  // Written apart from the end so that Node sends it chunked, as Salesforce does.
  outgoing.write(zipped ? gzipSync(answer.body) : answer.body);
  outgoing.end();
}

/** Sends the first bytes of an answer under its full Content-Length. */
function begin(outgoing: ServerResponse, answer: Answer, bytes: number, then: () => void): void {
  const body = Buffer.from(answer.body);
  outgoing.writeHead(answer.status, { ...dress(answer), 'Content-Length': body.length });
  outgoing.write(body.subarray(0, Math.min(bytes, body.length - 1)), then);
}

/** Sends an answer byte by byte under a Content-Length that it does not come to. */
function drip(outgoing: ServerResponse, answer: Answer, milliseconds: number): void {
  const body = Buffer.from(answer.body);
  outgoing.writeHead(answer.status, { ...dress(answer), 'Content-Length': body.length + 1 });
  outgoing.flushHeaders();
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < body.length) outgoing.write(body.subarray(sent, ++sent));
  }, milliseconds);
  outgoing.on('close', () => {
    clearInterval(timer);
  });
}

function dress(answer: Answer): Record<string, string> {
  return {
    'Cache-Control': 'no-cache,must-revalidate,max-age=0,no-store,private',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'none',
    'X-SFDC-Request-Id': randomUUID().replaceAll('-', ''),
    'Content-Type': answer.contentType,
    ...answer.headers,
  };
}

function wantsGzip(incoming: IncomingMessage): boolean {
  const accepted = [incoming.headers['accept-encoding'] ?? ''].flat().join(',');
  return accepted.split(',').some((part) => /^gzip(?:\s*;\s*q=(?!0(?:\.0*)?$).*)?$/i.test(part.trim()));
}

/** A fault of the embedded org itself, reported in full: whoever sees it should report it. */
function crash(error: unknown): Answer {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, contentType: 'text/plain', body: `The embedded org failed: ${text}\n` };
}
