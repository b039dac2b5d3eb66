import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
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
