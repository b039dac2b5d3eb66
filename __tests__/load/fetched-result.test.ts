import { describe, expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import { fetchResult, type FetchedResult } from '../../src/load/results/fetched-result.ts';
import { BatchTracker } from '../../src/load/send/batch-tracker.ts';
import { Limiters } from '../../src/load/send/limiters.ts';
import type { Batch } from '../../src/records/record/batch.ts';
import { BulkClient } from '../../src/bulk/bulk-client.ts';
import { answer, never, testBed } from '../salesforce/test-org.ts';
import { idOf, RESULT_HEADER } from './scripted-org.ts';

const batch: Batch = {
  number: 1,
  origin: { file: 0, line: 2 },
  segments: [],
  records: 3,
  bytes: 30,
  verbatim: true,
};

function info(parts: Partial<BatchInfo> = {}): BatchInfo {
  return {
    ...{ id: idOf('751', 1), jobId: idOf('750', 1), state: 'Completed', createdDate: '', systemModstamp: '' },
    ...{ numberRecordsProcessed: 3, numberRecordsFailed: 0, totalProcessingTime: 0 },
    ...{ apiActiveProcessingTime: 0, apexProcessingTime: 0 },
    ...parts,
  };
}

const rows = (count: number): string =>
  RESULT_HEADER +
  Array.from({ length: count }, (_, row) => `"${idOf('003', row + 1)}","true","true",""\n`).join('');
const csv = (text: string): ReturnType<typeof answer> => answer(200, text, { 'content-type': 'text/csv' });

/** @param results the answers to the requests for the result, the last of them again and again */
async function fetched(
  known: (tracker: BatchTracker) => void,
  results: readonly ReturnType<typeof answer>[] = [],
  deadline = never,
): Promise<{ result: FetchedResult; requests: number; waits: readonly number[]; troubles: unknown[] }> {
  const { transport, http, clock } = testBed(
    (_, number) => results[number - 1] ?? results.at(-1) ?? answer(404),
  );
  const tracker = new BatchTracker(() => undefined);
  known(tracker);
  const troubles: unknown[] = [];
  const result = await fetchResult(batch, {
    ...{
      tracker,
      bulk: new BulkClient(transport, '66.0'),
      clock,
      deadline,
      contentType: 'CSV',
      sendsIds: false,
      limiter: new Limiters(clock).results,
    },
    trouble: (error) => troubles.push(error),
  });
  return { result, requests: http.requests.length, waits: clock.waits, troubles };
}

describe('of a batch that ran', () => {
  test('a result with a row for each record is fetched once', async () => {
    const { result, requests } = await fetched((tracker) => tracker.sent(1, info()), [csv(rows(3))]);
    expect(result).toMatchObject({ kind: 'ran', info: { id: idOf('751', 1) }, sendsIds: false });
    expect(result.kind === 'ran' && Buffer.from(result.rows ?? []).toString()).toBe(rows(3));
    expect(requests).toBe(1);
  });

  test.each([
    ['short', rows(2)],
    ['cut inside a row', rows(3).slice(0, -20)],
    ['without any row', RESULT_HEADER],
  ])('a result that is %s is fetched again, and believed when it is whole', async (_, text) => {
    const { result, requests, waits } = await fetched(
      (tracker) => tracker.sent(1, info()),
      [csv(text), csv(rows(3))],
    );
    expect(result.kind === 'ran' && Buffer.from(result.rows ?? []).toString()).toBe(rows(3));
    expect([requests, waits]).toEqual([2, [1_000]]);
  });

  test('one that stays short is handed on as it is after three times', async () => {
    const { result, requests } = await fetched((tracker) => tracker.sent(1, info()), [csv(rows(1))]);
    expect(result.kind === 'ran' && Buffer.from(result.rows ?? []).toString()).toBe(rows(1));
    expect(requests).toBe(3);
  });

  test('no more rows are wanted than the service has processed', async () => {
    const part = info({ state: 'Failed', numberRecordsProcessed: 2, stateMessage: 'Timeout : too long' });
    const { result, requests } = await fetched((tracker) => tracker.sent(1, part), [csv(rows(2))]);
    expect(result.kind).toBe('ran');
    expect(requests).toBe(1);
  });

  test('a result that cannot be fetched leaves its records unknown, and is reported', async () => {
    const { result, troubles } = await fetched((tracker) => tracker.sent(1, info()), [answer(403)]);
    expect(result).toEqual({ kind: 'unknown' });
    expect(troubles).toHaveLength(1);
  });
});

test.each<[what: string, known: (tracker: BatchTracker) => void, result: FetchedResult]>([
  [
    'was not processed',
    (tracker) => tracker.sent(1, info({ state: 'NotProcessed', numberRecordsProcessed: 0 })),
    { kind: 'not-processed', info: info({ state: 'NotProcessed', numberRecordsProcessed: 0 }) },
  ],
  ['was never sent', (tracker) => tracker.settle(), { kind: 'not-processed' }],
  [
    'still runs',
    (tracker) => {
      tracker.sent(1, info({ state: 'InProgress' }));
      tracker.settle();
    },
    { kind: 'unknown' },
  ],
  [
    'was lost',
    (tracker) => {
      tracker.lost(1, idOf('750', 1));
      tracker.settle();
    },
    { kind: 'unknown' },
  ],
  [
    'an earlier run has sent',
    (tracker) => {
      tracker.recall(1, { jobId: idOf('750', 1) });
      tracker.settle();
    },
    { kind: 'unknown', isRecalled: true },
  ],
])('of a batch that %s nothing is fetched', async (_, known, expected) => {
  const { result, requests } = await fetched(known, [csv(rows(3))]);
  expect(result).toEqual(expected);
  expect(requests).toBe(0);
});
