import { expect, test } from 'vitest';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { levelsOf, type ParentGraph } from '../../src/records/references/parent-graph.ts';

/** More rounds: `LEVEL_ROUNDS`; another first one: `LEVEL_SEED`. */
const rounds = Number(process.env['LEVEL_ROUNDS'] ?? 2_000);
const firstSeed = Number(process.env['LEVEL_SEED'] ?? 1);

/** A graph as lists: the keys of each record, and the keys of its parents, 0 for none. */
interface Forest {
  readonly own: readonly (readonly number[])[];
  readonly references: readonly { key: number; isFixed: boolean; parents: readonly number[] }[];
}

/** Trees in any order, with rings, shared keys, blank ones, and keys that no record has. */
function randomForest(seed: number): Forest {
  const random = seededRandom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const records = upTo(40);
  const [ringy, shared, reach] = [random() * 0.15, random() * 0.1, upTo(12)];
  const order = Array.from({ length: records }, (_, index) => index)
    .map((index) => ({ index, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
  const keyOf = (): number[] => {
    const keys = Array.from({ length: records }, () => 0);
    for (const [at, record] of order.entries()) {
      keys[record] = random() < 0.05 ? 0 : random() < shared ? upTo(records) : at + 1;
    }
    return keys;
  };
  const own = [keyOf(), ...(random() < 0.3 ? [keyOf()] : [])];
  const references = Array.from({ length: upTo(3) }, () => {
    const parents = Array.from({ length: records }, () => 0);
    for (const [at, record] of order.entries()) {
      const draw = random();
      if (draw < ringy) parents[record] = upTo(records);
      else if (draw < 0.8 && at > 0) parents[record] = Math.max(0, at + 1 - upTo(reach));
      else if (draw < 0.85) parents[record] = records + 1;
    }
    return { key: upTo(own.length) - 1, isFixed: random() < 0.3, parents };
  });
  return { own, references };
}

function graphOf({ own, references }: Forest): ParentGraph {
  const records = own[0]?.length ?? 0;
  return {
    records,
    keys: own.map((keys) => ({ count: records + 1, ofRecords: Uint32Array.from(keys) })),
    references: references.map(({ isFixed, key, parents }) => ({
      ...{ isFixed, key, ofRecords: Uint32Array.from(parents) },
    })),
  };
}

/** The parents of a record by some references: every record with the key. */
function parentsOf({ own }: Forest, references: Forest['references'], record: number): number[] {
  return references.flatMap(({ key, parents }) => {
    const wanted = parents[record] ?? 0;
    if (wanted === 0) return [];
    return (own[key] ?? []).flatMap((number, other) => (number === wanted ? [other] : []));
  });
}

/** The simple account: level after level, the records whose parents all have one. */
function simpleLevels(
  forest: Forest,
  maxLevels: number,
): { levels: (number | undefined)[]; waitingFrom: number } {
  const { references } = forest;
  const records = forest.own[0]?.length ?? 0;
  const levels: (number | undefined)[] = Array.from({ length: records }, () => undefined);
  const fill = (some: Forest['references'], from: number, end: number): number => {
    const left = levels.flatMap((level, record) => (level === undefined ? [record] : []));
    let level = from;
    for (; level < end; level++) {
      const ready = left.filter(
        (record) =>
          levels[record] === undefined &&
          parentsOf(forest, some, record).every((parent) => levels[parent] !== undefined),
      );
      if (ready.length === 0) break;
      for (const record of ready) levels[record] = level;
    }
    return level;
  };
  const fixed = references.filter(({ isFixed }) => isFixed);
  const waitingFrom = fill(references, 0, fixed.length === references.length ? Infinity : maxLevels);
  fill(fixed, waitingFrom, Infinity);
  return { levels, waitingFrom };
}

test('levels are those of a simple account, and what has none is a circle of fields that cannot wait', () => {
  const seen = { trees: 0, waiting: 0, circles: 0, deep: 0 };
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const forest = randomForest(seed);
    const maxLevels = seed % 4 === 0 ? 3 : 500;
    const found = levelsOf(graphOf(forest), maxLevels);
    const { levels, waitingFrom } = simpleLevels(forest, maxLevels);
    const placed = levels.flatMap((level) => level ?? []);
    const isWhole = placed.length === levels.length;
    expect({
      ...{ seed, waitingFrom: found.waitingFrom, count: found.count },
      levels: [...found.levels].map((level) => (level === 0xffffffff ? undefined : level)),
    }).toEqual({ seed, waitingFrom, count: Math.max(-1, ...placed) + 1, levels });
    expect([seed, found.circle.length === 0]).toEqual([seed, isWhole]);
    const fixed = forest.references.filter(({ isFixed }) => isFixed);
    for (const [at, record] of found.circle.entries()) {
      const next = found.circle[(at + 1) % found.circle.length];
      expect([seed, parentsOf(forest, fixed, record)]).toEqual([seed, expect.arrayContaining([next])]);
    }
    if (!isWhole) seen.circles++;
    else if (found.waitingFrom < found.count) seen.waiting++;
    else seen.trees++;
    if (found.count > 5) seen.deep++;
  }
  console.log(seen);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(rounds / 50);
});

test.each([
  [500, false, { count: 500, waitingFrom: 500 }],
  [600, false, { count: 501, waitingFrom: 500 }],
  [600, true, { count: 600, waitingFrom: 600 }],
  [1_000_000, true, { count: 1_000_000, waitingFrom: 1_000_000 }],
])('a chain of %i records, its field being fixed: %s', (records, isFixed, expected) => {
  const keys = Uint32Array.from({ length: records }, (_, index) => index + 1);
  const parents = Uint32Array.from({ length: records }, (_, index) => index + 2);
  parents[records - 1] = 0;
  const found = levelsOf({
    records,
    keys: [{ count: records, ofRecords: keys }],
    references: [{ key: 0, isFixed, ofRecords: parents }],
  });
  expect(found).toMatchObject({ ...expected, circle: [] });
  expect(found.levels[records - 1]).toBe(0);
});
