import { Connection } from 'jsforce';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { expectOutcome, load, testOrg } from './load-scenario.ts';

/** Puts people into the org. */
function addPeople(org: RunningOrg, count: number): StoredRecord[] {
  const object = contactsOf(org);
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

test.concurrent('a query finds what a client of others finds', async () => {
  const org = await testOrg();
  addPeople(org, 20);
  const soql = "SELECT Id, LastName, Title, Email FROM Contact WHERE LastName LIKE 'Person 1%'";
  const loaded = await load({
    org,
    jobs: allPeople.replace(/SELECT.*Contact/, soql.replaceAll("'", "''")),
    files: {},
  });
  const client = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' });
  const found = await (await client.bulk.query(soql)).toArray();
  expect(found).toHaveLength(11);
  expect(await loaded.rows('people.csv')).toEqual(found);
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

test.concurrent('a query that is split is read from its parts', async () => {
  const org = await testOrg();
  const people = addPeople(org, 25);
  const loaded = await load({
    org,
    jobs: `jobs:
  people:
    object: Contact
    operation: query
    query: SELECT Id, LastName FROM Contact
    pkChunking: { chunkSize: 10 }
`,
    files: {},
  });
  expectOutcome(loaded, 'success', { succeeded: 25 });
  expect((await loaded.rows('people.csv')).map(({ Id }) => Id)).toEqual(people.map(({ id }) => id));
  const states = loaded.report.jobs[0]?.batches.map(({ info }) => info?.state);
  expect(states).toEqual(['NotProcessed', 'Completed', 'Completed', 'Completed']);
  expect(loaded.ledger.jobs).toMatchObject([{ state: 'Closed' }]);
});

describe.concurrent('many result files', () => {
  test('are joined in their order, the header row once', async () => {
    const org = await testOrg({ resultFileLength: 200 });
    const people = addPeople(org, 40);
    const loaded = await load({ org, jobs: allPeople, files: {} });
    expectOutcome(loaded, 'success', { succeeded: 40 });
    expect((await loaded.rows('people.csv')).map(({ Id }) => Id)).toEqual(people.map(({ id }) => id));
    expect(loaded.ledger.requests['GET result-file 200']).toBeGreaterThan(5);
  });

  test.each<FaultRule['fault']>([
    { kind: 'status', status: 503 },
    { kind: 'html' },
    { kind: 'reset' },
    { kind: 'cut-answer', bytes: 150 },
    { kind: 'truncated-body', bytes: 150 },
  ])('are read again where one of them does not verifyOrg: %o', async (fault) => {
    const org = await testOrg({ resultFileLength: 400 });
    const people = addPeople(org, 40);
    const loaded = await load({
      org,
      jobs: allPeople,
      files: {},
      faults: [{ route: 'result-file', nth: 2, fault }],
    });
    expectOutcome(loaded, 'success', { succeeded: 40 });
    expect((await loaded.rows('people.csv')).map(({ Id }) => Id)).toEqual(people.map(({ id }) => id));
  });

  test.each(['JSON', 'XML'])('are one document in %s', async (contentType) => {
    const org = await testOrg({ resultFileLength: 600 });
    const people = addPeople(org, 30);
    const loaded = await load({
      org,
      jobs: allPeople.replace('operation', `contentType: ${contentType}, operation`),
      files: {},
      faults: [{ route: 'result-file', nth: 3, fault: { kind: 'cut-answer', bytes: 300 } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 30 });
    const text = (await loaded.resultFile(`people.${contentType.toLowerCase()}`)) ?? '';
    const ids =
      contentType === 'JSON'
        ? (JSON.parse(text) as { Id: string }[]).map(({ Id }) => Id)
        : readElements(text).map((row) => row['Id']);
    expect(ids).toEqual(people.map(({ id }) => id));
    expect(loaded.ledger.requests['GET result-file 200']).toBeGreaterThan(2);
  });
});

test.concurrent.each([
  ['JSON', '[]\n'],
  ['XML', undefined],
])('a query that finds nothing leaves an empty document in %s', async (contentType, text) => {
  const loaded = await load({
    jobs: allPeople.replace('operation', `contentType: ${contentType}, operation`),
    files: {},
  });
  expectOutcome(loaded, 'success', {});
  const written = (await loaded.resultFile(`people.${contentType.toLowerCase()}`)) ?? '';
  if (text === undefined) expect(readElements(written)).toEqual([]);
  else expect(written).toBe(text);
});

describe.concurrent('a query on its way', () => {
  test('is asked in a new job when no answer came to it', async () => {
    const org = await testOrg();
    addPeople(org, 3);
    const loaded = await load({
      org,
      jobs: allPeople,
      files: {},
      faults: [{ route: 'add-batch', nth: 1, times: 2, fault: { kind: 'lost-answer' } }],
    });
    expectOutcome(loaded, 'success', { succeeded: 3 });
    expect(loaded.ledger.jobs.map(({ state }) => state)).toEqual(['Aborted', 'Aborted', 'Closed']);
    expect(loaded.main.outputs['job-ids']).toContain(loaded.ledger.jobs[2]?.id);
  });

  test('is no success when the service counts other rows', async () => {
    const org = await testOrg();
    addPeople(org, 3);
    const loaded = await load({
      org,
      jobs: allPeople,
      files: {},
      faults: [{ route: 'add-batch', fault: { kind: 'wrong-counters', processed: 4 } }],
    });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('that the query found 4 rows, but its result files have 3.');
    expect(await loaded.resultFile('people.csv')).toBeUndefined();
  });

  test('fails as a whole when one of its parts does, and nothing that needs it runs', async () => {
    const org = await testOrg();
    addPeople(org, 25);
    const loaded = await load({
      org,
      jobs: `${allPeople.replace('operation', 'pkChunking: {chunkSize: 10}, onFailure: continue, operation')}  gone: {object: Contact, operation: delete, rowsFrom: people}
`,
      files: {},
      faults: [{ route: 'list', nth: 2, fault: { kind: 'job-state', state: 'Aborted' } }],
    });
    expect(loaded.main.outputs['outcome']).toBe('error');
    expect(loaded.report.jobs.map(({ outcome }) => outcome)).toEqual(['error', 'skipped']);
    expect(org.store.all(contactsOf(org)).some(({ deleted }) => deleted)).toBe(false);
  });

  test('is aborted by a cancel, and leaves no file', async () => {
    const loaded = await load({
      org: { timing: { kind: 'time', milliseconds: 60_000 } },
      jobs: allPeople,
      files: {},
      run: { cancelOn: 'created', post: true },
    });
    expectOutcome(loaded, 'cancelled', {});
    expect(loaded.ledger.jobsLeftOpen).toEqual([]);
    expect(loaded.ledger.jobs).toMatchObject([{ state: 'Aborted' }]);
  });

  test('is aborted when it takes longer than its time-out', async () => {
    const loaded = await load({
      org: { timing: { kind: 'time', milliseconds: 60_000 } },
      jobs: allPeople.replace('operation', 'timeout: 1s, operation'),
      files: {},
    });
    expectOutcome(loaded, 'error', {});
    expect(loaded.ledger.jobs).toMatchObject([{ state: 'Aborted' }]);
  });
});

test.concurrent('rows that lack what the operation needs are reported with their place', async () => {
  const org = await testOrg();
  addPeople(org, 2);
  const loaded = await load({
    org,
    jobs: `jobs:
  old: {object: Contact, operation: query, query: SELECT LastName FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old}
`,
    files: {},
  });
  expectOutcome(loaded, 'error', { succeeded: 2 });
  expect(loaded.report.diagnostics).toMatchObject([{ place: { file: 'old.csv', line: 1 } }]);
  expect(loaded.main.log).toContain('There is no column for "Id", which the operation delete needs');
  expect(loaded.ledger.jobs).toMatchObject([{ operation: 'query' }]);
});

test.concurrent('rows of a query are renamed, filled up and written back', async () => {
  const org = await testOrg();
  const people = addPeople(org, 3);
  const loaded = await load({
    org,
    jobs: `jobs:
  old: {object: Contact, operation: query, query: 'SELECT Id, LastName FROM Contact'}
  again:
    object: Contact
    operation: update
    rowsFrom: old
    columns: { LastName: Department }
    values: { Title: Miller }
`,
    files: {},
  });
  expectOutcome(loaded, 'success', { succeeded: 6 });
  expect(people.map(({ values }) => [values.get('Department'), values.get('Title')])).toEqual(
    [1, 2, 3].map((number) => [`Person ${number}`, 'Miller']),
  );
});

/** The rows of an XML result, by a reader that is not the product's. */
function readElements(text: string): Record<string, string>[] {
  const rows = [...text.matchAll(/<records[^>]*>(.*?)<\/records>/gs)];
  expect(text.match(/<queryResult/g)).toHaveLength(1);
  expect(text.trimEnd().endsWith('</queryResult>')).toBe(true);
  return rows.map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

function contactsOf(org: RunningOrg): NonNullable<ReturnType<RunningOrg['schema']['object']>> {
  const object = org.schema.object('Contact');
  if (object === undefined) throw new Error('The org has no contacts.');
  return object;
}
