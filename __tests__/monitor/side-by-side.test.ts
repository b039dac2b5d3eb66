import { expect, test } from 'vitest';
import type { JobRecord } from '../../src/bulk/job-listing.ts';
import { passes } from '../../src/monitor/job-filter.ts';
import { sideBySide } from '../../src/monitor/side-by-side.ts';

test('after the first piece of work that throws no further one is begun', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await Promise.resolve();
    if (item === 2) throw new Error('enough');
  };
  await expect(sideBySide([1, 2, 3, 4, 5, 6, 7, 8], 2, work)).rejects.toThrow('enough');
  expect(begun).toEqual([1, 2, 3]);
});

const job: JobRecord = {
  ...{ id: '750000000000001AAA', object: 'Account', operation: 'insert', state: 'Open', contentType: 'CSV' },
  ...{ createdById: '', createdDate: 0, jobType: 'Classic', apiVersion: '66.0', concurrencyMode: 'Serial' },
};

test('what a service does not narrow its listing by is narrowed here', () => {
  const context = { userId: undefined, now: 0 };
  expect(passes(job, { jobType: 'Classic', concurrencyMode: 'Serial' }, context)).toBe(true);
  expect(passes(job, { jobType: 'V2Ingest' }, context)).toBe(false);
  expect(passes(job, { concurrencyMode: 'Parallel' }, context)).toBe(false);
  expect(passes(job, { createdBy: 'me' }, context)).toBe(false);
});
