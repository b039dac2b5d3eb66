import { graphFiles, GraphModel, node, randomGraph } from '../references/reference-graph.ts';
import {
  LOOKUPS,
  randomNodes,
  relationshipOf,
  treeFiles,
  treeObjects,
  type Node,
} from '../trees/random-tree.ts';
import type { RandomLoad, Dice } from './random-load.ts';
import { written } from './written-rows.ts';

/** Jobs whose rows refer to rows of any of them, in any format. */
export function linkedLoad(seed: number, dice: Dice): RandomLoad {
  const graph = randomGraph(seed);
  const model = new GraphModel(graph);
  const plain = graphFiles(graph);
  const files: Record<string, string | Buffer> = {};
  let { manifest } = graph;
  for (const { id, rows } of graph.jobs) {
    const cells = rows.map(({ name, key, parent, isValid }) => ({
      ...{ Name: name, Key: key, Parent__c: parent, Note__c: isValid ? 'fine' : 'too long' },
    }));
    const { content, keys, name } = written(id, cells, dice);
    // What the manifest names must be in some record.
    const isWhole =
      name.endsWith('.csv') ||
      (cells.some(({ Key }) => Key !== '') && cells.some((row) => row.Parent__c !== ''));
    files[isWhole ? name : `${id}.csv`] = isWhole ? content : (plain[`${id}.csv`] ?? '');
    if (isWhole)
      manifest = manifest.replace(`files: ${id}.csv`, `files: ${name}${keys.replace(', ', '\n    ')}`);
  }
  files['bulk-load.yml'] = `version: 1\n${manifest}`;
  const jobs = graph.jobs.map(({ id, rows }) => ({
    id,
    nameField: 'Name',
    records: rows.map((row) => {
      const { expected, parent } = model.outcomeOf(id, row);
      const parents = parent === undefined ? {} : { Parent__c: parent };
      return { name: row.name, parents, lookups: ['Parent__c'], mustFail: expected !== 'saved' };
    }),
  }));
  return { files, objects: [node], jobs };
}

/** A plan of tree files. */
export function treeLoad({ random, upTo }: Dice): RandomLoad {
  const { all, outer } = randomNodes(random);
  const files = treeFiles(outer, random);
  const types = treeObjects.map(({ name }) => name).filter((name) => all.some(({ type }) => type === name));
  return {
    files: {
      ...files,
      'bulk-load.yml': `version: 1\njobs:\n  seed: {treePlan: data/plan.json, batch: {maxRecords: ${upTo(5)}}}\n`,
    },
    objects: treeObjects,
    jobs: types.map((type) => ({
      id: `seed.${type}`,
      nameField: 'Name',
      records: planOf(files)
        .flatMap((file) =>
          inOrder(
            outer.filter((one) => one.type === file),
            files[`data/${file}.json`]?.includes('\n') === false,
          ),
        )
        .filter((one) => one.type === type)
        .map(({ name, note, parents }) => ({
          ...{ name, parents, lookups: Object.keys(LOOKUPS[type] ?? {}), values: { Note__c: note } },
        })),
    })),
  };
}

/** The objects of a plan's files, in its order. */
function planOf(files: Readonly<Record<string, string>>): string[] {
  const plan = JSON.parse(files['data/plan.json'] ?? '[]') as { readonly sobject: string }[];
  return plan.map(({ sobject }) => sobject);
}

/** Records in the order of their lines; those that begin on the same one in the order of their ends. */
function inOrder(nodes: readonly Node[], isOnOneLine: boolean): Node[] {
  return nodes.flatMap((node) => {
    const relationships = [...new Set(node.children.map(relationshipOf))];
    const children = relationships.flatMap((name) =>
      node.children.filter((child) => relationshipOf(child) === name),
    );
    const inner = inOrder(children, isOnOneLine);
    return isOnOneLine ? [...inner, node] : [node, ...inner];
  });
}
