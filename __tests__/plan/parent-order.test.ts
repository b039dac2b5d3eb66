import { expect, test } from 'vitest';
import { makePlan } from '../../src/plan/planning.ts';
import type { ReadParentLookups } from '../../src/records/references/parent-lookup.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

const accounts = { 'accounts.csv': 'Ext__c,Name\nA-1,Example\n' };
const UPSERT = '{object: Account, operation: upsert, externalIdFieldName: Ext__c, files: accounts.csv}';
const INSERT = '{object: Account, operation: insert, files: accounts.csv}';

async function warningsOf(
  jobs: string,
  files: Readonly<Record<string, string>>,
  parentLookups?: ReadParentLookups,
): Promise<string[]> {
  const all = { ...accounts, ...files, 'bulk-load.yml': `version: 1\njobs:\n${jobs}` };
  const request = {
    ...{ workspace: '/work', scratchFolder: '/scratch', manifest: 'bulk-load.yml', jobs: [] },
    ...{ variables: new Map<string, string>(), maxFailedRecords: { records: 0 } },
  };
  const inWork = Object.fromEntries(Object.entries(all).map(([name, text]) => [`/work/${name}`, text]));
  const { signal } = new AbortController();
  const org = parentLookups === undefined ? {} : { parentLookups };
  const ports = { files: new MemoryFiles(inWork), instant: 0, signal, ...org };
  const { diagnostics } = await makePlan(request, ports);
  return diagnostics.map(
    ({ severity, message, place, hint }) =>
      `${severity} ${place?.file ?? ''}:${place?.line ?? ''} ${message} ${hint ?? ''}`,
  );
}

const child = (file: string, more = ''): string =>
  `  contacts: {object: Contact, operation: insert, files: ${file}${more}}\n`;

const LATER =
  '"Account.Ext__c" of job "contacts" finds parents that job "accounts" loads, which comes later. ' +
  'Put "accounts" above "contacts", or, where "needs" are written, have "contacts" need "accounts" and not the other way round.';

test.each([
  ['contacts.csv', 'LastName,Account.Ext__c\nA,A-1\n'],
  ['contacts.json', '[{"LastName": "A", "Account": {"Ext__c": "A-1"}}]'],
  [
    'contacts.xml',
    '<sObjects><sObject><LastName>A</LastName><Account><sObject><Ext__c>A-1</Ext__c></sObject></Account></sObject></sObjects>',
  ],
])('a parent that a later job loads is reported in %s', async (file, text) => {
  for (const parents of [UPSERT, INSERT]) {
    const warnings = await warningsOf(`${child(file)}  accounts: ${parents}\n`, { [file]: text });
    expect(warnings).toEqual([`warning ${file}:1 ${LATER}`]);
  }
});

test('so is one that a job loads which runs beside it, one behind a renamed column, and one of a custom object', async () => {
  const files = { 'c.csv': 'LastName,Parent\nA,A-1\n' };
  const jobs = `  accounts: ${UPSERT}\n${child('c.csv', ', needs: [], columns: {Parent: "Account.Ext__c"}')}`;
  expect(await warningsOf(jobs, files)).toEqual([
    'warning bulk-load.yml:4 "Account.Ext__c" of job "contacts" finds parents that job "accounts" loads, which runs beside it. Add "accounts" to "needs" of "contacts".',
  ]);
  const custom = { 'i.csv': 'Order__r.Ext__c\nA-1\n' };
  const items = `  items: {object: Item__c, operation: insert, files: i.csv}\n  orders: ${UPSERT.replace('Account', 'Order__c')}\n`;
  expect(await warningsOf(items, custom)).toEqual([
    expect.stringContaining('warning i.csv:1 "Order__r.Ext__c"'),
  ]);
});

test('nothing is reported where a job before loads them, where none does, or where the key is not theirs', async () => {
  const files = { 'c.csv': 'LastName,Account.Ext__c\nA,A-1\n' };
  expect(await warningsOf(`  accounts: ${UPSERT}\n${child('c.csv')}`, files)).toEqual([]);
  expect(await warningsOf(child('c.csv'), files)).toEqual([]);
  expect(await warningsOf(`  first: ${UPSERT}\n${child('c.csv')}  accounts: ${INSERT}\n`, files)).toEqual([]);
  const others = { 'c.csv': 'LastName,Account.Code__c\nA,A-1\n' };
  expect(await warningsOf(`${child('c.csv')}  accounts: ${UPSERT}\n`, others)).toEqual([]);
});

test('the org says what a relationship leads to that no job of its name loads', async () => {
  const asked: string[] = [];
  const org: ReadParentLookups = async (object) => {
    asked.push(object);
    return Promise.resolve([
      { name: 'Customer__c', relationshipName: 'Customer__r', referenceTo: ['Account'] },
    ]);
  };
  const files = { 'i.csv': 'Name,Customer__r.Ext__c\nA,A-1\n' };
  const items = `  items: {object: Item__c, operation: insert, files: i.csv}\n`;
  const jobs = `${items}  accounts: ${UPSERT}\n`;
  await expect(warningsOf(jobs, files, org)).resolves.toEqual([
    expect.stringContaining(
      'warning i.csv:1 "Customer__r.Ext__c" of job "items" finds parents that job "accounts" loads',
    ),
  ]);
  expect(asked).toEqual(['Item__c']);
  await expect(warningsOf(`  accounts: ${UPSERT}\n${items}`, files, org)).resolves.toEqual([]);
  await expect(warningsOf(jobs, files)).resolves.toEqual([]);
  // An org that does not answer is no mistake of the manifest's.
  await expect(warningsOf(jobs, files, async () => Promise.reject(new Error('503')))).resolves.toEqual([]);
  // Without another job that loads such a key there is nothing to ask.
  asked.length = 0;
  await expect(warningsOf(items, files, org)).resolves.toEqual([]);
  expect(asked).toEqual([]);
});
