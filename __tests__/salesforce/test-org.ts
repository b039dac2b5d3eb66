import type { Clock } from '../../src/ports/clock.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import type { HttpResponse } from '../../src/ports/http.ts';
import { MemoryHttp } from '../ports/memory-http.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import type { Login } from '../../src/salesforce/login.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { SessionKeeper } from '../../src/salesforce/session-keeper.ts';
import type { Session } from '../../src/salesforce/session.ts';
import { AnswerError, Transport, type Call } from '../../src/salesforce/transport.ts';

/** Everything a transport stands on, in memory. */

export const never = new AbortController().signal;

export function session(token: string, origin = 'https://example.my.salesforce.com'): Session {
  return { instanceUrl: new URL(origin), accessToken: new AccessToken(token) };
}

export function answer(
  status: number,
  text = '',
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: Buffer.from(text) };
}

/** The Bulk API's own refusal of a session. */
export const expired = answer(
  400,
  '<error xmlns="http://www.force.com/2009/06/asyncapi/dataload"><exceptionCode>InvalidSessionId</exceptionCode><exceptionMessage>Invalid session id</exceptionMessage></error>',
  { 'content-type': 'application/xml' },
);

/** A login whose tokens are numbered. Renewals wait for `ready`, if it is given. */
export class NumberedLogin implements Login {
  renewals = 0;
  readonly #ready: Promise<void> | undefined;

  constructor(ready?: Promise<void>) {
    this.#ready = ready;
  }

  async session(): Promise<Session> {
    return Promise.resolve(session('token-0'));
  }

  async renew(): Promise<Session> {
    this.renewals++;
    await this.#ready;
    return session(`token-${this.renewals}`);
  }
}

export interface TestBed {
  readonly transport: Transport;
  readonly clock: JumpingClock;
  readonly log: MemoryLog;
  readonly http: MemoryHttp;
  readonly masked: string[];
}

/** A transport to a server that answers from a script. */
export function testBed(
  reply: ConstructorParameters<typeof MemoryHttp>[0],
  login: Login = new ReadyTokenLogin(session('token-0')),
  otherClock?: Clock,
): TestBed {
  const masked: string[] = [];
  const clock = new JumpingClock(1_000_000);
  const log = new MemoryLog();
  const http = new MemoryHttp(reply);
  const mask = (secret: string): void => void masked.push(secret);
  const sessions = new SessionKeeper(login, { mask, log, deadline: never });
  return {
    transport: new Transport(sessions, { http, clock: otherClock ?? clock, log, random: () => 0.5 }),
    clock,
    log,
    http,
    masked,
  };
}

/** A read whose answer is its text; statuses from 500 on are transient, and with 429 it was turned away. */
export function read(parts: Partial<Call<string>> = {}): Call<string> {
  return {
    purpose: 'read the thing',
    method: 'GET',
    path: '/thing',
    maxResponseBytes: 1_000,
    timeoutMilliseconds: 1_000,
    repeatable: true,
    signal: never,
    read: ({ status, headers, body }) => {
      const rejectedUnprocessed = status === 429;
      if (status >= 500 || rejectedUnprocessed) {
        throw new AnswerError(`HTTP ${status}`, { retryAfter: headers['retry-after'], rejectedUnprocessed });
      }
      if (status >= 400) throw new Error(`refused with ${status}`);
      return Buffer.from(body).toString();
    },
    ...parts,
  };
}
