import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord, Value } from '../../src/org/records/stored-record.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored, type MatchEnd } from './in-process.ts';

type Row = Readonly<Record<string, string | null>>;

/** North and South refer to each other, so a second pass sets their parents; those of the others are there before. */
const CIRCLE: readonly Row[] = [
  { Name: 'North', Parent: 'South', Site: 'n' },
  { Name: 'Top', Parent: '', Site: 't' },
  { Name: 'South', Parent: 'North', Site: 's' },
  { Name: 'Below', Parent: 'Top', Site: 'b' },
];
/** The same without the circle. */
const TREE = CIRCLE.map((row) => (row['Name'] === 'North' ? { ...row, Parent: 'Top' } : row));

const requestsOf = (org: RunningOrg): number =>
  org.ledger.report().jobs.filter(({ operation }) => operation !== 'query').length;

function recordOf(org: RunningOrg, name: string): StoredRecord {
  const record = living(org, 'Account').find(({ values }) => values.get('Name') === name);
  if (record === undefined) throw new Error(`The org has no ${name}.`);
  return record;
}

const parents = (org: RunningOrg): readonly (readonly [unknown, unknown])[] =>
  living(org, 'Account').map(
    ({ values }) =>
      [
        values.get('Name'),
        living(org, 'Account')
          .find(({ id }) => id === values.get('ParentId'))
          ?.values.get('Name') ?? '',
      ] as const,
  );

const expected = (rows: readonly Row[]): unknown[] => rows.map(({ Name, Parent }) => [Name, Parent ?? '']);

function change(org: RunningOrg, name: string, values: Readonly<Record<string, Value>>): void {
  org.store.update(recordOf(org, name), new Map(Object.entries(values)));
}

function jobsOf(ending: string, more = '', key = 'matchBy: Name'): string {
  return `jobs:
  accounts:
    object: Account
    operation: upsert
    ${key}
    unchanged: skip
    files: a.${ending}
    columns: {Parent: ~}
    references: {ParentId: {job: accounts, key: Name, columns: [Parent]}}
    ${more}
`;
}

describe.each(formats)('%s: of records that refer to others of their job', (format) => {
  const run = async (
    org: RunningOrg,
    rows: readonly Row[],
    more?: string,
    options: Parameters<typeof loadMatching>[3] = {},
  ): Promise<MatchEnd> =>
    loadMatching(org, jobsOf(format, more), { [`a.${format}`]: FORMATS[format](rows) }, options);

  test.each([
    ['a tree', TREE],
    ['a circle', CIRCLE],
  ])('%s is sent once, and then only what the org holds otherwise', async (_, rows) => {
    const org = await testOrg();
    await run(org, rows);
    const written = requestsOf(org);
    const second = await run(org, rows);
    expect(second.outcome).toMatchObject({
      verdict: 'success',
      counts: { read: 4, succeeded: 0, failed: 0, notProcessed: 0, skipped: 4 },
    });
    expect(requestsOf(org)).toBe(written);
    const skipped = await second.rows('accounts/skipped.csv');
    expect(skipped.map((row) => [row['sf__Id'], row['sf__Reason']])).toEqual(
      rows.map(({ Name }) => [recordOf(org, Name ?? '').id, 'UNCHANGED']),
    );
    // Two refer to another record now, and one has another value.
    change(org, 'South', { ParentId: recordOf(org, 'Below').id });
    change(org, 'Below', { ParentId: null });
    change(org, 'North', { Site: 'changed' });
    const third = await run(org, rows);
    expect(third.outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 3, skipped: 1 } });
    expect(await third.rows('accounts/success.csv')).toMatchObject(
      ['North', 'South', 'Below'].map((Name) => ({
        sf__Id: recordOf(org, Name).id,
        sf__Created: 'false',
        Name,
      })),
    );
    expect(parents(org).toSorted()).toEqual(expected(rows).toSorted());
    expect(recordOf(org, 'North').values.get('Site')).toBe('n');
  });

  test('a blank reference empties the field where blank cells do, and is equal to an empty one', async () => {
    const org = await testOrg();
    await run(org, CIRCLE);
    change(org, 'Top', { ParentId: recordOf(org, 'Below').id });
    const ignoring = await run(org, CIRCLE);
    expect(ignoring.outcome.counts).toMatchObject({ succeeded: 0, skipped: 4 });
    const emptying = await run(org, CIRCLE, 'blankCells: "null"');
    expect(emptying.outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 1, skipped: 3 } });
    expect(parents(org).toSorted()).toEqual(expected(CIRCLE).toSorted());
    const again = await run(org, CIRCLE, 'blankCells: "null"');
    expect(again.outcome.counts).toMatchObject({ succeeded: 0, skipped: 4 });
  });

  test('a run that is resumed sends what the first one would have sent', async () => {
    const org = await testOrg();
    const top = stored(org, 'Account', { Name: 'Top', Site: 't' });
    for (const { Name, Site } of TREE.filter((row) => row['Name'] !== 'Top')) {
      stored(org, 'Account', { Name: Name ?? '', Site: Site ?? '', ParentId: top.id });
    }
    // Below refers to Top already; of the others, two are to change.
    const rows = TREE.map((row) => (row['Name'] === 'North' ? { ...row, Parent: 'Below' } : row));
    const more = 'batch: {maxRecords: 1}\n    concurrencyMode: Serial';
    const first = await run(org, rows, more, { cancelAfter: 1 });
    expect(first.outcome.verdict).toBe('cancelled');
    const second = await loadMatching(org, jobsOf(format, more), {}, { resume: first.files });
    expect(second.outcome.diagnostics).toEqual([]);
    expect(second.outcome).toMatchObject({
      verdict: 'success',
      counts: { read: 4, succeeded: 2, failed: 0, notProcessed: 0, skipped: 2 },
    });
    expect(parents(org).toSorted()).toEqual(expected(rows).toSorted());
  });

  test('what only a second pass overwrites is kept for an undo', async () => {
    const org = await testOrg();
    await run(org, CIRCLE);
    const north = recordOf(org, 'North');
    change(org, 'North', { ParentId: recordOf(org, 'Below').id });
    const end = await run(org, CIRCLE, 'keepBefore: true\n    verify: true');
    expect(end.outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 1, skipped: 3 } });
    expect(JSON.parse(end.files.text('/results/undo.json'))).toMatchObject({
      jobs: [{ overwritten: [north.id] }],
    });
    expect(await end.rows('accounts/before.csv')).toContainEqual(
      expect.objectContaining({ sf__Id: north.id, ParentId: recordOf(org, 'Below').id }),
    );
  });
});

test('a key that the service finds records by compares references as matchBy does', async () => {
  const org = await testOrg();
  const jobs = jobsOf('csv', '', 'externalIdFieldName: External_Id__c');
  const rows = CIRCLE.map((row) => ({ ...row, External_Id__c: String(row['Site']) }));
  const sources = { 'a.csv': FORMATS.csv(rows) };
  await loadMatching(org, jobs, sources);
  const { outcome } = await loadMatching(org, jobs, sources);
  expect(outcome.counts).toMatchObject({ read: 4, succeeded: 0, skipped: 4 });
});

test('a record whose parent in the job has failed fails, though the org refers to it already', async () => {
  const org = await testOrg();
  const rows = [
    { Name: 'Top', Parent: '', NumberOfEmployees: '1' },
    { Name: 'Below', Parent: 'Top', NumberOfEmployees: '2' },
  ];
  const sources = (changed: typeof rows): Readonly<Record<string, string>> => ({
    'a.csv': FORMATS.csv(changed),
  });
  await loadMatching(org, jobsOf('csv'), sources(rows));
  const wrong = rows.map((row) => (row.Name === 'Top' ? { ...row, NumberOfEmployees: 'one' } : row));
  const { outcome } = await loadMatching(org, jobsOf('csv'), sources(wrong));
  expect(outcome.jobs[0]?.errors.map(({ statusCode }) => statusCode).toSorted()).toEqual([
    expect.stringMatching(/^INVALID|^REFERENCE|NUMBER/),
    'REFERENCE_FAILED',
  ]);
  expect(outcome.counts).toMatchObject({ read: 2, failed: 2, skipped: 0 });
});
