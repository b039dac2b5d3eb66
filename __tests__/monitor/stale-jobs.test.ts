import { expect, test } from 'vitest';
import type { ListedJob } from '../../src/bulk/job-listing.ts';
import { warnOfStaleJobs } from '../../src/load/stale-jobs.ts';

const NOW = Date.UTC(2026, 2, 2, 12);
const ME = '005000000000001AAA';
const id = (number: number): string => `750${String(number).padStart(12, '0')}AAA`;

/** A job of the own user that has been open for two hours, with what differs. */
function job(number: number, parts: Partial<ListedJob> = {}): ListedJob {
  return {
    ...{ id: id(number), object: 'Account', operation: 'insert', state: 'Open', contentType: 'CSV' },
    ...{ createdById: ME, createdDate: NOW - 7_200_000 },
    ...parts,
  };
}

function warnings(
  jobs: readonly ListedJob[],
  known: readonly string[] = [],
  userId: string | undefined = ME,
): string[] {
  const said: string[] = [];
  warnOfStaleJobs(jobs, { userId, now: NOW, known: new Set(known) }, (message) => said.push(message));
  return said;
}

const HOW =
  'A run that was killed may have left them. Abort them under Setup, "Bulk Data Load Jobs", or with "mode: monitor" and "abort-jobs: true".';

test('an open job of the own user that is older than an hour is a warning', () => {
  expect(warnings([job(1)])).toEqual([
    `1 Bulk API job of this user has been open for more than an hour: ${id(1)}. ${HOW}`,
  ]);
});

test('many of them are one warning, with the first ids', () => {
  const many = Array.from({ length: 1_007 }, (_, index) => job(index + 1));
  expect(warnings(many)).toEqual([
    `1,007 Bulk API jobs of this user have been open for more than an hour: ${[1, 2, 3, 4, 5].map(id).join(', ')}, and 1,002 more. ${HOW}`,
  ]);
});

test.each<[string, Partial<ListedJob>]>([
  ['is closed', { state: 'Closed' }],
  ['failed', { state: 'Failed' }],
  ['is of another user', { createdById: '005000000000009AAA' }],
  ['is of nobody known', { createdById: '' }],
  ['is young', { createdDate: NOW - 3_600_000 }],
  ['has no date', { createdDate: Number.NaN }],
])('a job that %s is none', (_, parts) => {
  expect(warnings([job(1, parts)])).toEqual([]);
});

test('the jobs of the run that is continued are none, whatever the length of their ids', () => {
  expect(warnings([job(1)], [id(1).slice(0, 15)])).toEqual([]);
});

test('where the user is not known, nothing is said', () => {
  const said: string[] = [];
  warnOfStaleJobs([job(1)], { userId: undefined, now: NOW, known: new Set() }, (message) =>
    said.push(message),
  );
  expect(said).toEqual([]);
});
