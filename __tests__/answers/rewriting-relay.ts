import { createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '../scenarios/teardown.ts';

/** An answer of an org. */
export interface Said {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What is said in its place; what is left out stays as it was. */
export type Rewrite = (said: Said) => Partial<Pick<Said, 'status' | 'type' | 'body'>> | undefined;

/** Starts a server that passes requests on to an org, and its answers back as `rewrite` makes them. @returns its URL */
export async function startRewriting(target: string, rewrite: Rewrite): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming;
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const passedOn = forward(new URL(url, target), { method, headers }, (answer) => {
      void textOf(answer).then((body) => {
        const said = {
          method,
          url,
          body,
          status: answer.statusCode ?? 502,
          type: answer.headers['content-type'] ?? '',
        };
        const { body: text, status, type } = { ...said, ...rewrite(said) };
        outgoing.writeHead(status, type === '' ? {} : { 'Content-Type': type }).end(text);
      });
    });
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** Whether an answer is the result of a load's batch. */
export const isResult = ({ method, status, url }: Said): boolean =>
  method === 'GET' && status === 200 && /\/batch\/\w+\/result$/.test(url);

/** Whether an answer lists the batches of a job. */
export const isList = ({ method, status, url }: Said): boolean =>
  method === 'GET' && status === 200 && /\/job\/\w+\/batch$/.test(url);

/** Sets elements of every batch that a list names, in XML and JSON. */
export function withElements(list: string, elements: Readonly<Record<string, string | number>>): string {
  return Object.entries(elements).reduce(
    (text, [name, value]) =>
      text
        .replaceAll(new RegExp(`<${name}>[^<]*</${name}>`, 'g'), `<${name}>${value}</${name}>`)
        .replaceAll(new RegExp(`"${name}":(?:\\d+|"[^"]*")`, 'g'), `"${name}":${JSON.stringify(value)}`),
    list,
  );
}
