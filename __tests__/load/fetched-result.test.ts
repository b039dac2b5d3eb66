import { describe, expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import { evidenceOf, type Evidence } from '../../src/load/results/fetched-result.ts';
import { BatchBoard } from '../../src/load/send/batch-tracker.ts';
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
  known: (board: BatchBoard) => void,
  results: readonly ReturnType<typeof answer>[] = [],
  deadline = never,
): Promise<{ evidence: Evidence; requests: number; waits: readonly number[]; troubles: unknown[] }> {
  const { transport, http, clock } = testBed(
    (_, number) => results[number - 1] ?? results.at(-1) ?? answer(404),
  );
  const board = new BatchBoard(() => undefined);
  known(board);
  const troubles: unknown[] = [];
  const evidence = await evidenceOf(batch, {
    ...{
      board,
      bulk: new BulkClient(transport, '66.0'),
      clock,
      deadline,
      contentType: 'CSV',
      sendsIds: false,
    },
    trouble: (error) => troubles.push(error),
  });
  return { evidence, requests: http.requests.length, waits: clock.waits, troubles };
}

describe('of a batch that ran', () => {
  test('a result with a row for each record is fetched once', async () => {
    const { evidence, requests } = await fetched((board) => board.sent(1, info()), [csv(rows(3))]);
    expect(evidence).toMatchObject({ kind: 'ran', info: { id: idOf('751', 1) }, sendsIds: false });
    expect(evidence.kind === 'ran' && Buffer.from(evidence.rows ?? []).toString()).toBe(rows(3));
    expect(requests).toBe(1);
  });

  test.each([
    ['short', rows(2)],
    ['cut inside a row', rows(3).slice(0, -20)],
    ['without any row', RESULT_HEADER],
  ])('a result that is %s is fetched again, and believed when it is whole', async (_, text) => {
    const { evidence, requests, waits } = await fetched(
      (board) => board.sent(1, info()),
      [csv(text), csv(rows(3))],
    );
    expect(evidence.kind === 'ran' && Buffer.from(evidence.rows ?? []).toString()).toBe(rows(3));
    expect([requests, waits]).toEqual([2, [1_000]]);
  });

  test('one that stays short is handed on as it is after three times', async () => {
    const { evidence, requests } = await fetched((board) => board.sent(1, info()), [csv(rows(1))]);
    expect(evidence.kind === 'ran' && Buffer.from(evidence.rows ?? []).toString()).toBe(rows(1));
    expect(requests).toBe(3);
  });

  test('no more rows are wanted than the service has processed', async () => {
    const part = info({ state: 'Failed', numberRecordsProcessed: 2, stateMessage: 'Timeout : too long' });
    const { evidence, requests } = await fetched((board) => board.sent(1, part), [csv(rows(2))]);
    expect(evidence.kind).toBe('ran');
    expect(requests).toBe(1);
  });

  test('a result that cannot be fetched leaves its records unknown, and is told', async () => {
    const { evidence, troubles } = await fetched((board) => board.sent(1, info()), [answer(403)]);
    expect(evidence).toEqual({ kind: 'unknown' });
    expect(troubles).toHaveLength(1);
  });
});

test.each<[what: string, known: (board: BatchBoard) => void, evidence: Evidence]>([
  [
    'was not processed',
    (board) => board.sent(1, info({ state: 'NotProcessed', numberRecordsProcessed: 0 })),
    { kind: 'not-processed', info: info({ state: 'NotProcessed', numberRecordsProcessed: 0 }) },
  ],
  ['was never sent', (board) => board.settle(), { kind: 'not-processed' }],
  [
    'still runs',
    (board) => {
      board.sent(1, info({ state: 'InProgress' }));
      board.settle();
    },
    { kind: 'unknown' },
  ],
  [
    'was lost',
    (board) => {
      board.lost(1, idOf('750', 1));
      board.settle();
    },
    { kind: 'unknown' },
  ],
])('of a batch that %s nothing is fetched', async (_, known, expected) => {
  const { evidence, requests } = await fetched(known, [csv(rows(3))]);
  expect(evidence).toEqual(expected);
  expect(requests).toBe(0);
});
