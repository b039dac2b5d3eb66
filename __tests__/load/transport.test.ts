import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { SessionKeeper } from '../../src/salesforce/session-keeper.ts';
import { describe, expect, test } from 'vitest';
import { HttpFault, type Http, type HttpRequest, type HttpResponse } from '../../src/ports/http.ts';
import { JumpingClock } from '../../src/ports/jumping-clock.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { AnswerFault, CallFailedError, Transport, type Call } from '../../src/salesforce/transport.ts';

type Turn = 'ok' | 'unreachable' | 'broken' | 'garbled' | 'refused' | 'later';

/** A server in memory that answers in turns, the last of them for ever. */
class TurnHttp implements Http {
  readonly requests: HttpRequest[] = [];
  readonly #turns: readonly Turn[];

  constructor(turns: readonly Turn[]) {
    this.#turns = turns;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    request.signal.throwIfAborted();
    const turn = this.#turns[Math.min(this.requests.length, this.#turns.length - 1)] ?? 'ok';
    this.requests.push(request);
    if (turn === 'unreachable') throw new HttpFault('connect ECONNREFUSED', false);
    if (turn === 'broken') throw new HttpFault('socket hang up', true);
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(turn) });
  }
}

function read({ body }: HttpResponse): string {
  const turn = Buffer.from(body).toString();
  if (turn === 'garbled') throw new AnswerFault('the answer is garbled');
  if (turn === 'later') throw new AnswerFault('the server answered with HTTP 503', '40');
  if (turn === 'refused') throw new RangeError('refused');
  return turn;
}

function setUp(turns: readonly Turn[]): {
  http: TurnHttp;
  clock: JumpingClock;
  transport: Transport;
  send: (call?: Partial<Call<string>>) => Promise<string>;
} {
  const [http, clock] = [new TurnHttp(turns), new JumpingClock()];
  const session = {
    instanceUrl: new URL('https://example.my.salesforce.com'),
    accessToken: new AccessToken('t0ken'),
  };
  const log = { info: () => undefined, debug: () => undefined };
  const deadline = new AbortController().signal;
  const sessions = new SessionKeeper(new ReadyTokenLogin(session), { mask: () => undefined, log, deadline });
  const transport = new Transport(sessions, { http, clock, random: () => 1, log });
  const base: Call<string> = {
    purpose: 'do it',
    method: 'GET',
    path: '/services/async/66.0/job',
    maxResponseBytes: 1_000,
    repeatable: true,
    timeoutMilliseconds: 60_000,
    read,
    signal: new AbortController().signal,
  };
  return { http, clock, transport, send: async (call) => transport.send({ ...base, ...call }) };
}

describe('a call', () => {
  test.each<{ turns: Turn[]; repeatable: boolean; attempts: number; end: string }>([
    { turns: ['ok'], repeatable: true, attempts: 1, end: 'ok' },
    { turns: ['broken', 'garbled', 'unreachable', 'ok'], repeatable: true, attempts: 4, end: 'ok' },
    { turns: ['refused'], repeatable: true, attempts: 1, end: 'RangeError' },
    { turns: ['garbled', 'refused'], repeatable: true, attempts: 2, end: 'RangeError' },
    { turns: ['ok'], repeatable: false, attempts: 1, end: 'ok' },
    { turns: ['unreachable', 'unreachable', 'ok'], repeatable: false, attempts: 3, end: 'ok' },
    { turns: ['broken', 'ok'], repeatable: false, attempts: 1, end: 'in doubt' },
    { turns: ['garbled', 'ok'], repeatable: false, attempts: 1, end: 'in doubt' },
    { turns: ['later', 'ok'], repeatable: false, attempts: 1, end: 'in doubt' },
    { turns: ['unreachable', 'broken', 'ok'], repeatable: false, attempts: 2, end: 'in doubt' },
    { turns: ['later', 'later', 'ok'], repeatable: true, attempts: 3, end: 'ok' },
    { turns: ['later'], repeatable: true, attempts: 9, end: 'failed' },
    { turns: ['unreachable'], repeatable: false, attempts: 8, end: 'failed' },
    { turns: ['broken'], repeatable: true, attempts: 8, end: 'failed' },
  ])(
    '$turns, repeatable: $repeatable → $end after $attempts attempts',
    async ({ turns, repeatable, attempts, end }) => {
      const { http, clock, transport, send } = setUp(turns);
      const result = await send({ repeatable }).catch((error: unknown) =>
        error instanceof CallFailedError ? (error.inDoubt ? 'in doubt' : 'failed') : (error as Error).name,
      );
      expect(result).toBe(end);
      expect(http.requests).toHaveLength(attempts);
      expect(transport.requests).toBe(attempts);
      expect(clock.waits).toHaveLength(attempts - 1);
      expect(clock.now()).toBeLessThanOrEqual(300_000);
    },
  );

  test('tells how often it was tried and what happened last', async () => {
    await expect(setUp(['broken']).send()).rejects.toThrow(
      'Could not do it after 8 attempts: socket hang up. Nothing has come back from the org so far',
    );
    await expect(setUp(['broken']).send({ repeatable: false })).rejects.toThrow(
      'Could not do it: socket hang up.',
    );
  });

  test('ends at once when its signal aborts', async () => {
    const { send, http } = setUp(['ok']);
    await expect(send({ signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(http.requests).toEqual([]);
  });

  test('goes to the org with the session header', async () => {
    const { send, http } = setUp(['ok']);
    await send({ headers: { 'Content-Type': 'text/csv' } });
    expect(http.requests[0]).toMatchObject({
      url: new URL('https://example.my.salesforce.com/services/async/66.0/job'),
      headers: { 'Content-Type': 'text/csv', 'X-SFDC-Session': 't0ken' },
    });
  });

  test('is read without the token, should the answer repeat it', async () => {
    const { http, send } = setUp(['ok']);
    http.send = async () =>
      Promise.resolve({ status: 400, headers: {}, body: Buffer.from('bad t0ken, very bad t0ken') });
    await expect(send()).resolves.toBe('bad ***, very bad ***');
  });
});
