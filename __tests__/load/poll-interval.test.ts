import { expect, test } from 'vitest';
import { PollInterval } from '../../src/load/send/poll-interval.ts';

test('the interval begins short, grows by half, and ends at a quarter of a minute', () => {
  const interval = new PollInterval();
  const intervals = Array.from({ length: 14 }, () => Math.round(interval.next()));
  expect(intervals.slice(0, 5)).toEqual([200, 300, 450, 675, 1013]);
  expect(intervals.slice(-2)).toEqual([15_000, 15_000]);
  expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
  interval.restart();
  expect(interval.next()).toBe(200);
});
