import { expect, test } from 'vitest';
import { chained, entriesIn } from './chained.ts';
import { InterruptedLoad, names } from './interrupted-load.ts';

const sorted = names.toSorted();

function expectComplete(load: InterruptedLoad): void {
  expect(load.stored).toEqual(sorted);
  expect(load.reported('success.csv')).toEqual(names);
  expect(load.reported('failed.csv')).toEqual([]);
  expect(load.reported('unprocessed.csv')).toEqual([]);
}

test('nothing but checkpoint.json of the earlier attempt is needed', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 4 })).toBe('dead');
  for (const path of load.files.contents.keys()) {
    if (path.startsWith('/r/') && path !== '/r/checkpoint.json') load.files.contents.delete(path);
  }
  const outcome = await load.resume();
  expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 12, succeeded: 12 } });
  expect(outcome.continues).toBeInstanceOf(Date);
  expect(outcome.resumeFrom).toBeUndefined();
  expectComplete(load);
  const undo = JSON.parse(load.files.text('/r/undo.json')) as { jobs: { ids: string[] }[] };
  expect(undo.jobs[0]?.ids).toHaveLength(12);
});

test('the journal holds no row, no token and no address', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 6 })).toBe('dead');
  const text = load.journal.join('\n');
  expect(load.journal.length).toBeGreaterThan(6);
  for (const secret of ['Name ', load.org.token, new URL(load.org.url).host])
    expect(text).not.toContain(secret);
});

test('batches that the org has not processed after the post step aborted their job go into a new job', async () => {
  const load = await InterruptedLoad.begin({ timing: { kind: 'time', milliseconds: 300 } });
  expect(await load.start({ dieAtBatch: 4 })).toBe('dead');
  const [job] = load.org.ledger.report().jobs;
  await fetch(`${load.org.url}/services/async/66.0/job/${job?.id ?? ''}`, {
    method: 'POST',
    headers: { 'X-SFDC-Session': load.org.token, 'Content-Type': 'application/xml' },
    body: '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><state>Aborted</state></jobInfo>',
  });
  const outcome = await load.resume();
  expect(outcome.verdict).toBe('success');
  expectComplete(load);
  expect(load.org.ledger.report().jobs.map(({ state }) => state)).toEqual(['Aborted', 'Closed']);
});

test('a run that was cancelled says how to go on, and is finished', async () => {
  const load = await InterruptedLoad.begin({ timing: { kind: 'time', milliseconds: 200 } });
  const cancel = new AbortController();
  setTimeout(() => {
    cancel.abort(new Error('The run was cancelled (SIGINT).'));
  }, 40);
  const first = await load.start({ cancelled: cancel.signal });
  expect(first).toMatchObject({ verdict: 'cancelled', resumeFrom: '/r' });
  const outcome = await load.resume();
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
  expectComplete(load);
});

test('a job that took longer than its timeout is finished', async () => {
  const load = await InterruptedLoad.begin({ timing: { kind: 'reads', reads: 0 } }, ', timeout: 60s');
  // They are done when the org's clock is put forward: the load's own clock is another one.
  const milliseconds = 600_000;
  load.play({ nth: 3, times: 2, fault: { kind: 'slow-batch', milliseconds } });
  const first = await load.start();
  expect(first).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
  load.play();
  load.org.clock.advance(milliseconds);
  expect((await load.resume()).verdict).toBe('success');
  expectComplete(load);
});

test('a run that the quota ended is finished when there is room again', async () => {
  const load = await InterruptedLoad.begin();
  load.play({
    ...{ route: 'add-batch', nth: 4, times: 9 },
    fault: { kind: 'refusal', code: 'ExceededQuota', message: 'ApiBatchItems Limit exceeded.' },
  });
  expect(await load.start()).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
  load.play();
  expect(await load.resume()).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
  expectComplete(load);
});

const locked = ['Name 1', 'Name 4', 'Name 9'];
const locks = {
  times: 99,
  fault: { kind: 'locked-rows', tries: 2, field: 'LastName', values: locked },
} as const;

test('attempts to heal go on after an interruption at any line of the journal, and are counted over it', async () => {
  const whole = await InterruptedLoad.begin();
  whole.play(locks);
  expect(await whole.start()).toMatchObject({ verdict: 'success' });
  const lines = whole.journal.slice(2).map((line) => `${line}\n`);
  const first = lines.findIndex((line) => line.includes('"kind":"attempt"'));
  expect(lines.length - first).toBeGreaterThan(5);
  for (let line = first; line < lines.length; line++) {
    const load = await InterruptedLoad.begin();
    load.play(locks);
    const dieAfterBytes = lines.slice(0, line + 1).join('').length - (line % 2);
    await load.start({ dieAfterBytes });
    const outcome = await load.resume();
    const [job] = outcome.jobs;
    expect({ line, verdict: outcome.verdict, healed: job?.healed }).toEqual({
      line,
      verdict: 'success',
      healed: 3,
    });
    expect(Math.max(...(job?.batches.map(({ attempt }) => attempt ?? 0) ?? []))).toBe(2);
    expectComplete(load);
  }
});

test('a finished job is not sent again: its results are read for the report', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  expect(load.journal.at(-1)).toMatch(/^\{"kind":"done","job":"people","verdict":"success","chain":"\w+"\}$/);
  const before = load.requests('POST add-batch 201');
  expect(await load.resume()).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
  expect(load.requests('POST add-batch 201')).toBe(before);
  expectComplete(load);
});

test('where the org no longer knows the job, nothing is sent and what was sent is in doubt', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 4 })).toBe('dead');
  // What was on its way reaches the org.
  await new Promise((resolve) => setTimeout(resolve, 100));
  load.play({
    ...{ route: 'close', times: 9 },
    fault: { kind: 'refusal', code: 'InvalidJob', message: 'Invalid job id' },
  });
  const before = load.requests('POST add-batch 201');
  const outcome = await load.resume();
  expect(outcome.verdict).toBe('error');
  expect(outcome.jobs[0]?.reasons[0]).toMatch(
    /^The org does not know job 750\w+ of the interrupted run any more/,
  );
  expect(outcome.jobs[0]?.inDoubt).toBeGreaterThan(0);
  expect(outcome.counts.succeeded).toBe(0);
  expect(load.requests('POST add-batch 201')).toBe(before);
});

test('a batch that the job no longer has is in doubt, and nothing is sent', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  const [job] = load.org.service.jobs.values();
  const gone = job?.batches.shift()?.id ?? '';
  const text = chained(entriesIn(load.journal.slice(0, -1)));
  load.files.contents.set('/r/checkpoint.json', Buffer.from(text));
  const outcome = await load.resume();
  expect(outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 10, notProcessed: 2 } });
  expect(outcome.jobs[0]?.reasons[0]).toMatch(new RegExp(`^Job 750\\w+ no longer has batch ${gone}, which`));
  expect(load.requests('POST add-batch 201')).toBe(6);
});

test('the limits need leave room only for what is still to be sent', async () => {
  const load = await InterruptedLoad.begin({ batchesLeft: 6 });
  expect(await load.start({ dieAtBatch: 6 })).toBe('dead');
  expect((await load.resume()).verdict).toBe('success');
  expectComplete(load);
});

test('where they do not, what was sent is in doubt, and can still be finished later', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 2 })).toBe('dead');
  const body = JSON.stringify({ DailyApiRequests: { Max: 15_000, Remaining: 0 } });
  // Before the limits it is asked what org it is.
  load.play({
    route: 'rest',
    nth: 3,
    fault: { kind: 'status', status: 200, body, contentType: 'application/json' },
  });
  const begun = load.journal.filter((line) => line.includes('"kind":"sending"')).length;
  const outcome = await load.resume();
  expect(outcome).toMatchObject({
    verdict: 'error',
    resumeFrom: '/r',
    counts: { succeeded: 0, notProcessed: 12 },
  });
  expect(outcome.jobs[0]?.inDoubt).toBe(2 * begun);
  load.play();
  expect((await load.resume()).verdict).toBe('success');
  expectComplete(load);
});
