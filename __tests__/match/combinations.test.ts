import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored } from './in-process.ts';

const FIELDS = {
  Number__c: 'double(10,2)',
  Whole__c: 'int',
  Day__c: 'date',
  Moment__c: 'datetime',
  Clock__c: 'time',
  Flag__c: 'boolean',
  Mail__c: 'email',
  Pick__c: 'picklist(Hot|Cold)',
  Parent__c: 'reference(Account)',
};

/** What a record of the org has in the field, and how a file writes the same. */
const KEYS: readonly (readonly [keyof typeof FIELDS, string | number | boolean, string])[] = [
  ['Number__c', 1.5, '1.500'],
  ['Number__c', 100, '1e2'],
  ['Whole__c', 7, '+07'],
  ['Day__c', '2020-02-29', '2020-02-29'],
  ['Moment__c', '2020-02-29T12:00:00.000Z', '2020-02-29T13:00:00+01:00'],
  ['Clock__c', '12:30:00.000Z', '12:30:00Z'],
  ['Flag__c', true, 'TRUE'],
  ['Mail__c', 'ab@example.com', 'AB@example.com'],
  ['Pick__c', 'Hot', ' hot '],
];

async function orgOfKeys(): Promise<RunningOrg> {
  const fields = Object.entries(FIELDS).map(([name, notation]) => fieldFromNotation(name, notation));
  return testOrg({
    schema: new Schema(
      standardObjects().map((object) => (object.name === 'Account' ? object.with(fields) : object)),
    ),
  });
}

describe.each(formats)('%s', (format) => {
  test('keys of every type pair as they are stored, however they are written', async () => {
    const org = await orgOfKeys();
    const there = KEYS.map(([field, held], index) =>
      stored(org, 'Account', { Name: `n${index}`, Site: 'old', [field]: held }),
    );
    const jobs = KEYS.map(
      ([field], index) =>
        `  j${index}: {object: Account, operation: update, matchBy: [${field}, Name], files: f${index}.${format}}\n`,
    );
    const files = Object.fromEntries(
      KEYS.map(([field, , text], index) => [
        `f${index}.${format}`,
        FORMATS[format]([{ [field]: text, Name: `n${index}`, Site: 'new' }]),
      ]),
    );
    const { outcome } = await loadMatching(org, `jobs:\n${jobs.join('')}`, files);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.jobs.flatMap(({ errors }) => errors.map(({ message }) => message))).toEqual([]);
    expect(there.map(({ values }) => values.get('Site'))).toEqual(KEYS.map(() => 'new'));
  });

  test('rows that are sent again after a lock, and rows kept together, go to their records', async () => {
    const org = await testOrg();
    const [left, right] = ['Left', 'Right'].map((Name) => stored(org, 'Account', { Name }).id);
    const there = [0, 1, 2, 3].map((n) =>
      stored(org, 'Contact', { LastName: `c${n}`, AccountId: n % 2 === 0 ? (left ?? '') : (right ?? '') }),
    );
    org.faults.replace([{ object: 'Contact', fault: { kind: 'locked-rows', tries: 1, every: 2 } }]);
    const rows = [0, 1, 2, 3, 4].map((n) => ({
      ...{ LastName: `C${n} `, AccountId: n % 2 === 0 ? (left ?? '') : (right ?? ''), Title: `t${n}` },
    }));
    const end = await loadMatching(
      org,
      `jobs:
  people:
    object: Contact
    operation: upsert
    matchBy: [LastName, AccountId]
    groupBy: AccountId
    batch: {maxRecords: 3}
    files: people.${format}
`,
      { [`people.${format}`]: FORMATS[format](rows) },
    );
    expect(end.outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 5 } });
    expect(end.outcome.jobs[0]?.healed).toBeGreaterThan(0);
    expect(there.map(({ values }) => values.get('Title'))).toEqual(['t0', 't1', 't2', 't3']);
    expect(
      living(org, 'Contact')
        .slice(4)
        .map(({ values }) => values.get('Title')),
    ).toEqual(['t4']);
    const batches = new Map<string, Set<string | undefined>>();
    for (const row of await end.rows('people/success.csv')) {
      const titles = batches.get(row['AccountId'] ?? '') ?? new Set();
      batches.set(row['AccountId'] ?? '', titles.add(row['Title']));
    }
    expect([...batches.values()].map(({ size }) => size)).toEqual([3, 2]);
  });

  test('of rows with one key that are kept together in another order, the first of the file has it', async () => {
    const org = await testOrg();
    stored(org, 'Account', { Name: 'There' });
    // The third row is sent with the first, before the second.
    const rows = [
      { Name: 'One', Site: 'a' },
      { Name: 'There', Site: 'b' },
      { Name: 'there', Site: 'a' },
    ];
    for (const [key, failed] of [
      ['operation: upsert, matchBy: Name', ['there']],
      ['operation: upsert, matchBy: Name, unchanged: skip', ['there']],
    ] as const) {
      const end = await loadMatching(
        org,
        `jobs:\n  a: {object: Account, groupBy: Site, files: a.${format}, ${key}}\n`,
        { [`a.${format}`]: FORMATS[format](rows) },
      );
      const found = await end.rows('a/failed.csv');
      expect(found.map(({ Name }) => Name)).toEqual(failed);
      const [second] = await end
        .rows(key.includes('skip') ? 'a/skipped.csv' : 'a/success.csv')
        .then((all) => all.filter(({ Name }) => Name === 'There'));
      expect(found[0]?.['sf__Error']).toContain(
        `a.${format}:${second?.['sf__Line'] ?? ''}, has the same key`,
      );
    }
  });
});
