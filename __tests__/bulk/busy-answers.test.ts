import { expect, test } from 'vitest';
import { BulkClient } from '../../src/bulk/bulk-client.ts';
import { NAMESPACE } from '../../src/bulk/xml.ts';
import { answer, never, testBed } from '../salesforce/test-org.ts';

const JOB_ID = '750000000000001AAA';
const xml = { 'content-type': 'application/xml' };
const error = (code: string, message: string): string =>
  `<error xmlns="${NAMESPACE}"><exceptionCode>${code}</exceptionCode><exceptionMessage>${message}</exceptionMessage></error>`;

test.each([
  ['429', answer(429), 1],
  ['503 of whoever stands before it', answer(503), 1],
  ['503 of its own', answer(503, error('ServerTooBusy', 'busy'), xml), 1],
  [
    'too many calls at once',
    answer(403, error('REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn concurrent limit'), xml),
    1,
  ],
  ['500', answer(500), 0],
  ['a page', answer(200, '<html></html>', { 'content-type': 'text/html' }), 0],
])('an org has too much to do when it answers with %s', async (_, first, busy) => {
  const list = answer(200, `<batchInfoList xmlns="${NAMESPACE}"/>`, xml);
  const { transport } = testBed((__, number) => (number === 1 ? first : list));
  let reports = 0;
  transport.whenBusy(() => {
    reports++;
  });
  expect(await new BulkClient(transport, '66.0').listBatches(JOB_ID, never)).toEqual([]);
  expect(reports).toBe(busy);
});
