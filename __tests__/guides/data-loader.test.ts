import { expect, test } from 'vitest';
import { play } from './play.ts';

const key = '  fields: { External_Id__c: string(40) unique externalId }';
const schema = `Account:\n${key}\nOpportunity:\n${key}\n`;
const before = { Account: 'Name,External_Id__c\nNorthern Mill,NORTH-1\n' };

test('a process loads with its mapping file and its file in Windows-1252, twice', async () => {
  await play('data-loader', 'An example', {
    schema,
    before,
    further: (files) => ({
      'loads/opportunities.csv': Buffer.from(String(files['loads/opportunities.csv']), 'latin1'),
    }),
  });
});

test('files of binary columns verifyOrg, and a second load leaves no others', async () => {
  const photos = { 'loads/photos/front.png': 'front', 'loads/photos/more/back.png': 'back' };
  const { org, loads } = await play('data-loader', 'Files in zip archives', {
    schema,
    before,
    further: () => photos,
  });
  const rows = (await loads.at(-1)?.rows('photos/success.csv')) ?? [];
  const bodies = rows.map(async ({ sf__Id }) => {
    const path = `/services/data/v66.0/sobjects/Attachment/${sf__Id ?? ''}/Body`;
    const answer = await fetch(`${org.url}${path}`, { headers: { Authorization: `Bearer ${org.token}` } });
    return answer.text();
  });
  expect(await Promise.all(bodies)).toEqual(['front', 'back']);
});
