import { expect, test } from 'vitest';
import { HttpError } from '../../src/ports/http.ts';
import { restGet } from '../../src/salesforce/rest-get.ts';
import { memberOf } from '../../src/salesforce/rest-answer.ts';
import { answer, never, testBed } from './test-org.ts';

test('a question is asked by the REST API’s header, and again after a fault, whatever the fault', async () => {
  const replies = [new HttpError('the connection broke', true), answer(503)];
  const last = answer(200, '{"size": 7}', { 'content-type': 'application/json', date: 'today' });
  const { http, transport } = testBed(() => replies.shift() ?? last);
  const read = await restGet(transport, {
    ...{ purpose: 'read a size', path: '/services/data/size', signal: never },
    ...{ maxResponseBytes: 100, timeoutMilliseconds: 1_000 },
    read: (document, { headers }) => [memberOf(document, 'size'), headers['date']],
  });
  expect(read).toEqual([7, 'today']);
  expect(http.requests).toHaveLength(3);
  expect(http.requests.map(({ headers, method }) => [method, headers])).toEqual(
    Array(3).fill([
      'GET',
      expect.objectContaining({ Accept: 'application/json', Authorization: 'Bearer token-0' }) as unknown,
    ]),
  );
});
