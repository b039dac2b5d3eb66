import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { stored } from '../match/in-process.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

interface Kept {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;
  readonly before: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
}

/** A run that updated two contacts, moved one of them to an account that it created, and kept their values. */
async function updated(): Promise<Kept> {
  const org = await testOrg();
  const old = stored(org, 'Account', { Name: 'Old' });
  const ids = [
    stored(org, 'Contact', {
      LastName: 'Was, "once"',
      Name: 'Was, "once"',
      Description: 'two\nlines',
      AccountId: old.id,
    }).id,
    stored(org, 'Contact', { LastName: 'Two', Name: 'Two', Title: 'of old' }).id,
  ];
  const before = snapshot(org);
  const files = checkout(
    `  accounts: {object: Account, operation: insert, files: accounts.csv}
  people:
    object: Contact
    operation: update
    files: people.csv
    keepBefore: true
    blankCells: "null"
    references: {AccountId: {job: accounts, key: Name}}
`,
    {
      'accounts.csv': 'Name\nNew\n',
      'people.csv': `Id,LastName,Title,Description,AccountId\n${ids[0] ?? ''},Now,now,now,New\n${ids[1] ?? ''},Now,,,New\n`,
    },
  );
  expect((await go(org, files)).verdict).toBe('success');
  return { org, files, before, ids };
}

test('what was overwritten is put back, blank values as well, before its new parent goes', async () => {
  const { before, files, org } = await updated();
  expect(snapshot(org)).not.toEqual(before);
  const undone = await go(org, files, UNDO);
  expect(undone.diagnostics).toEqual([]);
  expect(undone.jobs.map(({ counts, id }) => [id, counts.succeeded])).toEqual([
    ['restore-people', 2],
    ['delete-accounts', 1],
  ]);
  expect(undone.undo).toMatchObject({ created: 1, overwritten: 2, notTakenBack: [] });
  expect(snapshot(org)).toEqual(before);
});

const KEY = { External_Id__c: 'string(80) unique externalId' };
const UPSERT =
  '  accounts: {object: Account, operation: upsert, externalIdFieldName: External_Id__c, keepBefore: true, files: accounts.csv';

/** Accounts with further fields. */
function schema(fields: Readonly<Record<string, string>>): Schema {
  const further = Object.entries(fields).map(([name, notation]) => fieldFromNotation(name, notation));
  return new Schema(
    standardObjects().map((object) => (object.name === 'Account' ? object.with(further) : object)),
  );
}

test('what a run has put below a new record of its own job is put back before that goes', async () => {
  const org = await testOrg({ schema: schema({ ...KEY, Mother__c: 'reference(Account) restrictedDelete' }) });
  stored(org, 'Account', { Name: 'old', External_Id__c: 'old' });
  const before = snapshot(org);
  const files = checkout(`${UPSERT}, references: {Mother__c: {job: accounts, key: External_Id__c}}}\n`, {
    'accounts.csv': 'External_Id__c,Name,Mother__c\nnew,new,\nold,now,new\n',
  });
  expect((await go(org, files)).verdict).toBe('success');
  const undone = await go(org, files, UNDO);
  expect(undone.jobs.map(({ counts, id }) => [id, counts.succeeded])).toEqual([
    ['restore-accounts', 1],
    ['delete-accounts-2', 1],
  ]);
  expect(snapshot(org)).toEqual(before);
});

test('a record that somebody made after the values were kept, and the run overwrote, is listed', async () => {
  const others: { make?: () => void } = {};
  const org = await testOrg({
    schema: schema(KEY),
    now: () => {
      others.make?.();
      return Date.now();
    },
  });
  stored(org, 'Account', { Name: 'old', External_Id__c: 'A' });
  const files = checkout(`${UPSERT}}\n`, { 'accounts.csv': 'External_Id__c,Name\nA,now\nB,now\n' });
  others.make = () => {
    if (org.ledger.report().jobs.length === 0) return;
    delete others.make;
    stored(org, 'Account', { Name: 'of others', External_Id__c: 'B' });
  };
  expect(await go(org, files)).toMatchObject({ verdict: 'success' });
  const undone = await go(org, files, UNDO);
  expect(undone.undo?.notTakenBack).toEqual([
    { job: 'accounts', object: 'Account', operation: 'upsert', records: 1, reason: 'values-not-kept' },
  ]);
  expect(Object.values(snapshot(org)).slice(0, 2)).toEqual([
    expect.objectContaining({ Name: 'old' }),
    expect.objectContaining({ Name: 'now' }),
  ]);
});

test('of a record that the run made and then overwrote there is nothing to be kept', async () => {
  const org = await testOrg({ schema: schema(KEY) });
  stored(org, 'Account', { Name: 'old', External_Id__c: 'A' });
  const before = snapshot(org);
  const files = checkout(`${UPSERT}, batch: {maxRecords: 1}, concurrencyMode: Serial}\n`, {
    'accounts.csv': 'External_Id__c,Name\nA,now\nB,once\nB,twice\n',
  });
  expect(await go(org, files)).toMatchObject({ verdict: 'success' });
  const undone = await go(org, files, UNDO);
  expect(undone.undo).toMatchObject({ created: 1, overwritten: 2, notTakenBack: [] });
  expect(snapshot(org)).toEqual(before);
});

test('records of which no value could be kept are listed, and not written to', async () => {
  const org = await testOrg();
  const { id } = stored(org, 'Account', { Name: 'old' });
  const files = checkout(
    '  accounts: {object: Account, operation: update, keepBefore: true, files: accounts.csv}\n',
    { 'accounts.csv': `Id\n${id}\n` },
  );
  expect(await go(org, files)).toMatchObject({ verdict: 'success' });
  const undone = await go(org, files, UNDO);
  expect(undone.jobs).toEqual([]);
  expect(undone.undo?.notTakenBack).toMatchObject([{ records: 1, reason: 'values-not-kept' }]);
});

describe('a before.csv', () => {
  test.each([
    [
      'changed',
      (files: MemoryFiles) => files.contents.set('/r/people/before.csv', Buffer.from('x')),
      'was changed',
    ],
    ['removed', (files: MemoryFiles) => files.contents.delete('/r/people/before.csv'), 'There is no'],
  ])('that was %s is refused', async (_, change, message) => {
    const { files, org } = await updated();
    change(files);
    const undone = await go(org, files, UNDO);
    expect(undone.verdict).toBe('invalid');
    expect(undone.diagnostics[0]?.message).toContain(message);
  });
});

test.each([
  ['in the recycle bin', false],
  ['gone for good', true],
])('a record %s is not put back, which is said; the others are', async (_, forGood) => {
  const { before, files, ids, org } = await updated();
  const [gone = ''] = ids;
  const record = org.store.get(gone);
  if (record === undefined) throw new Error('The contact is missing.');
  org.store.remove(record, forGood);
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('success');
  expect(undone.undo?.notTakenBack).toEqual([
    { job: 'people', object: 'Contact', operation: 'update', records: 1, reason: 'gone' },
  ]);
  expect(files.text('/r/_undo/gone.csv')).toBe(`sf__Id,object,job\n${gone},Contact,people\n`);
  expect(undone.jobs.map(({ counts, id }) => [id, counts.succeeded])).toEqual([
    ['restore-people', 1],
    ['delete-accounts', 1],
  ]);
  expect(snapshot(org)).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => id !== gone)));
});

test('a record that the reading by time does not show is asked for by its id before it counts as gone', async () => {
  const { before, files, ids, org } = await updated();
  // As if the org had saved it before the run, by its clock.
  const [first = '', second = ''] = ids;
  const at = org.store.get(first)?.lastModifiedDate ?? 0;
  for (const id of [first, second])
    Object.assign(org.store.get(id) ?? {}, { lastModifiedDate: at - 3_600_000 });
  const undone = await go(org, files, UNDO);
  expect(undone.undo?.notTakenBack).toEqual([]);
  expect(snapshot(org)).toEqual(before);
});

test('a record that was changed since is not put back where it is to be left alone', async () => {
  const { files, ids, org } = await updated();
  const [changed = ''] = ids;
  Object.assign(org.store.get(changed) ?? {}, { lastModifiedDate: Date.now() + 3_600_000 });
  const undone = await go(org, files, { undo: { from: '/r', changed: 'skip' } });
  expect(undone.undo?.changed).toMatchObject({ records: 1, chosen: 'skip' });
  expect(org.store.get(changed)?.values.get('LastName')).toBe('Now');
  expect(undone.jobs[0]).toMatchObject({ id: 'restore-people', counts: { read: 1, succeeded: 1 } });
});
