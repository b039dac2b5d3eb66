import { expect, test } from 'vitest';
import { undoRound } from './undo-round.ts';

/** `UNDO_SEEDS=1-500` plays others. */
const [first = 1, last = 8] = (process.env['UNDO_SEEDS'] ?? '').split('-').filter(Boolean).map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

test.each(seeds)('after an undo the org is what it was before: seed %i', async (seed) => {
  const { ends, mistakes } = await undoRound(seed);
  expect(mistakes, ends.join('; ')).toEqual([]);
});
