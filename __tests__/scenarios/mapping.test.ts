import { expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';
import { received } from './received.ts';

test.concurrent(
  'columns are renamed and dropped, constants added, and the result files keep the source',
  async () => {
    const loaded = await load({
      jobs: `jobs:
  people:
    object: Contact
    operation: insert
    files: people.csv
    columns: {Surname: LastName, Internal note: ~}
    values: {LeadSource: Web, Description: 'says "hello", twice'}
`,
      files: { 'people.csv': 'Surname,Internal note,Title\n"Abara, jr.",secret,Baker\n' },
    });
    expectOutcome(loaded, 'success', { succeeded: 1 });
    expect((await received(loaded.org)).map(({ cells }) => cells)).toEqual([
      { LastName: 'Abara, jr.', Title: 'Baker', LeadSource: 'Web', Description: 'says "hello", twice' },
    ]);
    const [row] = await loaded.rows('people/success.csv');
    expect(row).toMatchObject({ Surname: 'Abara, jr.', 'Internal note': 'secret', Title: 'Baker' });
    expect(row).not.toHaveProperty('LeadSource');
  },
);

test.concurrent.each([
  { blankCells: 'ignore', sent: '', kept: 'Baker' },
  { blankCells: "'null'", sent: '#N/A', kept: null },
])('blank cells with blankCells: $blankCells', async ({ blankCells, sent, kept }) => {
  const loaded = await load({
    jobs: `defaults: {object: Contact, operation: upsert, externalIdFieldName: External_Id__c}
jobs:
  before: {files: before.csv}
  after: {files: after.csv, blankCells: ${blankCells}}
`,
    files: {
      'before.csv': 'External_Id__c,LastName,Title,Department\np-1,Abara,Baker,Bread\n',
      'after.csv': 'External_Id__c,LastName,Title,Department\np-1,Abara,,""\n',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  expect((await received(loaded.org))[1]?.cells).toMatchObject({ Title: sent, Department: sent });
  const [row] = await loaded.rows('after/success.csv');
  const record = loaded.org.store.get(row?.['sf__Id'] ?? '');
  expect(record?.values.get('Title') ?? null).toBe(kept);
  expect(row).toMatchObject({ Title: '', Department: '' });
});

test.concurrent(
  'variables stand for text anywhere in the manifest, and their values are taken as they are',
  async () => {
    const loaded = await load({
      jobs: `jobs:
  people:
    object: \${OBJECT}
    operation: insert
    files: '\${FOLDER}/*.csv'
    values: {Description: 'from \${REF} # not a comment'}
`,
      files: { 'data/nightly/people.csv': 'LastName\nAbara\n' },
      with: { variables: 'OBJECT=Contact\n\nFOLDER=data/nightly\nREF=a: "b", ${FOLDER}' },
    });
    expectOutcome(loaded, 'success', { succeeded: 1 });
    expect((await received(loaded.org))[0]?.cells['Description']).toBe(
      'from a: "b", ${FOLDER} # not a comment',
    );
  },
);

test.concurrent('the environment cannot be read from a manifest', async () => {
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, values: {Description: '\${HOME}'}}
`,
    files: { 'people.csv': 'LastName\nAbara\n' },
  });
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.ledger.requestCount).toBe(0);
});

test.concurrent('a failed.csv is loaded again as it is, once its cells are corrected', async () => {
  const first = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, columns: {Surname: LastName}}
`,
    files: { 'people.csv': 'Surname,Description\n,"first, line\nsecond"\nBell,b\n,c\n' },
  });
  expectOutcome(first, 'records-failed', { succeeded: 1, failed: 2 });
  const failed = (await first.resultFile('people/failed.csv')) ?? '';
  let number = 0;
  const corrected = failed.replaceAll(
    /,people\.csv,(\d+),,/g,
    (_, line: string) => `,people.csv,${line},New ${++number},`,
  );
  expect(number).toBe(2);
  const second = await load({
    org: first.org,
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: failed.csv, columns: {Surname: LastName}}
`,
    files: { 'failed.csv': corrected },
  });
  expectOutcome(second, 'success', { succeeded: 2 });
  expect((await received(first.org)).slice(-2).map(({ cells }) => cells)).toEqual([
    { LastName: 'New 1', Description: 'first, line\nsecond' },
    { LastName: 'New 2', Description: 'c' },
  ]);
  expect(await second.resultFile('people/success.csv')).toMatch(
    /^sf__Id,sf__Created,sf__File,sf__Line,Surname,Description\n003\w{15},true,failed\.csv,2,New 1,/,
  );
  expect(first.org.ledger.report().duplicates).toEqual({});
});

test.concurrent('what the job says of itself arrives in the org', async () => {
  const loaded = await load({
    jobs: `jobs:
  leads:
    object: Lead
    operation: insert
    files: leads.csv
    concurrencyMode: Serial
    assignmentRuleId: 01Q000000000001EAA
    batchRetry: false
    batch: {maxRecords: 2, maxBytes: 1000}
`,
    files: { 'leads.csv': 'LastName,Company\nA,1\nB,2\nC,3\nD,4\nE,5\n' },
  });
  expectOutcome(loaded, 'success', { succeeded: 5 });
  const [job] = loaded.org.service.jobs.values();
  expect(job).toMatchObject({ concurrencyMode: 'Serial', contentType: 'CSV', apiVersion: '66.0' });
  expect(job?.batches.map(({ bytes }) => bytes)).toHaveLength(3);
});
