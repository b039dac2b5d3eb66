import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './teardown.ts';

/** What a server that stands between the action and an org saw of a request. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Relay {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
}

/** Answers a request itself and returns true, or leaves it to the org behind. */
export type Interception = (request: SeenRequest, response: ServerResponse) => boolean;

/** Starts a server that passes requests on to `target`, except those that `intercept` answers. */
export async function startRelay(target: string | undefined, intercept: Interception): Promise<Relay> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const request = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers };
    seen.push(request);
    if (intercept(request, outgoing) || target === undefined) {
      incoming.resume();
      if (!outgoing.headersSent && !outgoing.destroyed) outgoing.writeHead(404).end();
      return;
    }
    const { method, headers } = incoming;
    const passedOn = forward(new URL(request.url, target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // A connection that breaks behind it breaks before it.
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return closed;
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}
