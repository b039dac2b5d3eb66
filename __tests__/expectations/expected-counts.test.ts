import { beforeAll, describe, expect, test } from 'vitest';
import { queryOutcome } from '../../src/load/query/query-outcome.ts';
import type { JobOutcome } from '../../src/outcome/outcome.ts';
import { runVerdict } from '../../src/outcome/verdict.ts';
import { makePlan } from '../../src/plan/planning.ts';
import { annotations } from '../../src/report/annotations.ts';
import { commentMarkdown } from '../../src/report/comment.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import { closingLines } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { counts, job, outcome } from '../report/outcomes.ts';
import { reported } from '../runner/report-schema.ts';

const info = {
  ...{ id: '751000000000001AAA', jobId: '750000000000001AAA', state: 'Completed' as const },
  ...{ createdDate: '', systemModstamp: '', numberRecordsFailed: 0 },
  ...{ totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 },
};

interface Found {
  readonly rows: number;
  /** How many the service says it found; as many as there are rows when absent. */
  readonly claimed?: number;
  readonly stopped?: 'cancelled';
}

/** What becomes of a query job with this key that finds so many records. */
async function found(expectRecords: string, { rows, claimed = rows, stopped }: Found): Promise<JobOutcome> {
  const manifest = `version: 1
jobs:
  people:
    object: Contact
    operation: query
    query: SELECT Id FROM Contact
    expectRecords: ${expectRecords}
`;
  const request = {
    workspace: '/w',
    manifest: 'bulk-load.yml',
    jobs: [],
    variables: new Map<string, string>(),
  };
  const { plan } = await makePlan(
    { ...request, scratchFolder: '/s', maxFailedRecords: { records: 0 } },
    {
      files: new MemoryFiles({ '/w/bulk-load.yml': manifest }),
      signal: new AbortController().signal,
      instant: 0,
    },
  );
  const [planned] = plan?.jobs ?? [];
  if (planned?.kind !== 'query') throw new Error('There is no query.');
  const counted = { ...info, numberRecordsProcessed: claimed };
  const reason = stopped && { verdict: stopped, sentence: 'The run was cancelled.' };
  return queryOutcome({
    ...{ planned, jobIds: [info.jobId], listDiscrepancies: [], infos: [counted], durationMilliseconds: 0 },
    ...{ stop: { reason, troubles: [] }, batches: [{ info: counted, rows, line: 2 }] },
  });
}

test.each([
  [0, '0', undefined],
  [1, '0', '1 record; none is expected'],
  [1_500, '0', '1,500 records; none is expected'],
  [2, '3', '2 records; exactly 3 are expected'],
  [4, '3', '4 records; exactly 3 are expected'],
  [2, '1', '2 records; exactly 1 is expected'],
  [2, '{ min: 2 }', undefined],
  [2, '{ min: 3 }', '2 records; at least 3 are expected'],
  [0, '{ min: 1 }', '0 records; at least 1 is expected'],
  [2, '{ max: 2 }', undefined],
  [2, '{ max: 1 }', '2 records; at most 1 is expected'],
  [2, '{ max: 0 }', '2 records; none is expected'],
  [1, '{ min: 1, max: 2 }', undefined],
  [2, '{ min: 1, max: 2 }', undefined],
  [2, '{ min: 3, max: 9 }', '2 records; 3 to 9 are expected'],
  [3, '{ min: 1, max: 2 }', '3 records; 1 to 2 are expected'],
])('%i records where %s is expected', async (rows, expected, said) => {
  const { verdict, reasons, diagnostics } = await found(expected, { rows });
  const sentences = said === undefined ? [] : [`The query found ${said}.`];
  expect({ verdict, reasons }).toEqual({
    verdict: said === undefined ? 'success' : 'differs',
    reasons: sentences,
  });
  expect(diagnostics?.map(({ message }) => message)).toEqual(sentences);
});

test('what cannot be proven is an error, and what was cancelled is that, whatever was expected', async () => {
  const short = await found('5', { rows: 2, claimed: 3 });
  expect(short).toMatchObject({ verdict: 'error', reasons: [expect.stringContaining('3 rows')] });
  const stopped = await found('5', { rows: 2, stopped: 'cancelled' });
  expect(stopped).toMatchObject({ verdict: 'cancelled', reasons: ['The run was cancelled.'] });
});

test.each([
  [['success', 'differs'], 'differs'],
  [['differs', 'skipped'], 'differs'],
  [['differs', 'records-failed'], 'records-failed'],
  [['error', 'differs'], 'error'],
  [['differs', 'cancelled', 'error'], 'cancelled'],
] as const)('jobs that are %j make a run that is %s', (of, verdict) => {
  expect(runVerdict(of.map((one) => job({ verdict: one })))).toBe(verdict);
});

describe('a run with a query that found another number than expected', () => {
  const sentence = 'The query found 2 records; at most 1 is expected.';
  let people: JobOutcome;
  beforeAll(async () => {
    people = await found('{ max: 1 }', { rows: 2 });
  });
  const run = (...others: readonly JobOutcome[]) => {
    const jobs = [people, ...others];
    return outcome({ verdict: runVerdict(jobs), jobs, diagnostics: people.diagnostics ?? [] });
  };

  test('is annotated at the line of the manifest', () => {
    const [annotation] = annotations(run());
    expect(annotation).toMatchObject({
      ...{ level: 'error', file: 'bulk-load.yml', startLine: 7, startColumn: 20, endColumn: 29 },
      message: expect.stringContaining(sentence) as string,
    });
  });

  test('fails the step, with the reason', () => {
    const skipped = job({ verdict: 'skipped', counts: counts(1, 0, 1) });
    expect(failureSentence(run(skipped))).toBe(
      `The work is done, but the org does not hold what was sent or expected, as 1 job found: 2 of 3 records are read or written, 1 not processed. people: ${sentence} The job summary and report.json say what became of every job.`,
    );
  });

  test('says so beside records that failed', () => {
    const failed = job({ verdict: 'records-failed', counts: counts(3, 1) });
    expect(failureSentence(run(failed))).toContain(`people: ${sentence}`);
  });

  test('has the verdict in outputs, report, log, summary and comment', () => {
    const shown = reported(run());
    expect(outputs(shown, '/results').outcome).toBe('differs');
    expect(closingLines(shown)).toContain(`people: ${sentence}`);
    expect(closingLines(shown).at(-1)).toBe('❗ The org differs from what is expected.');
    const page = summaryMarkdown(shown, { budgetBytes: summaryBudgetBytes });
    expect(page).toMatch(/^## ❗ The org differs from what is expected\n/);
    expect(page).toContain('into `people.csv`');
    const comment = commentMarkdown(shown, { marker: '<!-- x -->' });
    expect(comment).toContain('### ❗ The org differs from what is expected');
    expect(comment.split('The query found 2 records').length - 1).toBe(1);
  });
});
