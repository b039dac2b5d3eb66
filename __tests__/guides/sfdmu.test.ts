import { expect, test } from 'vitest';
import { expectOutcome, load } from '../scenarios/load-scenario.ts';
import { found, livingRecords } from './found.ts';
import { guideSection } from './guide-section.ts';
import { loadOnce, play, stagedOrg } from './play.ts';

const key = 'External_Id__c: string(40) unique externalId';
const schema = `
Account:
  recordTypes: { Household: Households, Partner: Partners }
  fields: { ${key} }
Contact:
  fields: { ${key}, Tier__c: string(20) }
Case:
  fields: { ${key} }
`;

test('an export.json and its files load, twice', async () => {
  await play('sfdmu', 'An example', { schema });
});

test('a file with a header alone is refused, as the guide says', async () => {
  const { files } = guideSection('sfdmu', 'An example');
  const loaded = await load({
    jobs: 'jobs: { products: { object: Product2, operation: insert, files: Product2.csv, columns: { Id: ~ } } }\n',
    files: { 'Product2.csv': files['Product2.csv'] ?? '' },
  });
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.report.diagnostics.map(({ message }) => message)).toEqual([
    'The file has a header row and no records.',
  ]);
});

test('old data is deleted first, children before parents, each time', async () => {
  await play('sfdmu', 'Delete old data', {
    before: { Account: 'Name\nOld\n', Case: 'Subject\nOld\n' },
  });
});

test('object sets are jobs of one manifest, or parts of it that are named', async () => {
  await play('sfdmu', 'Object sets', { schema });
  const section = guideSection('sfdmu', 'Object sets');
  const org = await stagedOrg({ schema });
  await loadOnce({ ...section, expectations: [] }, org, { with: { jobs: 'set-2-accounts, set-1-accounts' } });
  expect(livingRecords(org, 'Account')).toHaveLength(1);
});

test('record types in their four spellings', async () => {
  await play('sfdmu', 'Record types', {
    schema,
    further: async (files, org) => {
      const [partner] = await found(org, "SELECT Id FROM RecordType WHERE DeveloperName = 'Partner'");
      const byId = String(files['by-id.csv']).replace('012000000000001AAA', partner?.['Id'] ?? '');
      return { 'by-id.csv': byId };
    },
  });
});

test('owners by name and by e-mail, users and queues', async () => {
  await play('sfdmu', 'Owners', {
    schema,
    owners: [
      [
        'User',
        { Name: 'Jane Doe', Username: 'jane.doe@example.com', Email: 'jane@example.com', IsActive: true },
      ],
      ['Group', { Name: 'Support', DeveloperName: 'Support', Type: 'Queue' }],
    ],
  });
});

test('parents in the org by a joined key', async () => {
  await play('sfdmu', 'Keys of several fields', {
    schema,
    before: { Account: 'Name,BillingCity\nMill,York\nMill,Leeds\n' },
  });
});

test('records without an external id are found by their fields, and a second load writes nothing', async () => {
  const { loads } = await play('sfdmu', 'Without an external id', { schema });
  expect(loads.map(({ report }) => report.counts)).toMatchObject([
    { read: 6, succeeded: 6 },
    { read: 6, skipped: 6 },
  ]);
});
