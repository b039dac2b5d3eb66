import { describe, expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { branch } from '../random-loads/forest-load.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { loadReferences } from './reference-load.ts';

async function forestOrg(): Promise<RunningOrg> {
  const schema = new Schema([...standardObjects(), branch]);
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, schema });
  atEnd(() => org.stop());
  return org;
}

/** Name → name of the record that a lookup points at. */
function linksOf(org: RunningOrg, field = 'Parent__c'): Record<string, unknown> {
  const all = org.store.all(branch);
  const names = new Map<unknown, unknown>(all.map(({ id, values }) => [id, values.get('Name')]));
  return Object.fromEntries(
    all.map(({ values }) => [String(values.get('Name')), names.get(values.get(field)) ?? null]),
  );
}

/** A chain by `field`: each record's parent stands behind it. */
function chain(count: number, field: string): string {
  const rows = Array.from({ length: count }, (_, at) => `n${at},${at + 1 < count ? `n${at + 1}` : ''}\n`);
  return `Name,${field}\n${rows.join('')}`;
}

const job = (references: string, more = ''): string =>
  `jobs:\n  all: {object: Branch__c, operation: insert, files: all.csv, references: {${references}}${more}}\n`;

describe('a chain', () => {
  test.each([
    ['Friend__c', 505, [5]],
    ['Parent__c', 501, []],
  ])('by %s of %i records', async (field, count, secondPass) => {
    const org = await forestOrg();
    const { outcome, rows } = await loadReferences(org, job(`${field}: {job: all, key: Name}`), {
      'all.csv': chain(count, field),
    });
    expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: count } });
    const [{ batches } = { batches: [] }] = outcome.jobs;
    expect(batches.filter(({ pass }) => pass === 2).map(({ records }) => records)).toEqual(secondPass);
    const names = Array.from({ length: count }, (_, at) => `n${at}`);
    expect(linksOf(org, field)).toEqual(
      Object.fromEntries(names.map((name, at) => [name, names[at + 1] ?? null])),
    );
    expect(rows('all/success.csv').map(({ Name }) => Name)).toEqual(names);
  });
});

test('records below a level that was not processed are not sent', async () => {
  const org = await forestOrg();
  org.faults.replace([{ route: 'add-batch', nth: 1, times: 1000, fault: { kind: 'not-processed' } }]);
  const { outcome } = await loadReferences(org, job('Parent__c: {job: all, key: Name}'), {
    'all.csv': chain(3, 'Parent__c'),
  });
  expect(outcome).toMatchObject({
    verdict: 'error',
    counts: { read: 3, succeeded: 0, failed: 0, notProcessed: 3 },
  });
  expect(outcome.jobs[0]?.reasons.join()).toContain(
    '1 record that others of job "all" may refer to were not processed, so those others were not sent.',
  );
  // All of them are attempts of the one record that refers to none.
  expect(new Set(org.ledger.report().batches.map(({ bytes }) => bytes)).size).toBe(1);
});

test('a ring beside a tree: the ring alone has a second pass', async () => {
  const org = await forestOrg();
  const { outcome } = await loadReferences(org, job('Friend__c: {job: all, key: Name}'), {
    'all.csv': 'Name,Friend__c\nleaf,stem\nring1,ring2\nstem,root\nring2,ring1\nroot,\n',
  });
  expect(outcome.verdict).toBe('success');
  expect(outcome.jobs[0]?.batches.map(({ pass, records }) => [pass, records])).toEqual([
    ...[1, 1, 1, 2].map((records) => [undefined, records]),
    [2, 2],
  ]);
  expect(linksOf(org, 'Friend__c')).toEqual({
    ...{ leaf: 'stem', ring1: 'ring2', stem: 'root', ring2: 'ring1', root: null },
  });
  expect(org.ledger.report().records['Branch__c']).toMatchObject({ created: 5, updated: 2 });
});

test('a ring whose reference is the only field that is sent: its first rows are no blank lines', async () => {
  const org = await forestOrg();
  const { outcome, rows } = await loadReferences(
    org,
    'jobs:\n  all: {object: Case, operation: insert, files: all.csv, columns: {Key: ~}, references: {ParentId: {job: all, key: Key}}}\n',
    { 'all.csv': 'Key,ParentId\na,b\nb,a\nc,a\n' },
  );
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 3 } });
  const ids = new Map(rows('all/success.csv').map(({ Key, sf__Id }) => [Key, sf__Id]));
  const parents = rows('all/success.csv').map(({ sf__Id = '' }) =>
    org.store.get(sf__Id)?.values.get('ParentId'),
  );
  expect(parents).toEqual(['b', 'a', 'a'].map((key) => ids.get(key)));
});

test('rows that a query finds go parents first, and a circle among them is refused', async () => {
  const org = await forestOrg();
  const account = org.schema.object('Account');
  if (account === undefined) throw new Error('The org knows no Account.');
  const add = (name: string, parent: string): void => {
    org.store.insert(
      account,
      new Map([
        ['Name', name],
        ['AccountNumber', parent],
      ]),
    );
  };
  for (const [name, parent] of [
    ['c', 'b'],
    ['b', 'a'],
    ['a', ''],
  ] as const)
    add(name, parent);
  const manifest = `jobs:
  old: {object: Account, operation: query, query: 'SELECT Id, NAME, AccountNumber FROM Account'}
  all: {object: Branch__c, operation: insert, rowsFrom: old, columns: {Id: ~, AccountNumber: Parent__c}, references: {Parent__c: {job: all, key: name}}}
`;
  const first = await loadReferences(org, manifest, {});
  expect(first.outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(linksOf(org)).toEqual({ a: null, b: 'a', c: 'b' });
  add('x', 'y');
  add('y', 'x');
  const { outcome } = await loadReferences(org, manifest, {});
  expect(outcome.verdict).toBe('error');
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'Records refer to each other in a circle by "Parent__c", which is required, or cannot be changed by an update: old.csv:5 and old.csv:6.',
  ]);
  expect(org.store.all(branch)).toHaveLength(3);
});

test('in a tree plan records of one object go parents first, and a circle of them is refused', async () => {
  const org = await forestOrg();
  const record = (name: string, parent: string): object => ({
    ...{ attributes: { type: 'Branch__c', referenceId: name }, Name: name },
    ...(parent !== '' && { Parent__c: `@${parent}` }),
  });
  const files = (...pairs: readonly (readonly [string, string])[]): Record<string, string> => ({
    'plan.json': '[{"sobject": "Branch__c", "files": ["b.json"]}]',
    'b.json': JSON.stringify({ records: pairs.map(([name, parent]) => record(name, parent)) }, null, 1),
  });
  const manifest = 'jobs:\n  t: {treePlan: plan.json}\n';
  const tree = await loadReferences(org, manifest, files(['c', 'b'], ['b', 'a'], ['a', '']));
  expect(tree.outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(linksOf(org)).toEqual({ a: null, b: 'a', c: 'b' });
  const ring = await loadReferences(org, manifest, files(['x', 'y'], ['y', 'x']));
  expect(ring.outcome.verdict).toBe('invalid');
  expect(ring.outcome.diagnostics.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Records refer to each other in a circle by "Parent__c", .*: b\.json:\d+ and b\.json:\d+\.$/,
    ),
  ]);
  expect(org.store.all(branch)).toHaveLength(3);
});

test('an update goes parents first, too, and finds its parents by their rows', async () => {
  const org = await forestOrg();
  const rows = ['a', 'b', 'c'].map((name) => {
    const { id } = org.store.insert(branch, new Map([['Name', name]]));
    return { id, name };
  });
  const [a, b, c] = rows.map(({ id }) => id);
  const { outcome } = await loadReferences(
    org,
    job('Friend__c: {job: all, key: Name}').replace('insert', 'update'),
    { 'all.csv': `Id,Name,Friend__c\n${c},c,b\n${b},b,a\n${a},a,\n` },
  );
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 3 } });
  expect(linksOf(org, 'Friend__c')).toEqual({ a: null, b: 'a', c: 'b' });
  expect(org.ledger.report().records['Branch__c']).toMatchObject({ updated: 3 });
});
