import { expect, test } from 'vitest';
import { LOAD_KINDS } from '../random-loads/load-kinds.ts';
import { crashRound } from './crash-round.ts';

/** `CRASH_ROUNDS` and `CRASH_SEED` choose how many rounds of each kind there are, and which comes first. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 8);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);

test.each(
  LOAD_KINDS.flatMap((kind) => [
    { kind, org: 'that does nothing wrong', isFaulty: false },
    { kind, org: 'with random faults', isFaulty: true },
  ]),
)(
  'killed and resumed until it is done, in an org $org, a $kind load stores nothing twice',
  async ({ isFaulty, kind }) => {
    const sum = { kind, loads: 0, green: 0, resumptions: 0, faults: 0 };
    const deaths = new Map<string, number>();
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      const round = await crashRound(kind, seed, isFaulty);
      expect({ seed, mistakes: round.mistakes }).toEqual({ seed, mistakes: [] });
      sum.loads++;
      if (round.verdict === 'success' || round.verdict === 'records-failed') sum.green++;
      sum.resumptions += round.resumptions;
      sum.faults += round.faults;
      for (const phase of round.deaths) deaths.set(phase, (deaths.get(phase) ?? 0) + 1);
    }
    console.log(sum, Object.fromEntries(deaths));
    expect(sum.green).toBeGreaterThan(isFaulty ? 0 : rounds - 1);
    expect(sum.resumptions).toBeGreaterThan(rounds / 2);
  },
  1_200_000,
);
