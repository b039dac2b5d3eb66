import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import { JobGroups } from '../../src/action/job-groups.ts';
import type { RunningJob } from '../../src/load/send/context.ts';
import type { Progress } from '../../src/outcome/progress.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { batch } from '../report/outcomes.ts';

const never = new AbortController().signal;
let printed = '';

const write = process.stdout.write.bind(process.stdout);

beforeEach(() => {
  printed = '';
  process.stdout.write = (text: string | Uint8Array) => {
    printed += String(text);
    return true;
  };
});
afterEach(() => {
  process.stdout.write = write;
});

function lines(): string[] {
  return printed.split('\n').filter((line) => line !== '');
}

const query = {
  kind: 'query',
  job: { id: 'old', object: { value: 'Account' }, operation: { value: 'query' } },
  query: { soql: { value: 'SELECT Id FROM Account' }, output: 'old.csv' },
} as RunningJob;

function progressOf(parts: Partial<Progress>): Progress {
  const none = { batches: 40, batchesSent: 40, batchesFinal: 0, recordsProcessed: 0, recordsFailed: 0 };
  return { ...none, records: 40_000, elapsedMilliseconds: 0, ...parts };
}

function info(number: number, parts: Partial<BatchInfo> = {}): BatchInfo {
  const { info: made } = batch(number, { info: parts });
  if (made === undefined) throw new Error('no info');
  return made;
}

test('progress is reported every five seconds though nothing comes from the org, and no longer when the job has ended', async () => {
  const clock = new JumpingClock();
  const groups = new JobGroups(clock);
  groups.jobStarted(query);
  await clock.sleep(7_000, never);
  groups.progress(query, () => progressOf({ elapsedMilliseconds: clock.monotonic() }));
  await clock.sleep(10_000, never);
  groups.jobEnded(query);
  await clock.sleep(60_000, never);
  expect(lines()).toEqual([
    '::group::old: query Account',
    'SELECT Id FROM Account → old.csv',
    'Getting ready · 5.0 s',
    '0 of 40 batches done · 0 of 40,000 records (0 %) · 10.0 s',
    '0 of 40 batches done · 0 of 40,000 records (0 %) · 15.0 s',
    '::endgroup::',
  ]);
});

test('the rate counts what this run has processed, not what the run before has', async () => {
  const clock = new JumpingClock();
  const groups = new JobGroups(clock);
  groups.jobStarted(query);
  let recordsProcessed = 10_000;
  groups.progress(query, () =>
    progressOf({ recordsProcessed, batchesFinal: 10, elapsedMilliseconds: clock.monotonic() }),
  );
  recordsProcessed = 12_500;
  await clock.sleep(5_000, never);
  groups.jobEnded(query);
  expect(lines().at(-2)).toBe(
    '10 of 40 batches done · 12,500 of 40,000 records (31.3 %) · 500 records/s · 5.0 s, about 55 s left',
  );
});

test.each([
  [20, 20],
  [21, 0],
  [1_500, 0],
])('of %i batches without failures %i have a line', (batches, expected) => {
  const groups = new JobGroups(new JumpingClock());
  groups.jobStarted(query);
  for (let number = 1; number <= batches; number++)
    groups.batchFinal(query, { number, batches }, info(number));
  groups.jobEnded(query);
  expect(lines().filter((line) => line.startsWith('Batch'))).toHaveLength(expected);
});

test('in a job of many batches those with failures have a line each, up to a hundred', () => {
  const groups = new JobGroups(new JumpingClock());
  groups.jobStarted(query);
  const batches = 500;
  const failures = [{ state: 'Failed' }, { state: 'NotProcessed' }, { numberRecordsFailed: 1 }] as const;
  for (let number = 1; number <= batches; number++) {
    const parts = number % 2 === 0 ? {} : (failures[number % 3] ?? {});
    groups.batchFinal(query, { number, batches }, info(number, parts));
  }
  groups.jobEnded(query);
  const reported = lines().filter((line) => line.startsWith('Batch'));
  expect(reported).toHaveLength(100);
  expect(reported[1]).toContain('Batch   3 of 500');
  expect(lines().filter((line) => line.startsWith('Further batches'))).toHaveLength(1);
});

test('in a job of many batches what is sent again has a line, and so has the job that takes it', () => {
  const groups = new JobGroups(new JumpingClock());
  groups.jobStarted(query);
  groups.jobCreated(query, '750000000000001AAA', false);
  groups.batchFinal(query, { number: 7, batches: 30 }, info(7, { state: 'Failed' }));
  groups.jobCreated(query, '750000000000002AAA', true);
  groups.batchFinal(query, { number: 31, batches: 30, attempt: 1 }, info(31));
  groups.jobEnded(query);
  const reported = lines().map((line) => line.split(' · ')[0]);
  expect(reported.slice(2, -1)).toEqual([
    'Job 750000000000001AAA created',
    expect.stringMatching(/^Batch  7 of 30 .* Failed$/),
    'Job 750000000000002AAA created, for what is still to be sent',
    expect.stringMatching(/^Batch 31 again \(attempt 1\) .* Completed$/),
  ]);
});

test('when all batches are done the results are being read, and nothing is estimated', async () => {
  const clock = new JumpingClock();
  const groups = new JobGroups(clock);
  groups.jobStarted(query);
  const done = { batchesFinal: 40, recordsProcessed: 39_000, recordsFailed: 2 };
  groups.progress(query, () => progressOf({ ...done, elapsedMilliseconds: clock.monotonic() }));
  await clock.sleep(5_000, never);
  groups.jobEnded(query);
  expect(lines().at(-2)).toBe(
    '40 of 40 batches done · 39,000 of 40,000 records (97.5 %), 2 failed · reading results · 5.0 s',
  );
});
