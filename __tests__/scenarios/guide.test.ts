import { expect, test } from 'vitest';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { pageOf } from '../docs/pages.ts';
import { expectOutcome, load, testOrg, type Loaded } from './load-scenario.ts';

/** The first block of a language on a guide's page. */
function shown(page: string, language: string): string {
  const block = pageOf(`docs/${page}.md`).blocks.find((one) => one.language === language);
  if (block === undefined) throw new Error(`Nothing in ${language} stands on "${page}".`);
  return `${block.text}\n`;
}

function manifest(page: string): string {
  return shown(page, 'yaml').replace('version: 1\n', '');
}

/** What the org holds of an object: some fields of each record, in the order of their creation. */
function stored({ org }: Loaded, objectName: string, fields: readonly string[]): unknown[] {
  const object = org.schema.object(objectName);
  const records = object === undefined ? [] : org.store.all(object);
  return records.map(({ values }) => fields.map((field) => values.get(field)));
}

const NORTH = '001000000000001AAA';
const SOUTH = '001000000000002AAA';

test.concurrent('what the guide makes of an export.json loads its files', async () => {
  const loaded = await load({
    jobs: manifest('migrate-from-sfdmu'),
    files: {
      'Account.csv': `Id,Name,Phone,External_Id__c\n${SOUTH},South,2,SOUTH-1\n${NORTH},North,1,NORTH-1\n`,
      'Contact.csv': shown('migrate-from-sfdmu', 'csv'),
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  const [row] = await loaded.rows('contacts/success.csv');
  const account = loaded.org.store.get(
    String(loaded.org.store.get(row?.['sf__Id'] ?? '')?.values.get('AccountId')),
  );
  expect(account?.values.get('Name')).toBe('North');
});

test.concurrent('parents by a joined key of SFDMU', async () => {
  const loaded = await load({
    jobs: `jobs:
  accounts: { object: Account, operation: insert, files: Account.csv, columns: { $$Name$Site: ~ } }
  contacts:
    object: Contact
    operation: insert
    files: Contact.csv
    columns: { Account.$$Name$Site: ~ }
    references: { AccountId: { job: accounts, key: $$Name$Site, columns: Account.$$Name$Site } }
`,
    files: {
      'Account.csv': 'Name,Site,$$Name$Site\nMill,North,Mill;North\nMill,South,Mill;South\n',
      'Contact.csv': 'LastName,Account.$$Name$Site\nDoe,Mill;South\n',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  const accounts = (await loaded.rows('accounts/success.csv')).map(({ sf__Id }) => sf__Id);
  expect(stored(loaded, 'Contact', ['AccountId'])).toEqual([[accounts[1]]]);
});

test.concurrent('what the guide makes of a mapping.yml loads what its SQL exports', async () => {
  const key = fieldFromNotation('External_Id__c', 'string(80) unique externalId');
  const objects = standardObjects().map((object) => object.with([key], { recordTypes: ['Organization'] }));
  const loaded = await load({
    jobs: manifest('migrate-from-cumulusci'),
    org: await testOrg({ schema: new Schema(objects) }),
    files: {
      // As SQLite writes it.
      'data/accounts.csv':
        'Key,Name,ParentId,RecordType.DeveloperName\r\n1,"Northern Mill","",Organization\r\n2,"Mill, ""South""",1,\r\n',
      'data/deals.csv':
        'deal_name,StageName,External_Id__c,account,CloseDate\r\nFlour,Prospecting,D1,2,today+9d\r\n',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  const ids = (await loaded.rows('accounts/success.csv')).map(({ sf__Id }) => sf__Id);
  expect(stored(loaded, 'Account', ['Name', 'ParentId', 'Type'])).toEqual([
    ['Northern Mill', undefined, 'Customer'],
    ['Mill, "South"', ids[0], 'Customer'],
  ]);
  expect(stored(loaded, 'Opportunity', ['Name', 'AccountId'])).toEqual([['Flour', ids[1]]]);
});

test.concurrent('what the guide makes of a process of Data Loader loads with its mapping file', async () => {
  const header = 'Opportunity Name,Stage,Closes,Key,Customer,Created\n';
  const loaded = await load({
    jobs: `jobs:
  accounts: { object: Account, operation: insert, files: accounts.csv }
${manifest('migrate-from-data-loader').replace('jobs:\n', '')}`,
    files: {
      'accounts.csv': 'Name,External_Id__c\nNorth,NORTH-1\n',
      'loads/opportunities.sdl': shown('migrate-from-data-loader', 'properties'),
      'loads/opportunities.csv': Buffer.from(
        `${header}Größe,Prospecting,2026-05-31,K1,NORTH-1,x\n`,
        'latin1',
      ),
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  const [account] = await loaded.rows('accounts/success.csv');
  expect(stored(loaded, 'Opportunity', ['Name', 'AccountId', 'LeadSource', 'External_Id__c'])).toEqual([
    ['Größe', account?.['sf__Id'], 'Partner', 'K1'],
  ]);
});
