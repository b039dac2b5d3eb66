import type { OrgOptions } from '../../src/org/org.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { node } from '../references/reference-graph.ts';
import { treeObjects } from '../trees/random-tree.ts';
import { diceOf, type Cargo } from './cargo.ts';
import { branch, forestCargo } from './forest-cargo.ts';
import { linkedCargo, treeCargo } from './linked-cargo.ts';
import { crate, plainCargo } from './plain-cargo.ts';

export const CARGO_KINDS = ['plain', 'linked', 'tree', 'forest'] as const;
export type CargoKind = (typeof CARGO_KINDS)[number];

/** An org that knows the objects of every cargo, and an account to which files can be attached. */
export async function startCargoOrg(options: OrgOptions): Promise<{ org: RunningOrg; parentId: string }> {
  const schema = new Schema([...standardObjects(), crate, node, branch, ...treeObjects]);
  const org = await startOrg({ schema, ...options });
  const account = schema.object('Account');
  if (account === undefined) throw new Error('The org knows no Account.');
  return { org, parentId: org.store.insert(account, new Map([['Name', 'Warehouse']])).id };
}

/** The same seed gives the same cargo. */
export function cargoOf(kind: CargoKind, seed: number, parentId: string): Cargo {
  const dice = diceOf(seededRandom(seed));
  switch (kind) {
    case 'plain':
      return plainCargo(seed, dice, parentId);
    case 'linked':
      return linkedCargo(seed, dice);
    case 'tree':
      return treeCargo(dice);
    case 'forest':
      return forestCargo(dice);
  }
}
