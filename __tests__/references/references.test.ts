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

test('a row whose parent is missing, ambiguous or failed is not sent, and told with both places', async () => {
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
  expect(contacts?.counts).toEqual({ read: 7, succeeded: 2, failed: 5, notProcessed: 0 });
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
