import { expect, test } from 'vitest';
import { orderOf } from '../../src/manifest/reference-order.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';

const rounds = Number(process.env['ORDER_ROUNDS'] ?? 2_000);
const place = { file: 'bulk-load.yml', line: 1 };

type Edges = ReadonlyMap<string, readonly string[]>;

/** The simple account of a way: every job that can be reached. */
function reached(from: string, edges: Edges): Set<string> {
  const all = new Set<string>();
  const visit = (id: string): void => {
    for (const next of edges.get(id) ?? []) {
      if (all.has(next)) continue;
      all.add(next);
      visit(next);
    }
  };
  visit(from);
  return all;
}

test(`a field that cannot wait does not, unless there is no other way (${rounds} rounds)`, () => {
  let [kept, impossible] = [0, 0];
  for (let seed = 1; seed <= rounds; seed++) {
    const random = seededRandom(seed);
    const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + Math.floor(random() * 4));
    const some = (share: number): string[] => ids.filter(() => random() < share);
    // Written needs have no circle: each leads further up.
    const written = new Map(
      ids.map((id, index) => [id, some(0.15).filter((need) => ids.indexOf(need) < index)]),
    );
    const needs = new Map(
      ids.map((id, index) => {
        const above = ids[index - 1];
        const named = (written.get(id) ?? []).map((need) => ({ id: need, place, isDefault: false }));
        return [
          id,
          above === undefined || named.length > 0 ? named : [{ id: above, place, isDefault: true }],
        ];
      }),
    );
    const references = new Map(
      ids.map((id) => [
        id,
        some(0.4).map((parent) => ({
          field: { value: `To_${parent}__c`, place },
          ...{ jobs: [{ value: parent, place }], key: [], columns: undefined },
        })),
      ]),
    );
    const fixed = new Map(
      ids.map((id) => [
        id,
        new Set(
          (references.get(id) ?? [])
            .filter(() => random() < 0.4)
            .map(({ field }) => field.value.toLowerCase()),
        ),
      ]),
    );
    const order = orderOf(needs, references, fixed);
    const must = new Map(
      ids.map((id) => [
        id,
        [
          ...(written.get(id) ?? []),
          ...(references.get(id) ?? []).flatMap(({ field, jobs: [parent] }) =>
            fixed.get(id)?.has(field.value.toLowerCase()) === true && parent !== undefined
              ? [parent.value]
              : [],
          ),
        ],
      ]),
    );
    const isPossible = ids.every((id) => !reached(id, must).has(id));
    for (const id of ids) {
      const before = reached(id, order.needs);
      expect(before.has(id)).toBe(false);
      for (const need of written.get(id) ?? []) expect(before.has(need)).toBe(true);
      for (const { deferred, field, jobs } of order.references.get(id) ?? []) {
        const [parent] = jobs;
        // A job's own records are ordered when its files are read.
        if (!deferred && parent?.value !== id) expect(before.has(parent?.value ?? '')).toBe(true);
        if (fixed.get(id)?.has(field.value.toLowerCase()) !== true || !isPossible) continue;
        kept++;
        expect(deferred).toBe(false);
      }
    }
    if (!isPossible) impossible++;
  }
  expect(Math.min(kept, impossible)).toBeGreaterThan(rounds / 10);
});
