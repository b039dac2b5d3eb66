import { expect, test } from 'vitest';
import type { StoredRecord } from '../../src/org/records/record-store.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { expectOutcome, load, testOrg } from './load-scenario.ts';

/** Puts people into the org. */
function addPeople(org: RunningOrg, count: number): StoredRecord[] {
  const object = org.schema.object('Contact');
  if (object === undefined) throw new Error('The org has no contacts.');
  return Array.from({ length: count }, (_, index) =>
    org.store.insert(object, new Map(Object.entries({ LastName: `Person ${index + 1}`, Title: 'Baker' }))),
  );
}

const allPeople = `jobs:
  people: {object: Contact, operation: query, query: 'SELECT Id, LastName FROM Contact'}
`;

test.concurrent('a query writes the rows that it finds into a file', async () => {
  const org = await testOrg();
  const people = addPeople(org, 3);
  const loaded = await load({ org, jobs: allPeople, files: {} });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  expect(await loaded.rows('people.csv')).toEqual(
    people.map(({ id, values }) => ({ Id: id, LastName: values.get('LastName') })),
  );
  expect(loaded.report.jobs[0]).toMatchObject({ output: 'people.csv', counts: { read: 3, succeeded: 3 } });
  expect(loaded.ledger.jobs).toMatchObject([{ operation: 'query', state: 'Closed' }]);
  expect(loaded.main.log).toContain('All 3 records are read.');
});

test.concurrent('a query that finds nothing leaves a header row alone', async () => {
  const loaded = await load({ jobs: allPeople, files: {} });
  expectOutcome(loaded, 'success', {});
  expect(await loaded.resultFile('people.csv')).toBe('"Id","LastName"\n');
});

test.concurrent('a query that the org refuses is shown at its place', async () => {
  const loaded = await load({
    jobs: `jobs:
  people:
    object: Contact
    operation: query
    query: >
      SELECT Id, Titel
      FROM Contact
    output: exports/people.csv
`,
    files: {},
  });
  expectOutcome(loaded, 'error', {});
  expect(await loaded.resultFile('exports/people.csv')).toBeUndefined();
  expect(loaded.main.log).toContain('Failed to process query');
  expect(loaded.report.diagnostics).toMatchObject([
    { place: { file: 'bulk-load.yml', line: 7, column: 18 } },
  ]);
  expect(loaded.ledger.jobs).toMatchObject([{ state: 'Aborted' }]);
});

test.concurrent('a delete takes the rows of a query by their ids', async () => {
  const org = await testOrg();
  const people = addPeople(org, 5);
  const loaded = await load({
    org,
    jobs: `jobs:
  old:
    object: Contact
    operation: query
    query: SELECT Id, LastName FROM Contact WHERE LastName != 'Person 2'
  gone: {object: Contact, operation: delete, rowsFrom: old, batch: {maxRecords: 2}}
`,
    files: {},
  });
  expectOutcome(loaded, 'success', { succeeded: 8 });
  expect(people.map(({ deleted }) => deleted)).toEqual([true, false, true, true, true]);
  expect(await loaded.rows('gone/success.csv')).toMatchObject([
    { sf__File: 'old.csv', sf__Line: '2', LastName: 'Person 1' },
    { sf__File: 'old.csv', sf__Line: '3', LastName: 'Person 3' },
    { sf__File: 'old.csv', sf__Line: '4', LastName: 'Person 4' },
    { sf__File: 'old.csv', sf__Line: '5', LastName: 'Person 5' },
  ]);
});

test.concurrent('a job has nothing to do when the query finds nothing', async () => {
  const loaded = await load({
    jobs: `jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old, needs: []}
`,
    files: {},
  });
  expectOutcome(loaded, 'success', {});
  expect(loaded.ledger.jobs).toMatchObject([{ operation: 'query' }]);
  expect(loaded.report.jobs[1]).toMatchObject({ outcome: 'success', counts: { read: 0 } });
});
