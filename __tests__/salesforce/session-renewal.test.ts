import { describe, expect, test } from 'vitest';
import { MemoryLog } from '../ports/memory-log.ts';
import type { Login } from '../../src/salesforce/login.ts';
import { RenewalError, SessionKeeper } from '../../src/salesforce/session-keeper.ts';
import { isSessionRefusal } from '../../src/salesforce/session-refusal.ts';
import type { Session } from '../../src/salesforce/session.ts';
import { answer, expired, never, NumberedLogin, read, session, testBed } from './test-org.ts';

const xml = { 'content-type': 'application/xml; charset=UTF-8' };
const json = { 'content-type': 'application/json;charset=UTF-8' };
const restError = (message: string): string => JSON.stringify([{ message, errorCode: 'INVALID_SESSION_ID' }]);

describe('what says that the session is refused', () => {
  test.each([
    ['the Bulk API in XML', expired, true],
    [
      'the Bulk API in JSON',
      answer(400, '{"exceptionCode":"InvalidSessionId","exceptionMessage":"Invalid session id"}', json),
      true,
    ],
    ['the REST API', answer(401, restError('Session expired or invalid'), json), true],
    [
      'the REST API for a session that it will never take',
      answer(401, restError('This session is not valid for use with the REST API'), json),
      false,
    ],
    [
      'the Bulk API where the header is missing',
      answer(
        400,
        '<error><exceptionCode>InvalidSessionId</exceptionCode><exceptionMessage>Unable to find session id</exceptionMessage></error>',
        xml,
      ),
      false,
    ],
    [
      'a page of a proxy',
      answer(401, '<html>InvalidSessionId</html>', { 'content-type': 'text/html' }),
      false,
    ],
    ['another refusal', answer(400, '<error><exceptionCode>InvalidJob</exceptionCode></error>', xml), false],
    [
      'a longer word',
      answer(400, '<error><exceptionCode>InvalidSessionIdentity</exceptionCode></error>', xml),
      false,
    ],
    ['a success', answer(200, '<jobInfo><object>InvalidSessionId</object></jobInfo>', xml), false],
    [
      'a fault of the server',
      answer(500, '<error><exceptionCode>InvalidSessionId</exceptionCode></error>', xml),
      false,
    ],
    ['a refusal that is far too long', answer(400, `InvalidSessionId${' '.repeat(30_000)}`, xml), false],
  ])('%s', (_, response, refused) => {
    expect(isSessionRefusal(response)).toBe(refused);
  });
});

const tokenOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }): string =>
  headers['X-SFDC-Session'] ?? '';

describe('a session that has expired', () => {
  test('is renewed, and the call repeated with the same body, a write too', async () => {
    const { transport, http, clock, masked, log } = testBed(
      (request) => (tokenOf(request) === 'token-0' ? expired : answer(200, 'taken')),
      new NumberedLogin(),
    );
    const body = Buffer.from('Name\nSomething\n');
    expect(await transport.send(read({ method: 'POST', body, repeatable: false }))).toBe('taken');
    expect(http.requests.map(tokenOf)).toEqual(['token-0', 'token-1']);
    expect(http.requests.map((request) => request.body)).toEqual([body, body]);
    expect(clock.waits).toEqual([]);
    expect(masked).toEqual(['token-0', 'token-1']);
    expect(log.infos).toEqual(['The org no longer took the session; it was renewed.']);
    expect(transport.requests).toBe(2);
  });

  test('leaves a token that no later answer carries on', async () => {
    const { transport } = testBed(
      (request) => (tokenOf(request) === 'token-0' ? expired : answer(200, 'you sent token-0, then token-1')),
      new NumberedLogin(),
    );
    expect(await transport.send(read())).toBe('you sent ***, then ***');
  });

  test('is renewed once for all calls in flight, and for those that hear of it late', async () => {
    let release = (): void => undefined;
    const login = new NumberedLogin(new Promise((resolve) => (release = resolve)));
    let answerLate = (): void => undefined;
    const late = new Promise<void>((resolve) => (answerLate = resolve));
    const { transport, http } = testBed(async (request, number) => {
      if (tokenOf(request) !== 'token-0') return answer(200, 'here');
      if (number === 8) await late;
      return expired;
    }, login);
    const calls = Array.from({ length: 8 }, async () => transport.send(read()));
    await new Promise((resolve) => setImmediate(resolve));
    expect(login.renewals).toBe(1);
    release();
    await Promise.all(calls.slice(0, 7));
    answerLate();
    expect(await Promise.all(calls)).toEqual(Array(8).fill('here'));
    expect(login.renewals).toBe(1);
    expect(http.requests).toHaveLength(16);
  });

  test('is renewed each time that it expires', async () => {
    let valid = 0;
    const login = new NumberedLogin();
    const { transport } = testBed(
      (request) => (tokenOf(request) === `token-${valid}` ? answer(200, `with ${valid}`) : expired),
      login,
    );
    for (valid of [0, 1, 2]) expect(await transport.send(read())).toBe(`with ${valid}`);
    expect(login.renewals).toBe(2);
  });

  test('that cannot be renewed leaves the refusal as the answer', async () => {
    const { transport, http } = testBed(() => expired);
    await expect(transport.send(read())).rejects.toThrow('refused with 400');
    expect(http.requests).toHaveLength(1);
  });

  test('that is refused over and over is renewed five times for a call', async () => {
    const login = new NumberedLogin();
    const { transport } = testBed(() => expired, login);
    await expect(transport.send(read())).rejects.toThrow('refused with 400');
    expect(login.renewals).toBe(5);
  });
});

function loginThatRenewsTo(renewed: () => Promise<Session>): Login {
  return { session: async () => Promise.resolve(session('token-0')), renew: renewed };
}

describe('a renewal that leads nowhere ends the call', () => {
  test.each([
    [
      'another org',
      async () => Promise.resolve(session('x', 'https://other.my.salesforce.com')),
      /moved from/,
    ],
    ['the same token', async () => Promise.resolve(session('token-0')), /same token again/],
    [
      'a failure',
      async () => Promise.reject(new Error('the app was blocked.')),
      /renewed: the app was blocked\.$/,
    ],
  ])('%s', async (_, renewed, message) => {
    const { transport, masked } = testBed(() => expired, loginThatRenewsTo(renewed));
    const error: unknown = await transport.send(read()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RenewalError);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('token-0');
    expect(masked).toEqual(['token-0']);
  });

  test('without end: after a hundred renewals there are no more', async () => {
    const keeper = new SessionKeeper(new NumberedLogin(), {
      mask: () => undefined,
      log: new MemoryLog(),
      deadline: never,
    });
    let current = await keeper.session(never);
    for (let times = 0; times < 100; times++) {
      current = (await keeper.sessionAfter(current, never)) ?? current;
    }
    expect(current.accessToken.reveal()).toBe('token-100');
    await expect(keeper.sessionAfter(current, never)).rejects.toThrow('100 times');
  });
});

test('an abort ends the wait of the one who is aborted, not the renewal of the others', async () => {
  let release = (): void => undefined;
  const login = new NumberedLogin(new Promise((resolve) => (release = resolve)));
  const { transport } = testBed(
    (request) => (tokenOf(request) === 'token-0' ? expired : answer(200, 'here')),
    login,
  );
  const abort = new AbortController();
  const aborted = transport.send(read({ signal: abort.signal }));
  const other = transport.send(read());
  await new Promise((resolve) => setImmediate(resolve));
  abort.abort(new Error('The run was cancelled.'));
  await expect(aborted).rejects.toThrow('The run was cancelled.');
  release();
  expect(await other).toBe('here');
  expect(login.renewals).toBe(1);
});
