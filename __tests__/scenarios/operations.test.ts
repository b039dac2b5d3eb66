import { expect, test } from 'vitest';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { expectOutcome, load, testOrg } from './load-scenario.ts';

function contact(org: RunningOrg, values: Readonly<Record<string, string>>): StoredRecord {
  const object = org.schema.object('Contact');
  if (object === undefined) throw new Error('The org has no contacts.');
  return org.store.insert(object, new Map(Object.entries(values)));
}

/** The committed bundle. */
const ownProcess = { run: { isShared: false } };
const absent = '003000000009999AAA';

test.concurrent('an insert creates every record and says where each one is', async () => {
  const loaded = await load({
    ...ownProcess,
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
    files: { 'people.csv': 'LastName,Email\nAbara,abara@example.com\nBell,\n' },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  const rows = await loaded.rows('people/success.csv');
  expect(rows).toMatchObject([
    { sf__Created: 'true', sf__File: 'people.csv', sf__Line: '2', LastName: 'Abara' },
    { sf__Created: 'true', sf__File: 'people.csv', sf__Line: '3', LastName: 'Bell' },
  ]);
  expect(rows.map(({ sf__Id = '' }) => loaded.org.store.get(sf__Id)?.values.get('LastName'))).toEqual([
    'Abara',
    'Bell',
  ]);
  expect(loaded.ledger.jobs).toMatchObject([{ object: 'Contact', operation: 'insert', state: 'Closed' }]);
  expect(loaded.main.outputs['job-ids']).toBe(JSON.stringify({ people: loaded.ledger.jobs[0]?.id }));
});

test.concurrent('an update changes what the rows name and creates nothing', async () => {
  const org = await testOrg();
  const record = contact(org, { LastName: 'Abara', Title: 'Baker' });
  const loaded = await load({
    ...ownProcess,
    org,
    jobs: `jobs:
  people: {object: Contact, operation: update, files: people.csv}
`,
    files: { 'people.csv': `Id,Title\n${record.id},Miller\n${absent},Nobody\n` },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 1, failed: 1 });
  expect(record.values.get('Title')).toBe('Miller');
  expect(await loaded.rows('people/success.csv')).toMatchObject([
    { sf__Id: record.id, sf__Created: 'false' },
  ]);
  expect(await loaded.rows('people/failed.csv')).toMatchObject([{ Id: absent, sf__Line: '3' }]);
  expect(await loaded.resultFile('undo.json')).toBeUndefined();
});

test.concurrent('an upsert distinguishes created records from updated ones', async () => {
  const org = await testOrg();
  const record = contact(org, { LastName: 'Abara', External_Id__c: 'p-1' });
  const loaded = await load({
    ...ownProcess,
    org,
    jobs: `jobs:
  people: {object: Contact, operation: upsert, externalIdFieldName: External_Id__c, files: people.csv}
`,
    files: { 'people.csv': 'External_Id__c,LastName\np-1,Bell\np-2,Castro\n' },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  expect(await loaded.rows('people/success.csv')).toMatchObject([
    { sf__Id: record.id, sf__Created: 'false', External_Id__c: 'p-1' },
    { sf__Created: 'true', External_Id__c: 'p-2' },
  ]);
  expect(record.values.get('LastName')).toBe('Bell');
  expect(loaded.ledger.records['Contact']).toMatchObject({ created: 2, updated: 1 });
  expect(loaded.report.jobs[0]).toMatchObject({ created: 1, externalIdFieldName: 'External_Id__c' });
});

test.concurrent.each([
  { operation: 'delete', remains: true },
  { operation: 'hardDelete', remains: false },
])('a $operation removes the records that the rows name', async ({ operation, remains }) => {
  const org = await testOrg();
  const [first, second] = [contact(org, { LastName: 'Abara' }), contact(org, { LastName: 'Bell' })];
  const loaded = await load({
    ...ownProcess,
    org,
    jobs: `jobs:
  people: {object: Contact, operation: ${operation}, files: people.csv}
`,
    files: { 'people.csv': `Id\n${first.id}\n${absent}\n` },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 1, failed: 1 });
  expect(await loaded.rows('people/success.csv')).toMatchObject([{ sf__Id: first.id, sf__Created: 'false' }]);
  expect(org.store.get(first.id) !== undefined).toBe(remains);
  expect(first.deleted).toBe(true);
  expect(second.deleted).toBe(false);
});

test.concurrent('a hardDelete without the permission for it sends no record', async () => {
  const org = await testOrg({ hardDeleteAllowed: false });
  const record = contact(org, { LastName: 'Abara' });
  const loaded = await load({
    ...ownProcess,
    org,
    jobs: `jobs:
  people: {object: Contact, operation: hardDelete, files: people.csv}
`,
    files: { 'people.csv': `Id\n${record.id}\n` },
  });
  expectOutcome(loaded, 'error', { notProcessed: 1 });
  expect(record.deleted).toBe(false);
  expect(loaded.ledger.requests).toEqual({ 'GET rest 200': 5, 'POST create 400': 1 });
  expect(loaded.main.log).toContain('FeatureNotEnabled');
  expect(loaded.main.outputs['job-ids']).toBe('{}');
});
