import { expect, test } from 'vitest';
import { rowsRound } from './rows-round.ts';

/** `CRASH_ROUNDS` and `CRASH_SEED` choose how many rounds there are, and which comes first. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 8);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);

test.each([
  { org: 'that does nothing wrong', isFaulty: false },
  { org: 'with random faults', isFaulty: true },
])(
  'killed in an org $org, a load of the rows of a query is done once, or refused',
  async ({ isFaulty }) => {
    const sum = { loads: 0, deaths: 0, faults: 0 };
    const ends = { success: 0, 'records-failed': 0, refused: 0, other: 0 };
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      const { deaths, end, faults, mistakes } = await rowsRound(seed, isFaulty);
      expect({ seed, mistakes }).toEqual({ seed, mistakes: [] });
      sum.loads++;
      sum.deaths += deaths;
      sum.faults += faults;
      ends[end]++;
    }
    console.log(sum, ends);
    expect(ends.success).toBeGreaterThan(0);
    expect(ends.refused).toBeGreaterThan(0);
  },
  1_200_000,
);
