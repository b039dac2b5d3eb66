import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '../scenarios/teardown.ts';

interface FakeComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

export interface FakeGitHub {
  readonly url: string;
  readonly comments: FakeComment[];
  /** `METHOD path` of each request. */
  readonly seen: string[];
  readonly tokens: Set<string>;
  /** Answers in the place of the API when it returns true. */
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean;
  add(issue: number, login: string, body: string): FakeComment;
}

/** GitHub forbids longer ones: "Body is too long (maximum is 65536 characters)". */
const maximumCharacters = 65_536;

/** The few routes of GitHub's API that a comment needs, for the token of a workflow in `example-org/loads`. */
export async function startFakeGitHub(): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    void readBody(request).then((body) => answer(github, request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return closed;
  });
  const github: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: [],
    seen: [],
    tokens: new Set(),
    intercept: () => false,
    add(issue, login, body) {
      const type = login.endsWith('[bot]') ? ('Bot' as const) : ('User' as const);
      const comment = { id: 4_000_000_000 + this.comments.length, issue, body, user: { login, type } };
      this.comments.push(comment);
      return comment;
    },
  };
  return github;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

function answer(github: FakeGitHub, request: IncomingMessage, response: ServerResponse, text: string): void {
  const { method = '', headers } = request;
  const url = new URL(request.url ?? '', github.url);
  github.seen.push(`${method} ${url.pathname}${url.search}`);
  github.tokens.add(String(headers.authorization));
  if (github.intercept(request, response)) return;
  const send = (status: number, value: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(value));
  };
  if (method === 'POST' && url.pathname === '/graphql') {
    send(200, { data: { viewer: { login: 'github-actions[bot]' } } });
    return;
  }
  const body = (): string | undefined => {
    const { body: given } = JSON.parse(text) as { body: string };
    if (given.length <= maximumCharacters) return given;
    send(422, { message: 'Validation Failed' });
    return undefined;
  };
  const list = /^\/repos\/example-org\/loads\/issues\/(\d+)\/comments$/.exec(url.pathname);
  if (list !== null && method === 'GET') {
    const size = Number(url.searchParams.get('per_page') ?? '30');
    const start = (Number(url.searchParams.get('page') ?? '1') - 1) * size;
    const all = github.comments.filter(({ issue }) => issue === Number(list[1]));
    send(200, all.slice(start, start + size));
  } else if (list !== null && method === 'POST') {
    const given = body();
    if (given !== undefined) send(201, github.add(Number(list[1]), 'github-actions[bot]', given));
  } else if (method === 'PATCH') {
    const comment = github.comments.find(({ id }) => url.pathname.endsWith(`/issues/comments/${id}`));
    const given = body();
    if (comment === undefined || given === undefined) send(404, { message: 'Not Found' });
    else {
      comment.body = given;
      send(200, comment);
    }
  } else send(404, { message: 'Not Found' });
}
