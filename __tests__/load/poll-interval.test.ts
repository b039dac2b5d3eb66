import { describe, expect, test } from 'vitest';
import { PollInterval, type Pace } from '../../src/load/send/poll-interval.ts';
import { fc } from '../fast-check.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { never } from '../salesforce/test-org.ts';

/** Looks at a job until all its batches are final. @param paceAt how far they have come after so many milliseconds */
async function looks(paceAt: (milliseconds: number) => Pace): Promise<readonly number[]> {
  const clock = new JumpingClock();
  const interval = new PollInterval(clock);
  const times: number[] = [];
  let pace = paceAt(0);
  while (pace.left > 0) {
    await clock.sleep(interval.next(pace), never);
    times.push(clock.monotonic());
    pace = paceAt(clock.monotonic());
  }
  return times;
}

/** Batches that end one after the other, so many milliseconds apart. */
const steady =
  (batches: number, milliseconds: number) =>
  (now: number): Pace => {
    const done = Math.min(batches, Math.floor(now / milliseconds));
    return { done, left: batches - done };
  };

/** All end together. */
const atOnce =
  (batches: number, end: number) =>
  (now: number): Pace =>
    now < end ? { done: 0, left: batches } : { done: batches, left: 0 };

test('of a job of which nothing is known, it begins short, and grows up to a quarter of a minute', async () => {
  const clock = new JumpingClock();
  const interval = new PollInterval(clock);
  for (let look = 0; look < 40; look++) await clock.sleep(interval.next(), never);
  expect(clock.waits.slice(0, 6).map(Math.round)).toEqual([200, 200, 200, 200, 200, 250]);
  expect(clock.waits.slice(-2)).toEqual([15_000, 15_000]);
  expect(clock.waits).toEqual(clock.waits.toSorted((one, other) => one - other));
});

describe('of a job whose batches end at a steady pace', () => {
  test('a minute of them takes some three dozen looks, long ones in the middle and short ones at the end', async () => {
    const times = await looks(steady(1_500, 40));
    expect(times.length).toBeLessThan(45);
    const waits = times.map((time, look) => time - (times[look - 1] ?? 0));
    expect(Math.max(...waits)).toBeGreaterThan(5_000);
    expect(waits.at(-1)).toBe(200);
    expect(times.at(-1)).toBeLessThan(60_300);
  });

  test('hours of them are looked at four times a minute', async () => {
    const times = await looks(steady(7_200, 1_000));
    expect(times.length).toBeLessThan(7_200 / 15 + 60);
  });
});

test('the end of a job is missed by a fifth of its time at most, and by 15 s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3_600_000 }), fc.boolean(), async (end, steadily) => {
      const times = await looks(steadily ? steady(100, end / 100) : atOnce(3, end));
      const late = (times.at(-1) ?? 0) - end;
      expect(late).toBeLessThanOrEqual(Math.max(200, Math.min(end / 4, 15_000)));
      const waits = times.map((time, look) => time - (times[look - 1] ?? 0));
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(199);
    }),
  );
});
