import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { counted, expectOutcome, load, testOrg, type Loaded } from './load-scenario.ts';
import { received } from './received.ts';
import { contacts, source } from './sources.ts';

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`;

function people(count: number): { 'people.csv': string } {
  return { 'people.csv': source('LastName,Description', contacts(count)).text };
}

/** What was sent and saved is reported as saved, once; nothing was sent twice. */
async function expectNothingLostOrDoubled(loaded: Loaded): Promise<void> {
  const { ledger, org } = loaded;
  expect(ledger.duplicates).toEqual({});
  expect(ledger.jobsLeftOpen).toEqual([]);
  const names = (await received(org)).map(({ cells }) => cells['LastName']);
  expect(new Set(names).size).toBe(names.length);
  const reported = (await loaded.rows('people/success.csv')).map(({ LastName }) => LastName);
  const unprocessed = (await loaded.rows('people/unprocessed.csv')).map(({ LastName }) => LastName);
  const saved = org.store
    .all(org.schema.object('Contact') ?? fail('no Contact'))
    .map(({ values }) => values.get('LastName'));
  expect(
    saved
      .filter((name) => !reported.includes(String(name)))
      .every((name) => unprocessed.includes(String(name))),
  ).toBe(true);
  const doubtful = loaded.report.jobs[0]?.inDoubt ?? 0;
  if (doubtful === 0) expect([...reported].sort()).toEqual([...saved].sort());
}

function fail(message: string): never {
  throw new Error(message);
}

describe.concurrent('a job that cannot be created', () => {
  test.each([
    {
      what: 'the session is no good',
      manifest: jobs,
      inputs: { 'access-token': '00D000000000001!NOT.A.TOKEN' },
      says: 'Could not read which org this is: INVALID_SESSION_ID: Session expired or invalid. The access token has expired',
    },
  ])('leaves nothing open: $what', async ({ manifest, inputs, says }) => {
    const loaded = await load({ jobs: manifest, files: people(3), with: inputs });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain(says);
    expect(loaded.ledger.jobs).toEqual([]);
    expect(await loaded.rows('people/unprocessed.csv')).toHaveLength(3);
    expect(
      JSON.stringify([
        loaded.main.rawStdout.split('\n').filter((line) => !line.startsWith('::add-mask::')),
        loaded.report,
      ]),
    ).not.toContain('NOT.A.TOKEN');
  });

  test.each([
    { kind: 'lost-answer', leftOpen: 1 },
    { kind: 'reset', leftOpen: 0 },
    { kind: 'html', leftOpen: 0 },
  ] as const)(
    'is created anew when the answer is lost, and what is left open is named: $kind',
    async ({ kind, leftOpen }) => {
      const loaded = await load({
        jobs,
        files: people(3),
        faults: [{ route: 'create', fault: { kind } }],
      });
      expectOutcome(loaded, 'success', { succeeded: 3 });
      const { jobsLeftOpen, duplicates } = loaded.ledger;
      expect({ duplicates, open: jobsLeftOpen.length }).toEqual({ duplicates: {}, open: leftOpen });
      const warnings = loaded.report.diagnostics.map(({ message }) => message);
      expect(warnings).toHaveLength(leftOpen);
      for (const id of jobsLeftOpen) expect(warnings[0]).toContain(`which are empty: ${id}. `);
      expect(loaded.main.annotationCounts.warning).toBe(leftOpen);
    },
  );

  test('is not looked for where the jobs cannot be listed', async () => {
    const loaded = await load({
      jobs,
      files: people(3),
      faults: [
        { route: 'create', fault: { kind: 'lost-answer' } },
        { route: 'rest', nth: 5, times: 100, fault: { kind: 'status', status: 403 } },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 3 });
    expect(loaded.report.diagnostics[0]?.message).toContain('an empty job may have been left open.');
  });
});

describe.concurrent('a batch whose answer is lost is sent again only when it did not verifyOrg', () => {
  test.each<{ what: string; faults: readonly FaultRule[]; jobs: number }>([
    {
      what: 'the answer is lost, and the batch is found in the list',
      faults: [{ route: 'add-batch', nth: 3, fault: { kind: 'lost-answer' } }],
      jobs: 1,
    },
    {
      what: 'the answer is cut, and the batch is found in the list',
      faults: [{ route: 'add-batch', nth: 2, fault: { kind: 'truncated-body' } }],
      jobs: 1,
    },
    {
      what: 'the batch did not verifyOrg',
      faults: [{ route: 'add-batch', nth: 2, fault: { kind: 'reset' } }],
      jobs: 2,
    },
    {
      what: 'a page of a proxy came back',
      faults: [{ route: 'add-batch', nth: 2, fault: { kind: 'html' } }],
      jobs: 2,
    },
    {
      what: 'the service was not available',
      faults: [{ route: 'add-batch', nth: 2, fault: { kind: 'status', status: 503 } }],
      jobs: 2,
    },
    {
      what: 'the answers of two batches in flight are lost',
      faults: [{ route: 'add-batch', nth: 2, times: 2, fault: { kind: 'lost-answer' } }],
      jobs: 1,
    },
    {
      what: 'one of two batches in flight arrived, the other did not',
      faults: [
        { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } },
        { route: 'add-batch', nth: 3, fault: { kind: 'reset' } },
      ],
      jobs: 2,
    },
  ])('$what', async ({ faults, jobs: count }) => {
    // Slow enough for all batches to be on their way before the first answer comes.
    const loaded = await load({ jobs, files: people(6), faults, org: { latency: 250 } });
    expectOutcome(loaded, 'success', { succeeded: 6 });
    expect(loaded.ledger.jobs.map(({ state }) => state)).toEqual(Array(count).fill('Closed'));
    await expectNothingLostOrDoubled(loaded);
  });

  test('over and over, with many batches: all verifyOrg once, in as many jobs as it takes', async () => {
    const loaded = await load({
      jobs,
      files: people(60),
      faults: [
        { route: 'add-batch', probability: 0.1, fault: { kind: 'lost-answer' } },
        { route: 'add-batch', probability: 0.1, fault: { kind: 'reset' } },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 60 });
    expect(loaded.ledger.jobs.length).toBeGreaterThan(1);
    await expectNothingLostOrDoubled(loaded);
  });

  test('the batches of two equal halves of a file are told apart by nothing, and need not be', async () => {
    const half = 'LastName\nSame\nSame\n';
    const loaded = await load({
      jobs,
      files: { 'people.csv': half },
      faults: [{ route: 'add-batch', nth: 1, times: 2, fault: { kind: 'lost-answer' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 2 });
  });

  test('the answer is lost while the batch runs: what becomes of it is waited for', async () => {
    const loaded = await load({
      jobs,
      files: people(6),
      faults: [
        { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } },
        { nth: 2, fault: { kind: 'slow-batch', milliseconds: 1_200 } },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 6 });
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 0 });
  });

  test('what the service has cannot be compared: the job ends, and the records are in doubt', async () => {
    const loaded = await load({
      jobs,
      files: people(6),
      faults: [
        { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } },
        { route: 'request', fault: { kind: 'refusal', code: 'InvalidBatch', message: 'Not to be had' } },
      ],
    });
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(loaded.main.log).toContain('cannot be known');
    await expectNothingLostOrDoubled(loaded);
  });
});

describe.concurrent('somebody else', () => {
  test('aborts the job during the uploads: an error, and every record has its place', async () => {
    const loaded = await load({
      jobs,
      files: people(20),
      faults: [{ route: 'add-batch', nth: 3, fault: { kind: 'job-state', state: 'Aborted' } }],
    });
    const { succeeded = 0, notProcessed = 0 } = counted(loaded.main);
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(succeeded + notProcessed).toBe(20);
    expect(notProcessed).toBeGreaterThan(0);
    expect(loaded.main.log).toContain('its state is Aborted');
    await expectNothingLostOrDoubled(loaded);
  });

  test('closes the job during the uploads: what it did not take goes into a new one', async () => {
    const loaded = await load({
      jobs,
      files: people(20),
      faults: [{ route: 'add-batch', nth: 3, fault: { kind: 'job-state', state: 'Closed' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 20 });
    expect(loaded.ledger.jobs.map(({ state }) => state)).toEqual(['Closed', 'Closed']);
    expect(loaded.report.diagnostics[0]?.message).toContain('Somebody else closed job');
    await expectNothingLostOrDoubled(loaded);
  });

  test('aborts the job while batches wait: they are not processed', async () => {
    const loaded = await load({
      jobs,
      files: people(4),
      org: { timing: { kind: 'reads', reads: 4 } },
      faults: [{ route: 'list', nth: 1, fault: { kind: 'job-state', state: 'Aborted' } }],
    });
    expectOutcome(loaded, 'error', { notProcessed: 4 });
    expect(loaded.main.log).toContain('its state is Aborted');
    await expectNothingLostOrDoubled(loaded);
  });

  test('closes the job when all batches are in it: nothing is lost', async () => {
    const loaded = await load({
      jobs,
      files: people(4),
      faults: [{ route: 'list', nth: 1, fault: { kind: 'job-state', state: 'Closed' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 4 });
  });

  test('adds a batch to the job: it is named, and the run is not green', async () => {
    const org = await testOrg({ timing: { kind: 'time', milliseconds: 800 } });
    const [loaded, foreign] = await Promise.all([
      load({ org, jobs, files: people(4) }),
      addForeignBatch(org),
    ]);
    expectOutcome(loaded, 'error', { succeeded: 4 });
    expect(loaded.main.log).toContain(`1 batch that this run cannot place (${foreign})`);
    expect(loaded.report.jobs[0]?.batches).toHaveLength(2);
  });
});

/** Adds a batch to the org's first job as soon as that has batches; returns the batch's id. */
async function addForeignBatch(org: RunningOrg): Promise<string> {
  for (;;) {
    const [job] = org.service.jobs.values();
    if (job !== undefined && job.batches.length > 0) {
      const batch = org.service.addBatch(job, 'text/csv', Buffer.from('LastName\nForeign\n'));
      return 'id' in batch ? batch.id : fail('the batch was refused');
    }
    await sleep(5);
  }
}

test.concurrent('an expired session ends the load, and says what to do', async () => {
  const loaded = await load({
    jobs,
    files: people(4),
    faults: [{ route: 'list', nth: 1, fault: { kind: 'expired-session' } }],
  });
  expectOutcome(loaded, 'error', { notProcessed: 4 });
  expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 4 });
  expect(loaded.main.log).toContain('Use a fresh token');
});
