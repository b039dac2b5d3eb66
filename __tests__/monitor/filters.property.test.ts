import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import type { JobRecord } from '../../src/bulk/job-listing.ts';
import { passes, type JobFilter } from '../../src/monitor/job-filter.ts';
import { listMatchingJobs } from '../../src/monitor/listed-jobs.ts';
import type { JobWish } from '../../src/org/job-seed.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { SessionKeeper } from '../../src/salesforce/session-keeper.ts';
import { Transport } from '../../src/salesforce/transport.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import { orgWith, OTHER_USER } from './monitored.ts';

const OBJECTS = ['Account', 'Contact', 'Lead'];
const HOUR = 3_600_000;

const wishes: fc.Arbitrary<JobWish> = fc
  .record({
    jobType: fc.constantFrom('Classic', 'Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest'),
    object: fc.constantFrom(...OBJECTS),
    operation: fc.constantFrom('insert', 'update', 'query'),
    isOpen: fc.boolean(),
    // Between the hours, so that no filter hits the very age.
    hoursAgo: fc.integer({ min: 0, max: 9 }).map((hours) => hours + 0.5),
    isOwn: fc.boolean(),
    concurrencyMode: fc.constantFrom('Parallel', 'Serial'),
  })
  .map(({ isOpen, isOwn, concurrencyMode, ...wish }) => ({
    ...wish,
    state: isOpen ? 'Open' : 'Aborted',
    // Jobs of 2.0 are always parallel.
    concurrencyMode: wish.jobType === 'Classic' ? concurrencyMode : 'Parallel',
    ...(isOwn ? {} : { createdById: OTHER_USER }),
  }));

const parts: readonly fc.Arbitrary<JobFilter>[] = [
  fc.constantFrom('Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest').map((jobType) => ({ jobType })),
  fc.constantFrom('Parallel', 'Serial').map((concurrencyMode) => ({ concurrencyMode })),
  fc.constantFrom('Open', 'Aborted', 'Failed').map((state) => ({ state })),
  fc.constantFrom(...OBJECTS, 'account').map((object) => ({ object })),
  fc.constantFrom('insert', 'query', 'delete').map((operation) => ({ operation })),
  fc.constantFrom('me', OTHER_USER).map((createdBy) => ({ createdBy })),
  fc.integer({ min: 1, max: 10 }).map((hours) => ({ olderThanMilliseconds: hours * HOUR })),
];

/** Some of the parts, seldom many. */
const filters: fc.Arbitrary<JobFilter> = fc
  .subarray([...parts], { maxLength: 3 })
  .chain((some) => fc.tuple(...some))
  .map((some) => Object.assign({}, ...some) as JobFilter);

/** What a filter means, said over the wishes. */
function isChosen(wish: JobWish, filter: JobFilter): boolean {
  const said: readonly (readonly [unknown, unknown])[] = [
    [filter.jobType, wish.jobType],
    [filter.concurrencyMode, wish.concurrencyMode],
    [filter.state, wish.state],
    [filter.object?.toLowerCase(), wish.object.toLowerCase()],
    [filter.operation, wish.operation],
    [filter.createdBy === 'me' ? 'own' : filter.createdBy, wish.createdById ?? 'own'],
  ];
  const isOld = (wish.hoursAgo ?? 0) * HOUR > (filter.olderThanMilliseconds ?? 0);
  return isOld && said.every(([wanted, is]) => wanted === undefined || wanted === is);
}

test('the jobs that pass are those that the filter means, newest first (100 rounds)', async () => {
  const now = Date.UTC(2026, 2, 2);
  const org = await orgWith([], { now: () => now });
  const [all = []] = fc.sample(fc.array(wishes, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 14 });
  const ids = org.addJobs(all);
  const http = new NodeHttp('tests');
  const signal = new AbortController().signal;
  const ports = { http, clock: systemClock, random: () => 0.5, log: new MemoryLog(), mask: () => undefined };
  const sessions = new SessionKeeper(new ReadyTokenLogin(sessionOf(org)), { ...ports, deadline: signal });
  const transport = new Transport(sessions, ports);
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const context = { userId: org.userId, now, signal };
      const { passing } = await listMatchingJobs(transport, '66.0', filter, context);
      const chosen = ids.filter((_, index) => all[index] !== undefined && isChosen(all[index], filter));
      expect(passing.map(({ id }) => id).sort()).toEqual([...chosen].sort());
      const dates = passing.map(({ createdDate }) => createdDate);
      expect(dates).toEqual([...dates].sort((a, b) => b - a));
      passed += passing.length;
    }),
    { numRuns: 100, seed: 14 },
  );
  http.close();
  expect(passed).toBeGreaterThan(300);
});

test.each([
  ['just as old is not older', { createdDate: 1_000 }, false],
  ['a moment older is', { createdDate: 999 }, true],
  ['of nobody is of no user', { createdDate: 0, createdById: '' }, false],
])('a job that is %s', (_, parts, isOne) => {
  const job = {
    ...{ id: '750000000000001AAA', object: 'Account', operation: 'insert', state: 'Open' },
    ...{
      contentType: 'CSV',
      concurrencyMode: 'Parallel',
      createdById: OTHER_USER,
      apiVersion: undefined,
      jobType: 'Classic',
    },
    ...parts,
  } as const satisfies JobRecord;
  const filter = { createdBy: OTHER_USER, olderThanMilliseconds: HOUR };
  expect(passes(job, filter, { userId: undefined, now: HOUR + 1_000 })).toBe(isOne);
});
