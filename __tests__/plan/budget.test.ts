import { describe, expect, test } from 'vitest';
import { budgetOf, shortages } from '../../src/plan/budget.ts';
import { makePlan } from '../../src/plan/planning.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

async function planOf(records: readonly number[]): Promise<Plan> {
  const files: Record<string, string> = {};
  const jobs = records.map((count, index) => {
    files[`/work/${index}.csv`] = `Name\n${'x\n'.repeat(count)}`;
    return `  job${index}: {object: Account, operation: insert, files: ${index}.csv, batch: {maxRecords: 2}}\n`;
  });
  return planOfFiles({ ...files, '/work/bulk-load.yml': `version: 1\njobs:\n${jobs.join('')}` });
}

async function planOfFiles(files: Readonly<Record<string, string>>): Promise<Plan> {
  const { plan } = await makePlan(
    {
      workspace: '/work',
      scratchFolder: '/scratch',
      manifest: 'bulk-load.yml',
      jobs: [],
      variables: new Map(),
      maxFailedRecords: { records: 0 },
    },
    { files: new MemoryFiles(files), instant: 0, signal: new AbortController().signal },
  );
  if (plan === undefined) throw new Error('the manifest is wrong');
  return plan;
}

test('a plan takes its batches, and for each of them and each job the requests that it cannot do without', async () => {
  expect(budgetOf(await planOf([5]))).toEqual({ batches: 3, apiRequests: 14 + 3 * 3 });
  expect(budgetOf(await planOf([5, 1, 4]))).toEqual({ batches: 6, apiRequests: 3 * 14 + 6 * 3 });
});

test('each further level of records that refer to each other is looked at for itself', async () => {
  const job =
    '{object: Account, operation: insert, files: a.csv, references: {ParentId: {job: a, key: Name}}}';
  const plan = await planOfFiles({
    '/work/a.csv': 'Name,ParentId\nC,B\nB,A\nA,\n',
    '/work/bulk-load.yml': `version: 1\njobs:\n  a: ${job}\n`,
  });
  expect(budgetOf(plan)).toEqual({ batches: 3, apiRequests: 14 + 3 * 3 + 2 * 8 });
});

describe('of a run that was begun before', () => {
  test('only batches of its plan count as sent: none of attempts, of queries, or of their rows', async () => {
    const plan = await planOfFiles({
      '/work/a.csv': `Name\n${'x\n'.repeat(7)}`,
      '/work/bulk-load.yml': `version: 1
jobs:
  a: {object: Account, operation: insert, files: a.csv, batch: {maxRecords: 2}}
  found: {object: Lead, operation: query, query: "SELECT Id FROM Lead"}
  gone: {object: Lead, operation: delete, rowsFrom: found}
`,
    });
    const sent = new Map([
      ['a', [2, 4, 5, 6]],
      ['a#2', [1]],
      ['found', [1]],
      ['gone', [1, 2, 3, 4, 5, 6, 7, 8]],
    ]);
    expect(budgetOf(plan).batches).toBe(4 + 1);
    expect(budgetOf(plan, (pass) => sent.get(pass)).batches).toBe(2 + 1);
    expect(budgetOf(plan, () => undefined)).toEqual(budgetOf(plan));
  });

  test('the batches of a second pass count for themselves', async () => {
    const plan = await planOfFiles({
      '/work/a.csv': 'Name,ParentId\nA,C\nB,A\nC,B\n',
      '/work/bulk-load.yml': `version: 1
jobs:
  a: {object: Account, operation: insert, files: a.csv, batch: {maxRecords: 1}, references: {ParentId: {job: a, key: Name}}}
`,
    });
    const sent = new Map([
      ['a', [1, 2, 3]],
      ['a#2', [1, 9]],
    ]);
    expect(budgetOf(plan).batches).toBe(6);
    expect(budgetOf(plan, (pass) => sent.get(pass)).batches).toBe(2);
  });
});

describe('a shortage', () => {
  const needed = { batches: 12, apiRequests: 1_050 };
  const room = { max: 15_000, remaining: 12 };

  test('there is none when all fits, or nothing is known', () => {
    expect(shortages(needed, {})).toEqual([]);
    expect(shortages(needed, { batches: room, apiRequests: { max: 1_050, remaining: 1_050 } })).toEqual([]);
  });

  test('of batches names what is needed, what remains, the limit, and what to do', () => {
    expect(shortages(needed, { batches: { max: 15_000, remaining: 11 } })).toEqual([
      `The load needs 12 batches, but of the org's 15,000 for 24 hours only 11 remain. Nothing was sent. Wait until the 24 hours have moved on, load fewer jobs at once with the input "jobs", or let "batch" make the batches larger.`,
    ]);
  });

  test('of requests too, beside the other', () => {
    const found = shortages(needed, {
      batches: { max: 15_000, remaining: 1 },
      apiRequests: { max: 5_000, remaining: 0 },
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('only 1 remains');
    expect(found[1]).toContain(
      "needs about 1,050 API requests, but of the org's 5,000 for 24 hours none remain",
    );
  });
});
