import { expect, test } from 'vitest';
import { LOAD_KINDS } from '../random-loads/load-kinds.ts';
import { soakRound } from './soak-round.ts';

/** `npm run soak` runs more of them; `SOAK_ROUNDS` and `SOAK_SEED` choose how many of each kind, and which first. */
const usual = process.env['npm_lifecycle_event'] === 'soak' ? 200 : 15;
const rounds = Number(process.env['SOAK_ROUNDS'] ?? usual);
const firstSeed = Number(process.env['SOAK_SEED'] ?? 1);

test.each(LOAD_KINDS)(
  'with random faults, %s loads report the truth: nothing lost, nothing twice, nothing left open',
  async (kind) => {
    const sum = {
      kind,
      loads: 0,
      green: 0,
      faults: 0,
      rows: 0,
      stored: 0,
      duplicates: 0,
      lost: 0,
      jobsLeftOpen: 0,
    };
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      const round = await soakRound(kind, seed);
      sum.loads++;
      if (round.verdict === 'success') sum.green++;
      sum.faults += round.faults;
      sum.rows += round.rows;
      sum.stored += round.stored;
      sum.duplicates += round.duplicates;
      sum.lost += round.lost;
      sum.jobsLeftOpen += round.jobsLeftOpen;
      const { duplicates, jobsLeftOpen: open, mistakes } = round;
      expect({ seed, mistakes, duplicates, open }).toEqual({ seed, mistakes: [], duplicates: 0, open: 0 });
    }
    console.log(sum);
    expect(sum.green).toBeGreaterThan(0);
    expect(sum.faults).toBeGreaterThan(0);
  },
  1_200_000,
);
