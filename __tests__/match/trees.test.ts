import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { living, loadMatching, stored } from './in-process.ts';

const about = (type: string, referenceId: string): Readonly<Record<string, unknown>> => ({
  attributes: { type, referenceId },
});

function filesOf(site: string): Readonly<Record<string, string>> {
  return {
    'plan.json': JSON.stringify([
      { sobject: 'Account', files: ['accounts.json'] },
      { sobject: 'Contact', files: ['contacts.json'] },
      { sobject: 'Case', files: ['cases.json'] },
    ]),
    'accounts.json': JSON.stringify({
      records: [
        { ...about('Account', 'below'), Name: 'Below', ParentId: '@top', Site: site },
        { ...about('Account', 'top'), Name: 'Top', Site: 't' },
      ],
    }),
    'contacts.json': JSON.stringify({
      records: [
        { ...about('Contact', 'ada'), LastName: 'Ada', AccountId: '@below', ReportsToId: '@bob' },
        { ...about('Contact', 'bob'), LastName: 'Bob', AccountId: '@top', ReportsToId: '@ada' },
        { ...about('Contact', 'other'), LastName: 'Ada', AccountId: '@top', Title: 'x' },
      ],
    }),
    'cases.json': JSON.stringify({
      records: [{ ...about('Case', 'case'), Subject: 'A', ContactId: '@ada' }],
    }),
  };
}

const job = (...keys: readonly string[]): string =>
  ['jobs:', '  seed:', '    treePlan: plan.json', ...keys.map((key) => `    ${key}`), ''].join('\n');

const KEYS = 'matchBy: {Account: Name, contact: [LastName, AccountId]}';

const people = (org: RunningOrg): readonly (readonly unknown[])[] =>
  living(org, 'Contact').map(({ values }) => [
    values.get('LastName'),
    org.store.get(String(values.get('AccountId')))?.values.get('Name'),
    org.store.get(String(values.get('ReportsToId')))?.values.get('LastName'),
  ]);

test('objects of a tree that matchBy names are updated where they are there, and all others inserted', async () => {
  const org = await testOrg();
  const there = stored(org, 'Account', { Name: 'below', Site: 'old' });
  const first = await loadMatching(org, job(KEYS, 'unchanged: skip', 'keepBefore: true'), filesOf('b'));
  expect(first.outcome).toMatchObject({ verdict: 'success', counts: { read: 6, succeeded: 6 } });
  expect(living(org, 'Account').map(({ id, values }) => [id === there.id, values.get('Site')])).toEqual([
    [true, 'b'],
    [false, 't'],
  ]);
  expect(await first.rows('seed.Account/before.csv')).toMatchObject([{ sf__Id: there.id, Site: 'old' }]);
  expect(people(org)).toEqual([
    ['Ada', 'Top', undefined],
    ['Ada', 'Below', 'Bob'],
    ['Bob', 'Top', 'Ada'],
  ]);

  const second = await loadMatching(org, job(KEYS, 'unchanged: skip'), filesOf('c'));
  // Cases have no key, so there are two now.
  expect(second.outcome).toMatchObject({ verdict: 'success', counts: { read: 6, succeeded: 2, skipped: 4 } });
  expect(second.outcome.jobs.map(({ counts, id }) => [id, counts.succeeded, counts.skipped])).toEqual([
    ['seed.Account', 1, 1],
    ['seed.Contact', 0, 3],
    ['seed.Case', 1, 0],
  ]);
  expect(there.values.get('Site')).toBe('c');
  expect(living(org, 'Case').map(({ values }) => values.get('ContactId'))).toEqual(
    [1, 1].map((index) => living(org, 'Contact')[index]?.id),
  );
});

test.each([
  ['matchBy: Name', /^"matchBy" takes a map from object to a field or a list of fields, not "Name"\./],
  ['matchBy: {Acount: Name}', /^The plan has no records of "Acount"\./],
  ['matchBy: {Account: Nmae}', /^There is no column for "Nmae", by which "matchBy"/],
  ['matchBy: {Account: [Name, ParentId]}', /^"matchBy" finds records by "ParentId", which refers to/],
  ['unchanged: skip', /^"unchanged" goes with "matchBy" alone\./],
  ['keepBefore: true', /^"keepBefore" goes with "matchBy" alone\./],
  ['unmatched: skip', /^"unmatched" does not go with "treePlan"\./],
])('%s beside a tree plan is a mistake', async (key, message) => {
  const org = await testOrg();
  const { outcome } = await loadMatching(org, job(key), filesOf('b'));
  expect(outcome.verdict).toBe('invalid');
  expect(outcome.diagnostics.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
});
