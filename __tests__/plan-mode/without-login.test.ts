import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plan } from './plan-scenario.ts';

const jobs = `jobs:
  accounts:
    object: Account
    operation: upsert
    externalIdFieldName: External_Id__c
    files: accounts.csv
    batch: {maxRecords: 2}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references:
      AccountId: {job: accounts, key: External_Id__c}
`;
const accounts = 'External_Id__c,Name\nA-1,First\nA-2,Second\nA-3,Third\n';

test.concurrent(
  'a plan without a login holds, and says what it needs and what it could not check',
  async () => {
    const { main, report, resultsFolder, reported } = await plan({
      jobs,
      files: { 'accounts.csv': accounts, 'contacts.csv': 'LastName,AccountId\nOne,A-1\nTwo,A-3\n' },
    });
    expect(reported).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'success',
      counts: { read: 5, succeeded: 0, failed: 0, notProcessed: 5, skipped: 0 },
      plan: { needs: { records: 5, batches: 3 }, uncounted: [] },
    });
    expect(report.jobs.map(({ batches, id }) => [id, batches.length])).toEqual([
      ['accounts', 2],
      ['contacts', 1],
    ]);
    expect(report.plan?.notChecked).not.toEqual([]);
    expect(main.summary).toContain('## ✅ The plan holds');
    expect(main.summary).toContain('### Not checked');
    expect(main.log).toContain('✅ The plan holds.');
    expect(existsSync(join(resultsFolder, 'accounts'))).toBe(false);
  },
);

test.concurrent('parents that are missing or ambiguous are counted, with their lines', async () => {
  const { main, report, reported } = await plan({
    jobs: jobs.replace('upsert\n    externalIdFieldName: External_Id__c', 'insert'),
    files: {
      'accounts.csv': `${accounts}A-3,Third again\n`,
      'contacts.csv': 'LastName,AccountId\nOne,A-1\nTwo,A-3\nThree,B-1\nFour,B-2\nFive,\n',
    },
  });
  expect(report.outcome).toBe('invalid');
  expect(reported).toEqual([
    'error contacts.csv:3: More than one record of the other job has the key that "AccountId" refers to. 1 record would fail with REFERENCE_AMBIGUOUS: contacts.csv:3.',
    'error contacts.csv:4: No record of the other job has the key that "AccountId" refers to. 2 records would fail with REFERENCE_NOT_FOUND: contacts.csv:4, contacts.csv:5.',
  ]);
  expect(main.annotations.map(({ file, line }) => `${file ?? ''}:${line ?? ''}`)).toContain('contacts.csv:4');
  expect(main.summary).toContain('## 📝 The load would not succeed: 2 mistakes to correct first');
});

test.concurrent('an upsert that has a key twice leads to one record, which is not ambiguous', async () => {
  const { reported } = await plan({
    jobs,
    files: { 'accounts.csv': `${accounts}A-1,First\n`, 'contacts.csv': 'LastName,AccountId\nOne,A-1\n' },
  });
  expect(reported).toEqual([]);
});

test.concurrent('failures within what is allowed, or tolerated, are warnings', async () => {
  const files = { 'accounts.csv': accounts, 'contacts.csv': 'LastName,AccountId\nOne,A-1\nTwo,B-1\n' };
  const allowed = await plan({ jobs, files, with: { 'max-failed-records': '1' } });
  const tolerated = await plan({ jobs: `${jobs}    toleratedCodes: [REFERENCE_NOT_FOUND]\n`, files });
  for (const { report, reported } of [allowed, tolerated]) {
    expect(report.outcome).toBe('success');
    expect(reported).toEqual([expect.stringMatching(/^warning contacts\.csv:3: No record of the other job/)]);
  }
});

test.concurrent('mistakes in a file do not keep the other jobs from being checked', async () => {
  const { report, reported } = await plan({
    jobs,
    files: { 'accounts.csv': accounts, 'contacts.csv': 'LastName,AccountId\nOne\n' },
  });
  expect(report.outcome).toBe('invalid');
  expect(reported).toEqual([expect.stringMatching(/^error contacts\.csv:2: .* has 1 cell/)]);
  expect(report.jobs.map(({ id }) => id)).toEqual(['accounts']);
});

test.concurrent(
  'a login that is given by half stays a mistake, and a resumption is none for a plan',
  async () => {
    const files = { 'accounts.csv': accounts, 'contacts.csv': 'LastName,AccountId\nOne,A-1\n' };
    const half = await plan({ jobs, files, with: { 'client-id': 'example' } });
    expect(half.reported).toEqual([expect.stringContaining('No login is complete')]);
    const resumed = await plan({ jobs, files, with: { 'resume-from': 'earlier' } });
    expect(resumed.reported).toEqual([
      expect.stringContaining('Input "resume-from" does not go with "mode: plan".'),
    ]);
  },
);
