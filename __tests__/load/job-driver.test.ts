import { describe, expect, test } from 'vitest';
import { BatchTracker, type BatchStatus } from '../../src/load/send/batch-tracker.ts';
import { JobDriver } from '../../src/load/send/job-driver.ts';
import type { Batch } from '../../src/records/record/batch.ts';
import { idOf, type ScriptedJob, type ScriptedOrg } from './scripted-org.ts';
import { ScriptedPass } from './scripted-pass.ts';

/** The driver of one job of three batches, against an org that a test writes down, on a clock that jumps. */

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];
/** Between two looks, in milliseconds. */
const LONGEST_PAUSE = 15_000;

interface Driven {
  readonly driver: JobDriver;
  readonly org: ScriptedOrg;
  readonly pass: ScriptedPass;
  readonly tracker: BatchTracker;
  readonly batches: readonly Batch[];
  /** What is known of each batch when nothing more will become known. */
  readonly ends: () => Promise<readonly BatchStatus['kind'][]>;
}

async function driven(): Promise<Driven> {
  const pass = await ScriptedPass.prepare(NAMES);
  const { context, org, planned, source, stop } = pass;
  const tracker = new BatchTracker(() => undefined);
  const driver = new JobDriver({ planned, context, source, tracker, stop, earlierJobIds: [] });
  const { batches } = planned.inspection;
  const ends = async (): Promise<readonly BatchStatus['kind'][]> => {
    tracker.settle();
    return Promise.all(batches.map(async ({ number }) => (await tracker.status(number)).kind));
  };
  return { driver, org, pass, tracker, batches, ends };
}

/** Does something with each look at a job that has all batches. @returns how many there were */
function onLook(org: ScriptedOrg, act: (looks: number, job: ScriptedJob) => void): () => number {
  let looks = 0;
  org.onList = (job) => {
    if (job.batches.length * 2 === NAMES.length) act(++looks, job);
  };
  return () => looks;
}

/** All batches end with the n-th of these looks. */
function endAt(org: ScriptedOrg, look: number): () => number {
  return onLook(org, (looks, { batches }) => {
    if (looks === look) for (const batch of batches) batch.state = 'Completed';
  });
}

const final = ['final', 'final', 'final'];

describe('a run', () => {
  test('creates a job, adds the batches, looks until all are final, and leaves it open', async () => {
    const { batches, driver, ends, org } = await driven();
    org.firstState = 'Queued';
    const looks = endAt(org, 3);
    await driver.run(batches);
    expect(org.seen.filter((what) => what !== 'list')).toEqual(['create', 'add', 'add', 'add']);
    expect(looks()).toBe(3);
    expect(org.jobs).toMatchObject([{ state: 'Open' }]);
    expect(org.rows.toSorted()).toEqual(NAMES);
    expect(await ends()).toEqual(final);
  });

  test('of no batches asks for nothing', async () => {
    const { driver, org } = await driven();
    await driver.run([]);
    await driver.finish();
    expect(org.seen).toEqual([]);
    expect(driver.jobIds).toEqual([]);
  });

  test('goes on in the job that is open', async () => {
    const { batches, driver, org } = await driven();
    await driver.run(batches.slice(0, 1));
    await driver.run(batches.slice(1));
    expect(driver.jobIds).toEqual([idOf('750', 1)]);
    expect(org.rows.toSorted()).toEqual(NAMES);
  });

  test('closes the job after a minute without any change: some run their batches only then', async () => {
    const { batches, driver, org } = await driven();
    org.firstState = 'Queued';
    let since = Infinity;
    onLook(org, (looks, job) => {
      if (looks === 1) since = org.clock.now();
      if (job.state === 'Closed') for (const batch of job.batches) batch.state = 'Completed';
    });
    await driver.run(batches);
    expect(org.count('close')).toBe(1);
    // The last change was up to a pause before the first look.
    expect(org.clock.now() - since).toBeGreaterThan(60_000 - LONGEST_PAUSE);
    expect(org.clock.now() - since).toBeLessThan(60_000 + 2 * LONGEST_PAUSE);
  });

  test('does not close it while anything changes', async () => {
    const { batches, driver, org } = await driven();
    org.firstState = 'Queued';
    let since = Infinity;
    onLook(org, (looks, { batches: all }) => {
      if (looks === 1) since = org.clock.now();
      const ended = all.filter(({ state }) => state === 'Completed').length;
      if (org.clock.now() - since > 40_000 * (ended + 1))
        for (const one of all.slice(0, ended + 1)) one.state = 'Completed';
    });
    await driver.run(batches);
    expect(org.clock.now() - since).toBeGreaterThan(120_000);
    expect(org.count('close')).toBe(0);
  });
});

describe('an answer that is lost', () => {
  test('closes the job, and a batch that it has is not sent again', async () => {
    const { batches, driver, ends, org } = await driven();
    org.additions.set(2, 'answer lost');
    await driver.run(batches);
    expect(org.rows.toSorted()).toEqual(NAMES);
    expect(org.count('close')).toBe(1);
    expect(await ends()).toEqual(final);
  });

  test('closes the job, and a batch that it does not have goes into a new one', async () => {
    const { batches, driver, ends, org } = await driven();
    org.additions.set(2, 'request lost');
    await driver.run(batches);
    expect(org.rows.toSorted()).toEqual(NAMES);
    expect(org.jobs.map(({ state }) => state)).toEqual(['Closed', 'Open']);
    expect(driver.jobIds).toEqual([idOf('750', 1), idOf('750', 2)]);
    expect(await ends()).toEqual(final);
  });

  test('is survived twenty times, and no more', async () => {
    const { batches, driver, org } = await driven();
    for (let addition = 1; addition <= 100; addition++) org.additions.set(addition, 'request lost');
    await expect(driver.run(batches)).rejects.toThrow('More than 20 times no answer came');
    expect(org.rows).toEqual([]);
  });
});

describe('a job that somebody else', () => {
  test('has closed is replaced by a new one', async () => {
    const { batches, driver, org } = await driven();
    await driver.run(batches.slice(0, 2));
    for (const job of org.jobs) job.state = 'Closed';
    await driver.confirmOpen();
    await driver.run(batches.slice(2));
    expect(org.jobs.map((job) => job.batches.length)).toEqual([2, 1]);
    expect(org.count('close')).toBe(0);
  });

  test('has aborted ends the load', async () => {
    const { batches, driver, org } = await driven();
    await driver.run(batches.slice(0, 2));
    for (const job of org.jobs) job.state = 'Aborted';
    await expect(driver.confirmOpen()).rejects.toThrow();
  });

  test('has added a batch to gets no more: its records may be among those of that batch', async () => {
    const { batches, driver, org } = await driven();
    await driver.run(batches.slice(0, 2));
    org.jobs[0]?.batches.push({ id: idOf('751', 99), rows: ['X'], state: 'Completed', result: '' });
    await driver.confirmOpen();
    await expect(driver.run(batches.slice(2))).rejects.toThrow(
      `${idOf('751', 99)}, that this run did not add`,
    );
    expect(org.rows).not.toContain('E');
  });

  test('has added a batch to and closed is followed by no other: records of that batch would be sent twice', async () => {
    const { batches, driver, org } = await driven();
    await driver.run(batches.slice(0, 2));
    for (const job of org.jobs) {
      job.batches.push({ id: idOf('751', 99), rows: ['X'], state: 'Completed', result: '' });
      job.state = 'Closed';
    }
    await driver.confirmOpen();
    await expect(driver.run(batches.slice(2))).rejects.toThrow(
      `${idOf('751', 99)}, that this run did not add`,
    );
    expect(org.count('create')).toBe(1);
  });

  test('adds a batch to at the end is waited for, two minutes at most', async () => {
    const { batches, driver, org, tracker } = await driven();
    await driver.run(batches);
    org.jobs[0]?.batches.push({ id: idOf('751', 99), rows: ['X'], state: 'InProgress', result: '' });
    const since = org.clock.now();
    await driver.finish();
    expect(tracker.foreign.map(({ id }) => id)).toEqual([idOf('751', 99)]);
    expect(org.clock.now() - since).toBeGreaterThanOrEqual(120_000);
    expect(org.clock.now() - since).toBeLessThan(120_000 + 2 * LONGEST_PAUSE);
  });
});

test('going serial ends the job, once: the next batches are in another, one on its way at a time', async () => {
  const { batches, driver, org } = await driven();
  await driver.run(batches.slice(0, 1));
  await driver.goSerial();
  await driver.goSerial();
  await driver.run(batches.slice(1));
  expect(org.jobs.map(({ state }) => state)).toEqual(['Closed', 'Open']);
  expect(org.jobs.map(({ mode }) => mode)).toEqual(['Parallel', 'Serial']);
  expect(org.rows).toEqual(NAMES);
});

describe('the end of a job', () => {
  const late = { id: idOf('751', 99), rows: ['X'], state: 'Completed', result: '' } as const;

  test('is listed while the job itself is asked', async () => {
    const { batches, driver, org } = await driven();
    org.batchesCounted = (job) => job.batches.length;
    await driver.run(batches);
    const seen = org.seen.length;
    await driver.finish();
    expect(org.seen.slice(seen).toSorted()).toEqual(['close', 'jobs', 'list', 'read']);
  });

  test('is listed once more where the list beside it was refused', async () => {
    const { batches, driver, ends, org } = await driven();
    org.batchesCounted = (job) => job.batches.length;
    await driver.run(batches);
    const seen = org.seen.length;
    org.refusedLists = 1;
    await driver.finish();
    expect(org.seen.slice(seen).filter((what) => what === 'list')).toHaveLength(2);
    expect(await ends()).toEqual(final);
  });

  test.each([
    ['counts a batch that the list did not have yet', (): number => 4],
    ['does not count its batches', undefined],
  ])('is listed once more where the job %s', async (_, batchesCounted) => {
    const { batches, driver, org, tracker } = await driven();
    org.batchesCounted = batchesCounted;
    await driver.run(batches);
    const seen = org.seen.length;
    let lists = 0;
    org.onList = (job) => {
      if (++lists === 2) job.batches.push({ ...late });
    };
    await driver.finish();
    expect(org.seen.slice(seen).filter((what) => what === 'list')).toHaveLength(2);
    expect(tracker.foreign.map(({ id }) => id)).toEqual([late.id]);
  });
});

describe('winding down', () => {
  test('aborts the job, and learns what became of batches that run', async () => {
    const { batches, driver, ends, org, pass } = await driven();
    org.firstState = 'InProgress';
    onLook(org, () => {
      pass.stop.for({ verdict: 'error', sentence: 'Enough.' });
    });
    await expect(driver.run(batches)).rejects.toThrow('Enough.');
    endAt(org, 4);
    await driver.windDown(batches);
    expect(org.jobs).toMatchObject([{ state: 'Aborted' }]);
    expect(await ends()).toEqual(final);
  });

  test('after a cancel waits three seconds for them, and no longer', async () => {
    const { batches, driver, ends, org, pass } = await driven();
    org.firstState = 'InProgress';
    onLook(org, () => {
      pass.stop.for({ verdict: 'cancelled', sentence: 'The run was cancelled.' });
    });
    await expect(driver.run(batches)).rejects.toThrow('cancelled');
    const stoppedAt = org.clock.now();
    await driver.windDown(batches);
    expect(org.clock.now() - stoppedAt).toBeGreaterThanOrEqual(3_000);
    expect(org.clock.now() - stoppedAt).toBeLessThan(7_500);
    expect(await ends()).toEqual(['running', 'running', 'running']);
  });

  test('before anything was sent asks for nothing', async () => {
    const { batches, driver, org } = await driven();
    await driver.windDown(batches);
    expect(org.seen).toEqual([]);
  });
});
