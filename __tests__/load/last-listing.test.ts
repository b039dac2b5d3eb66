import { expect, test } from 'vitest';
import type { ListedJob } from '../../src/bulk/job-listing.ts';
import { LastListing } from '../../src/load/send/last-listing.ts';

const { signal } = new AbortController();

/** Numbers the listings; what is listed is none of the test's business. */
function listing(jobs: number): { last: LastListing; known: Set<string>; asked: () => number } {
  let asked = 0;
  const listJobs = async (): Promise<ListedJob[]> => {
    asked++;
    return Promise.resolve(new Array<ListedJob>(asked));
  };
  const known = new Set<string>();
  return { last: new LastListing({ listJobs }, known, jobs), known, asked: () => asked };
}

test('the jobs are listed when the last job of the plan is closed, and no sooner', async () => {
  const { asked, known, last } = listing(2);
  known.add('750A').add('750B');
  last.jobClosed(signal);
  expect(asked()).toBe(0);
  expect(await last.jobs()).toBeUndefined();
  last.jobEnded();
  last.jobClosed(signal);
  expect(await last.jobs()).toHaveLength(1);
});

test('a job that is made later is not in the list, which is thrown away', async () => {
  const { known, last } = listing(1);
  known.add('750A');
  last.jobClosed(signal);
  known.add('750B');
  expect(await last.jobs()).toBeUndefined();
  last.jobClosed(signal);
  expect(await last.jobs()).toHaveLength(2);
});

test('what the org does not list is asked for again by who needs it', async () => {
  const listJobs = async (): Promise<never> => Promise.reject(new Error('503'));
  const last = new LastListing({ listJobs }, new Set(['750A']), 1);
  last.jobClosed(signal);
  expect(await last.jobs()).toBeUndefined();
});
