import { expect, test } from 'vitest';
import { planRun } from '../../src/modes/plan.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryHttp } from '../ports/memory-http.ts';
import { MemoryLog } from '../ports/memory-log.ts';

async function reported(jobs: string): Promise<string[]> {
  const files = new MemoryFiles({
    '/work/bulk-load.yml': `version: 1\njobs:\n${jobs}`,
    '/work/a.csv': 'Code,Name,Parent\nK1,One,K2\nK2,Two,K9\n',
    '/work/c.csv': 'LastName,AccountId,More\nA,K1,x\nB,K9,y\n',
  });
  const never = new AbortController().signal;
  const { diagnostics } = await planRun(
    {
      ...{ workspace: '/work', manifest: 'bulk-load.yml', jobs: [], variables: new Map<string, string>() },
      ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', scratchFolder: '/scratch' },
      ...{ resultsFolder: '/results', compareLimit: 200_000 },
    },
    {
      ...{
        http: new MemoryHttp(() => 'silence'),
        clock: systemClock,
        log: new MemoryLog(),
        files,
        mask: () => undefined,
      },
      ...{ random: () => 0.5, cancellation: { cancelled: never, deadline: never, closing: never } },
    },
  );
  return diagnostics.map(({ message }) => message);
}

const accounts =
  '  accounts: {object: Account, operation: insert, files: a.csv, columns: {Code: ~, Parent: ~}}\n';
const contacts = (key: string): string =>
  `  contacts: {object: Contact, operation: insert, files: c.csv, columns: {More: ~}, references: {AccountId: {job: accounts, ${key}}}}\n`;
const own = (key: string): string =>
  `  accounts: {object: Account, operation: insert, files: a.csv, columns: {Code: ~, Parent: ~}, references: {ParentId: {job: accounts, key: ${key}, columns: Parent}}}\n`;

test('a column that a key needs and that the parents do not have is reported once, and not of every child', async () => {
  const missing = (column: string): string =>
    `The files of the job "accounts" have no column "${column}", which is to be the key of a reference.`;
  await expect(reported(accounts + contacts('key: Kode'))).resolves.toEqual([missing('Kode')]);
  const joined = contacts('key: [Code, Kind], columns: [AccountId, More]').replace(
    'More: ~',
    'AccountId: ~, More: ~',
  );
  await expect(reported(accounts + joined)).resolves.toEqual([missing('Kind')]);
  await expect(reported(own('Kode'))).resolves.toEqual([missing('Kode')]);
});

test('where the column is there, a key that no parent has is reported with its records', async () => {
  await expect(reported(accounts + contacts('key: Code'))).resolves.toEqual([
    'No record of the other job has the key that "AccountId" refers to. 1 record would fail with REFERENCE_NOT_FOUND: c.csv:3.',
  ]);
  await expect(reported(own('Code'))).resolves.toEqual([
    'The record that "ParentId" refers to would fail itself. 1 record would fail with REFERENCE_FAILED: a.csv:2.',
    'No record of the other job has the key that "ParentId" refers to. 1 record would fail with REFERENCE_NOT_FOUND: a.csv:3.',
  ]);
});
