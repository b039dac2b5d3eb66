import { describe, expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import { BatchTracker, RepeatedBatchIdError } from '../../src/load/send/batch-tracker.ts';
import { awaitForeignBatches } from '../../src/load/send/closed-job.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { loadFiles, named, ObservedLoad, type LoadOfFiles } from './observed-load.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const wanted: LoadOfFiles = {
  jobs: 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}\n',
  files: { 'people.csv': `LastName\n${names.join('\n')}\n` },
};
const adding = (nth: number, fault: FaultRule['fault'], times = 1): FaultRule => ({
  ...{ route: 'add-batch', nth, times, fault },
});

/** Every record is in the org once. */
function expectAllOnce({ ledger, org }: ObservedLoad): void {
  const contact = org.schema.object('Contact');
  const stored = contact === undefined ? [] : org.store.all(contact);
  expect(stored.map(({ values }) => values.get('LastName')).toSorted()).toEqual(names);
  expect(ledger.jobsLeftOpen).toEqual([]);
}

describe('an absence is believed after a second look alone', () => {
  test('of a batch whose answer was lost', async () => {
    const { load, outcome } = await loadFiles({
      ...wanted,
      // With one batch alone the first look is that at the closed job.
      jobs: wanted.jobs.replace('maxRecords: 2', 'maxRecords: 6'),
      faults: [adding(1, { kind: 'lost-answer' }), adding(1, { kind: 'unlisted', lists: 1 })],
    });
    expect(outcome.verdict).toBe('success');
    expectAllOnce(load);
    expect(load.ledger.jobs).toHaveLength(1);
  });

  test('of a batch that an earlier run has sent', async () => {
    const load = await ObservedLoad.prepare({
      ...wanted,
      // The look with which the first run dies, and the first one of the second run.
      faults: [adding(1, { kind: 'unlisted', lists: 2 }, 3)],
    });
    expect(await load.run({ dieAtRequest: 8 })).toBe('dead');
    const outcome = await load.run({ resumeFrom: '/r' });
    expect(outcome).toMatchObject({ verdict: 'success' });
    expectAllOnce(load);
  });
});

describe('a job that counts more batches than it lists', () => {
  const oneBatch = { ...wanted, jobs: wanted.jobs.replace('maxRecords: 2', 'maxRecords: 6') };
  const hidden = (lists: number): readonly FaultRule[] => [
    adding(1, { kind: 'lost-answer' }),
    adding(1, { kind: 'unlisted', lists }),
  ];

  test.each([2, 1_000])('proves no absence: a batch without an answer, unlisted %i times', async (lists) => {
    const { load, outcome } = await loadFiles({ ...oneBatch, faults: hidden(lists) });
    expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 0, notProcessed: 6 } });
    expect(outcome.jobs[0]?.reasons.join()).toContain('counts more batches than it lists (1 more)');
    expect(outcome.jobs[0]?.inDoubt).toBe(6);
    expectAllOnce(load);
  });

  test('nor does it when an interrupted run is finished', async () => {
    const load = await ObservedLoad.prepare({ ...oneBatch, faults: hidden(1_000) });
    expect(await load.run({ dieAtRequest: 8 })).toBe('dead');
    expect(await load.run({ resumeFrom: '/r' })).toMatchObject({ verdict: 'error' });
    expectAllOnce(load);
  });

  test('nor does it when it was aborted', async () => {
    const refused: FaultRule['fault'] = { kind: 'refusal', code: 'InvalidBatch', message: 'no' };
    const { load, outcome } = await loadFiles({ ...wanted, faults: [...hidden(1_000), adding(2, refused)] });
    expect(load.ledger.jobs.map(({ state }) => state)).toEqual(['Aborted']);
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.reasons.join()).toContain('counts more batches than it lists (1 more)');
    expect(outcome.jobs[0]?.inDoubt).toBe(2);
  });

  test('is not green, though all that was sent is there: a batch of others', async () => {
    const { outcome } = await loadFiles({
      ...wanted,
      faults: [adding(2, { kind: 'repeat', lists: 1_000 })],
    });
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.reasons.join()).toContain('counts more batches than it lists (1 more)');
  });
});

describe('a batch that the service has taken and never shows', () => {
  test.each([1, 3])('is in doubt, and named: batch %i', async (nth) => {
    const { load, outcome } = await loadFiles({
      ...wanted,
      faults: [adding(nth, { kind: 'unlisted', lists: 1_000 })],
    });
    const [job] = load.ledger.jobs;
    expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 4, notProcessed: 2 } });
    expect(outcome.jobs[0]?.inDoubt).toBe(2);
    expect(named(outcome, 'batches-missing')).toEqual([
      { name: 'batches-missing', jobId: job?.id, batchIds: [load.ledger.batches[nth - 1]?.id] },
    ]);
    expectAllOnce(load);
  });
});

test('a batch that is gone holds up no other one, whose records are sent again', async () => {
  const { load, outcome } = await loadFiles({
    ...wanted,
    faults: [
      adding(1, { kind: 'unlisted', lists: 1_000 }),
      { nth: 2, times: 2, fault: { kind: 'locked-rows', rows: [1] } },
    ],
  });
  expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 4, notProcessed: 2 } });
  expect(outcome.jobs[0]?.healed).toBe(2);
  expectAllOnce(load);
});

describe('one id for two batches', () => {
  const locked: FaultRule = { nth: 2, fault: { kind: 'locked-rows', rows: [1] } };
  test.each<readonly [string, readonly FaultRule[]]>([
    ['of one job', [adding(2, { kind: 'repeated-id' })]],
    ['of one job, the last one', [adding(3, { kind: 'repeated-id' })]],
    ['of two jobs', [adding(1, { kind: 'reset' }), adding(4, { kind: 'repeated-id', of: 'org' })]],
    ['of an attempt and a batch of the plan', [locked, adding(4, { kind: 'repeated-id' })]],
  ])('%s: an error, and nothing is counted twice', async (_, faults) => {
    const { load, outcome } = await loadFiles({ ...wanted, faults });
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'batch-id-repeated')).toHaveLength(1);
    const reported = ['success', 'failed', 'unprocessed'].flatMap((file) =>
      load.files.text(`/r/people/${file}.csv`).trimEnd().split('\n').slice(1),
    );
    expect(reported).toHaveLength(names.length);
    const ids = load.files.text('/r/people/success.csv').match(/003\w{15}/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    // What is reported as saved is saved, under that id.
    for (const id of ids) expect(load.org.store.get(id)).toBeDefined();
    expect(load.ledger.duplicates).toEqual({});
    expect(load.ledger.jobsLeftOpen).toEqual([]);
  });

  test('an answer about a batch of another job is none: the batch is looked for', async () => {
    const { load, outcome } = await loadFiles({
      ...wanted,
      faults: [adding(2, { kind: 'altered-answer', element: 'jobId', value: '750000000000999AAA' })],
    });
    expect(outcome.verdict).toBe('success');
    expectAllOnce(load);
  });

  test('an answer with an id that no batch has is reported, and its records are in doubt', async () => {
    const { load, outcome } = await loadFiles({
      ...wanted,
      faults: [adding(2, { kind: 'altered-answer', element: 'id', value: '751000000000999AAA' })],
    });
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.inDoubt).toBe(2);
    expect(named(outcome, 'batches-missing')).toMatchObject([{ batchIds: ['751000000000999AAA'] }]);
    expectAllOnce(load);
  });
});

describe('the tracker', () => {
  const info = (id: string, jobId: string, state: BatchInfo['state'] = 'Completed'): BatchInfo => ({
    ...{ id, jobId, state, createdDate: '', systemModstamp: '' },
    ...{ numberRecordsProcessed: 2, numberRecordsFailed: 0 },
    ...{ totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 },
  });

  test('does not take a batch of another job for its own', () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.sent(1, info('a', 'first'));
    tracker.listed('second', [info('a', 'second')]);
    expect(tracker.foreign).toMatchObject([{ id: 'a', jobId: 'second' }]);
    expect(tracker.infos.get(1)?.jobId).toBe('first');
  });

  test('never forgets a batch that nobody can place', () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.listed('job', [info('x', 'job')]);
    tracker.listed('job', []);
    expect(tracker.discrepancies).toMatchObject([{ name: 'foreign-batches', batchIds: ['x'] }]);
  });

  test('refuses the id of a batch that no longer counts', () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.sent(1, info('a', 'job', 'NotProcessed'));
    tracker.withdraw(1);
    expect(() => {
      tracker.sent(1, info('a', 'next'));
    }).toThrow(RepeatedBatchIdError);
    expect(tracker.unlistedIn('job')).toEqual([]);
    expect(tracker.isLost(1, 'next')).toBe(true);
  });

  test('is looked at until batches that nobody can place are final, or time is over', async () => {
    const tracker = new BatchTracker(() => undefined);
    const clock = new JumpingClock();
    const startedAt = clock.now();
    tracker.listed('job', [info('x', 'job', 'Queued')]);
    let looks = 0;
    const bulk = {
      listBatches: async (): Promise<BatchInfo[]> =>
        Promise.resolve([info('x', 'job', ++looks < 5 ? 'InProgress' : 'Completed')]),
    };
    const { signal } = new AbortController();
    await awaitForeignBatches({ tracker, bulk, clock, signal }, 60_000);
    expect({ looks, state: tracker.foreign[0]?.state }).toEqual({ looks: 5, state: 'Completed' });
    const never = { listBatches: async () => Promise.resolve([info('y', 'job', 'InProgress')]) };
    tracker.listed('job', [info('y', 'job', 'Queued')]);
    await awaitForeignBatches({ tracker, bulk: never, clock, signal }, 60_000);
    expect(clock.now() - startedAt).toBeLessThan(120_000);
  });
});

describe('an id that an upload under way may still be given', () => {
  const taken = (id: string): BatchInfo => ({
    ...{ id, jobId: 'job', state: 'Completed', createdDate: '', systemModstamp: '' },
    ...{ numberRecordsProcessed: 2, numberRecordsFailed: 0 },
    ...{ totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 },
  });

  test('proves nothing until that upload is answered', async () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.uploadBegun(1);
    tracker.uploadBegun(2);
    tracker.sent(1, taken('a'));
    tracker.uploadEnded(1);
    let reported = false;
    const status = tracker.status(1).then((one) => {
      reported = true;
      return one;
    });
    await Promise.resolve();
    expect(reported).toBe(false);
    tracker.sent(2, taken('b'));
    tracker.uploadEnded(2);
    await expect(status).resolves.toMatchObject({ kind: 'final', info: { id: 'a' } });
  });

  test('is open when it is given twice', () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.uploadBegun(1);
    tracker.uploadBegun(2);
    tracker.sent(1, taken('a'));
    expect(() => {
      tracker.sent(2, taken('a'));
    }).toThrow(RepeatedBatchIdError);
    expect([tracker.isLost(1), tracker.isLost(2)]).toEqual([true, true]);
  });

  test('is that of the first batch when the other upload was begun later', () => {
    const tracker = new BatchTracker(() => undefined);
    tracker.uploadBegun(1);
    tracker.sent(1, taken('a'));
    tracker.uploadEnded(1);
    tracker.uploadBegun(2);
    expect(() => {
      tracker.sent(2, taken('a'));
    }).toThrow(RepeatedBatchIdError);
    expect([tracker.isLost(1), tracker.isLost(2)]).toEqual([false, true]);
  });
});
