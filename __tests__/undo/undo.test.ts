import { expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

test('what a run created is deleted, children before parents', async () => {
  const org = await testOrg();
  const before = snapshot(org);
  const files = checkout(
    `  accounts: {object: Account, operation: insert, files: accounts.csv}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {AccountId: {job: accounts, key: Name}}
`,
    { 'accounts.csv': 'Name\nA\nB\n', 'contacts.csv': 'LastName,AccountId\nX,A\nY,B\nZ,A\n' },
  );
  expect((await go(org, files)).verdict).toBe('success');
  expect(Object.keys(snapshot(org))).toHaveLength(Object.keys(before).length + 5);
  const undone = await go(org, files, UNDO);
  expect(undone.troubles).toEqual([]);
  expect(undone.diagnostics).toEqual([]);
  expect(undone.verdict).toBe('success');
  expect(undone.jobs.map(({ id, counts }) => [id, counts.succeeded])).toEqual([
    ['delete-contacts', 3],
    ['delete-accounts', 2],
  ]);
  expect(snapshot(org)).toEqual(before);
});
