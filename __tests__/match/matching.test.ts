import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored, type MatchEnd } from './in-process.ts';

/** An org with contacts: one Ada, two Bobs, and a Cyd at each of two accounts. */
async function contactsOrg(): Promise<RunningOrg> {
  const org = await testOrg();
  const acme = stored(org, 'Account', { Name: 'Acme' });
  const bolt = stored(org, 'Account', { Name: 'Bolt' });
  stored(org, 'Contact', { LastName: 'Ada', AccountId: acme.id, Title: 'old' });
  stored(org, 'Contact', { LastName: 'Bob', AccountId: acme.id, Title: 'old' });
  stored(org, 'Contact', { LastName: 'Bob', AccountId: acme.id, Title: 'old' });
  stored(org, 'Contact', { LastName: 'Cyd', AccountId: acme.id, Title: 'old' });
  stored(org, 'Contact', { LastName: 'Cyd', AccountId: bolt.id, Title: 'old' });
  stored(org, 'Contact', { LastName: 'Dan', Title: 'old' });
  return org;
}

/** What became of the rows, by their number from 1: the code of a failure, or the reason of a row that was left out. */
async function outcomes({ rows }: MatchEnd): Promise<Record<string, string>> {
  const named = (await rows('people/failed.csv')).map((row) => [
    row['Description'],
    row['sf__Error']?.split(':')[0] ?? '',
  ]);
  const done = (await rows('people/success.csv')).map((row) => [
    row['Description'],
    row['sf__Created'] === 'true' ? 'created' : 'done',
  ]);
  const left = (await rows('people/skipped.csv')).map((row) => [row['Description'], row['sf__Reason']]);
  return Object.fromEntries([...named, ...done, ...left]) as Record<string, string>;
}

const cases = [
  ['update', '', { 2: 'MATCH_NOT_FOUND' }],
  ['update', 'unmatched: skip', { 2: 'UNMATCHED' }],
  ['upsert', '', { 2: 'created' }],
  ['upsert', 'unmatched: insert', { 2: 'created' }],
  ['upsert', 'unmatched: skip', { 2: 'UNMATCHED' }],
  ['upsert', 'unmatched: fail', { 2: 'MATCH_NOT_FOUND' }],
  ['delete', '', { 2: 'MATCH_NOT_FOUND' }],
  ['delete', 'unmatched: skip', { 2: 'UNMATCHED' }],
  ['hardDelete', '', { 2: 'MATCH_NOT_FOUND' }],
] as const;

describe.each(formats)('%s', (format) => {
  test.each(cases)('%s %s by one field', async (operation, unmatched, expected) => {
    const org = await contactsOrg();
    const rows = [
      { LastName: ' aDA ', Description: '1' },
      { LastName: 'Nobody', Description: '2' },
      { LastName: 'Bob', Description: '3' },
      { LastName: 'ADA', Description: '4' },
      { LastName: '', Description: '5' },
      { LastName: 'Dan', Description: '6' },
    ];
    const end = await loadMatching(
      org,
      `jobs:
  people:
    object: Contact
    operation: ${operation}
    matchBy: LastName
    files: people.${format}
    ${unmatched}
`,
      { [`people.${format}`]: FORMATS[format](rows) },
    );
    expect(await outcomes(end)).toEqual({
      ...{ 1: 'done', 3: 'MATCH_AMBIGUOUS', 4: 'MATCH_REPEATED', 5: 'MATCH_KEY_BLANK', 6: 'done' },
      ...expected,
    });
    const { counts } = end.outcome;
    expect(counts.read).toBe(6);
    expect(counts.read).toBe(counts.succeeded + counts.failed + counts.skipped);
    const deletes = operation === 'delete' || operation === 'hardDelete';
    const changed = living(org, 'Contact').flatMap(({ values }) => values.get('Description') ?? []);
    const created = expected[2] === 'created' ? ['2'] : [];
    expect(changed).toEqual(deletes ? [] : ['1', '6', ...created]);
    expect(living(org, 'Contact')).toHaveLength(6 + created.length - (deletes ? 2 : 0));
    const [repeated] = (await end.rows('people/failed.csv')).filter(({ Description }) => Description === '4');
    expect(repeated?.['sf__Error']).toMatch(new RegExp(`people\\.${format}:\\d+,`));
  });

  test.each(['update', 'upsert', 'delete'])('%s by a field and one of the parent', async (operation) => {
    const org = await contactsOrg();
    const rows = [
      { LastName: 'Cyd', 'Account.Name': 'bolt', Description: '1' },
      { LastName: 'Cyd', 'Account.Name': 'Acme', Description: '2' },
      { LastName: 'Bob', 'Account.Name': 'Acme', Description: '3' },
      { LastName: 'Dan', 'Account.Name': '', Description: '4' },
      { LastName: 'Dan', 'Account.Name': 'Acme', Description: '5' },
    ];
    const end = await loadMatching(
      org,
      `jobs:
  people:
    {object: Contact, operation: ${operation}, matchBy: [LastName, Account.Name], files: people.${format}, unmatched: skip}
`,
      { [`people.${format}`]: FORMATS[format](rows) },
    );
    expect(await outcomes(end)).toEqual({
      ...{ 1: 'done', 2: 'done', 3: 'MATCH_AMBIGUOUS', 4: 'done', 5: 'UNMATCHED' },
    });
    if (operation === 'delete') return;
    expect(living(org, 'Contact').map(({ values }) => values.get('Description') ?? null)).toEqual([
      ...[null, null, null, '2', '1', '4'],
    ]);
  });

  test('by a field that a reference fills, when the parents are there', async () => {
    const org = await contactsOrg();
    const end = await loadMatching(
      org,
      `jobs:
  accounts: {object: Account, operation: upsert, matchBy: Name, files: accounts.${format}}
  people:
    object: Contact
    operation: upsert
    matchBy: [LastName, AccountId]
    files: people.${format}
    references: {AccountId: {job: accounts, key: Name}}
`,
      {
        [`accounts.${format}`]: FORMATS[format]([{ Name: 'Bolt' }, { Name: 'New' }]),
        [`people.${format}`]: FORMATS[format]([
          { LastName: 'Cyd', AccountId: 'Bolt', Description: '1' },
          { LastName: 'Cyd', AccountId: 'New', Description: '2' },
          { LastName: 'Cyd', AccountId: 'Gone', Description: '3' },
        ]),
      },
    );
    expect(await outcomes(end)).toEqual({ 1: 'done', 2: 'created', 3: 'REFERENCE_NOT_FOUND' });
  });
});
