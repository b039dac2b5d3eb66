import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { commentMarkdown } from '../../src/report/comment.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { elements, text } from './html-tree.ts';
import {
  batch,
  cancelled,
  counts,
  inDoubt,
  invalid,
  job,
  large,
  manyErrors,
  outcome,
  recordsFailed,
  rehearsed,
  success,
} from './outcomes.ts';

const page = (of: Outcome, budgetBytes = summaryBudgetBytes): string => summaryMarkdown(of, { budgetBytes });
const rowsOfTables = (markdown: string): number[] =>
  elements(summaryTree(markdown), 'table').map((table) => elements(table, 'tr').length - 1);

/** Whole blocks only: every details is closed, every table row has the cells of its head. */
function expectWhole(markdown: string): void {
  expect(markdown.match(/^<details>$/gm)?.length).toBe(markdown.match(/^<\/details>$/gm)?.length);
  for (const block of markdown
    .trimEnd()
    .split('\n\n')
    .filter((part) => part.startsWith('| '))) {
    const cells = block.split('\n').map((row) => row.match(/(?<!\\)\|/g)?.length);
    expect(new Set(cells).size).toBe(1);
  }
}

describe('structure', () => {
  test.each([
    ['success', success, [3, 2, 2]],
    ['records failed', recordsFailed, [3, 3, 2, 2]],
    ['invalid', invalid, [6]],
    ['in doubt', inDoubt, [4, 1, 2, 2]],
    ['cancelled', cancelled, [1, 5]],
    ['600 batches', large({ jobs: 1, batches: 600, rhythm: 20 }), [1, 1, 10, 20, 570]],
  ])('%s has its tables with all their rows', (_name, of, rows) => {
    const markdown = page(of);
    expect(rowsOfTables(markdown)).toEqual(rows);
    expectWhole(markdown);
  });

  test.each([success, recordsFailed, invalid, inDoubt, cancelled])(
    'no Markdown is left unread ($verdict)',
    (of) => {
      const shown = text(summaryTree(page(of)));
      expect(shown).not.toMatch(/\*\*|\||<\/?details|&\w+;/);
    },
  );

  test('a batch of which some records were not sent has no failure of its own, and Apex is explained where it ran', () => {
    const info = { numberRecordsFailed: 0, apexProcessingTime: 0 };
    const unsent = batch(1, { counts: counts(3, 1), info });
    const loadOf = (one: typeof unsent): string =>
      page(outcome({ verdict: 'records-failed', jobs: [job({ counts: counts(3, 1), batches: [one] })] }));
    expect(loadOf(unsent)).toContain('✅\u00A0Completed');
    expect(loadOf(unsent)).toContain('in which it was worked on.');
    const failed = loadOf(batch(1, { counts: counts(3, 1) }));
    expect(failed).toContain('❌\u00A0Completed');
    expect(failed).toContain('**Apex** the share of triggers');
  });

  test('calls that were tried again are reported, and so are the rounds of records that refer to each other', () => {
    const one = job({ batches: [batch(1), batch(2)], counts: counts(4_000) });
    const usage = { requests: 1_033, retries: 1_012, batches: 2, recordBytes: 1, sentBytes: 1 };
    const reported = text(summaryTree(page(outcome({ jobs: [{ ...one, rounds: 12 }], usage }))));
    expect(reported).toContain('1,033 requests (1,012 of them tried again)');
    expect(reported).toContain('4,000 records in 2 batches, 12 rounds, parents first');
    const plain = text(summaryTree(page(outcome({ jobs: [one], usage: { ...usage, retries: 0 } }))));
    expect(plain).not.toMatch(/tried again|rounds/);
  });

  test('every job that was created is linked to its page in the org', () => {
    const links = elements(summaryTree(page(inDoubt)), 'a').map((link) => link.properties['href']);
    expect(links).toContain(
      'https://example.my.salesforce.com/lightning/setup/AsyncApiJobStatus/page?address=%2F750000000000001AAA',
    );
    expect(links.filter((link) => String(link).includes('AsyncApiJobStatus'))).toHaveLength(4);
  });

  test.each([
    'javascript:alert(1)',
    'https://a)b.example',
    'https://user:secret@[::1]/',
    'not an address',
    'https://a`b',
  ])('an instance address like %s makes no link', (instanceUrl) => {
    expect(elements(summaryTree(page({ ...success, instanceUrl })), 'a')).toEqual([]);
  });
});

describe('the list of result files', () => {
  const rows = '<job>/success.csv';
  const verification = { records: 9, differing: 4, unread: [], fields: [] };
  test.each<[string, Parameters<typeof job>[0][], string[]]>([
    ['an insert', [{ created: 5 }], [rows, 'undo.json']],
    [
      'an upsert that keeps what it overwrites',
      [{ created: 5, kept: 6 }],
      [rows, '<job>/before.csv', 'undo.json'],
    ],
    ['an update that keeps it', [{ kept: 6 }], [rows, '<job>/before.csv', 'undo.json']],
    ['nothing to keep', [{ kept: 0 }], [rows]],
    ['rows that are left out', [{ counts: { ...counts(8), skipped: 2 } }], [rows, '<job>/skipped.csv']],
    ['verified records', [{ verification }], [rows, '<job>/differences.csv']],
    ['a query and a delete', [{ output: 'old.csv' }, {}], [rows, '<job>.csv']],
    ['a query alone', [{ output: 'old.csv' }], ['<job>.csv']],
  ])('%s', (_name, jobs, files) => {
    const items = listed(outcome({ jobs: jobs.map((parts) => job({ created: 0, ...parts })) }));
    expect(items.map((item) => /^[^,:]+/.exec(item)?.[0])).toEqual([...files, 'report.json']);
  });

  test('says whose ids undo.json has', () => {
    const ids = (parts: Parameters<typeof job>[0]): string =>
      listed(outcome({ jobs: [job({ created: 0, ...parts })] })).find((item) => item.startsWith('undo')) ??
      '';
    expect([ids({ created: 1 }), ids({ kept: 1 }), ids({ created: 1, kept: 1 })]).toEqual([
      'undo.json: the ids of the records that the run created',
      'undo.json: the ids of the records that the run overwrote after it had kept their values',
      'undo.json: the ids of the records that the run created, or overwrote after it had kept their values',
    ]);
  });

  function listed(of: Outcome): string[] {
    const folded = elements(summaryTree(page(of)), 'details').find((one) =>
      text(one).includes('results-path'),
    );
    return folded === undefined ? [] : elements(folded, 'li').map(text);
  }
});

describe('words', () => {
  const heading = (of: Outcome): string =>
    elements(summaryTree(page(of)), 'h2')
      .map(text)
      .join();
  const meaning = (of: Outcome): string => elements(summaryTree(page(of)), 'strong').map(text)[0] ?? '';
  const one = (verdict: Outcome['verdict'], parts: Parameters<typeof job>[0]): Outcome =>
    outcome({ verdict, jobs: [job(parts)] });

  const rehearsal = { schemaFrom: 'No schema was read.', notUnderstood: [], leftOut: [], unknowable: [] };

  test.each<[string, Outcome, string, string]>([
    [
      'all loaded',
      one('success', { counts: counts(1) }),
      '✅ Loaded completely',
      'The only record is in the org.',
    ],
    [
      'deleted',
      one('success', { operation: 'delete', counts: counts(7) }),
      '✅ Loaded completely',
      'All 7 records are deleted.',
    ],
    [
      'failures allowed',
      one('success', { counts: counts(1000, 3), allowedFailures: 5 }),
      '✅ Loaded, 3 failed records within what is allowed',
      '997 of 1,000 records are in the org, 3 failed.',
    ],
    ['nothing', outcome({ jobs: [] }), '✅ Nothing to load', 'There was no record to load.'],
    [
      'too many failed',
      one('records-failed', { counts: counts(12_345, 5) }),
      '❌ 5 records failed',
      'The work is done, but records failed: 12,340 of 12,345 records are in the org, 5 failed; 0 are allowed.',
    ],
    [
      'not done',
      one('error', { counts: counts(10, 0, 10) }),
      '⛔ The load could not be finished',
      'The load could not be done, or could not be proven complete: 0 of 10 records are in the org, 10 not processed.',
    ],
    [
      'not begun',
      outcome({ verdict: 'error', jobs: [] }),
      '⛔ The load could not be finished',
      'The load could not be done, or could not be proven complete.',
    ],
    [
      'a rehearsal that was not begun',
      outcome({ verdict: 'error', jobs: [], rehearsal }),
      '⛔ Rehearsal: it could not be finished',
      'The rehearsal could not be done, or could not be proven complete.',
    ],
    [
      'a rehearsal that was stopped',
      outcome({ verdict: 'cancelled', jobs: [], rehearsal }),
      '🛑 Rehearsal: cancelled before it was finished',
      'The run was stopped.',
    ],
    [
      'in doubt',
      one('error', { counts: counts(10, 0, 4), inDoubt: 3 }),
      '⛔ Not proven complete: 3 records in doubt',
      'The load could not be proven complete: 6 of 10 records are in the org, 4 not processed (3 in doubt).',
    ],
  ])('%s', (_name, of, title, sentence) => {
    expect(heading(of)).toBe(title);
    expect(meaning(of)).toBe(sentence);
  });
});

describe('size', () => {
  const shared = large({ jobs: 1, batches: 10_000, rhythm: 3 });
  const fifty = outcome({
    verdict: 'records-failed',
    jobs: Array.from({ length: 50 }, (_, index) =>
      shared.jobs.map((each) => ({ ...each, id: `part-${index}` })),
    ).flat(),
  });
  const sentence = '|@octocat `</details>` <b> '.repeat(150);
  const wordy = outcome({
    verdict: 'error',
    troubles: Array.from({ length: 500 }, () => sentence),
    jobs: Array.from({ length: 150 }, () =>
      job({ id: sentence, reasons: Array.from({ length: 50 }, () => sentence) }),
    ),
  });
  const mistakes: Outcome = {
    ...invalid,
    diagnostics: Array.from({ length: 2_500 }, () => ({
      severity: 'error',
      message: sentence,
      hint: sentence,
    })),
    diagnosticsLeftOut: 90_000,
  };
  const loud = outcome({
    verdict: 'error',
    jobs: [
      job({
        batches: Array.from({ length: 3_000 }, (_, index) =>
          batch(index + 1, { info: { state: 'Failed', stateMessage: sentence } }),
        ),
      }),
    ],
  });
  const extremes: [string, Outcome][] = [
    ['10,000 batches in each of 50 jobs', fifty],
    ['1,500 kinds of error with hostile messages of 4 kB', manyErrors(1500, 4096)],
    [
      '5,000 jobs',
      outcome({
        jobs: Array.from({ length: 5_000 }, (_, index) => job({ id: `job-${index}`, counts: counts(9) })),
      }),
    ],
    ['long sentences', wordy],
    ['2,500 mistakes', mistakes],
    ['3,000 failed batches with long messages', loud],
  ];

  test.each(extremes)('%s stay below the limit and whole', (_name, of) => {
    for (const budgetBytes of [summaryBudgetBytes, 65_000, 8_000]) {
      const markdown = page(of, budgetBytes);
      expect(Buffer.byteLength(markdown)).toBeLessThan(budgetBytes);
      expectWhole(markdown);
      expect(/this page leaves out .*`report\.json`/.test(markdown)).toBe(true);
    }
  });

  test('what is left out is counted', () => {
    expect(/leaves out (.*?)\./.exec(page(fifty))?.[1]).toBe('497,500 of 500,000 batches');
    expect(page(success)).not.toContain('leaves out');
  });

  test('the same outcome gives the same bytes', () => {
    expect(page(structuredClone(recordsFailed))).toBe(page(recordsFailed));
  });
});

test('summary and comment of a rehearsal are headed as one', () => {
  expect(page(rehearsed)).toContain('## ✅ Rehearsal: loaded completely');
  expect(commentMarkdown(rehearsed, { marker: '<!-- any -->' })).toContain(
    '### ✅ Rehearsal: loaded completely\n',
  );
});
