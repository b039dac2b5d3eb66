import { describe, expect, test } from 'vitest';
import { ladder } from '../../src/report/detail.ts';
import { expectGolden } from './golden.ts';
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
  verified,
} from './outcomes.ts';
import { undone } from './undo-outcomes.ts';

describe('the summary of a run', () => {
  test.each(
    Object.entries({
      success,
      recordsFailed,
      invalid,
      inDoubt,
      cancelled,
      linked,
      planned,
      differing,
      verified,
      undone,
    }),
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
