import { expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { startOrg } from '../../src/org/org.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { csv, jsonArray, jsonLines, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { GraphModel, node, randomGraph, type Graph, type GraphRow } from './reference-graph.ts';
import { loadReferences } from './reference-load.ts';

/** More rounds: `GRAPH_ROUNDS`; another first one: `GRAPH_SEED`. */
const rounds = Number(process.env['GRAPH_ROUNDS'] ?? 60);
const firstSeed = Number(process.env['GRAPH_SEED'] ?? 1);

/** Records are locked now and then, so that some are sent again in either pass. */
const LOCKS: FaultRule = {
  object: 'Node__c',
  times: 1000,
  probability: 0.3,
  fault: { kind: 'locked-rows', tries: 1, every: 3 },
};

const COLUMNS = ['Name', 'Key', 'Parent__c', 'Note__c'];
const FORMATS = [
  { ending: 'csv', written: (records: readonly WrittenRecord[]) => csv(records, COLUMNS).toString() },
  { ending: 'json', written: (records: readonly WrittenRecord[]) => jsonArray(records, 1) },
  { ending: 'ndjson', written: jsonLines },
  { ending: 'xml', written: (records: readonly WrittenRecord[]) => xml(records, true) },
];

/** In a new record, no reference, a blank one and none at all are the same; but some record has to name the field. */
function recordOf({ isValid, key, name, parent }: GraphRow, index: number): WrittenRecord {
  const note = { Note__c: isValid ? 'fine' : 'too long' };
  if (parent !== '' || index % 3 === 0) return { Name: name, Key: key, Parent__c: parent, ...note };
  return { Name: name, Key: key, ...(index % 3 === 1 && { Parent__c: null }), ...note };
}

/** The graph with its jobs' files in formats that depend on the seed. */
function written(
  { jobs, manifest }: Graph,
  seed: number,
): { manifest: string; files: Record<string, string> } {
  let text = manifest;
  const files = jobs.map(({ id, rows }, index) => {
    const { ending, written: write } = FORMATS[(seed + index) % FORMATS.length] ?? {
      ending: '',
      written: () => '',
    };
    text = text.replace(`files: ${id}.csv`, `files: ${id}.${ending}`);
    return [`${id}.${ending}`, write(rows.map(recordOf))] as const;
  });
  return { manifest: text, files: Object.fromEntries(files) };
}

/** What the run says of each row by its name, and what the org has. */
async function loaded(graph: Graph, seed: number): Promise<Record<string, unknown>> {
  const org = await startOrg({
    seed,
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema([...standardObjects(), node]),
    ...(seed % 3 === 0 ? { faults: [LOCKS] } : {}),
  });
  try {
    const { files, manifest } = written(graph, seed);
    const { outcome, rows } = await loadReferences(org, manifest, files);
    expect([outcome.diagnostics, outcome.jobs.flatMap(({ reasons }) => reasons)]).toEqual([[], []]);
    const stored = new Map(org.store.all(node).map(({ values }) => [String(values.get('Name')), values]));
    return Object.fromEntries(
      graph.jobs.flatMap(({ id, rows: source }) => {
        const reported = new Map([
          ...rows(`${id}/success.csv`).map((row) => [row['Name'], { ...row, expected: 'saved' }] as const),
          ...rows(`${id}/failed.csv`).map((row) => {
            const code = row['sf__Error']?.split(':')[0] ?? '';
            return [
              row['Name'],
              { ...row, expected: code.startsWith('REFERENCE') ? code : 'refused' },
            ] as const;
          }),
        ]);
        return source.map(({ name }) => {
          const row: Readonly<Record<string, string | undefined>> = reported.get(name) ?? {};
          const values = stored.get(name);
          const parentId = values?.get('Parent__c');
          const parent =
            typeof parentId === 'string' ? org.store.get(parentId)?.values.get('Name') : undefined;
          expect([name, (row['sf__Id'] ?? '') !== '']).toEqual([name, values !== undefined]);
          return [
            name,
            {
              expected: row['expected'],
              isStored: values !== undefined,
              ...(parent === undefined ? {} : { parent }),
            },
          ];
        });
      }),
    );
  } finally {
    await org.stop();
  }
}

test('random graphs of references, in any format, end in the same graph in the org', async () => {
  const seen = new Map<string, number>();
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const graph = randomGraph(seed);
    const model = new GraphModel(graph);
    const expected = Object.fromEntries(
      graph.jobs.flatMap(({ id, rows }) => rows.map((row) => [row.name, model.outcomeOf(id, row)])),
    );
    expect({ seed, ...(await loaded(graph, seed)) }).toEqual({ seed, ...expected });
    const kinds = Object.values(expected).map((outcome) => outcome.expected);
    const passes = graph.jobs.flatMap(({ id, rows }) =>
      rows.map((row) => (model.waits(id, row) ? 'second pass' : 'one pass')),
    );
    for (const kind of [...kinds, ...passes]) {
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
  }
  console.log(Object.fromEntries(seen));
  // Every outcome was put to the test.
  expect(seen.size).toBe(7);
}, 300_000);
