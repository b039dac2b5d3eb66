import { describe, expect, test } from 'vitest';
import type { BatchInfo, BatchState } from '../../src/bulk/batch-info.ts';
import { BatchBoard } from '../../src/load/batch-board.ts';

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

describe('lost batches, when the job was aborted and listed', () => {
  test.each<{ what: string; lost: number[]; listed: BatchInfo[]; fates: string[]; foreign: number }>([
    { what: 'none is listed: they never arrived', lost: [2], listed: [], fates: ['unsent'], foreign: 0 },
    {
      what: 'one was lost and one is listed: it is that one',
      lost: [2],
      listed: [info('x', 'Completed', 4)],
      fates: ['final'],
      foreign: 0,
    },
    {
      what: 'the one that is listed may still run',
      lost: [2],
      listed: [info('x', 'InProgress')],
      fates: ['running'],
      foreign: 0,
    },
    {
      what: 'what is listed was not processed: nothing was saved',
      lost: [2, 3],
      listed: [info('x', 'NotProcessed'), info('y', 'NotProcessed')],
      fates: ['unsent', 'unsent'],
      foreign: 2,
    },
    {
      what: 'two were lost and one ran: either may be it',
      lost: [2, 3],
      listed: [info('x', 'Completed', 4)],
      fates: ['lost', 'lost'],
      foreign: 1,
    },
    {
      what: 'one was lost and two are listed: one is somebody else’s',
      lost: [2],
      listed: [info('x', 'Completed', 4), info('y', 'Completed', 4)],
      fates: ['lost'],
      foreign: 2,
    },
  ])('$what', async ({ lost, listed, fates, foreign }) => {
    const board = new BatchBoard();
    board.sent(1, info('a', 'Queued'));
    for (const number of lost) board.lost(number);
    board.listed([info('a', 'Completed', 4), ...listed]);
    board.settleLost();
    expect(board.foreign).toHaveLength(foreign);
    board.settle();
    const kinds = await Promise.all(lost.map(async (number) => (await board.fate(number)).kind));
    expect(kinds).toEqual(fates);
  });
});

test('a fate is told as soon as the batch is final, and once only as news', async () => {
  const board = new BatchBoard();
  const fate = board.fate(1);
  board.sent(1, info('a', 'Queued'));
  expect(board.listed([info('a', 'InProgress')])).toEqual([]);
  expect(board.pending).toBe(1);
  const final = info('a', 'Completed', 10, 3);
  expect(board.listed([final])).toEqual([{ number: 1, info: final }]);
  expect(board.listed([final])).toEqual([]);
  await expect(fate).resolves.toEqual({ kind: 'final', info: final });
  expect([board.pending, board.final, board.processed, board.failed, board.sentCount]).toEqual([
    0, 1, 10, 3, 1,
  ]);
});

test('settling ends every wait', async () => {
  const board = new BatchBoard();
  board.sent(2, info('b', 'InProgress'));
  board.lost(3);
  const fates = Promise.all([1, 2, 3].map(async (number) => (await board.fate(number)).kind));
  board.settle();
  await expect(fates).resolves.toEqual(['unsent', 'running', 'lost']);
  expect((await board.fate(4)).kind).toBe('unsent');
});

test('a batch that a list leaves out is still waited for', () => {
  const board = new BatchBoard();
  board.sent(1, info('a', 'Queued'));
  board.listed([]);
  expect(board.pending).toBe(1);
});
