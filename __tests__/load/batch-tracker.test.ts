import { expect, test } from 'vitest';
import type { BatchInfo, BatchState } from '../../src/bulk/batch-info.ts';
import { BatchTracker } from '../../src/load/send/batch-tracker.ts';

function info(id: string, state: BatchState, records = 0, failed = 0): BatchInfo {
  return {
    id,
    jobId: '750',
    state,
    createdDate: '2026-01-05T09:00:00.000Z',
    systemModstamp: '2026-01-05T09:00:00.000Z',
    numberRecordsProcessed: records,
    numberRecordsFailed: failed,
    totalProcessingTime: 0,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
  };
}

function tracker(): { tracker: BatchTracker; news: string[] } {
  const news: string[] = [];
  return { tracker: new BatchTracker((number, { state }) => news.push(`${number} ${state}`)), news };
}

test('all who wait for a status are reported', async () => {
  const { tracker: seen } = tracker();
  const statuses = [seen.status(1), seen.status(1)];
  const final = info('a', 'Completed', 10, 0);
  seen.sent(1, info('a', 'Queued'));
  seen.listed('750', [final]);
  const reported = { kind: 'final', info: final };
  await expect(Promise.all(statuses)).resolves.toEqual([reported, reported]);
});

test('a status is given as soon as the batch is final, and once only as news', async () => {
  const { tracker: seen, news } = tracker();
  const status = seen.status(1);
  seen.sent(1, info('a', 'Queued'));
  seen.listed('750', [info('a', 'InProgress')]);
  expect(news).toEqual([]);
  expect(seen.pendingJobs).toEqual(['750']);
  const final = info('a', 'Completed', 10, 3);
  seen.listed('750', [final]);
  seen.listed('750', [final]);
  expect(news).toEqual(['1 Completed']);
  await expect(status).resolves.toEqual({ kind: 'final', info: final });
  expect(seen.pendingJobs).toEqual([]);
  expect(seen.progress(Infinity)).toEqual({ sent: 1, final: 1, processed: 10, failed: 3 });
});

test('a batch without any record to send is done, as far as it counts', () => {
  const { tracker: seen } = tracker();
  seen.sent(1, info('a', 'InProgress', 4, 1));
  for (const number of [2, 3]) seen.empty(number);
  expect(seen.progress(2)).toEqual({ sent: 2, final: 1, processed: 4, failed: 1 });
  expect(seen.progress(3)).toEqual({ sent: 3, final: 2, processed: 4, failed: 1 });
});

test('a batch that is final when it is added is news, too', () => {
  const { tracker: seen, news } = tracker();
  seen.sent(1, info('a', 'Completed', 10));
  expect(news).toEqual(['1 Completed']);
});

test('a lost batch is lost until it is found or known to be absent', async () => {
  const { tracker: seen } = tracker();
  for (const number of [1, 2, 3]) seen.lost(number, '750');
  seen.listed('750', [info('x', 'Completed', 4), info('y', 'Completed', 4)]);
  expect(seen.foreignIn('750').map(({ id }) => id)).toEqual(['x', 'y']);
  seen.sent(1, info('x', 'Completed', 4));
  seen.absent(2);
  expect([1, 2, 3].map((number) => seen.isLost(number))).toEqual([false, false, true]);
  expect(seen.foreign.map(({ id }) => id)).toEqual(['y']);
  seen.settle();
  const kinds = await Promise.all([1, 2, 3].map(async (number) => (await seen.status(number)).kind));
  expect(kinds).toEqual(['final', 'unsent', 'lost']);
});

test('what an earlier run has sent is recalled until it is found, or known to be absent and sent again', async () => {
  const { tracker: seen } = tracker();
  for (const number of [1, 2, 3, 4]) seen.recall(number, { jobId: '750', batchId: `b${number}` });
  seen.listed('750', [info('b1', 'Completed', 4)]);
  seen.absent(2);
  seen.absent(3);
  seen.lost(3, '750b');
  seen.settle();
  const statuses = await Promise.all([1, 2, 3, 4].map(async (number) => seen.status(number)));
  expect(statuses).toMatchObject([
    { kind: 'final' },
    { kind: 'unsent' },
    { kind: 'lost', isRecalled: false },
    { kind: 'lost', isRecalled: true },
  ]);
});

test('settling ends every wait', async () => {
  const { tracker: seen } = tracker();
  seen.sent(2, info('b', 'InProgress'));
  seen.lost(3, '750');
  const statuses = Promise.all([1, 2, 3].map(async (number) => (await seen.status(number)).kind));
  seen.settle();
  await expect(statuses).resolves.toEqual(['unsent', 'running', 'lost']);
  expect((await seen.status(4)).kind).toBe('unsent');
});

test('a batch that a list leaves out is still waited for', () => {
  const { tracker: seen } = tracker();
  seen.sent(1, info('a', 'Queued'));
  seen.listed('750', []);
  expect(seen.pendingJobs).toEqual(['750']);
});
