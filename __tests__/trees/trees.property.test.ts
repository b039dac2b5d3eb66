import { expect, test } from 'vitest';
import { startOrg } from '../../src/org/org.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { loadReferences } from '../references/reference-load.ts';
import { LOOKUPS, randomNodes, treeFiles, treeObjects } from './random-tree.ts';

/** More rounds: `TREE_ROUNDS`; another first one: `TREE_SEED`. */
const rounds = Number(process.env['TREE_ROUNDS'] ?? 30);
const firstSeed = Number(process.env['TREE_SEED'] ?? 1);

async function roundTrip(seed: number): Promise<boolean> {
  const random = seededRandom(seed);
  const { all, outer } = randomNodes(random);
  const schema = new Schema([...standardObjects(), ...treeObjects]);
  const org = await startOrg({ seed, timing: { kind: 'reads', reads: 0 }, schema });
  try {
    const jobs = `jobs:\n  seed: {treePlan: data/plan.json, batch: {maxRecords: ${1 + Math.floor(random() * 5)}}}\n`;
    const { outcome } = await loadReferences(org, jobs, treeFiles(outer, random));
    expect({ seed, verdict: outcome.verdict, reported: outcome.diagnostics }).toEqual({
      ...{ seed, verdict: 'success', reported: [] },
    });
    expect(outcome.counts.succeeded).toBe(all.length);
    const found = treeObjects.flatMap((object) =>
      org.store.all(object).map(({ values }) => {
        const parents = Object.keys(LOOKUPS[object.name] ?? {}).flatMap((lookup) => {
          const id = values.get(lookup);
          const parent = typeof id === 'string' ? org.store.get(id)?.values.get('Name') : undefined;
          return parent === undefined ? [] : [[lookup, parent] as const];
        });
        return [
          String(values.get('Name')),
          {
            note: values.get('Note__c') ?? null,
            size: values.get('Size__c') ?? null,
            parents: Object.fromEntries(parents),
          },
        ] as const;
      }),
    );
    const expected = all.map(({ name, note, parents, size }) => [name, { note, size, parents }] as const);
    const records: Readonly<Record<string, unknown>> = Object.fromEntries(expected);
    const stored: Readonly<Record<string, unknown>> = Object.fromEntries(found);
    expect({ seed, records: stored }).toEqual({ seed, records });
    return outcome.jobs.some(({ batches }) => batches.some(({ pass }) => pass === 2));
  } finally {
    await org.stop();
  }
}

test('random trees end in the same graph in the org', async () => {
  let secondPasses = 0;
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) if (await roundTrip(seed)) secondPasses++;
  expect(secondPasses).toBeGreaterThan(rounds / 10);
}, 300_000);
