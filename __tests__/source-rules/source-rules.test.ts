import { describe, expect, test } from 'vitest';
import { makePlan } from '../../src/plan/planning.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { FORMATS, formats } from '../match/formats.ts';
import { living, loadMatching, stored } from '../match/in-process.ts';
import { planThenLoad } from '../plan-mode/in-process.ts';
import { inspectContents, located, plainInsert, reported } from '../records/job.ts';
import { testOrg } from '../scenarios/load-scenario.ts';

const errorsOf = (outcome: Outcome): readonly string[] =>
  outcome.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`);

const names = (org: RunningOrg, object: string, field: string): readonly unknown[] =>
  living(org, object).map((record) => record.values.get(field));

describe.each(formats)('%s', (format) => {
  const files = {
    [`accounts.${format}`]: FORMATS[format]([
      { Key: '1', Name: 'Zero', State: 'off', Kind: 'a' },
      { Key: '1', Name: 'One', State: 'on', Kind: 'a' },
      { Key: '2', Name: 'Two', State: 'off', Kind: 'a' },
      { Key: '3', Name: 'Three', State: '', Kind: 'b' },
    ]),
    [`people.${format}`]: FORMATS[format]([
      { LastName: 'Ada', Parent: 'first' },
      { LastName: 'Bea', Parent: '2' },
      { LastName: 'Cid', Parent: '9' },
      { LastName: 'Dan', Parent: '3' },
    ]),
    'parents.csv': 'old,new\nfirst,1\n',
  };
  const accounts = `  accounts:
    object: Account
    operation: insert
    files: accounts.${format}
    where: {State: [on, ~]}
    valueMap: {Name: {One: 'Uno, "1"'}, Kind: {a: Hot, b: Cold}}
    columns: {Key: ~, State: ~, Kind: [Rating, Description]}
`;
  const people = (missing: string): string => `  people:
    object: Contact
    operation: insert
    files: people.${format}
    valueMap: {Parent: parents.csv}
    columns: {Parent: ~}
    references: {AccountId: {job: accounts, key: Key, columns: Parent${missing}}}
    maxFailedRecords: 2
`;

  test('rows that are left out are skipped, and are no parents; a plan foresees it', async () => {
    const org = await testOrg();
    const { load, plan } = await planThenLoad(org, {
      ...files,
      'bulk-load.yml': `version: 1\njobs:\n${accounts}${people('')}`,
    });
    expect(errorsOf(plan)).toEqual([]);
    expect(plan.plan?.needs.records).toBe(2 + 4);
    const foreseen = [...(plan.plan?.changes ?? [])].map(([id, { insert, unmatched }]) => [
      id,
      insert,
      unmatched,
    ]);
    expect(foreseen).toEqual([
      ['accounts', 2, 0],
      ['people', 2, 0],
    ]);
    expect(load.jobs.map(({ counts, id, verdict }) => [id, verdict, counts])).toEqual([
      ['accounts', 'success', { read: 4, succeeded: 2, failed: 0, notProcessed: 0, skipped: 2 }],
      ['people', 'success', { read: 4, succeeded: 2, failed: 2, notProcessed: 0, skipped: 0 }],
    ]);
    expect(names(org, 'Account', 'Name')).toEqual(['Uno, "1"', 'Three']);
    expect(names(org, 'Account', 'Rating')).toEqual(['Hot', 'Cold']);
    expect(names(org, 'Account', 'Description')).toEqual(['Hot', 'Cold']);
    expect(names(org, 'Contact', 'LastName')).toEqual(['Ada', 'Dan']);
    expect(load.jobs[1]?.errors.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/The record that it refers to, accounts\.\w+:\d+, is left out by "where"\./),
      ]),
    );
  });

  test('a plan foresees rows that are sent without their parent', async () => {
    const { plan } = await planThenLoad(await testOrg(), {
      ...files,
      'bulk-load.yml': `version: 1\njobs:\n${accounts}${people(', missing: blank')}`,
    });
    expect(errorsOf(plan)).toEqual([]);
    expect(plan.plan?.changes?.get('people')?.insert).toBe(4);
  });

  test('records that were locked are sent again with their new values', async () => {
    const org = await testOrg();
    org.faults.replace([{ times: 1_000, fault: { kind: 'locked-rows', tries: 1, every: 1 } }]);
    const { outcome } = await loadMatching(org, `jobs:\n${accounts}`, files);
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 2, skipped: 2 } });
    expect(outcome.jobs[0]?.healed).toBe(2);
    expect(names(org, 'Account', 'Name')).toEqual(['Uno, "1"', 'Three']);
  });

  test('an Id that only rows have which are left out is no mistake of an insert', async () => {
    const org = await testOrg();
    const rows = [
      { Id: '001000000000001AAA', Name: 'One', State: 'off' },
      { Id: '', Name: 'Two', State: 'on' },
    ];
    const jobs = `jobs:\n  a: {object: Account, operation: insert, files: a.${format}, where: {State: on}, columns: {State: ~}}\n`;
    const { outcome } = await loadMatching(org, jobs, { [`a.${format}`]: FORMATS[format](rows) });
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 1, skipped: 1 } });
  });

  test('result files have the values of the source, and a row without its parent is sent without', async () => {
    const org = await testOrg();
    const { outcome, rows } = await loadMatching(
      org,
      `jobs:\n${accounts}${people(', missing: blank')}`,
      files,
    );
    expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 8, succeeded: 6, skipped: 2 } });
    expect(await rows('accounts/skipped.csv')).toMatchObject([
      { sf__Reason: 'WHERE', Key: '1', Name: 'Zero' },
      { sf__Reason: 'WHERE', Key: '2', Name: 'Two' },
    ]);
    expect((await rows('accounts/success.csv')).map((row) => [row['Name'], row['Kind']])).toEqual([
      ['One', 'a'],
      ['Three', 'b'],
    ]);
    const people_ = living(org, 'Contact').map(({ values }) => [
      values.get('LastName'),
      values.get('AccountId') !== undefined && values.get('AccountId') !== null,
    ]);
    expect(people_).toEqual([
      ['Ada', true],
      ['Bea', false],
      ['Cid', false],
      ['Dan', true],
    ]);
  });

  test('keys of matchBy, constants and a second pass see the mapped values; a second run sends nothing', async () => {
    const org = await testOrg();
    stored(org, 'Account', { Name: 'Uno' });
    const jobs = `jobs:
  accounts:
    object: Account
    operation: upsert
    matchBy: Name
    unchanged: skip
    files: more.${format}
    where: {State: {not: off}}
    valueMap: {Name: {One: Uno}, Up: {two: 2}}
    columns: {Key: ~, State: ~, Up: ~}
    references: {ParentId: {job: accounts, key: Key, columns: Up, missing: blank}}
`;
    const more = {
      [`more.${format}`]: FORMATS[format]([
        { Key: '0', Name: 'One', State: 'off', Up: '' },
        { Key: '1', Name: 'One', State: 'on', Up: 'two' },
        { Key: '2', Name: 'Two', State: 'on', Up: '1' },
        { Key: '3', Name: 'Six', State: 'off', Up: '1' },
        { Key: '4', Name: 'Ten', State: 'on', Up: '3' },
      ]),
    };
    const first = await loadMatching(org, jobs, more);
    expect(first.outcome).toMatchObject({
      verdict: 'success',
      counts: { read: 5, succeeded: 3, skipped: 2 },
    });
    expect(names(org, 'Account', 'Name')).toEqual(['Uno', 'Two', 'Ten']);
    const ids = living(org, 'Account').map(({ id }) => id);
    expect(names(org, 'Account', 'ParentId').map((id) => ids.indexOf(String(id)))).toEqual([1, 0, -1]);
    const second = await loadMatching(org, jobs, more);
    expect(second.outcome).toMatchObject({ verdict: 'success', counts: { read: 5 } });
    expect(names(org, 'Account', 'Name')).toEqual(['Uno', 'Two', 'Ten']);
  });

  test('a run that was cancelled is resumed', async () => {
    const org = await testOrg();
    const jobs = `jobs:\n${accounts.replace('operation: insert', 'operation: insert\n    batch: {maxRecords: 1}')}`;
    const first = await loadMatching(org, jobs, files, { cancelAfter: 1 });
    expect(first.outcome.verdict).toBe('cancelled');
    const { outcome } = await loadMatching(org, jobs, files, { resume: first.files });
    expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 4, succeeded: 2, skipped: 2 } });
    expect(names(org, 'Account', 'Name').length).toBe(2);
  });

  test('columns that the files do not have are mistakes', async () => {
    const contents = { [`a.${format}`]: FORMATS[format]([{ Name: 'One' }]) };
    const column = (value: string, line: number): ReturnType<typeof located<string>> => ({
      value,
      place: { file: 'bulk-load.yml', line },
    });
    const mapping = {
      ...plainInsert,
      where: [{ column: column('X', 1), values: new Set(['']), isNegated: false }],
      valueMap: [{ column: column('Y', 2), values: new Map() }],
      variableColumns: [column('Z', 3)],
    };
    const contentType = format === 'csv' ? 'CSV' : format === 'json' ? 'JSON' : 'XML';
    const { defects } = await inspectContents(contents, mapping, undefined, contentType);
    expect(reported(defects)).toEqual([
      `bulk-load.yml:1 There is no column "X" in a.${format}.`,
      `bulk-load.yml:2 There is no column "Y" in a.${format}.`,
      `bulk-load.yml:3 There is no column "Z" in a.${format}.`,
    ]);
  });

  test('unknown variables are mistakes at line and column, and show no value', async () => {
    const text = FORMATS[format]([{ Name: 'One' }, { Name: 'a\n${NAME} ${SECRET}' }]);
    const mapping = {
      ...plainInsert,
      variableColumns: [located('Name')],
      variables: new Map([['SECRET', 'hidden']]),
    };
    const contentType = format === 'csv' ? 'CSV' : format === 'json' ? 'JSON' : 'XML';
    const { defects } = await inspectContents({ [`a.${format}`]: text }, mapping, undefined, contentType);
    const before = text.slice(0, text.indexOf('${NAME}'));
    expect(defects).toMatchObject([
      {
        message: 'There is no variable "NAME".',
        place: {
          file: `a.${format}`,
          line: before.split('\n').length,
          column: before.length - before.lastIndexOf('\n'),
        },
      },
    ]);
    expect(JSON.stringify(defects)).not.toContain('hidden');
  });
});

test.each<[string | Buffer, string]>([
  [Buffer.from('old,new\na,1\nb,é\n', 'latin1'), ':3 The file of values is not UTF-8.'],
  ['a,b,c\n', ':1 This line of the file of values has 3 cells, not 2.'],
  ['old,new\na,1\nb\n', ':3 This line of the file of values has 1 cell, not 2.'],
  ['old,new\na,1\n\na,2\n', ':4 The file of values has this old value twice.'],
  ['old,new\n"a,1\n', ':2 The quotes of this line of the file of values do not match.'],
  ['', ':1 The file of values is empty.'],
])('a file of values with mistakes: %j', async (text, message) => {
  const org = await testOrg();
  const { outcome } = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: insert, files: a.csv, valueMap: {Name: values.csv}}\n',
    { 'a.csv': 'Name\nOne\n', 'values.csv': text },
  );
  expect(outcome.verdict).toBe('invalid');
  expect(errorsOf(outcome)).toEqual([`values.csv${message}`]);
});

test('a resumed run refuses a file of values that was changed', async () => {
  const org = await testOrg();
  const jobs =
    'jobs:\n  a: {object: Account, operation: insert, files: a.csv, batch: {maxRecords: 1}, valueMap: {Name: values.csv}}\n';
  const sources = { 'a.csv': 'Name\nOne\nTwo\n', 'values.csv': 'old,new\nOne,Uno\n' };
  const first = await loadMatching(org, jobs, sources, { cancelAfter: 1 });
  first.files.contents.set('/work/values.csv', Buffer.from('old,new\nOne,Eins\n'));
  const { outcome } = await loadMatching(org, jobs, sources, { resume: first.files });
  expect(outcome.verdict).not.toBe('success');
  expect(JSON.stringify([outcome.diagnostics, outcome.jobs])).toContain('values.csv');
});

test('variables that cells may name belong to what a resumed run is recognised by', async () => {
  const identity = async (city: string): Promise<string | undefined> => {
    const files = new MemoryFiles({
      '/work/bulk-load.yml':
        'version: 1\njobs:\n  a: {object: Account, operation: insert, files: a.csv, variableColumns: [Name]}\n',
      '/work/a.csv': 'Name\n${CITY}\n',
    });
    const { diagnostics, manifest } = await makePlan(
      {
        ...{ workspace: '/work', manifest: 'bulk-load.yml', jobs: [], variables: new Map([['CITY', city]]) },
        ...{ maxFailedRecords: { records: 0 }, scratchFolder: '/scratch' },
      },
      { files, signal: new AbortController().signal, instant: 0 },
    );
    expect(diagnostics).toEqual([]);
    return manifest?.sha256;
  };
  expect(await identity('York')).toBe(await identity('York'));
  expect(await identity('York')).not.toBe(await identity('Bath'));
});

test.each([
  ['some parents', ['Acme'], [true, false, false]],
  ['none', [], [false, false, false]],
])('parents in the org that are not there leave the field blank: the org has %s', async (_, held, linked) => {
  const org = await testOrg();
  held.forEach((name) => stored(org, 'Account', { Name: name }));
  const { outcome } = await loadMatching(
    org,
    `jobs:
  known: {object: Account, operation: query, query: "SELECT Id, Name FROM Account"}
  people:
    object: Contact
    operation: insert
    files: people.csv
    columns: {Account.Name: ~}
    references: {AccountId: {job: known, key: Name, columns: Account.Name, missing: blank}}
`,
    { 'people.csv': 'LastName,Account.Name\nAda,Acme\nBea,Nowhere\nCid,\n' },
  );
  expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['success', 'success']);
  const parents = living(org, 'Contact').map(({ values }) => typeof values.get('AccountId') === 'string');
  expect(parents).toEqual(linked);
});
