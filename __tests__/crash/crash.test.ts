import { expect, test } from 'vitest';
import { crashRound } from './crash-round.ts';

/** `CRASH_ROUNDS` and `CRASH_SEED` choose how many rounds there are, and which comes first. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 20);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);

test.each([
  { org: 'that does nothing wrong', isFaulty: false },
  { org: 'with random faults', isFaulty: true },
])(
  'killed and resumed until it is done, in an org $org, a load stores nothing twice',
  async ({ isFaulty }) => {
    const sum = { loads: 0, green: 0, deaths: 0, resumptions: 0, faults: 0 };
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      const { mistakes, verdict, deaths, resumptions, faults } = await crashRound(seed, isFaulty);
      expect({ seed, mistakes }).toEqual({ seed, mistakes: [] });
      sum.loads++;
      if (verdict === 'success') sum.green++;
      sum.deaths += deaths;
      sum.resumptions += resumptions;
      sum.faults += faults;
    }
    console.log(sum);
    expect(sum.green).toBeGreaterThan(isFaulty ? 0 : rounds - 1);
    expect(sum.resumptions).toBeGreaterThan(rounds / 2);
  },
  1_200_000,
);
