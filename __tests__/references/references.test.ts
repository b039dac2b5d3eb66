import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadReferences } from './reference-load.ts';

/** Child's name → parent's name, as the org has them. */
function parentsIn(
  org: RunningOrg,
  object: string,
  name: string,
  lookup: string,
): Record<string, string | null> {
  const schema = org.schema.object(object);
  if (schema === undefined) throw new Error(`The org knows no ${object}.`);
  return Object.fromEntries(
    org.store.all(schema).map(({ values }) => {
      const id = values.get(lookup);
      const parent = typeof id === 'string' ? org.store.get(id) : undefined;
      return [String(values.get(name)), parent ? String(parent.values.get('Name')) : null];
    }),
  );
}

const ACCOUNTS = 'Key,Name\na-1,One\na-2,Two\n"a,""3",Three\n';

test('the Id of a row of another job is sent for its key', async () => {
  const org = await testOrg();
  const { outcome, rows } = await loadReferences(
    org,
    `jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Key: ~}}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {AccountId: {job: accounts, key: Key}}
    batch: {maxRecords: 2}
`,
    {
      'accounts.csv': ACCOUNTS,
      'contacts.csv': 'LastName,AccountId\nAbara,a-2\nBell,\nCruz,"a,""3"\nDiaz,"a-1"\n',
    },
  );
  expect(outcome.verdict).toBe('success');
  expect(parentsIn(org, 'Contact', 'LastName', 'AccountId')).toEqual({
    Abara: 'Two',
    Bell: null,
    Cruz: 'Three',
    Diaz: 'One',
  });
  expect(rows('contacts/success.csv')[0]).toMatchObject({ LastName: 'Abara', AccountId: 'a-2' });
});

test('a row whose parent is missing, ambiguous or failed is not sent, and reported with both places', async () => {
  const org = await testOrg();
  const { outcome, rows } = await loadReferences(
    org,
    `defaults: {maxFailedRecords: 10}
jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Key: ~}}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {AccountId: {job: accounts, key: Key}}
    batch: {maxRecords: 2}
`,
    {
      'accounts.csv': `Key,Name\nok,One\ntwice,Two\nbad,${'x'.repeat(256)}\ntwice,Three\n`,
      'contacts.csv': 'LastName,AccountId\nA,nowhere\nB,ok\nC,twice\nD,bad\nE,OK\nF,bad\nG,ok\n',
    },
  );
  expect(outcome.verdict).toBe('success');
  expect(rows('contacts/success.csv').map(({ LastName }) => LastName)).toEqual(['B', 'G']);
  expect(rows('contacts/failed.csv').map(({ LastName, sf__Error }) => [LastName, sf__Error])).toEqual([
    ['A', 'REFERENCE_NOT_FOUND:No record of the job "accounts" has the key that it refers to.:AccountId --'],
    [
      'C',
      'REFERENCE_AMBIGUOUS:More than one record has the key that it refers to: accounts.csv:3 and accounts.csv:5.:AccountId --',
    ],
    [
      'D',
      'REFERENCE_FAILED:The record that it refers to, accounts.csv:4, has no Id: it failed, or was not processed.:AccountId --',
    ],
    ['E', 'REFERENCE_NOT_FOUND:No record of the job "accounts" has the key that it refers to.:AccountId --'],
    [
      'F',
      'REFERENCE_FAILED:The record that it refers to, accounts.csv:4, has no Id: it failed, or was not processed.:AccountId --',
    ],
  ]);
  const [, contacts] = outcome.jobs;
  expect(contacts?.counts).toEqual({ read: 7, succeeded: 2, failed: 5, notProcessed: 0, skipped: 0 });
  expect(contacts?.errors.map(({ statusCode, count, fields }) => [statusCode, count, fields])).toEqual([
    ['REFERENCE_NOT_FOUND', 2, ['AccountId']],
    ['REFERENCE_FAILED', 2, ['AccountId']],
    ['REFERENCE_AMBIGUOUS', 1, ['AccountId']],
  ]);
  expect(contacts?.batches.map(({ info }) => info?.numberRecordsProcessed)).toEqual([
    1,
    undefined,
    undefined,
    1,
  ]);
});

test('keys of several columns, a column of its own for the key, and several jobs of parents', async () => {
  const org = await testOrg();
  const { outcome } = await loadReferences(
    org,
    `jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Country: ~, Number: ~}}
  more: {object: Account, operation: upsert, externalIdFieldName: External_Id__c, files: more.csv}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    columns: {Country: ~, Number: ~, Land: ~, No: ~, Any: ~}
    references:
      AccountId: {job: accounts, key: [Country, Number]}
  others:
    object: Contact
    operation: insert
    files: contacts.csv
    columns: {Country: ~, Number: ~, Land: ~, No: ~, Any: ~, LastName: FirstName, FirstName: LastName}
    references:
      AccountId: {job: [accounts, more], key: External_Id__c, columns: Any}
`
      .replace('key: External_Id__c', 'key: Number')
      .replace('files: more.csv', 'files: more.csv, columns: {Number: External_Id__c}'),
    {
      'accounts.csv': 'Country,Number,Name\na,bc,One\nab,c,Two\n',
      'more.csv': 'Number,Name\nx,Three\n',
      'contacts.csv': 'LastName,FirstName,Country,Number,Land,No,Any\nA,1,ab,c,,,x\nB,2,a,bc,,,c\nC,3,,,,,\n',
    },
  );
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.verdict).toBe('success');
  expect(parentsIn(org, 'Contact', 'LastName', 'AccountId')).toEqual({
    A: 'Two',
    B: 'One',
    C: null,
    1: 'Three',
    2: 'Two',
    3: null,
  });
});

test('a job refers to itself, forward and back: parents come first, and a second pass sets circles alone', async () => {
  const org = await testOrg();
  const { outcome, rows, files } = await loadReferences(
    org,
    `jobs:
  accounts:
    object: Account
    operation: insert
    files: accounts.csv
    columns: {Parent: ParentId, Main: ~, Key: ~}
    references:
      ParentId: {job: accounts, key: Key}
    batch: {maxRecords: 2}
  contacts:
    object: Contact
    operation: upsert
    externalIdFieldName: External_Id__c
    files: contacts.csv
    references:
      AccountId: {job: accounts, key: Key}
      ReportsToId: {job: contacts, key: External_Id__c}
    batch: {maxRecords: 2}
`,
    {
      'accounts.csv': 'Key,Name,Parent,Main\nk1,One,k3,\nk2,Two,,\nk3,Three,k4,\nk4,Four,k4,\nk5,Five,,\n',
      'contacts.csv':
        'External_Id__c,LastName,AccountId,ReportsToId\nc1,Abara,k1,c3\nc2,Bell,k2,\nc3,Cruz,,c1\nc4,Diaz,,\n',
    },
  );
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome.verdict).toBe('success');
  expect(parentsIn(org, 'Account', 'Name', 'ParentId')).toEqual({
    One: 'Three',
    Two: null,
    Three: 'Four',
    Four: 'Four',
    Five: null,
  });
  expect(parentsIn(org, 'Contact', 'LastName', 'AccountId')).toEqual({
    Abara: 'One',
    Bell: 'Two',
    Cruz: null,
    Diaz: null,
  });
  const [accounts, contacts] = outcome.jobs;
  expect(accounts?.counts).toEqual({ read: 5, succeeded: 5, failed: 0, notProcessed: 0, skipped: 0 });
  expect(accounts?.batches.map(({ number, pass, records }) => [number, pass, records])).toEqual([
    [1, undefined, 2],
    [2, undefined, 2],
    [3, undefined, 1],
    [2, 2, 2],
    [3, 2, 1],
  ]);
  expect(contacts?.counts.succeeded).toBe(4);
  expect(rows('accounts/success.csv').map(({ Name, sf__Created }) => [Name, sf__Created])).toEqual(
    ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => [name, 'true']),
  );
  expect(JSON.parse(files.text('/r/undo.json'))).toMatchObject({
    jobs: [{ job: 'contacts' }, { job: 'accounts' }],
  });
});

test('a record without its parent is not sent; one in a circle has failed, and failed.csv has its Id', async () => {
  const org = await testOrg();
  const { outcome, rows } = await loadReferences(
    org,
    `defaults: {maxFailedRecords: 10}
jobs:
  accounts:
    object: Account
    operation: insert
    files: accounts.csv
    columns: {Key: ~}
    references: {ParentId: {job: accounts, key: Key}}
    batch: {maxRecords: 3}
`,
    {
      'accounts.csv': `Key,Name,ParentId\na,A,nowhere\nb,${'x'.repeat(256)},a\nc,C,b\nd,D,d\ne,E,twice\ntwice,T1,\ntwice,T2,\nf,F,g\ng,${'x'.repeat(256)},f\nh,H,f\n`,
    },
  );
  expect(outcome.verdict).toBe('success');
  const [job] = outcome.jobs;
  expect(job?.counts).toEqual({ read: 10, succeeded: 4, failed: 6, notProcessed: 0, skipped: 0 });
  expect(rows('accounts/success.csv').map(({ Name }) => Name)).toEqual(['D', 'T1', 'T2', 'H']);
  const failed = rows('accounts/failed.csv');
  expect(failed.map(({ Key, sf__Error }) => [Key, sf__Error?.split(':')[0]])).toEqual([
    ['a', 'REFERENCE_NOT_FOUND'],
    ['b', 'REFERENCE_FAILED'],
    ['c', 'REFERENCE_FAILED'],
    ['e', 'REFERENCE_AMBIGUOUS'],
    ['f', 'REFERENCE_FAILED'],
    ['g', 'STRING_TOO_LONG'],
  ]);
  expect(failed.filter(({ sf__Id }) => sf__Id !== '').map(({ Key }) => Key)).toEqual(['f']);
  expect(parentsIn(org, 'Account', 'Name', 'ParentId')).toEqual({
    ...{ D: 'D', F: null, H: 'F' },
    ...{ T1: null, T2: null },
  });
});

test('jobs that refer to each other', async () => {
  const org = await testOrg();
  const { outcome } = await loadReferences(
    org,
    `jobs:
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    columns: {Key: ~}
    references: {AccountId: {job: accounts, key: Key}}
  accounts:
    object: Account
    operation: insert
    files: accounts.csv
    columns: {Key: ~, Main: Main__c}
    references: {ParentId: {job: [last, accounts], key: Key}}
  last:
    object: Account
    operation: insert
    files: last.csv
    columns: {Key: ~}
    references: {ParentId: {job: accounts, key: Key}}
`.replace(', Main: Main__c', ''),
    {
      'contacts.csv': 'Key,LastName,AccountId\nc,Abara,a2\n',
      'accounts.csv': 'Key,Name,ParentId\na1,One,l1\na2,Two,a1\n',
      'last.csv': 'Key,Name,ParentId\nl1,Last,a2\n',
    },
  );
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome.verdict).toBe('success');
  expect(parentsIn(org, 'Account', 'Name', 'ParentId')).toEqual({ One: 'Last', Two: 'One', Last: 'Two' });
  expect(parentsIn(org, 'Contact', 'LastName', 'AccountId')).toEqual({ Abara: 'Two' });
});

test('what was inserted and not linked when the run is cancelled has failed, with its Id', async () => {
  const org = await testOrg();
  const cancel = new AbortController();
  let jobs = 0;
  const { outcome, rows, files } = await loadReferences(
    org,
    `jobs:
  accounts:
    object: Account
    operation: insert
    files: accounts.csv
    columns: {Key: ~}
    references: {ParentId: {job: accounts, key: Key}}
`,
    { 'accounts.csv': 'Key,Name,ParentId\na,A,a\nb,B,\n' },
    {
      signal: cancel.signal,
      created: () => {
        jobs++;
        if (jobs === 2) cancel.abort(new Error('Somebody cancelled.'));
      },
    },
  );
  expect(outcome.verdict).toBe('cancelled');
  const [job] = outcome.jobs;
  expect(job?.counts).toEqual({ read: 2, succeeded: 1, failed: 1, notProcessed: 0, skipped: 0 });
  expect(job?.errors.map(({ statusCode, fields }) => [statusCode, fields])).toEqual([
    ['REFERENCE_NOT_SENT', ['ParentId']],
  ]);
  const [failed] = rows('accounts/failed.csv');
  expect(failed?.['sf__Id']).toMatch(/^001/);
  expect(files.text('/r/undo.json')).toContain(failed?.['sf__Id'] ?? '?');
});

test('records that a query finds in the org are parents, and an Id may be a reference itself', async () => {
  const org = await testOrg();
  const existing = await loadReferences(
    org,
    'jobs:\n  accounts: {object: Account, operation: insert, files: a.csv}\n',
    { 'a.csv': 'Name,Phone\nOne,1\nTwo,2\nTwo,3\n' },
  );
  expect(existing.outcome.verdict).toBe('success');
  const { outcome, rows } = await loadReferences(
    org,
    `defaults: {maxFailedRecords: 1}
jobs:
  existing: {object: Account, operation: query, query: 'SELECT Id, Name, Phone FROM Account'}
  renamed:
    object: Account
    operation: update
    files: renamed.csv
    references: {Id: {job: existing, key: Phone}}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {AccountId: {job: existing, key: Name}}
`,
    { 'renamed.csv': 'Id,Phone\n3,three\n1,one\n', 'contacts.csv': 'LastName,AccountId\nA,One\nB,Two\n' },
  );
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome.diagnostics).toEqual([]);
  expect(parentsIn(org, 'Contact', 'LastName', 'AccountId')).toEqual({ A: 'One' });
  expect(rows('renamed/success.csv').map(({ Phone }) => Phone)).toEqual(['three', 'one']);
  const [failed] = rows('contacts/failed.csv');
  expect(failed?.['sf__Error']).toMatch(/^REFERENCE_AMBIGUOUS:.*existing\.csv:3 and existing\.csv:4/);
});

test.each([
  ['AccountId: {job: nobody, key: A}', 'There is no job "nobody" to refer to.'],
  [
    'AccountId: {job: accounts, key: Kei}',
    'The files of the job "accounts" have no column "Kei", which is to be the key of a reference.',
  ],
  [
    'OwnerId: {job: accounts, key: Key}',
    'No column of contacts.csv gives the field "OwnerId", which is to be a reference.',
  ],
  [
    'AccountId: {job: accounts, key: Key, columns: Q}',
    'There is no column "Q" in contacts.csv, which should hold the key of a reference.',
  ],
  [
    'AccountId: {job: accounts, key: [Key, Name], columns: A}',
    'The reference "AccountId" has 2 in "key" and 1 in "columns".',
  ],
  ['AccountId: {job: gone, key: Id}', 'Job "gone" deletes its records, so nothing can refer to them.'],
  [
    'AccountId: {job: found, key: Phone}',
    'The query does not select "Phone", which references to job "found" need.',
  ],
])('%s is refused', async (reference, message) => {
  const org = await testOrg();
  const { outcome } = await loadReferences(
    org,
    `jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Key: ~}}
  found: {object: Account, operation: query, query: 'SELECT Id, Name FROM Account'}
  gone: {object: Account, operation: delete, files: gone.csv}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {${reference}}
`,
    {
      'accounts.csv': ACCOUNTS,
      'gone.csv': 'Id\n001000000000001\n',
      'contacts.csv': 'LastName,AccountId\nAbara,a-2\n',
    },
  );
  expect(outcome.verdict).toBe('invalid');
  expect(outcome.diagnostics.map((diagnostic) => diagnostic.message)).toContain(message);
});
