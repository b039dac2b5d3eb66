import { expect, test } from 'vitest';
import { guideSection } from './guide-section.ts';
import { play, type Stage } from './play.ts';
import { runSqlite } from './sqlite-script.ts';

const schema = `
Account:
  recordTypes: [Organization, Household]
  fields: { External_Id__c: string(40) unique externalId }
Contact:
  fields: { External_Id__c: string(40) unique externalId }
Session__c:
  fields:
    External_Id__c: string(40) unique externalId
    Account__c: reference(Account) relationship=Account__r
    Day__c: date
    Start__c: datetime
`;

test('a data set with anchor dates loads as its mapping says, twice', async () => {
  const { files } = guideSection('cumulusci', 'An example');
  const written = await runSqlite(String(files['export.sql']), files);
  expect(String(written['data/sessions.csv']).replaceAll('\r', '')).toBe(files['data/sessions.csv']);
  const stage: Stage = { schema, further: () => written };
  const { loads } = await play('cumulusci', 'An example', stage);
  expect(loads.map(({ report }) => report.counts.succeeded)).toEqual([6, 6]);
});

test('lookups in snake case', async () => {
  await play('cumulusci', 'Lookups', { schema });
});
