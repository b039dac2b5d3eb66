import { describe, expect, test } from 'vitest';
import { HttpError, type HttpResponse } from '../../src/ports/http.ts';
import type { Reply } from '../ports/memory-http.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { TransportError } from '../../src/salesforce/transport.ts';
import { answer, read, session, testBed } from './test-org.ts';

const refused = new HttpError('connect ECONNREFUSED', false);
const hiccup = new HttpError('getaddrinfo EAI_AGAIN', false);
const handshake = new HttpError('Client network socket disconnected before secure TLS connection', false);
const reset = new HttpError('read ECONNRESET', true);
const cut = new HttpError('the connection broke inside the answer', true);
const silent = new HttpError('nothing was received for 120 s', true);

/** Nothing can have been done. */
const unsent: Readonly<Record<string, Reply>> = {
  '429': answer(429),
  'connection refused': refused,
  'DNS hiccup': hiccup,
  'TLS closed in the handshake': handshake,
};
const doubtful: Readonly<Record<string, Reply>> = {
  'reset before the answer': reset,
  'broken inside the answer': cut,
  'time-out': silent,
  '500': answer(500),
  '502': answer(502),
  '503': answer(503, '<html>', { 'content-type': 'text/html' }),
  '504': answer(504),
};

async function failure(work: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TransportError) return error;
  throw new Error(`not a TransportError: ${String(error)}`);
}

describe('a call that may be repeated', () => {
  test.each(Object.entries({ ...unsent, ...doubtful }))('survives: %s', async (_, fault) => {
    const { transport, clock, http, log } = testBed((_request, number) =>
      number <= 3 ? fault : answer(200, 'here'),
    );
    expect(await transport.send(read())).toBe('here');
    expect(http.requests).toHaveLength(4);
    expect(transport.requests).toBe(4);
    expect(clock.waits).toEqual([375, 750, 1_500]);
    expect(log.debugs).toHaveLength(3);
  });

  test('is tried for five minutes and once more at their end', async () => {
    const { transport, clock, http } = testBed((_, number) => (number === 1 ? answer(200) : reset));
    await transport.send(read());
    const startedAt = clock.now();
    const error = await failure(transport.send(read()));
    expect(clock.now() - startedAt).toBe(300_000);
    expect(error.message).toBe(
      `Could not read the thing after ${http.requests.length - 1} attempts: read ECONNRESET.`,
    );
    expect(error.inDoubt).toBe(false);
  });

  test('is tried for one minute when nothing ever came back, and says what to check', async () => {
    const { transport, clock } = testBed(() => hiccup);
    const startedAt = clock.now();
    const error = await failure(transport.send(read()));
    expect(clock.now() - startedAt).toBe(60_000);
    expect(error.message).toContain('EAI_AGAIN');
    expect(error.message).toContain('check "instance-url"');
  });

  test('has a budget of its own when it says so', async () => {
    const { transport, clock } = testBed(() => answer(503));
    const startedAt = clock.now();
    await failure(transport.send(read({ retryBudgetMilliseconds: 5_000 })));
    expect(clock.now() - startedAt).toBe(5_000);
  });

  test.each([
    ['in seconds', '20', 20_000],
    ['as a date', new Date(1_000_000 + 40_000).toUTCString(), 40_000],
    ['beyond the budget', '100000', 300_000],
  ])('waits as Retry-After asks: %s', async (_, retryAfter, expected) => {
    const { transport, clock } = testBed((_request, number) =>
      number === 1 ? answer(503, '', { 'retry-after': retryAfter }) : answer(200, 'here'),
    );
    expect(await transport.send(read())).toBe('here');
    expect(clock.waits).toEqual([expected]);
  });

  test('is not repeated when the service refuses it', async () => {
    const { transport, http } = testBed(() => answer(404));
    await expect(transport.send(read())).rejects.toThrow('refused with 404');
    expect(http.requests).toHaveLength(1);
  });
});

describe('a call that must not be carried out twice', () => {
  const write = read({ method: 'POST', repeatable: false, whenInDoubt: 'Look for a thing.' });

  test.each(Object.entries(unsent))('is repeated while it cannot have arrived: %s', async (_, fault) => {
    const { transport } = testBed((_request, number) => (number <= 2 ? fault : answer(200, 'here')));
    expect(await transport.send(write)).toBe('here');
  });

  test.each(Object.entries(doubtful))('is never repeated once it may have arrived: %s', async (_, fault) => {
    const { transport, http } = testBed(() => fault);
    const error = await failure(transport.send(write));
    expect(http.requests).toHaveLength(1);
    expect(error.inDoubt).toBe(true);
    expect(error.message).toMatch(/^Could not read the thing: .*\. Look for a thing\.$/);
  });

  test.each<[string, Reply[], attempts: number, inDoubt: boolean]>([
    ['refused, then reset', [refused, reset], 2, true],
    ['turned away, then 503', [answer(429), answer(503)], 2, true],
    ['turned away, then refused for good', [answer(429), answer(404)], 2, false],
  ])('is judged by its last attempt: %s', async (_, replies, attempts, inDoubt) => {
    const { transport, http } = testBed((_request, number) => replies[number - 1] ?? answer(200));
    const error: unknown = await transport.send(write).catch((reason: unknown) => reason);
    expect(error instanceof TransportError && error.inDoubt).toBe(inDoubt);
    expect(http.requests).toHaveLength(attempts);
  });

  test('is not in doubt when it never left', async () => {
    const { transport } = testBed(() => refused);
    const error = await failure(transport.send(write));
    expect(error.inDoubt).toBe(false);
    expect(error.message).not.toContain('Look for a thing');
  });
});

describe('what does not pass is not repeated', () => {
  test.each(['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    'a certificate that is not accepted: %s',
    async (code) => {
      const fault = new HttpError('certificate trouble', false, { code });
      const { transport, http } = testBed(() => fault);
      for (const repeatable of [true, false]) {
        const error = await failure(transport.send(read({ repeatable })));
        expect(error.message).toContain('Could not read the thing: certificate trouble. ');
        expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
        expect(error.inDoubt).toBe(false);
      }
      expect(http.requests).toHaveLength(2);
    },
  );

  test('an org that is gone', async () => {
    const { transport, http } = testBed(() => answer(420, '<html>', { 'content-type': 'text/html' }));
    await expect(transport.send(read())).rejects.toThrow('the org is no longer there (HTTP 420)');
    expect(http.requests).toHaveLength(1);
  });
});

describe('an abort ends at once', () => {
  test.each<[string, Reply]>([
    ['a wait between attempts', answer(503, '', { 'retry-after': '250' })],
    ['a request under way', 'silence'],
  ])('%s', async (_, reply) => {
    const { transport, http } = testBed(() => reply, undefined, systemClock);
    const abort = new AbortController();
    const work = transport.send(read({ signal: abort.signal }));
    setTimeout(() => {
      abort.abort(new Error('The run was cancelled.'));
    }, 20);
    await expect(work).rejects.toThrow('The run was cancelled.');
    expect(http.requests).toHaveLength(1);
  });

  test('and nothing is sent after it', async () => {
    const { transport, http } = testBed(() => answer(200));
    await expect(transport.send(read({ signal: AbortSignal.abort(new Error('over')) }))).rejects.toThrow(
      'over',
    );
    expect(http.requests).toHaveLength(0);
  });
});

describe('requests', () => {
  test('bring the token in the header that the API knows', async () => {
    const { transport, http } = testBed(() => answer(200));
    await transport.send(read());
    await transport.send(read({ sessionHeader: 'Authorization' }));
    expect(http.requests.map(({ headers }) => headers)).toEqual([
      { 'X-SFDC-Session': 'token-0' },
      { Authorization: 'Bearer token-0' },
    ]);
  });

  test('hand the body on as it is, without a copy', async () => {
    const { transport, http } = testBed(() => answer(200));
    const body = Buffer.from('Name\nSomething\n');
    await transport.send(read({ method: 'POST', body }));
    expect(http.requests[0]?.body).toBe(body);
  });

  test('an answer that repeats the token does not carry it on', async () => {
    const { transport } = testBed(() => answer(200, 'you sent token-0!'));
    expect(await transport.send(read())).toBe('you sent ***!');
  });

  test('nor do the headers of one whose body is taken piece by piece; the body is passed on as it is', async () => {
    const token = 'AQEAQOne_1234567890abcdef';
    const taken: string[] = [];
    const reply = answer(200, `Name\n${token}\n`, { 'content-type': `text/${token}` });
    const { transport } = testBed(() => reply, new ReadyTokenLogin(session(token)));
    const sink = {
      begin: async (headers: HttpResponse['headers']) => {
        taken.push(headers['content-type'] ?? '');
        return Promise.resolve();
      },
      take: async (piece: Uint8Array) => {
        taken.push(Buffer.from(piece).toString());
        return Promise.resolve();
      },
    };
    await transport.send(read({ sink }));
    expect(taken).toEqual(['***', `Name\n${token}\n`]);
  });

  test('the last word of the org on its API requests is kept', async () => {
    const texts = ['api-usage=1/9', undefined, 'nonsense', 'api-usage=3/9; per-app-api-usage=1/2(appName=x)'];
    const seen: unknown[] = [];
    const { transport } = testBed((_, number) => {
      const text = texts[number - 1];
      return answer(200, '', text === undefined ? {} : { 'sforce-limit-info': text });
    });
    while (seen.length < texts.length) {
      await transport.send(read());
      seen.push(transport.apiUsage);
    }
    expect(seen).toEqual([
      { used: 1, max: 9 },
      { used: 1, max: 9 },
      { used: 1, max: 9 },
      { used: 3, max: 9 },
    ]);
  });
});
