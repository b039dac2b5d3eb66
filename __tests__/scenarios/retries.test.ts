import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { expectOutcome, load, type Loaded } from './load-scenario.ts';
import { contacts, source } from './sources.ts';

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 5}}
`;
const people = (count: number): { 'people.csv': string } => ({
  'people.csv': source('LastName,Description', contacts(count)).text,
});
const locked = (tries: number, every: number): FaultRule => ({
  times: 1_000,
  fault: { kind: 'locked-rows', tries, every },
});

/** Every record of the file is in the org once, and success.csv names them in the order of the file. */
async function expectAllOnceInOrder(loaded: Loaded, count: number): Promise<void> {
  const rows = await loaded.rows('people/success.csv');
  expect(rows.map(({ sf__Line }) => Number(sf__Line))).toEqual(
    rows.map(({ sf__Line }) => Number(sf__Line)).toSorted((a, b) => a - b),
  );
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(({ sf__Id }) => sf__Id)).size).toBe(count);
  expect(loaded.ledger.duplicates).toEqual({});
  expect(loaded.ledger.jobsLeftOpen).toEqual([]);
}

describe.concurrent('records that failed for a transient reason', () => {
  test('are sent again in the same job and take their place among the others', async () => {
    const loaded = await load({ jobs, files: people(23), faults: [locked(1, 2)] });
    expectOutcome(loaded, 'success', { succeeded: 23 });
    await expectAllOnceInOrder(loaded, 23);
    expect(loaded.ledger.jobs).toHaveLength(1);
    const [job] = loaded.report.jobs;
    expect(job?.healed).toBeGreaterThan(0);
    expect(job?.batches.filter(({ attempt }) => attempt === 1)).toHaveLength(2);
  });

  test('are sent a last time in a serial job', async () => {
    const loaded = await load({ jobs, files: people(10), faults: [locked(3, 3)] });
    expectOutcome(loaded, 'success', { succeeded: 10 });
    await expectAllOnceInOrder(loaded, 10);
    expect(loaded.ledger.jobs.map(({ state }) => state)).toEqual(['Closed', 'Closed']);
  });

  test('fail when the attempts are used up, each once, with its last error', async () => {
    const loaded = await load({
      jobs: jobs.replace('batch:', 'retry: {attempts: 1}, batch:'),
      files: people(10),
      faults: [locked(9, 5)],
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 8, failed: 2 });
    const failed = await loaded.rows('people/failed.csv');
    expect(failed.map(({ sf__Line }) => sf__Line)).toEqual(['6', '11']);
    expect(failed[0]?.['sf__Error']).toContain('UNABLE_TO_LOCK_ROW');
    expect(loaded.report.jobs[0]?.healed).toBe(0);
  });

  test('are not sent again when the manifest says so', async () => {
    const loaded = await load({
      jobs: jobs.replace('batch:', 'retry: {attempts: 0}, batch:'),
      files: people(10),
      faults: [locked(1, 5)],
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 8, failed: 2 });
  });

  test('are known by a code inside the message of a trigger', async () => {
    const message =
      'PeopleTrigger: execution of AfterInsert caused by: System.DmlException: Update failed; first error: UNABLE_TO_LOCK_ROW, unable to obtain exclusive access';
    const loaded = await load({
      jobs,
      files: people(5),
      faults: [
        {
          fault: {
            kind: 'row-error',
            statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            message,
            rows: [2],
          },
        },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 5 });
    await expectAllOnceInOrder(loaded, 5);
  });

  test('stand beside records that failed for good', async () => {
    const loaded = await load({
      jobs,
      files: people(12),
      faults: [
        locked(1, 2),
        {
          times: 1_000,
          fault: { kind: 'row-error', statusCode: 'FIELD_INTEGRITY_EXCEPTION', message: 'No.', rows: [1] },
        },
      ],
    });
    expect(loaded.main.outputs['outcome']).toBe('records-failed');
    expect(loaded.ledger.duplicates).toEqual({});
    expect(loaded.report.jobs[0]?.inDoubt).toBe(0);
  });
});

describe.concurrent('a batch that failed for a transient reason', () => {
  test('with partial results: what was saved is not sent again, the rest is', async () => {
    const loaded = await load({
      jobs: jobs.replace('maxRecords: 5', 'maxRecords: 500'),
      files: people(450),
      faults: [
        {
          fault: {
            kind: 'failed-batch',
            stateMessage: 'TooManyLockFailure : Too many lock failure 200 Trying again later.',
            afterRows: 200,
          },
        },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 450 });
    await expectAllOnceInOrder(loaded, 450);
  });

  test('or was not processed is sent again', async () => {
    const loaded = await load({
      jobs,
      files: people(12),
      faults: [{ nth: 2, fault: { kind: 'not-processed' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 12 });
    await expectAllOnceInOrder(loaded, 12);
  });

  test('for a reason that does not pass is not sent again', async () => {
    const loaded = await load({
      jobs,
      files: people(10),
      faults: [{ fault: { kind: 'failed-batch', stateMessage: 'InvalidBatch : Field name not found : X' } }],
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 5, failed: 5 });
  });
});

describe.concurrent('while records are sent again', () => {
  test('a lost answer makes no duplicates', async () => {
    const loaded = await load({
      jobs,
      files: people(10),
      faults: [locked(1, 2), { route: 'add-batch', nth: 3, fault: { kind: 'lost-answer' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 10 });
    await expectAllOnceInOrder(loaded, 10);
  });

  test('a job that somebody else has closed meanwhile is replaced by a new one', async () => {
    const loaded = await load({
      jobs,
      files: people(10),
      faults: [locked(1, 2), { route: 'result', nth: 2, fault: { kind: 'job-state', state: 'Closed' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 10 });
    await expectAllOnceInOrder(loaded, 10);
    expect(loaded.ledger.jobs).toHaveLength(2);
  });

  test('a result that stays short leaves its records in doubt', async () => {
    const loaded = await load({
      jobs,
      files: people(10),
      faults: [locked(1, 2), { nth: 3, fault: { kind: 'short-result', rows: 1 } }],
    });
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(loaded.report.jobs[0]?.inDoubt).toBe(1);
  });

  test.each([
    {
      what: 'a result with too many rows',
      fault: { kind: 'long-result' as const, rows: 1 },
      says: 'more rows than',
    },
    {
      what: 'counters that are not those of the result',
      fault: { kind: 'wrong-counters' as const, failed: 1 },
      says: 'the service says 1 record failed',
    },
  ])('$what is no success', async ({ fault, says }) => {
    const loaded = await load({ jobs, files: people(10), faults: [locked(1, 2), { nth: 3, fault }] });
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(loaded.main.log).toContain(says);
  });

  test('a cancelled run aborts the job and says what is known', async () => {
    const loaded = await load({
      jobs,
      files: people(10),
      faults: [locked(9, 2)],
      run: { cancelOn: 'Batch', post: true },
    });
    expect(loaded.main.outputs['outcome']).toBe('cancelled');
    expect(loaded.ledger.jobsLeftOpen).toEqual([]);
  });
});
