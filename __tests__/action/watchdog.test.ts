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

test('a run with nothing left to wait for is noticed', async () => {
  const watchdog = new Watchdog(never);
  process.emit('beforeExit', 0);
  expect(await noticedBy(watchdog)).toBe('Nothing was left that the run could wait for');
  watchdog.dispose();
});

test('it keeps no process alive, and leaves nothing behind', () => {
  vi.useRealTimers();
  const waiting = (): object => ({
    timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
    listeners: process.listenerCount('beforeExit'),
  });
  const before = waiting();
  const watchdog = new Watchdog(never);
  watchdog.expectEnd(job, MINUTE, 'late');
  expect(waiting()).toEqual({ ...before, listeners: process.listenerCount('beforeExit') });
  watchdog.dispose();
  expect(waiting()).toEqual(before);
});

test('a job that goes on 20 minutes after it was stopped is noticed', async () => {
  const watchdog = new Watchdog(never);
  watchdog.groups(new JumpingClock()).jobStopped(job, 'its time is up');
  vi.advanceTimersByTime(19 * MINUTE);
  expect(await noticedBy(watchdog)).toBe('nothing');
  vi.advanceTimersByTime(MINUTE);
  expect(await noticedBy(watchdog)).toBe('The job "people" did not end when it was stopped');
  watchdog.dispose();
});

test('a job that was stopped is not waited for any more when the step has ended', () => {
  const watchdog = new Watchdog(never);
  watchdog.groups(new JumpingClock()).jobStopped(job, 'its time is up');
  watchdog.dispose();
  expect(vi.getTimerCount()).toBe(0);
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
