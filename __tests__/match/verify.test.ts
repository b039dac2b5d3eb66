import { expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored } from './in-process.ts';

/** As a trigger does: the records of the rows with this name have another value once they are saved. */
function trigger(
  object: string,
  set: string,
  to: string | undefined,
  ...names: readonly string[]
): FaultRule {
  const chosen =
    names.length === 0 ? {} : { field: object === 'Account' ? 'Name' : 'LastName', values: names };
  return {
    object,
    times: 1_000,
    fault: { kind: 'changed-values', set, ...(to !== undefined && { to }), ...chosen },
  };
}

test.each(formats)('what a trigger changed is reported by field, file and line: %s', async (format) => {
  const org = await testOrg();
  stored(org, 'Account', { Name: 'There' });
  org.faults.replace([
    trigger('Account', 'AnnualRevenue', '7', 'There', 'New'),
    trigger('Account', 'Description', undefined, 'New'),
  ]);
  const jobs = `jobs:
  accounts: {object: Account, operation: upsert, matchBy: Name, verify: true, files: a.${format}}
  later: {object: Contact, operation: insert, files: c.${format}}
`;
  const rows = [
    { Name: 'Same', AnnualRevenue: '1', Description: 'a' },
    { Name: 'There', AnnualRevenue: '2', Description: 'b' },
    { Name: 'New', AnnualRevenue: '3', Description: 'c, d' },
  ];
  const files = {
    [`a.${format}`]: FORMATS[format](rows),
    [`c.${format}`]: FORMATS[format]([{ LastName: 'x' }]),
  };
  const end = await loadMatching(org, jobs, files);
  const [accounts, later] = end.outcome.jobs;
  expect(end.outcome.verdict).toBe('differs');
  expect(accounts).toMatchObject({ verdict: 'differs', counts: { succeeded: 3 } });
  expect(later?.verdict).toBe('skipped');
  const [, there, made] = await end.rows('accounts/success.csv');
  const place = (row: typeof there): object => ({ file: row?.['sf__File'], line: Number(row?.['sf__Line']) });
  expect(accounts?.verification).toEqual({
    ...{ records: 3, differing: 2, unread: [] },
    fields: [
      { field: 'AnnualRevenue', records: 2, samples: [place(there), place(made)] },
      { field: 'Description', records: 1, samples: [place(made)] },
    ],
  });
  const row = (of: typeof there, field: string, sent: string, found: string): object => ({
    ...{ sf__Id: of?.['sf__Id'], sf__File: of?.['sf__File'], sf__Line: of?.['sf__Line'], field, sent, found },
  });
  expect(await end.rows('accounts/differences.csv')).toEqual([
    row(there, 'AnnualRevenue', '2', '7'),
    row(made, 'AnnualRevenue', '3', '7'),
    row(made, 'Description', 'c, d', ''),
  ]);
});

test.each(formats)(
  'records as they were sent are verified, with references of both passes: %s',
  async (format) => {
    const org = await testOrg();
    const jobs = `defaults: {operation: insert, verify: true}
jobs:
  accounts:
    object: Account
    files: a.${format}
    values: {Rating: Hot}
    references: {ParentId: {job: accounts, key: Name}}
  people:
    object: Contact
    files: c.${format}
    columns: {Boss: ReportsToId, Nothing: ~}
    references: {AccountId: {job: accounts, key: Name}, ReportsToId: {job: people, key: LastName}}
  keyed: {object: Account, operation: upsert, externalIdFieldName: External_Id__c, files: k.${format}}
`;
    const end = await loadMatching(org, jobs, {
      [`a.${format}`]: FORMATS[format]([
        { Name: ' top\t', ParentId: '', NumberOfEmployees: '012' },
        { Name: 'ring one', ParentId: 'ring two', NumberOfEmployees: '' },
        { Name: 'ring two', ParentId: 'ring one', NumberOfEmployees: '7' },
      ]),
      [`c.${format}`]: FORMATS[format]([
        { LastName: 'A', AccountId: ' top\t', Boss: 'B', Email: 'A@Example.com', Nothing: 'x' },
        { LastName: 'B', AccountId: 'ring one', Boss: '', Email: '', Nothing: '' },
      ]),
      [`k.${format}`]: FORMATS[format]([{ External_Id__c: 'k1', Name: 'K' }]),
    });
    expect(end.outcome.jobs.map(({ reasons }) => reasons)).toEqual([[], [], []]);
    expect(end.outcome.verdict).toBe('success');
    expect(end.outcome.jobs.map(({ verification }) => verification)).toEqual(
      [3, 2, 1].map((records) => ({ records, differing: 0, fields: [], unread: [] })),
    );
    expect(await end.rows('accounts/differences.csv')).toEqual([]);
  },
);

test('a reference that a trigger takes away again is reported, of either pass', async () => {
  const org = await testOrg();
  org.faults.replace([
    { object: 'Account', nth: 2, times: 1_000, fault: { kind: 'changed-values', set: 'ParentId' } },
    trigger('Contact', 'AccountId', undefined),
  ]);
  const jobs = `defaults: {operation: insert, verify: true, onFailure: continue}
jobs:
  accounts: {object: Account, files: a.csv, references: {ParentId: {job: accounts, key: Name}}}
  people: {object: Contact, files: c.csv, references: {AccountId: {job: accounts, key: Name}}}
`;
  const end = await loadMatching(org, jobs, {
    'a.csv': 'Name,ParentId\none,two\ntwo,one\n',
    'c.csv': 'LastName,AccountId\nA,one\n',
  });
  expect(end.outcome.verdict).toBe('differs');
  const [one, two] = await end.rows('accounts/success.csv');
  expect(await end.rows('accounts/differences.csv')).toMatchObject([
    { sf__Id: one?.['sf__Id'], field: 'ParentId', sent: two?.['sf__Id'], found: '' },
    { sf__Id: two?.['sf__Id'], field: 'ParentId', sent: one?.['sf__Id'], found: '' },
  ]);
  expect(await end.rows('people/differences.csv')).toMatchObject([
    { field: 'AccountId', sent: one?.['sf__Id'] },
  ]);
});

test('only the fields of a list are compared, a lookup by its own name or its column', async () => {
  const org = await testOrg();
  stored(org, 'Account', { Name: 'Parent', External_Id__c: 'p' });
  org.faults.replace([trigger('Contact', 'Title', 'Boss'), trigger('Contact', 'AccountId', undefined)]);
  const source = { 'c.csv': 'LastName,Title,Account.External_Id__c\nA,Worker,p\n' };
  const jobs = (verify: string): string =>
    `jobs:\n  c: {object: Contact, operation: insert, files: c.csv, verify: ${verify}}\n`;
  const fieldsOf = async (verify: string): Promise<readonly (string | undefined)[]> => {
    const end = await loadMatching(org, jobs(verify), source);
    return (end.outcome.jobs[0]?.verification?.fields ?? []).map(({ field }) => field);
  };
  expect(await fieldsOf('[LastName]')).toEqual([]);
  expect(await fieldsOf('[title]')).toEqual(['Title']);
  expect(await fieldsOf('[AccountId]')).toEqual(['Account.External_Id__c']);
  expect(await fieldsOf('[Account.External_Id__c]')).toEqual(['Account.External_Id__c']);
  const end = await loadMatching(org, jobs('[Titel, AccountId]'), source);
  expect(end.outcome.verdict).toBe('invalid');
  expect(end.outcome.diagnostics).toMatchObject([
    { message: '"verify" names "Titel", which is not sent.', hint: 'Did you mean "Title"?' },
  ]);
});

test('of rows that were saved into one record the last one counts, and a record that is gone differs in its Id', async () => {
  const org = await testOrg();
  const { id } = stored(org, 'Account', { Name: 'One' });
  const jobs =
    'jobs:\n  a: {object: Account, operation: update, files: a.csv, verify: true, blankCells: null}\n';
  const twice = await loadMatching(org, jobs, { 'a.csv': `Id,Name,Site\n${id},First,x\n${id},Last,\n` });
  expect(twice.outcome).toMatchObject({
    verdict: 'success',
    jobs: [{ counts: { succeeded: 2 }, verification: { records: 1, differing: 0 } }],
  });
  const gone = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: update, files: a.csv, verify: true}\n',
    { 'a.csv': `Id,Name\n${id},Again\n` },
    {
      between: (path) => {
        const record = org.store.get(id);
        if (path.includes('FROM%20Account') && record?.deleted === false) org.store.remove(record, false);
      },
    },
  );
  expect(gone.outcome.verdict).toBe('differs');
  expect(await gone.rows('a/differences.csv')).toMatchObject([
    { sf__Id: id, field: 'Id', sent: id, found: '' },
  ]);
});

test('a run that is resumed verifies all records, and one whose org does not answer proves nothing', async () => {
  const org = await testOrg();
  org.faults.replace([trigger('Account', 'Site', 'elsewhere', 'A', 'C')]);
  const jobs = `jobs:
  a: {object: Account, operation: insert, files: a.csv, verify: true, batch: {maxRecords: 1}, concurrencyMode: Serial}
`;
  const source = { 'a.csv': 'Name,Site\nA,here\nB,here\nC,here\n' };
  const first = await loadMatching(org, jobs, source, { cancelAfter: 1 });
  expect(first.outcome).toMatchObject({ verdict: 'cancelled' });
  expect(first.outcome.jobs[0]?.verification).toBeUndefined();
  const second = await loadMatching(org, jobs, {}, { resume: first.files });
  expect(second.outcome.verdict).toBe('differs');
  expect(await second.rows('a/differences.csv')).toMatchObject([
    { sf__Line: '2', field: 'Site', sent: 'here', found: 'elsewhere' },
    { sf__Line: '4', field: 'Site', sent: 'here', found: 'elsewhere' },
  ]);
  const refused = await loadMatching(org, jobs, source, {
    refuse: (path) => path.includes('FROM%20Account'),
  });
  expect(refused.outcome.verdict).toBe('error');
  expect(refused.outcome.jobs[0]?.counts).toMatchObject({ succeeded: 3 });
  expect(living(org, 'Account')).toHaveLength(6);
});

test('what cannot be read back is named once, and differs in nothing', async () => {
  const org = await testOrg();
  const jobs = 'jobs:\n  t: {object: Task, operation: insert, files: t.csv, verify: true}\n';
  stored(org, 'Contact', { LastName: 'P', External_Id__c: 'p' });
  const end = await loadMatching(org, jobs, {
    't.csv': 'Subject,Status,Priority,Contact:Who.External_Id__c\nCall,Open,Normal,p\nMail,Open,Normal,p\n',
  });
  expect(end.outcome.diagnostics.map(({ message }) => message)).toEqual([
    'Job "t": the field "Contact:Who.External_Id__c" cannot be read back and compared, so it was not verified.',
  ]);
  expect(end.outcome).toMatchObject({
    verdict: 'success',
    jobs: [{ verification: { records: 2, differing: 0, unread: ['Contact:Who.External_Id__c'] } }],
  });
});

test('a reference that only a second pass sets is verified', async () => {
  const org = await testOrg({
    schema: new Schema(
      standardObjects().map((object) =>
        object.name === 'Account'
          ? object.with([fieldFromNotation('Head__c', 'reference(Contact)')])
          : object,
      ),
    ),
  });
  org.faults.replace([trigger('Account', 'Head__c', undefined)]);
  const jobs = `defaults: {operation: insert, verify: true, onFailure: continue}
jobs:
  accounts: {object: Account, files: a.csv, references: {Head__c: {job: people, key: LastName}}}
  people: {object: Contact, files: c.csv, references: {AccountId: {job: accounts, key: Name}}}
`;
  const end = await loadMatching(org, jobs, {
    'a.csv': 'Name,Head__c\none,A\n',
    'c.csv': 'LastName,AccountId\nA,one\n',
  });
  const [person] = await end.rows('people/success.csv');
  expect(await end.rows('accounts/differences.csv')).toMatchObject([
    { field: 'Head__c', sent: person?.['sf__Id'], found: '' },
  ]);
});

test('fields come by the number of records that differ, each with five places at most', async () => {
  const org = await testOrg();
  const names = Array.from({ length: 6 }, (_, index) => `A${index}`);
  org.faults.replace([
    trigger('Account', 'Site', 'moved', 'A0'),
    trigger('Account', 'Description', 'changed', ...names),
  ]);
  const rows = names.map((Name) => ({ Name, Site: 'here', Description: 'as it was' }));
  const end = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: insert, verify: true, files: a.csv}\n',
    { 'a.csv': FORMATS.csv(rows) },
  );
  expect(end.outcome.jobs[0]?.verification).toMatchObject({
    differing: 6,
    fields: [
      { field: 'Description', records: 6, samples: [2, 3, 4, 5, 6].map((line) => ({ file: 'a.csv', line })) },
      { field: 'Site', records: 1, samples: [{ file: 'a.csv', line: 2 }] },
    ],
  });
});

test('a field that is emptied is verified where blank cells empty it, records in any order of their Ids', async () => {
  const org = await testOrg();
  const there = ['A', 'B', 'C'].map((Name) => stored(org, 'Account', { Name, Site: 'old' }));
  org.faults.replace([trigger('Account', 'Site', 'filled', 'B')]);
  const rows = ['C', 'B', 'A'].map((Name, index) => ({ Id: there[2 - index]?.id ?? '', Name, Site: '' }));
  const counts: unknown[] = [];
  for (const blankCells of ['ignore', '"null"']) {
    // Blank cells that are ignored say nothing of the field.
    const end = await loadMatching(
      org,
      `jobs:\n  a: {object: Account, operation: update, verify: true, files: a.csv, blankCells: ${blankCells}}\n`,
      { 'a.csv': FORMATS.csv(rows) },
    );
    counts.push(end.outcome.jobs[0]?.verification?.differing);
    if (blankCells === 'ignore') continue;
    expect(await end.rows('a/differences.csv')).toMatchObject([
      { sf__Id: there[1]?.id, field: 'Site', sent: '', found: 'filled' },
    ]);
  }
  expect(counts).toEqual([0, 1]);
});

test('a value that cannot be compared differs in nothing, and its field is named unless it came back as it was', async () => {
  const org = await testOrg();
  const jobs = 'jobs:\n  a: {object: Account, operation: insert, verify: true, files: a.csv}\n';
  const unread: unknown[] = [];
  // More digits than an answer is sure to hold; the first comes back as it is written.
  for (const AnnualRevenue of ['1234567890123456', '1234567890123456.0']) {
    const { outcome } = await loadMatching(org, jobs, {
      'a.csv': FORMATS.csv([{ Name: 'A', AnnualRevenue }]),
    });
    expect(outcome.verdict).toBe('success');
    unread.push(outcome.jobs[0]?.verification?.unread);
  }
  expect(unread).toEqual([[], ['AnnualRevenue']]);
});

test('the key by which the service finds a record is compared as the service does', async () => {
  const org = await testOrg();
  stored(org, 'Account', { Name: 'Old', External_Id__c: 'abc' });
  org.faults.replace([trigger('Account', 'External_Id__c', 'abc')]);
  const { outcome } = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: upsert, externalIdFieldName: External_Id__c, verify: true, files: a.csv}\n',
    { 'a.csv': FORMATS.csv([{ External_Id__c: 'ABC', Name: 'New' }]) },
  );
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 1 } });
  expect(living(org, 'Account').map(({ values }) => values.get('External_Id__c'))).toEqual(['abc']);
});
