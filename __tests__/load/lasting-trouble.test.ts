import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { describe, expect, test } from 'vitest';
import type { LoadListener } from '../../src/load/send/context.ts';
import { run } from '../../src/modes/load.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RequestFault } from '../../src/org/faults/fault-table.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';

const deaf: LoadListener = {
  jobStarted: () => undefined,
  jobCreated: () => undefined,
  batchFinal: () => undefined,
  progress: () => undefined,
  jobStopped: () => undefined,
  jobEnded: () => undefined,
};

interface Lasted {
  readonly outcome: Outcome;
  readonly org: RunningOrg;
  readonly files: MemoryFiles;
  readonly open: Set<string>;
}

/** Loads six contacts in three batches against an org whose trouble does not end, on a clock that jumps. */
async function load(faults: readonly FaultRule[]): Promise<Lasted> {
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, faults });
  atEnd(() => org.stop());
  const http = new NodeHttp('tests');
  atEnd(async () => {
    http.close();
    return Promise.resolve();
  });
  const files = new MemoryFiles({
    '/w/bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`,
    '/w/people.csv': 'LastName\nA\nB\nC\nD\nE\nF\n',
  });
  const open = new Set<string>();
  const clock = new VirtualTime();
  const never = new AbortController().signal;
  const outcome = await run(
    {
      workspace: '/w',
      manifest: 'bulk-load.yml',
      jobs: [],
      variables: new Map(),
      maxFailedRecords: { records: 0 },
      login: new ReadyTokenLogin({
        instanceUrl: new URL(org.url),
        accessToken: new AccessToken(org.token),
      }),
      apiVersion: '66.0',
      resultsFolder: '/r',
      scratchFolder: '/scratch',
    },
    {
      http: clock.watch(http),
      clock,
      files,
      log: { info: () => undefined, debug: () => undefined },
      random: () => 0.5,
      mask: () => undefined,
      listener: deaf,
      openJobs: { opened: (id) => void open.add(id), ended: (id) => void open.delete(id) },
      cancellation: { cancelled: never, deadline: never, closing: never },
    },
  );
  return { outcome, org, files, open };
}

const forever = { times: Number.POSITIVE_INFINITY };
const unavailable: RequestFault = { kind: 'status', status: 503 };

function rowsOf(files: MemoryFiles, name: string): number {
  return files.text(`/r/people/${name}`).split('\n').length - 2;
}

describe('trouble that does not end is an error, and nothing is reported that is not known', () => {
  test.each<{
    what: string;
    faults: FaultRule[];
    counts: { succeeded: number; notProcessed: number };
    inDoubt: number;
    state: string | undefined;
    says: string;
  }>([
    {
      what: 'no job can be created',
      faults: [{ route: 'create', ...forever, fault: unavailable }],
      counts: { succeeded: 0, notProcessed: 6 },
      inDoubt: 0,
      state: undefined,
      says: 'Could not create a job to insert Contact: the server answered with HTTP 503.',
    },
    {
      what: 'the batches cannot be listed',
      faults: [{ route: 'list', ...forever, fault: unavailable }],
      counts: { succeeded: 0, notProcessed: 6 },
      inDoubt: 6,
      state: 'Aborted',
      says: 'Could not list the batches of job',
    },
    {
      what: 'the list is cut',
      faults: [{ route: 'list', ...forever, fault: { kind: 'truncated-body' } }],
      counts: { succeeded: 0, notProcessed: 6 },
      inDoubt: 6,
      state: 'Aborted',
      says: 'the answer is not sound XML',
    },
    {
      what: 'results cannot be read',
      faults: [{ route: 'result', ...forever, fault: unavailable }],
      counts: { succeeded: 0, notProcessed: 6 },
      inDoubt: 6,
      state: 'Closed',
      says: 'Could not read the result of batch',
    },
    {
      what: 'results are pages',
      faults: [{ route: 'result', ...forever, fault: { kind: 'html' } }],
      counts: { succeeded: 0, notProcessed: 6 },
      inDoubt: 6,
      state: 'Closed',
      says: 'the answer is "text/html", not CSV',
    },
    {
      what: 'the job cannot be closed',
      faults: [{ route: 'close', ...forever, fault: unavailable }],
      counts: { succeeded: 6, notProcessed: 0 },
      inDoubt: 0,
      state: 'Aborted',
      says: 'Could not close job',
    },
    {
      what: 'the job can neither be closed nor aborted',
      faults: [
        { route: 'close', ...forever, fault: unavailable },
        { route: 'abort', ...forever, fault: unavailable },
      ],
      counts: { succeeded: 6, notProcessed: 0 },
      inDoubt: 0,
      state: 'Open',
      says: 'Could not abort job',
    },
    {
      what: 'a batch is lost, and the job can neither be closed nor aborted',
      faults: [
        { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } },
        { route: 'close', ...forever, fault: unavailable },
        { route: 'abort', ...forever, fault: unavailable },
      ],
      counts: { succeeded: 4, notProcessed: 2 },
      inDoubt: 2,
      state: 'Open',
      says: 'Could not abort job',
    },
    {
      what: 'a batch is refused, and the job cannot be aborted: what was sent is still looked at',
      faults: [
        { route: 'add-batch', nth: 3, fault: { kind: 'refusal', code: 'InvalidUser', message: 'no' } },
        { route: 'abort', ...forever, fault: unavailable },
      ],
      counts: { succeeded: 4, notProcessed: 2 },
      inDoubt: 0,
      state: 'Open',
      says: 'Could not abort job',
    },
  ])('$what', async ({ faults, counts, inDoubt, state, says }) => {
    const { outcome, org, files, open } = await load(faults);
    const [job] = outcome.jobs;
    expect(outcome.verdict).toBe('error');
    expect(outcome.counts).toEqual({ read: 6, failed: 0, skipped: 0, ...counts });
    expect(job?.inDoubt).toBe(inDoubt);
    expect(job?.reasons.join('\n')).toContain(says);
    expect(rowsOf(files, 'success.csv')).toBe(counts.succeeded);
    expect(rowsOf(files, 'unprocessed.csv')).toBe(counts.notProcessed);
    const [inOrg] = org.ledger.report().jobs;
    expect(inOrg?.state).toBe(state);
    expect([...open]).toEqual(state === 'Open' ? [inOrg?.id] : []);
    expect(org.ledger.report().duplicates).toEqual({});
  });
});

test('a service that works on batches only when their job is closed is waited for, then the job is closed', async () => {
  const { outcome, org, open } = await load([
    { ...forever, fault: { kind: 'wait-for-close' } },
    { nth: 2, fault: { kind: 'locked-rows', tries: 1 } },
  ]);
  expect(outcome.verdict).toBe('success');
  expect(outcome.counts).toEqual({ read: 6, succeeded: 6, failed: 0, notProcessed: 0, skipped: 0 });
  expect(outcome.jobs[0]?.healed).toBe(2);
  expect(org.ledger.report().jobs.map(({ state }) => state)).toEqual(['Closed', 'Closed']);
  expect(org.ledger.report().duplicates).toEqual({});
  expect([...open]).toEqual([]);
});
