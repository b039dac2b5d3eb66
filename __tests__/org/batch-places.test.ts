import { expect, test } from 'vitest';
import { BatchPlaces } from '../../src/org/bulk/timing.ts';

test('so many batches are worked on at once; the others begin when one of them is done', () => {
  const places = new BatchPlaces();
  const timing = { kind: 'time', milliseconds: 100, atOnce: 2 } as const;
  const arrivals = [0, 10, 20, 30, 500];
  expect(arrivals.map((now) => places.take(timing, now))).toEqual([0, 10, 100, 110, 500]);
});

test('without a number, none of them waits', () => {
  const places = new BatchPlaces();
  expect([0, 10].map((now) => places.take({ kind: 'time', milliseconds: 100 }, now))).toEqual([0, 10]);
});
