import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ladder } from '../../src/report/detail.ts';
import { summaryBlocks, summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import {
  cancelled,
  differing,
  inDoubt,
  invalid,
  large,
  linked,
  outcome,
  planned,
  recordsFailed,
  success,
} from './outcomes.ts';

/** The pages as committed. `UPDATE_GOLDEN=1 npx vitest run __tests__/report` writes them anew: read the difference. */
function expectGolden(name: string, markdown: string): void {
  const file = join(import.meta.dirname, 'golden', `${name}.golden.md`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, markdown);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `no ${file}`).toBe(markdown);
}

describe('the summary of a run', () => {
  test.each(
    Object.entries({ success, recordsFailed, invalid, inDoubt, cancelled, linked, planned, differing }),
  )('%s', (name, outcome) => {
    expectGolden(name, summaryMarkdown(outcome, { budgetBytes: summaryBudgetBytes }));
  });
});

describe('the ladder of detail', () => {
  const long = large({ jobs: 1, batches: 104, rhythm: 2 });
  const short = large({ jobs: 21, batches: 2, rhythm: 2 });
  const sample = outcome({ verdict: 'records-failed', jobs: [...long.jobs, ...short.jobs] });

  test.each(ladder.map((detail) => [detail.name, detail] as const))('%s', (name, detail) => {
    expectGolden(
      `level-${name.replaceAll(' ', '-')}`,
      `${[...summaryBlocks(sample, detail)].join('\n\n')}\n`,
    );
  });

  test('each level is shorter than the one before', () => {
    const sizes = ladder.map((detail) => [...summaryBlocks(sample, detail)].join('\n\n').length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBe(sizes.length);
  });
});
