import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/org/faults/fault-table.ts';
import { expectOutcome, load, type Loaded } from './load-scenario.ts';
import { contacts, source } from './sources.ts';

/** Twelve records in three batches; the fault is the second batch's. */
async function loadWith(...faults: readonly Fault[]): Promise<Loaded> {
  return load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 4}, retry: {attempts: 0}}
`,
    files: { 'people.csv': source('LastName,Description', contacts(12)).text },
    faults: faults.map((fault) => ({ nth: 2, fault })),
  });
}

interface End {
  readonly faults: readonly Fault[];
  readonly outcome: string;
  readonly counts: { readonly succeeded: number; readonly failed?: number; readonly notProcessed?: number };
  readonly inDoubt?: number;
  readonly says?: string;
}

const stateMessage = 'InternalServerError : Retried more than ten times';
const ends: Readonly<Record<string, End>> = {
  'failed before its first row: its records failed, with its state message': {
    faults: [{ kind: 'failed-batch', stateMessage }],
    outcome: 'records-failed',
    counts: { succeeded: 8, failed: 4 },
    says: 'Retried more than ten times',
  },
  'failed after some rows: those were saved, the others failed': {
    faults: [{ kind: 'failed-batch', afterRows: 3, stateMessage }],
    outcome: 'records-failed',
    counts: { succeeded: 11, failed: 1 },
    says: 'Retried more than ten times',
  },
  'failed, and claims more processed records than it has rows for: the rest is in doubt': {
    faults: [
      { kind: 'failed-batch', afterRows: 1, stateMessage },
      { kind: 'wrong-counters', processed: 3 },
    ],
    outcome: 'error',
    counts: { succeeded: 9, notProcessed: 3 },
    inDoubt: 3,
    says: 'the service says it processed 3 records, but its result has 1 row',
  },
  'not processed: its records are not, and that is no success': {
    faults: [{ kind: 'not-processed' }],
    outcome: 'error',
    counts: { succeeded: 8, notProcessed: 4 },
    inDoubt: 0,
    says: '4 records were not processed.',
  },
  'completed with a state message: nothing is wrong': {
    faults: [{ kind: 'state-message', stateMessage: 'A word about nothing' }],
    outcome: 'success',
    counts: { succeeded: 12 },
  },
  'completed with a result that lacks a row': {
    faults: [{ kind: 'short-result', rows: 1 }],
    outcome: 'error',
    counts: { succeeded: 11, notProcessed: 1 },
    inDoubt: 1,
    says: 'its result has 3 rows for 4 records',
  },
  'completed with a result that lacks all rows': {
    faults: [{ kind: 'short-result', rows: 4 }],
    outcome: 'error',
    counts: { succeeded: 8, notProcessed: 4 },
    inDoubt: 4,
    says: 'its result has 0 rows for 4 records',
  },
  'completed with a result that breaks off inside a row': {
    faults: [{ kind: 'cut-result', bytes: 12 }],
    outcome: 'error',
    counts: { succeeded: 11, notProcessed: 1 },
    inDoubt: 1,
    says: 'its result cannot be read to the end',
  },
  'completed with a result that has too many rows': {
    faults: [{ kind: 'long-result', rows: 2 }],
    outcome: 'error',
    counts: { succeeded: 12 },
    says: 'its result has more rows than the 4 that were sent',
  },
  'completed with fewer processed records than rows': {
    faults: [{ kind: 'wrong-counters', processed: 3 }],
    outcome: 'error',
    counts: { succeeded: 12 },
    says: 'the service says it processed 3 of 4 records',
  },
  'completed with a failed record that no row shows': {
    faults: [{ kind: 'wrong-counters', failed: 1 }],
    outcome: 'error',
    counts: { succeeded: 12 },
    says: 'the service says 1 record failed, but its result has 0 failed rows',
  },
};

describe.concurrent('a batch', () => {
  test.each(Object.entries(ends))('%s', async (_, { faults, outcome, counts, inDoubt = 0, says }) => {
    const loaded = await loadWith(...faults);
    expectOutcome(loaded, outcome, counts);
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt });
    expect(loaded.ledger.jobsLeftOpen).toEqual([]);
    if (says !== undefined) {
      expect(loaded.main.log).toContain(says);
      expect(loaded.main.summary.replaceAll('\\', '')).toContain(says);
    }
    const annotated = loaded.main.annotations.filter(({ file }) => file === 'people.csv');
    expect(annotated).toHaveLength(Math.min(9, counts.failed ?? 0));
  });

  test('that failed because of a field that the org does not have says so for each of its records', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`,
      files: { 'people.csv': source('LastName,Nope__c', contacts(3)).text },
      // The org does not describe its objects, so that it is found out by the batches.
      faults: [{ route: 'rest', nth: 4, times: 99, fault: { kind: 'status', status: 403 } }],
    });
    expectOutcome(loaded, 'records-failed', { failed: 3 });
    for (const row of await loaded.rows('people/failed.csv')) {
      expect(row['sf__Error']).toMatch(/^InvalidBatch : .*Nope__c/);
    }
    expect(loaded.report.jobs[0]?.errors).toMatchObject([{ statusCode: 'InvalidBatch', count: 3 }]);
    expect(loaded.ledger.records['Contact']).toBeUndefined();
  });

  test('whose result the service denies leaves its records in doubt', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`,
      files: { 'people.csv': source('LastName,Description', contacts(2)).text },
      faults: [
        {
          route: 'result',
          times: 99,
          fault: { kind: 'refusal', code: 'InvalidBatch', message: 'Records not processed' },
        },
      ],
    });
    expectOutcome(loaded, 'error', { notProcessed: 2 });
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 2 });
    expect(loaded.main.log).toContain('What became of 2 records cannot be known');
  });

  test('whose result the service refuses leaves its records in doubt, and the others are read', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`,
      files: { 'people.csv': source('LastName,Description', contacts(6)).text },
      faults: [
        { route: 'result', nth: 2, fault: { kind: 'refusal', code: 'InvalidUser', message: 'Not yours' } },
      ],
    });
    expectOutcome(loaded, 'error', { succeeded: 4, notProcessed: 2 });
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 2 });
    expect(loaded.main.log).toContain('InvalidUser: Not yours');
  });
});
