import { describe, expect, test } from 'vitest';
import { batchLine, closingLines, groupTitle, progressLine } from '../../src/report/log.ts';
import { batch, counts, inDoubt, invalid, job, planned, success } from './outcomes.ts';

describe('the end of the log', () => {
  test('a table of jobs, and the verdict last', () => {
    expect(closingLines(success)).toEqual([
      'Job         Object   Operation    Read  Succeeded  Failed  Unprocessed  Duration',
      '────────────────────────────────────────────────────────────────────────────────',
      '✔ accounts  Account  upsert      7,340      7,340       0            0    41.2 s',
      '✔ contacts  Contact  insert     15,005     15,005       0            0    38.9 s',
      '  Total                         22,345     22,345       0            0  1 m 23 s',
      '',
      'API usage: 33 requests, 4 batches, 3.4 MB of records, 611.2 kB after gzip.',
      'Left for 24 hours before the run: 14,206 of 15,000 batches, 89,982 of 100,000 API requests.',
      'The org last reported 10,018 of 100,000 API requests used in 24 hours.',
      '✅ Loaded completely. All 22,345 records are in the org.',
    ]);
  });

  test('reasons and troubles before the verdict', () => {
    expect(closingLines(inDoubt).slice(-6)).toEqual([
      'contacts: Batch 2 was sent, but no answer to it came back.',
      'contacts: The job was aborted.',
      'cases: Not started, because the job contacts that it needs did not succeed.',
      'The answer to batch 2 of job contacts was cut off three times, and the org does not list the batch.',
      'API usage: 33 requests, 4 batches, 3.4 MB of records, 611.2 kB after gzip.',
      '⛔ Not proven complete: 5,005 records in doubt.',
    ]);
  });

  test('changes of a plan: kinds that a plan may find, and has not found, are no columns', () => {
    const titles = (change: object): string | undefined =>
      closingLines({
        ...planned,
        ...(planned.plan && {
          plan: {
            ...planned.plan,
            changes: new Map(
              [...(planned.plan.changes ?? [])].map(([id, changes]) => [id, { ...changes, ...change }]),
            ),
          },
        }),
      }).find((line) => line.includes('Fields that change'));
    expect([
      titles({ unmatched: 0, ambiguous: 0 }),
      titles({ unmatched: 4, ambiguous: 0 }),
      titles({ unmatched: 0, ambiguous: 9 }),
    ]).toEqual([
      expect.stringMatching(/^Job +Insert +Update +Delete +Unchanged +Fields/),
      expect.stringMatching(/^Job +Insert +Update +Delete +Unchanged +Unmatched +Fields/),
      expect.stringMatching(/^Job +Insert +Update +Delete +Unchanged +Ambiguous +Fields/),
    ]);
  });

  test('without jobs there is no table', () => {
    expect(closingLines(invalid)).toEqual(['📝 Nothing was sent: 5 mistakes to correct first.']);
  });

  test('the longest names and numbers stay within 120 columns', () => {
    const long = job({
      id: 'x'.repeat(90),
      object: 'y'.repeat(90),
      operation: 'z'.repeat(90),
      counts: counts(199_999_999, 55_555_555, 44_444_444),
    });
    const lines = closingLines({ ...success, counts: long.counts, jobs: [long, long] }).slice(0, 5);
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(120);
  });
});

describe('while a job runs', () => {
  test('the title of its group', () => {
    expect(groupTitle(job({}))).toBe('accounts: insert Account');
  });

  test('progress', () => {
    const progress = {
      batches: 40,
      batchesSent: 18,
      batchesFinal: 12,
      records: 400_000,
      recordsProcessed: 120_000,
      recordsFailed: 3,
      elapsedMilliseconds: 83_000,
    };
    expect(progressLine(progress)).toBe(
      '12 of 40 batches done, 18 sent · 120,000 of 400,000 records (30.0 %), 3 failed · 1 m 23 s',
    );
    expect(progressLine({ ...progress, batchesSent: 40, recordsFailed: 0 })).toBe(
      '12 of 40 batches done · 120,000 of 400,000 records (30.0 %) · 1 m 23 s',
    );
  });

  test('a batch that is final', () => {
    const { info, ...rest } = batch(7, {
      info: { state: 'Failed', stateMessage: 'InvalidBatch : Field name not found : Nmae' },
    });
    expect(info && batchLine({ ...rest, batches: 12 }, info)).toBe(
      'Batch  7 of 12 751000000000007AAA Failed · 10,000 processed · 10.4 s · from data/accounts.csv:60002 · InvalidBatch : Field name not found : Nmae',
    );
  });
});
