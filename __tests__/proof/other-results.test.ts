import { describe, expect, test } from 'vitest';
import { isResult, startRewriting, type Rewrite } from '../answers/rewriting-relay.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { loadFiles, named, ObservedLoad } from './observed-load.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Puts six contacts into the org. @returns their Ids */
function seed({ schema, store }: RunningOrg): string[] {
  const contact = schema.object('Contact');
  if (contact === undefined) throw new Error('There is no object.');
  return names.map((name) => store.insert(contact, new Map([['LastName', name]])).id);
}

const swapped = (rule: Partial<FaultRule> = {}): FaultRule => ({
  ...{ route: 'result', times: 1_000, ...rule },
  fault: { kind: 'other-result' },
});

const job = (operation: string, keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: ${operation}, files: 'people.*', batch: {maxRecords: 2}${keys}}\n`;
const xml = (rows: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${rows.map((row) => `<sObject>${row}</sObject>`).join('')}</sObjects>`;

/** A manifest, and the files that it loads, of the Ids in the org. */
type Loading = readonly [jobs: string, files: (ids: readonly string[]) => Record<string, string>];

const updates: Readonly<Record<string, Loading>> = {
  CSV: [job('update'), (ids) => ({ 'people.csv': `LastName,Id\n${ids.map((id) => `Z,${id}\n`).join('')}` })],
  'CSV with a renamed column': [
    job('update', ', columns: {Key: Id}, values: {Title: x}'),
    (ids) => ({ 'people.csv': `Key,LastName\n${ids.map((id) => `"${id}",Z\n`).join('')}` }),
  ],
  'CSV with Ids of 15 characters': [
    job('update'),
    (ids) => ({ 'people.csv': `Id,LastName\n${ids.map((id) => `${id.slice(0, 15)},Z\n`).join('')}` }),
  ],
  JSON: [
    job('update'),
    (ids) => ({ 'people.json': JSON.stringify(ids.map((id) => ({ LastName: 'Z', Id: id }))) }),
  ],
  'JSON with a renamed member': [
    job('update', ', columns: {key: Id}'),
    (ids) => ({ 'people.json': JSON.stringify(ids.map((key) => ({ key, LastName: 'Z' }))) }),
  ],
  XML: [
    job('update'),
    (ids) => ({ 'people.xml': xml(ids.map((id) => `<Id>${id}</Id><LastName>Z</LastName>`)) }),
  ],
  'a delete': [job('delete'), (ids) => ({ 'people.csv': `Id\n${ids.join('\n')}\n` })],
  'a hardDelete of JSON': [
    job('hardDelete'),
    (ids) => ({ 'people.json': JSON.stringify(ids.map((id) => ({ Id: id }))) }),
  ],
  'an upsert by Id': [
    job('upsert', ', externalIdFieldName: Id'),
    (ids) => ({ 'people.csv': `Id,LastName\n${ids.map((id) => `${id},Z\n`).join('')}` }),
  ],
  'Ids that a query returned': [
    'jobs:\n  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}\n  people: {object: Contact, operation: delete, rowsFrom: old, needs: [old], batch: {maxRecords: 2}}\n',
    () => ({}),
  ],
};

async function loaded([jobs, filesOf]: Loading, faults: readonly FaultRule[]): ReturnType<typeof loadFiles> {
  let ids: string[] = [];
  const load = await ObservedLoad.prepare({ jobs, faults, prepare: (org) => (ids = seed(org)) });
  for (const [name, text] of Object.entries(filesOf(ids)))
    load.files.contents.set(`/w/${name}`, Buffer.from(text));
  const outcome = await load.run();
  if (outcome === 'dead') throw new Error('The process died.');
  return { load, outcome };
}

describe('results of batches that are answered for one another', () => {
  test.each(Object.entries(updates))('%s: all is in doubt', async (_, loading) => {
    const { outcome } = await loaded(loading, [swapped()]);
    expect(outcome.verdict).toBe('error');
    const people = outcome.jobs.find(({ id }) => id === 'people');
    expect(people?.counts).toMatchObject({ read: 6, succeeded: 0, failed: 0, notProcessed: 6 });
    expect(people?.inDoubt).toBe(6);
    const flaws = named(outcome, 'result-unreadable');
    expect(flaws).toHaveLength(3);
    expect(flaws[0]?.reason).toMatch(
      /^the row of .*:\d+ is about another record than the one that was sent$/,
    );
  });

  test.each(Object.entries(updates))('%s: nothing is held against the right ones', async (_, loading) => {
    const { outcome } = await loaded(loading, []);
    expect(outcome.jobs.flatMap(({ discrepancies }) => discrepancies)).toEqual([]);
    expect(outcome.verdict).toBe('success');
  });

  test('one that was mixed up on its way is read again', async () => {
    const [loading] = Object.values(updates);
    if (loading === undefined) throw new Error('There is no load.');
    const { outcome } = await loaded(loading, [swapped({ times: 1 })]);
    expect(outcome.verdict).toBe('success');
  });

  test('rows that failed in one batch are not sent again of another one', async () => {
    const [loading] = Object.values(updates);
    if (loading === undefined) throw new Error('There is no load.');
    const { load, outcome } = await loaded(loading, [
      { nth: 1, fault: { kind: 'locked-rows', rows: [1] } },
      swapped(),
    ]);
    expect(outcome.verdict).toBe('error');
    expect(load.ledger.batches).toHaveLength(3);
  });

  test('those of records that are sent again are held against what was sent, too', async () => {
    const [loading] = Object.values(updates);
    if (loading === undefined) throw new Error('There is no load.');
    const { outcome } = await loaded(loading, [
      { nth: 1, fault: { kind: 'locked-rows', rows: [2] } },
      // Three results are looked at, and two of them once more when they are joined.
      { ...swapped(), route: 'result', nth: 4, times: 3 },
    ]);
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'result-unreadable')).not.toEqual([]);
  });

  test('those of the second pass', async () => {
    const { outcome } = await loadFiles({
      jobs: 'jobs:\n  nodes: {object: Node__c, operation: insert, files: nodes.csv, batch: {maxRecords: 2}, references: {Parent__c: {job: nodes, key: Name}}}\n',
      files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,C\nC,A\n' },
      faults: [swapped({ nth: 3 })],
    });
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'references-in-doubt')).toEqual([{ name: 'references-in-doubt', records: 3 }]);
  });
});

describe('an upsert by Id', () => {
  const upsert = job('upsert', ', externalIdFieldName: Id');

  test('has records that it creates, and those that it finds, each by what was sent', async () => {
    const loading: Loading = [
      upsert,
      ([first = '', second = '']) => ({
        'people.csv': `Id,LastName\n,New\n${first},Z\n${second.toLowerCase()},Z\n`,
      }),
    ];
    const { outcome } = await loaded(loading, []);
    expect(outcome.jobs[0]?.discrepancies).toEqual([]);
    expect(outcome.jobs[0]?.created).toBe(1);
  });

  test('creates nothing where an Id was sent, and finds nothing where none was', async () => {
    const loading: Loading = [
      upsert,
      ([first = '', second = '']) => ({
        'people.csv': `Id,LastName\n,New\n,New\n${first},Z\n${second},Z\n`,
      }),
    ];
    const { outcome } = await loaded(loading, [swapped()]);
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.inDoubt).toBe(4);
  });
});

test('an update whose Ids are those of records that the run has created', async () => {
  const { outcome } = await loadFiles({
    jobs: `jobs:
  made: {object: Contact, operation: insert, files: made.csv}
  people: {object: Contact, operation: update, files: people.csv, batch: {maxRecords: 1}, references: {Id: {job: made, key: LastName}}}
`,
    files: { 'made.csv': 'LastName\nA\nB\n', 'people.csv': 'Id,Title\nA,x\nB,y\n' },
    faults: [swapped({ nth: 2 })],
  });
  const people = outcome.jobs.find(({ id }) => id === 'people');
  expect(people?.inDoubt).toBe(2);
});

/** Rows of new records, in each format. */
const rowsOf: Readonly<Record<string, (id: string) => string>> = {
  csv: (id) => `LastName\n${id} A\n${id} B\n`,
  json: (id) => JSON.stringify([{ LastName: `${id} A` }, { LastName: `${id} B` }]),
  xml: (id) =>
    `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"><sObject><LastName>${id} A</LastName></sObject><sObject><LastName>${id} B</LastName></sObject></sObjects>`,
};

test.each(Object.entries(rowsOf))(
  'a result that is that of another job’s batch gives Ids a second time, and is never green: %s',
  async (ending, rows) => {
    const ids = ['first', 'second'];
    const job = (id: string): string =>
      `  ${id}: {object: Contact, operation: insert, files: ${id}.${ending}}\n`;
    const load = await ObservedLoad.prepare({
      jobs: `jobs:\n${ids.map(job).join('')}`,
      files: Object.fromEntries(ids.map((id) => [`${id}.${ending}`, rows(id)])),
    });
    let first: string | undefined;
    const rewrite: Rewrite = (said) => (isResult(said) ? { body: (first ??= said.body) } : undefined);
    const outcome = await load.run({ url: await startRewriting(load.org.url, rewrite) });
    if (outcome === 'dead') throw new Error('The process died.');
    expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['success', 'error']);
    expect(named(outcome, 'record-ids-repeated')).toMatchObject([{ rows: 1 }]);
  },
);
