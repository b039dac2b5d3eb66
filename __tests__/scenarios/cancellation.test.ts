import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { OrgOptions } from '../../src/org/org.ts';
import { counted, expectOutcome, load, type Loaded } from './load-scenario.ts';
import { received } from './received.ts';
import { busyness } from '../runner/busyness.ts';
import { contacts, source } from './sources.ts';

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 1}}
  later: {object: Account, operation: insert, files: later.csv}
`;
const files = {
  'people.csv': source('LastName,Description', contacts(30)).text,
  'later.csv': 'Name\nLater\n',
};
/** The runner sends SIGTERM after this time. */
const patienceMilliseconds = 7_500;

/** The step has reported everything, and the org has nothing left to do. */
async function expectOrderlyEnd(loaded: Loaded, records = 31): Promise<void> {
  const { main, ledger } = loaded;
  expect(main.outcome).toBe('cancelled');
  expect(main.signal).toBeNull();
  expect(main.outputs['outcome']).toBe('cancelled');
  expect(ledger.jobsLeftOpen).toEqual([]);
  expect(ledger.jobs.every(({ object }) => object === 'Contact')).toBe(true);
  expect(ledger.duplicates).toEqual({});
  expect(main.log).toContain('The run was cancelled (SIGINT).');
  expect(loaded.report.counts.read).toBe(records);
  expect(await loaded.rows('later/unprocessed.csv')).toHaveLength(1);
  const saved = new Set((await loaded.rows('people/success.csv')).map(({ sf__Id }) => sf__Id));
  const results = (await received(loaded.org)).filter(({ result }) => result?.['Success'] === 'true');
  const doubtful = loaded.report.jobs[0]?.inDoubt ?? 0;
  expect(results.filter(({ result }) => !saved.has(result?.['Id'])).length).toBeLessThanOrEqual(doubtful);
}

/** The runner sends SIGTERM when its patience is over. */
function expectEndInTime({ main }: Loaded): void {
  expect(main.cancellationMilliseconds).toBeGreaterThan(0);
  expect(main.cancellationMilliseconds).toBeLessThan(patienceMilliseconds * busyness());
}

const stalled: FaultRule['fault'] = { kind: 'status', status: 503, retryAfter: 60 };

describe.concurrent('SIGINT', () => {
  test.each<{ when: string; org: OrgOptions; faults: FaultRule[]; cancelOn: string; states: string[] }>([
    {
      when: 'while batches are uploaded',
      org: { latency: 60 },
      faults: [],
      cancelOn: 'created',
      states: ['Aborted'],
    },
    {
      when: 'while the job is created',
      org: {},
      faults: [{ route: 'create', fault: { kind: 'reset' } }],
      cancelOn: 'people: insert Contact',
      states: ['Aborted'],
    },
    {
      when: 'while the batches are polled',
      org: { timing: { kind: 'time', milliseconds: 60_000 } },
      faults: [{ route: 'list', fault: stalled }],
      cancelOn: 'list the batches',
      states: ['Aborted'],
    },
    {
      when: 'while results are read',
      org: {},
      faults: [{ route: 'result', nth: 9, fault: stalled }],
      cancelOn: 'read the result',
      // Results are read while others are still awaited, so the job may be closed or not yet.
      states: ['Closed', 'Aborted'],
    },
  ])('$when: all is reported in time, and no job is left open', async ({ org, faults, cancelOn, states }) => {
    const loaded = await load({ jobs, files, org, faults, run: { cancelOn, post: true } });
    await expectOrderlyEnd(loaded);
    expectEndInTime(loaded);
    expect(loaded.post?.durationMilliseconds).toBeLessThan(patienceMilliseconds * busyness());
    expect(loaded.ledger.jobs.filter((job) => !states.includes(job.state))).toEqual([]);
    expect(loaded.post?.log).toBe('');
    expect(loaded.main.outputs['records-not-processed']).not.toBe('0');
  });

  // What is read in the time that there is needs the machine for itself.
  test(
    'when batches are slow to end: what they come to is not waited for beyond the time there is',
    { concurrent: false },
    async () => {
      const loaded = await load({
        jobs,
        // So few that a busy machine reads them all in that time.
        files: { ...files, 'people.csv': source('LastName,Description', contacts(6)).text },
        org: { timing: { kind: 'reads', reads: 0 } },
        faults: [
          { nth: 1, times: 2, fault: { kind: 'slow-batch', milliseconds: 60_000 } },
          { route: 'list', nth: 2, fault: { kind: 'status', status: 503 } },
        ],
        run: { cancelOn: 'list the batches' },
      });
      await expectOrderlyEnd(loaded, 7);
      expectEndInTime(loaded);
      expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 2 });
      expectOutcome(loaded, 'cancelled', { succeeded: 4, notProcessed: 3 });
    },
  );

  test('when the org does not answer any more: the step still says what it knows', async () => {
    const loaded = await load({
      jobs,
      files,
      faults: [
        { route: 'list', nth: 1, fault: { kind: 'status', status: 503 } },
        { route: 'list', nth: 2, times: 99, fault: { kind: 'stall' } },
        { route: 'abort', times: 99, fault: { kind: 'stall' } },
      ],
      run: { cancelOn: 'list the batches', post: false },
    });
    expect(loaded.main.outputs['outcome']).toBe('cancelled');
    expect(loaded.main.signal).toBeNull();
    expectEndInTime(loaded);
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: loaded.ledger.batches.length });
    expect(loaded.ledger.jobsLeftOpen).toHaveLength(1);
    expect(Object.values(loaded.main.state)).toContain(loaded.ledger.jobsLeftOpen[0]);
  });
});

test.concurrent('a job that main could not abort is aborted by the post step', async () => {
  const loaded = await load({
    jobs,
    files,
    org: { timing: { kind: 'time', milliseconds: 60_000 } },
    faults: [{ route: 'list', times: 99, fault: stalled }],
    run: { killOn: 'list the batches', post: true },
  });
  expect(loaded.main.signal).toBe('SIGKILL');
  expect(loaded.main.outputs).toEqual({});
  expect(loaded.ledger.jobsLeftOpen).toEqual([]);
  expect(loaded.ledger.jobs).toMatchObject([{ state: 'Aborted', object: 'Contact' }]);
  const [job] = loaded.ledger.jobs;
  expect(loaded.post).toMatchObject({ exitCode: 0, outcome: 'success' });
  expect(loaded.post?.log).toContain(
    `Job ${job?.id ?? ''} had been left open by the load. Its state is Aborted now.`,
  );
  expect(loaded.post?.rawStdout.replace(`::add-mask::${loaded.org.token}`, '')).not.toContain(
    loaded.org.token,
  );
});

test.concurrent('the post step warns when it cannot abort either, and does not fail', async () => {
  const loaded = await load({
    jobs,
    files,
    org: { timing: { kind: 'time', milliseconds: 60_000 } },
    faults: [
      { route: 'list', times: 99, fault: stalled },
      { route: 'abort', fault: { kind: 'refusal', code: 'InvalidUser', message: '::error::no' } },
    ],
    run: { killOn: 'list the batches', post: true },
  });
  expect(loaded.post).toMatchObject({ exitCode: 0, annotationCounts: { warning: 1, error: 0 } });
  expect(loaded.post?.annotations[0]?.message).toContain('may still be open in the org');
});

test('a job that takes longer than its timeout is aborted, and those that need it are skipped', async () => {
  const loaded = await load({
    jobs: jobs.replace('maxRecords: 1}', 'maxRecords: 1}, timeout: 8s'),
    files,
    faults: [{ nth: 3, times: 2, fault: { kind: 'wait-for-close' } }],
  });
  expectOutcome(loaded, 'error', { succeeded: 30, notProcessed: 1, skipped: 0 });
  expect(loaded.ledger.jobs).toMatchObject([{ object: 'Contact', state: 'Aborted' }]);
  expect(loaded.main.log).toContain('The job took longer than its timeout');
  expect(counted(loaded.main)).toEqual({ succeeded: 30, failed: 0, notProcessed: 1, skipped: 0 });
});
