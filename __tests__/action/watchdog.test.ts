import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watchdog } from '../../src/action/watchdog.ts';
import type { RunningJob } from '../../src/load/send/context.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
const job = { kind: 'load', job: { id: 'people' } } as RunningJob;
const MINUTE = 60_000;

/** What was noticed by now. */
async function noticedBy(watchdog: Watchdog): Promise<string> {
  return Promise.race([watchdog.overdue, Promise.resolve().then(() => 'nothing')]);
}

test('a job that goes on 20 minutes after it was stopped is noticed', async () => {
  const watchdog = new Watchdog(never);
  watchdog.groups(new JumpingClock()).jobStopped(job, 'its time is up');
  vi.advanceTimersByTime(19 * MINUTE);
  expect(await noticedBy(watchdog)).toBe('nothing');
  vi.advanceTimersByTime(MINUTE);
  expect(await noticedBy(watchdog)).toBe('The job "people" did not end when it was stopped');
  watchdog.dispose();
});

test('one that has ended is not, however long the others take', async () => {
  const watchdog = new Watchdog(never);
  const groups = watchdog.groups(new JumpingClock());
  groups.jobStopped(job, 'its time is up');
  groups.jobEnded(job);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(await noticedBy(watchdog)).toBe('nothing');
  watchdog.dispose();
});

test('a run that goes on 6.5 s after it was cancelled is noticed', async () => {
  const cancel = new AbortController();
  const watchdog = new Watchdog(cancel.signal);
  cancel.abort();
  vi.advanceTimersByTime(6_500);
  expect(await noticedBy(watchdog)).toBe('The run did not end when it was cancelled');
  watchdog.dispose();
});
