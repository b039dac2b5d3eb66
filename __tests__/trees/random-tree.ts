import { expect } from 'vitest';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';

/** Object → lookup → the object that it refers to. */
export const LOOKUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Ash__c: { Up__c: 'Ash__c', Side__c: 'Oak__c' },
  Oak__c: { Root__c: 'Ash__c' },
};

export const treeObjects = Object.entries(LOOKUPS).map(
  ([name, lookups], index) =>
    new ObjectSchema(name, `a0${index}`, [
      ...SYSTEM_FIELDS,
      fieldFromNotation('Name', 'string(80) required'),
      fieldFromNotation('Note__c', 'textarea(4000)'),
      fieldFromNotation('Size__c', 'double(18,4)'),
      ...Object.entries(lookups).map(([field, to]) => fieldFromNotation(field, `reference(${to})`)),
    ]),
);

/** A record as the model knows it: all that the org must say of it. */
export interface Node {
  readonly name: string;
  readonly type: string;
  readonly note: string | null;
  readonly size: number | null;
  /** Lookup → name of the parent, which is its reference id as well. */
  readonly parents: Record<string, string>;
  /** The lookup that is written by nesting. */
  readonly nestedBy: string | undefined;
  readonly children: Node[];
}

/** Sent with blanks around, which the service does not keep. */
const BLANKS = 'blanks';
const NOTES = ['plain', 'one, two', '@someone', 'a "quoted", one', 'two\nlines', 'Ünïcödé 🌳', BLANKS, null];

/** A few records of both objects, some of them nested, that refer to each other. */
export function randomNodes(random: () => number): { all: Node[]; outer: Node[] } {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const all: Node[] = [];
  const outer: Node[] = [];
  const count = 1 + Math.floor(random() * 40);
  for (let index = 0; index < count; index++) {
    const type = pick(Object.keys(LOOKUPS)) ?? '';
    const lookups = Object.entries(LOOKUPS[type] ?? {});
    const [nestedBy, to] = (random() < 0.5 ? pick(lookups) : undefined) ?? [];
    const parent = pick(all.filter((one) => one.type === to));
    const isNested = nestedBy !== undefined && parent !== undefined;
    const node: Node = {
      ...{ name: `n${index}`, type, note: pick(NOTES) ?? null, parents: {}, children: [] },
      size: random() < 0.5 ? Math.floor(random() * 1e6) / 100 : null,
      nestedBy: isNested ? nestedBy : undefined,
    };
    if (isNested) {
      node.parents[nestedBy] = parent.name;
      parent.children.push(node);
    } else outer.push(node);
    all.push(node);
  }
  for (const { nestedBy, parents, type } of all) {
    for (const [lookup, to] of Object.entries(LOOKUPS[type] ?? {})) {
      const parent = pick(all.filter((one) => one.type === to));
      if (lookup !== nestedBy && parent !== undefined && random() < 0.5) parents[lookup] = parent.name;
    }
  }
  return { all, outer };
}

/** What the org calls the records of a type that refer to a record by a lookup. */
export function relationshipOf({ nestedBy, type }: Node): string {
  const lookups = Object.entries(LOOKUPS[type] ?? {});
  const to = LOOKUPS[type]?.[nestedBy ?? ''];
  const isFirst = lookups.find(([, one]) => one === to)?.[0] === nestedBy;
  expect(isFirst).toBe(true);
  return `${type.replace('__c', '')}s__r`;
}

function written(node: Node): unknown {
  const nested = new Map<string, unknown[]>();
  for (const child of node.children) {
    const name = relationshipOf(child);
    nested.set(name, [...(nested.get(name) ?? []), written(child)]);
  }
  return {
    attributes: { type: node.type, referenceId: node.name },
    Name: node.name,
    ...(node.note === 'plain'
      ? { note__c: node.note }
      : { Note__c: node.note === BLANKS ? ` ${BLANKS} ` : node.note }),
    ...(node.size === null ? {} : { Size__c: node.size }),
    ...Object.fromEntries(
      Object.entries(node.parents)
        .filter(([lookup]) => lookup !== node.nestedBy)
        .map(([lookup, parent]) => [lookup, `@${parent}`]),
    ),
    ...Object.fromEntries([...nested].map(([name, records]) => [name, { records }])),
  };
}

/** `data/plan.json` and a tree file for each object. */
export function treeFiles(outer: readonly Node[], random: () => number): Record<string, string> {
  const types = [...new Set(outer.map(({ type }) => type))];
  if (random() < 0.5) types.reverse();
  const indent = random() < 0.3 ? undefined : 2;
  const plan = types.map((sobject) => ({ sobject, saveRefs: true, files: [`${sobject}.json`] }));
  return {
    'data/plan.json': JSON.stringify(plan, null, 2),
    ...Object.fromEntries(
      types.map((type) => {
        const records = outer.filter((node) => node.type === type).map(written);
        return [`data/${type}.json`, JSON.stringify({ records }, null, indent)];
      }),
    ),
  };
}
