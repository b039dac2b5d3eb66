import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { commentMarkdown } from '../../src/report/comment.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import { closingLines } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { reported } from '../runner/report-schema.ts';
import { expectGolden } from './golden.ts';
import { elements, text } from './html-tree.ts';
import { monitoredAll, monitoredMany, monitoredOpen } from './monitor-outcomes.ts';
import { success } from './outcomes.ts';

const page = (of: Outcome, budgetBytes = summaryBudgetBytes): string => summaryMarkdown(of, { budgetBytes });
const rows = (markdown: string): number[] =>
  elements(summaryTree(markdown), 'table').map((table) => elements(table, 'tr').length - 1);

describe('the summary of a monitor', () => {
  test.each(Object.entries({ monitoredAll, monitoredOpen }))('%s', (name, of) => {
    expectGolden(name, page(reported(of)));
  });

  test('has a row a job at 2,000 jobs, below the limit, and says what it leaves out', () => {
    const markdown = page(monitoredMany(2_000, 20));
    expect(Buffer.byteLength(markdown)).toBeLessThan(summaryBudgetBytes);
    expect(markdown.match(/^\| \[750/gm)).toHaveLength(2_000);
    expect(markdown).toMatch(
      /this page leaves out [\d,]+ of 40,000 batches\. They are all in `report\.json`\./,
    );
  });

  test.each([8_000, 30_000, 100_000, 400_000])('fits into %i bytes, whole', (budgetBytes) => {
    const markdown = page(monitoredMany(2_000, 3), budgetBytes);
    expect(Buffer.byteLength(markdown)).toBeLessThan(budgetBytes);
    expect(markdown.match(/^<details>$/gm)?.length).toBe(markdown.match(/^<\/details>$/gm)?.length);
    expect(markdown).toContain('this page leaves out');
  });

  test('keeps the jobs that may need somebody where not all fit', () => {
    const many = monitoredMany(3_000, 0);
    const jobs = (many.monitor?.jobs ?? []).map((job, index) =>
      index === 2_999
        ? ({ ...job, state: 'Open', condition: 'open' } as const)
        : ({ ...job, state: 'Closed' } as const),
    );
    const of = { ...many, ...(many.monitor && { monitor: { ...many.monitor, jobs } }) };
    expect(page(of, 30_000)).toContain(jobs.at(-1)?.id);
    expect(closingLines(of).join('\n')).toContain(jobs.at(-1)?.id);
  });
});

test('the log is a table that a newcomer can read, with the verdict last', () => {
  expect(closingLines(monitoredAll).join('\n')).toMatchInlineSnapshot(`
    "Could not read job 750000000000008AAA: INSUFFICIENT_ACCESS: No.
    Job                 Object         Operation  Type      State    Processed  Failed  Batches  Age  By
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    750000000000001AAA  Contact        query      V2Query   Aborted    120,000       0        –  1 h  this user           by this run
    750000000000002AAA  Account        insert     Classic   Open        20,000      12        3  2 h  005000000000009AAA  not aborted: the job of another user
    750000000000003AAA  Account        insert     Classic   Closed      10,000       0        2  3 h  this user           not aborted: closed, and still working
    750000000000004AAA  Order_Line__c  upsert     V2Ingest  Failed           0       0        –  4 h  this user
    750000000000005AAA  Account        insert     Classic   gone             –       –        –  5 h  this user           since it was listed: the org deletes jobs after seven days
    750000000000006AAA  Account        insert     unknown   Open             –       –        –  6 h  this user           not aborted: of an unknown type
    750000000000007AAA  Account        insert     Classic   Closed           5       0        1  7 h  this user           had ended before it could be aborted
    750000000000008AAA  Account        insert     Classic   Open             –       –        –  8 h  this user

    API usage: 17 requests.
    ⛔ The jobs could not all be looked at and aborted."
  `);
  expect(closingLines(monitoredOpen).at(-1)).toBe(
    '✅ 1 Bulk API job, 1 open. The org lists 1 job of the last seven days. 1 open.',
  );
});

test('the step fails with what stood in the way', () => {
  expect(failureSentence(monitoredAll)).toBe(
    'The org lists 31 jobs of the last seven days; 8 of them pass the filter. 3 open, 1 closed and still working, 1 failed, 1 gone since it was listed, 1 aborted by this run. Could not read job 750000000000008AAA: INSUFFICIENT_ACCESS: No.',
  );
  expect(failureSentence(monitoredOpen)).toBeUndefined();
});

test('the comment says how many, and no name of the org', () => {
  const comment = commentMarkdown(monitoredOpen, { marker: '<!-- x -->' });
  expect(comment).toContain('### ✅ 1 Bulk API job, 1 open');
  expect(comment).toContain('The jobs and their batches stand in the summary of the run.');
});

describe('the output bulk-jobs', () => {
  const jobsOf = (of: Outcome): unknown[] => JSON.parse(outputs(of, '/r')['bulk-jobs']) as unknown[];

  test('lists the jobs without their batches, and nothing for other modes', () => {
    expect(jobsOf(monitoredAll)).toHaveLength(8);
    expect(jobsOf(monitoredAll)[0]).toEqual({
      ...{
        id: '750000000000001AAA',
        object: 'Contact',
        operation: 'query',
        jobType: 'V2Query',
        state: 'Aborted',
      },
      ...{ condition: 'ended', concurrencyMode: 'Parallel', createdById: '005000000000001AAA', isOwn: true },
      ...{ createdDate: '2026-03-02T07:00:00.000Z', ageSeconds: 3_600 },
      ...{ numberRecordsProcessed: 120_000, numberRecordsFailed: 0, abort: 'aborted' },
    });
    expect(jobsOf(success)).toEqual([]);
  });

  test('stays below the limit of GitHub, and is whole JSON', () => {
    const many = outputs(monitoredMany(20_000, 0), '/r')['bulk-jobs'];
    expect(Buffer.byteLength(many)).toBeLessThan(1_000_000);
    expect(jobsOf(monitoredMany(20_000, 0)).length).toBeGreaterThan(1_500);
  });
});

test.each([
  '::error::x',
  '##[error]x',
  '| a | b |',
  '</details><script>alert(1)</script>',
  '@octocat [x](https://evil.example) `code` **bold**',
  'a\nb\r\nc\u202Ed\u0007',
  '%0A::add-mask::x',
])('names and messages such as %j do nothing', (hostile) => {
  const of = reported(monitoredMany(3, 2, hostile));
  const markdown = page(of);
  const tree = summaryTree(markdown);
  expect(elements(tree, 'script')).toEqual([]);
  expect(rows(markdown)).toEqual([3, 2, 2, 2]);
  const links = elements(tree, 'a').map((link) => String(link.properties['href']));
  expect(links.every((link) => link.startsWith('https://example.my.salesforce.com'))).toBe(true);
  expect(text(tree)).not.toMatch(/[\u202E\u0007]/);
  for (const line of closingLines(of)) {
    expect(line).not.toMatch(/^\s*::|##\[|[\r\n\u202E\u0007]/);
  }
});
