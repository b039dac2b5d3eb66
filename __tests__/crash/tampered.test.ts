import { expect, test } from 'vitest';
import { LOAD_KINDS } from '../random-loads/load-kinds.ts';
import { tamperedRound } from './tampered-round.ts';

/** `CRASH_ROUNDS` and `CRASH_SEED` choose how many rounds of each kind there are, and which comes first. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 8);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);

test.each(LOAD_KINDS)(
  'resumed from journals that were changed and from older copies, a %s load is never green and wrong, and stores nothing twice',
  async (kind) => {
    const sum: Record<string, number> = {};
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
      const { ends, mistakes } = await tamperedRound(kind, seed);
      expect({ seed, mistakes }).toEqual({ seed, mistakes: [] });
      for (const [name, count] of Object.entries(ends)) sum[name] = (sum[name] ?? 0) + count;
    }
    console.log(kind, sum);
    expect(sum['changed: refused']).toBeGreaterThan(rounds / 2);
    expect(sum['older: refused']).toBeGreaterThan(0);
    expect(sum['journal: green'] ?? sum['journal: red']).toBeGreaterThan(0);
  },
  1_200_000,
);
