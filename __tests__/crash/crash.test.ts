import { expect, test } from 'vitest';
import { crashRound } from './crash-round.ts';

/** `CRASH_ROUNDS` and `CRASH_SEED` choose how many rounds there are, and which comes first. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 40);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);

test('a load that is killed and resumed until it is done stores every row once', async () => {
  let deaths = 0;
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const round = await crashRound(seed);
    deaths += round.deaths;
    expect({ seed, mistakes: round.mistakes }).toEqual({ seed, mistakes: [] });
  }
  expect(deaths).toBeGreaterThan(rounds / 2);
}, 600_000);
