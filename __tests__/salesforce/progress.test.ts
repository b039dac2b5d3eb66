import { expect, test } from 'vitest';
import type { Clock } from '../../src/ports/clock.ts';
import { Progress } from '../../src/salesforce/progress.ts';

/** A clock on which some windows pass at once, before the answer has ended. */
function clockOf(windows: number): Clock {
  let passed = 0;
  return {
    now: () => 0,
    monotonic: () => 0,
    every: () => () => undefined,
    sleep: async () => (passed++ < windows ? Promise.resolve() : Promise.reject(new Error('ended'))),
  };
}

const { signal } = new AbortController();

test('an answer that brings nothing is given up after a window', async () => {
  const shortfall = await new Progress(clockOf(2), 1_000).shortfall(signal);
  expect(shortfall).toBe('less than 550 bytes were received in 1.1 s');
});

test('not while what has come is being taken in, since nothing more can come then', async () => {
  const progress = new Progress(clockOf(2), 1_000);
  void progress.holding(new Promise(() => undefined));
  expect(await progress.shortfall(signal)).toBeUndefined();
});
