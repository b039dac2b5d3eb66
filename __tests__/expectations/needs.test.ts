import { expect, test } from 'vitest';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { loadMatching, stored, type MatchEnd } from '../match/in-process.ts';
import { testOrg } from '../scenarios/load-scenario.ts';

/** Runs a query of an org with two accounts, and the jobs behind it. */
async function counting(keys: string, more: string): Promise<MatchEnd> {
  const org = await testOrg();
  for (const Name of ['Acme', 'Bolt']) stored(org, 'Account', { Name });
  const query = `{ object: Account, operation: query, query: "SELECT Id, Name FROM Account", ${keys} }`;
  return loadMatching(org, `jobs:\n  counted: ${query}\n${more}`, {
    'people.csv': 'LastName\nBlue\n',
    'members.csv': 'LastName,AccountId\nBlue,Acme\n',
  });
}

const verdicts = ({ jobs }: Outcome): string[] => jobs.map(({ verdict }) => verdict);

test.concurrent(
  'a query that finds another number keeps its rows and stops the jobs that need it',
  async () => {
    const { outcome, rows } = await counting(
      'expectRecords: 3',
      `  people: { object: Contact, operation: insert, files: people.csv }
  others: { object: Contact, operation: insert, files: people.csv, needs: [] }`,
    );
    expect(verdicts(outcome)).toEqual(['differs', 'skipped', 'success']);
    expect(outcome.verdict).toBe('differs');
    expect(outcome.jobs[0]?.counts).toMatchObject({ read: 2, succeeded: 2 });
    expect(await rows('counted.csv')).toHaveLength(2);
  },
);

test.concurrent('jobs behind it run where it says so, those that take its rows too', async () => {
  const { outcome } = await counting(
    'expectRecords: 0, onFailure: continue',
    `  members:
    object: Contact
    operation: insert
    files: members.csv
    references: { AccountId: { job: counted, key: Name } }
  gone: { object: Account, operation: delete, rowsFrom: counted, columns: { Name: ~ } }`,
  );
  expect(verdicts(outcome)).toEqual(['differs', 'success', 'success']);
  expect(outcome.jobs[2]?.counts.succeeded).toBe(2);
  expect(outcome.verdict).toBe('differs');
});

test.concurrent.each([
  { why: 'is skipped', keys: 'expectRecords: 3', where: '', verdict: 'skipped' },
  { why: 'has no rows', keys: 'expectRecords: 0', where: " WHERE Name = 'Nobody'", verdict: 'success' },
])('a job that takes its rows and $why has its result files', async ({ keys, verdict, where }) => {
  const org = await testOrg();
  for (const Name of ['Acme', 'Bolt']) stored(org, 'Account', { Name });
  const { files, outcome } = await loadMatching(
    org,
    `jobs:
  counted: { object: Account, operation: query, query: "SELECT Id FROM Account${where}", ${keys} }
  gone: { object: Account, operation: delete, rowsFrom: counted }`,
    {},
  );
  expect(outcome.jobs[1]?.verdict).toBe(verdict);
  const texts = ['success.csv', 'failed.csv', 'unprocessed.csv'].map((name) =>
    files.text(`/results/gone/${name}`),
  );
  expect(texts).toEqual([
    'sf__Id,sf__Created,sf__File,sf__Line\n',
    'sf__Id,sf__Error,sf__File,sf__Line\n',
    'sf__File,sf__Line\n',
  ]);
});
