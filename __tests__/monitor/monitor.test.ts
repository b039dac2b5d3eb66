import { describe, expect, test } from 'vitest';
import { HttpError, type Http } from '../../src/ports/http.ts';
import { outputs } from '../../src/report/outputs.ts';
import { monitored, orgWith, OTHER_USER, statesIn, wish } from './monitored.ts';

const CSV = 'Name\nAcme\nBolt\n';

test('both listings are read, each job once, newest first, with what its own resource says', async () => {
  const org = await orgWith([
    wish({ hoursAgo: 30, state: 'Closed', batches: [CSV, 'Nme\nx\n'] }),
    wish({ hoursAgo: 3, operation: 'query', object: 'Contact', concurrencyMode: 'Serial' }),
    wish({
      hoursAgo: 2,
      jobType: 'V2Query',
      operation: 'queryAll',
      state: 'JobComplete',
      numberRecordsProcessed: 7,
    }),
    wish({
      hoursAgo: 5,
      jobType: 'V2Ingest',
      state: 'InProgress',
      numberRecordsProcessed: 9,
      numberRecordsFailed: 2,
    }),
    wish({ hoursAgo: 1, jobType: 'BigObjectIngest', state: 'Failed', errorMessage: 'No such column.' }),
    wish({ hoursAgo: 4, createdById: OTHER_USER, batches: [CSV] }),
  ]);
  const { jobs, outcome } = await monitored(org);
  expect(outcome.verdict).toBe('success');
  expect(outcome.monitor).toMatchObject({ listed: 6, aborts: false });
  expect(
    jobs.map(({ condition, counts, isOwn, jobType, state }) => ({
      condition,
      counts,
      isOwn,
      jobType,
      state,
    })),
  ).toEqual([
    {
      jobType: 'BigObjectIngest',
      state: 'Failed',
      condition: 'ended',
      isOwn: true,
      counts: { recordsProcessed: 0, recordsFailed: 0 },
    },
    {
      jobType: 'V2Query',
      state: 'JobComplete',
      condition: 'ended',
      isOwn: true,
      counts: { recordsProcessed: 7, recordsFailed: 0 },
    },
    {
      jobType: 'Classic',
      state: 'Open',
      condition: 'open',
      isOwn: true,
      counts: { recordsProcessed: 0, recordsFailed: 0, batches: 0, batchesUnfinished: 0 },
    },
    {
      jobType: 'Classic',
      state: 'Open',
      condition: 'open',
      isOwn: false,
      counts: { recordsProcessed: 2, recordsFailed: 0, batches: 1, batchesUnfinished: 0 },
    },
    {
      jobType: 'V2Ingest',
      state: 'InProgress',
      condition: 'open',
      isOwn: true,
      counts: { recordsProcessed: 9, recordsFailed: 2 },
    },
    {
      jobType: 'Classic',
      state: 'Closed',
      condition: 'ended',
      isOwn: true,
      counts: { recordsProcessed: 2, recordsFailed: 0, batches: 2, batchesUnfinished: 0 },
    },
  ]);
  expect(jobs[0]?.errorMessage).toBe('No such column.');
  // Only of Classic jobs that are open, failed or still work.
  expect(jobs.map(({ batches }) => batches.length)).toEqual([0, 0, 0, 1, 0, 0]);
  expect(jobs[3]?.created?.ageMilliseconds).toBeGreaterThan(3.9 * 3_600_000);
});

describe('aborting', () => {
  const wishes = [
    wish(),
    wish({ createdById: OTHER_USER }),
    wish({ state: 'Closed' }),
    ...['Open', 'UploadComplete', 'InProgress', 'JobComplete', 'Failed'].map((state) =>
      wish({ jobType: 'V2Ingest', state }),
    ),
    wish({ jobType: 'V2Query', operation: 'query', state: 'InProgress' }),
    wish({ jobType: 'BigObjectIngest', state: 'UploadComplete', createdById: OTHER_USER }),
  ];

  test('does nothing unless it is asked for', async () => {
    const org = await orgWith(wishes);
    const before = statesIn(org);
    await monitored(org);
    expect(statesIn(org)).toEqual(before);
  });

  test('takes the open jobs of the own user alone', async () => {
    const org = await orgWith(wishes);
    const { jobs, log, outcome } = await monitored(org, { aborts: true });
    expect(outcome.verdict).toBe('success');
    expect(Object.values(statesIn(org))).toEqual([
      ...['Aborted', 'Open', 'Closed', 'Aborted', 'Aborted', 'Aborted', 'JobComplete', 'Failed', 'Aborted'],
      'UploadComplete',
    ]);
    const states = statesIn(org);
    for (const job of jobs) expect(job.state).toBe(states[job.id]);
    expect(jobs.filter(({ abort }) => abort === 'of-others').map(({ createdById }) => createdById)).toEqual([
      OTHER_USER,
      OTHER_USER,
    ]);
    expect(log.infos.filter((line) => /^Aborted job 750\w+\.$/.test(line))).toHaveLength(5);
    // 1.0 for Classic jobs, 2.0 for the others.
    const { requests } = org.ledger.report();
    expect(requests['POST abort 200']).toBe(1);
    expect(requests['PATCH rest 200']).toBe(4);
  });

  test('leaves a job alone whose type it does not know', async () => {
    const org = await orgWith([wish()]);
    org.faults.replace([
      { route: 'rest', times: 9, fault: { kind: 'altered-answer', element: 'jobType', value: 'Other' } },
    ]);
    const { jobs } = await monitored(org, { aborts: true });
    expect(jobs).toMatchObject([{ state: 'Open', abort: 'unknown-type' }]);
    expect(Object.values(statesIn(org))).toEqual(['Open']);
  });

  test('takes those of another user that the filter names', async () => {
    const org = await orgWith(wishes);
    await monitored(org, { aborts: true, filter: { createdBy: OTHER_USER.slice(0, 15) } });
    expect(Object.entries(statesIn(org)).filter(([, state]) => state === 'Aborted')).toHaveLength(2);
  });

  test('leaves jobs alone that do not pass the filter', async () => {
    const org = await orgWith([
      wish({ hoursAgo: 3 }),
      wish({ hoursAgo: 1 }),
      wish({ hoursAgo: 4, object: 'Contact' }),
    ]);
    await monitored(org, {
      aborts: true,
      filter: { olderThanMilliseconds: 2 * 3_600_000, object: 'account' },
    });
    expect(Object.values(statesIn(org))).toEqual(['Aborted', 'Open', 'Open']);
  });

  test('leaves a closed job alone that still works, and lists its batches', async () => {
    const org = await orgWith([wish({ state: 'Closed', batches: [CSV] })], {
      timing: { kind: 'reads', reads: 99 },
    });
    const { jobs } = await monitored(org, { aborts: true });
    expect(jobs).toMatchObject([{ condition: 'working', abort: 'working', batches: [{ state: 'Queued' }] }]);
    expect(Object.values(statesIn(org))).toEqual(['Closed']);
  });

  test('needs the permission for production, which listing does not', async () => {
    const org = await orgWith([wish()], { kind: 'production' });
    const refused = await monitored(org, { aborts: true });
    expect(refused.outcome.verdict).toBe('error');
    expect(refused.outcome.troubles[0]).toMatch(
      /is a production org, and "allow-production" is not true\. Nothing was sent\. Set it where this org is meant, with/,
    );
    expect(Object.values(statesIn(org))).toEqual(['Open']);
    expect((await monitored(org)).jobs).toHaveLength(1);
    await monitored(org, { aborts: true, allowProduction: true });
    expect(Object.values(statesIn(org))).toEqual(['Aborted']);
  });

  test('a job that ended in the meantime is no error', async () => {
    const org = await orgWith([wish(), wish({ jobType: 'V2Ingest' })]);
    const line = (http: Http): Http => ({
      send: async (request) => {
        // Between the look and the abort others are faster.
        if (request.method !== 'GET') {
          for (const job of org.service.jobs.values()) job.state = 'Closed';
          for (const job of org.restJobs.jobs.values()) job.state = 'JobComplete';
        }
        return http.send(request);
      },
    });
    const { jobs, outcome } = await monitored(org, { aborts: true, line });
    expect(outcome.verdict).toBe('success');
    expect(jobs.map(({ abort, state }) => [abort, state])).toEqual([
      ['ended', 'JobComplete'],
      ['ended', 'Closed'],
    ]);
  });
});

test.each(['look', 'abort'])('a job that vanishes before the %s is reported as that', async (when) => {
  const org = await orgWith([
    wish({ batches: [CSV] }),
    wish({ jobType: 'V2Ingest' }),
    wish({ object: 'Contact' }),
  ]);
  const [classic = ''] = org.service.jobs.keys();
  const [rest = ''] = org.restJobs.jobs.keys();
  const line = (http: Http): Http => ({
    send: async (request) => {
      const isLook = /\/job\/750|jobs\/\w+\/750/.test(request.url.pathname);
      if (when === 'look' ? isLook : request.method !== 'GET') {
        org.service.jobs.delete(classic);
        org.restJobs.jobs.delete(rest);
      }
      return http.send(request);
    },
  });
  const { jobs, outcome } = await monitored(org, { aborts: true, line });
  expect(outcome.verdict).toBe('success');
  expect(jobs.map(({ abort, condition }) => [condition, abort])).toEqual([
    ['ended', 'aborted'],
    ['gone', undefined],
    ['gone', undefined],
  ]);
});

test('jobs that are older than seven days are gone from the org', async () => {
  const org = await orgWith([wish({ hoursAgo: 1 }), wish({ jobType: 'V2Query', hoursAgo: 30 })]);
  org.clock.advance(6 * 24 * 3_600_000);
  expect((await monitored(org)).jobs).toHaveLength(1);
  org.clock.advance(24 * 3_600_000);
  expect((await monitored(org)).jobs).toHaveLength(0);
});

test('a job that the org refuses to show is an error, and the others are shown all the same', async () => {
  const org = await orgWith([wish(), wish({ object: 'Contact' })]);
  const [first = ''] = org.service.jobs.keys();
  const line = (http: Http): Http => ({
    send: async (request) =>
      http.send(
        request.url.pathname.endsWith(first)
          ? { ...request, headers: { ...request.headers, 'Content-Type': 'x' }, method: 'POST' }
          : request,
      ),
  });
  const { jobs, outcome } = await monitored(org, { line });
  expect(outcome.verdict).toBe('error');
  expect(outcome.troubles).toEqual([expect.stringContaining(`Could not read job ${first}`)]);
  expect(jobs.map(({ counts, trouble }) => [counts !== undefined, trouble !== undefined])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('where nobody says who is logged in, nothing is aborted', async () => {
  const org = await orgWith([wish()]);
  const line = (http: Http): Http => ({
    send: async (request) =>
      http.send(
        request.url.pathname.endsWith('userinfo')
          ? { ...request, url: new URL('/nowhere', request.url) }
          : request,
      ),
  });
  const { outcome } = await monitored(org, { aborts: true, line });
  expect(outcome).toMatchObject({
    verdict: 'error',
    troubles: [expect.stringContaining('who is logged in')],
  });
  expect(Object.values(statesIn(org))).toEqual(['Open']);
  const { userId } = org;
  expect((await monitored(org, { aborts: true, line, filter: { createdBy: userId } })).outcome.verdict).toBe(
    'success',
  );
  expect(Object.values(statesIn(org))).toEqual(['Aborted']);
});

test('who is logged in is asked once more where the answer is lost', async () => {
  const org = await orgWith([wish()]);
  let asked = 0;
  const line = (http: Http): Http => ({
    send: async (request) => {
      if (request.url.pathname.endsWith('userinfo') && asked++ === 0) {
        throw new HttpError('no answer came within 60 s', true);
      }
      return http.send(request);
    },
  });
  const { outcome } = await monitored(org, { aborts: true, line });
  expect(outcome.verdict).toBe('success');
  expect(Object.values(statesIn(org))).toEqual(['Aborted']);
});

test('a run that is cancelled says so', async () => {
  const org = await orgWith([wish()]);
  const cancelled = AbortSignal.abort(new Error('The run was cancelled.'));
  const { outcome } = await monitored(org, { aborts: true, cancelled });
  expect(outcome).toMatchObject({ verdict: 'cancelled', troubles: ['The run was cancelled.'] });
  expect(Object.values(statesIn(org))).toEqual(['Open']);
});

describe('an org with 2,000 jobs of all kinds', () => {
  test('is listed to the end, a request a job and no more', async () => {
    const types = ['Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest'];
    const wishes = Array.from({ length: 2_000 }, (_, index) =>
      wish({ jobType: types[index % 4] ?? '', state: 'Failed', hoursAgo: index / 20 }),
    );
    const org = await orgWith(wishes);
    const { jobs, outcome } = await monitored(org);
    expect(jobs).toHaveLength(2_000);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(2_000);
    expect(jobs.every(({ counts }) => counts !== undefined)).toBe(true);
    // Two for the identity, two and one pages, a look at each job, and one more at each failed Classic job's batches.
    expect(outcome.usage.requests).toBe(2 + 2 + 1 + 2_000 + 500);
    expect(outputs(outcome, '/r')['bulk-jobs'].length).toBeLessThan(1_000_000);
    expect(JSON.parse(outputs(outcome, '/r')['bulk-jobs'])).toHaveLength(2_000);
  });
});
