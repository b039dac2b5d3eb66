import { expect, test } from 'vitest';
import { pageOf } from '../docs/pages.ts';
import { loadMatching, stored } from '../match/in-process.ts';
import { testOrg } from '../scenarios/load-scenario.ts';

/** The manifest of the recipe, without its first line. */
const recipe = (
  pageOf('docs/recipes.md').blocks.find(({ headings }) => headings.includes('Tests for seed data'))?.text ??
  ''
).replace(/^version: 1\n/, '');

const files = {
  'data/accounts.csv': `External_Id__c,Name\n${['SEED-1,Acme', 'SEED-2,Bolt', 'SEED-3,Cask'].join('\n')}\n`,
  'data/contacts.csv': `External_Id__c,LastName,Account.External_Id__c\n${[
    ...['SEED-C1,Ada,SEED-1', 'SEED-C2,Bob,SEED-2', 'SEED-C3,Cyd,SEED-3', 'SEED-C4,Dan,SEED-3'],
  ].join('\n')}\n`,
};

/** What becomes of the three tests in an org that holds something before the load. */
async function tested(
  prepare: (org: Awaited<ReturnType<typeof testOrg>>) => void,
): Promise<Record<string, string>> {
  const org = await testOrg();
  prepare(org);
  const { outcome } = await loadMatching(org, recipe, files);
  return Object.fromEntries(outcome.jobs.map(({ id, verdict }) => [id, verdict]));
}

const sound = {
  ...{ accounts: 'success', contacts: 'success' },
  ...{ 'as-many-as-the-file': 'success', 'no-orphan': 'success', 'no-duplicate': 'success' },
};

test.concurrent('the recipe is green in an org that holds what the files say', async () => {
  expect(await tested((org) => void stored(org, 'Account', { Name: 'Not of the seed' }))).toEqual(sound);
});

test.concurrent('a record that an earlier file has left behind is found', async () => {
  const found = await tested((org) => void stored(org, 'Account', { Name: 'Old', External_Id__c: 'SEED-9' }));
  expect(found).toEqual({ ...sound, 'as-many-as-the-file': 'differs' });
});

test.concurrent('a record without its parent is found', async () => {
  const found = await tested(
    (org) => void stored(org, 'Contact', { LastName: 'Eve', External_Id__c: 'SEED-C9' }),
  );
  expect(found).toEqual({ ...sound, 'no-orphan': 'differs' });
});

test.concurrent('a record that is there twice is found', async () => {
  const found = await tested((org) => {
    const account = stored(org, 'Account', { Name: 'Acme', External_Id__c: 'SEED-1' });
    stored(org, 'Contact', { LastName: 'Ada', AccountId: account.id });
  });
  expect(found).toEqual({ ...sound, 'no-duplicate': 'differs' });
});
