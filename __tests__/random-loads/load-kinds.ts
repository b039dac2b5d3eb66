import type { OrgOptions } from '../../src/org/org.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { node } from '../references/reference-graph.ts';
import { treeObjects } from '../trees/random-tree.ts';
import { diceOf, type RandomLoad } from './random-load.ts';
import { branch, forestLoad } from './forest-load.ts';
import { linkedLoad, treeLoad } from './linked-load.ts';
import { crate, plainLoad } from './plain-load.ts';

export const LOAD_KINDS = ['plain', 'linked', 'tree', 'forest'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** An org that knows the objects of every random load, and an account to which files can be attached. */
export async function startLoadOrg(options: OrgOptions): Promise<{ org: RunningOrg; parentId: string }> {
  const schema = new Schema([...standardObjects(), crate, node, branch, ...treeObjects]);
  const org = await startOrg({ schema, ...options });
  const account = schema.object('Account');
  if (account === undefined) throw new Error('The org knows no Account.');
  return { org, parentId: org.store.insert(account, new Map([['Name', 'Warehouse']])).id };
}

/** The same seed gives the same random load. */
export function randomLoadOf(kind: LoadKind, seed: number, parentId: string): RandomLoad {
  const dice = diceOf(seededRandom(seed));
  switch (kind) {
    case 'plain':
      return plainLoad(seed, dice, parentId);
    case 'linked':
      return linkedLoad(seed, dice);
    case 'tree':
      return treeLoad(dice);
    case 'forest':
      return forestLoad(dice);
  }
}
