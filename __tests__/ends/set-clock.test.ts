import { expect, test } from 'vitest';
import { startOrg } from '../../src/org/org.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { loadInProcess } from '../scenarios/in-process.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { answer, read, testBed } from '../salesforce/test-org.ts';

/** A clock that somebody sets back, or ahead, by an hour whenever it is looked at. */
function setClock(hours: 1 | -1, clock: Clock): Clock {
  let looks = 0;
  return {
    now: () => Date.UTC(2026, 2, 2) + hours * 3_600_000 * looks++,
    monotonic: () => clock.monotonic(),
    sleep: async (milliseconds, signal) => clock.sleep(milliseconds, signal),
    every: (milliseconds, act) => clock.every(milliseconds, act),
  };
}

test.each([-1, 1] as const)(
  'durations are those that passed when the clock is set by %i h',
  async (hours) => {
    const org = await startOrg({ timing: { kind: 'reads', reads: 1 } });
    atEnd(() => org.stop());
    const { outcome } = await loadInProcess({ org, clock: setClock(hours, systemClock) });
    expect(outcome.verdict).toBe('success');
    for (const { durationMilliseconds } of [outcome, ...outcome.jobs]) {
      expect(durationMilliseconds).toBeGreaterThan(0);
      expect(durationMilliseconds).toBeLessThan(60_000);
    }
  },
);

test.each([-1, 1] as const)(
  'a call is repeated as long as ever when the clock is set by %i h',
  async (hours) => {
    const clock = new JumpingClock();
    const { transport } = testBed(() => answer(503), undefined, setClock(hours, clock));
    await expect(transport.send(read())).rejects.toThrow('Could not read the thing after');
    expect(clock.monotonic()).toBe(300_000);
  },
);
