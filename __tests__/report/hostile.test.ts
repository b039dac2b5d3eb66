import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { annotations } from '../../src/report/annotations.ts';
import { commentBudgetBytes, commentMarkdown } from '../../src/report/comment.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import { batchLine, closingLines, groupTitle } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { reportJson, reportText } from '../../src/report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { anyText, hostileTexts, outcomeOf } from './hostile.ts';
import { linkableText, structure, text } from './html-tree.ts';

const page = (of: Outcome): string => summaryMarkdown(of, { budgetBytes: summaryBudgetBytes });

/** A job id of this form makes a link, which is right. */
const isSalesforceId = (some: string): boolean => /^[A-Za-z0-9]{15,18}$/.test(some);

/** Invisible characters but the word joiner, which the summary itself puts in. */
const unseen = /(?![\n\u2060])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** An outcome with an org that names itself so. */
function reached(hostile: string): Outcome {
  const org = {
    id: `00D${hostile}`,
    name: hostile,
    kind: 'unknown',
    userName: hostile,
    host: hostile,
  } as const;
  return { ...outcomeOf(hostile), org };
}

function expectSamePage(hostile: string): void {
  const tree = summaryTree(page(reached(hostile)));
  expect(structure(tree)).toBe(harmless);
  const shown = text(tree);
  expect(shown).not.toMatch(unseen);
  for (const link of linkable) expect(linkableText(tree)).not.toMatch(link);
}

/** What GitHub links wherever it stands outside of code: mentions, references, addresses; and its short codes. */
const linkable = [/@[a-z0-9]/i, /#\d/, /\bgh-\d/i, /\w:\/\//, /\bwww\.\w/i, /:(\w*[a-z]\w*|[+-]1):/i];

const harmless = structure(summaryTree(page(reached('harmless'))));

describe('the summary keeps its elements', () => {
  test.each(hostileTexts)('with %j', (hostile) => {
    expectSamePage(hostile);
  });

  test('with any text', () => {
    fc.assert(
      fc.property(anyText, (hostile) => {
        fc.pre(!isSalesforceId(hostile));
        expectSamePage(hostile);
      }),
      { numRuns: 100 },
    );
  });
});

const comment = (of: Outcome): string => commentMarkdown(of, { marker: '<!-- marker -->' });
const harmlessComment = structure(summaryTree(comment(outcomeOf('harmless'))));

function expectSameComment(hostile: string): void {
  const body = comment(outcomeOf(hostile));
  expect(Buffer.byteLength(body)).toBeLessThan(commentBudgetBytes);
  expect(body.startsWith('<!-- marker -->\n\n### ')).toBe(true);
  const tree = summaryTree(body);
  expect(structure(tree)).toBe(harmlessComment);
  expect(text(tree)).not.toMatch(unseen);
  for (const link of [...linkable, /\b[0-9a-f]{40}\b/]) expect(linkableText(tree)).not.toMatch(link);
}

describe('the comment keeps its elements', () => {
  test.each(hostileTexts)('with %j', expectSameComment);

  test('with any text', () => {
    fc.assert(fc.property(anyText, expectSameComment), { numRuns: 100 });
  });
});

/** What the runner takes for a command (its grammar: the first at the start of a line, the second anywhere). */
const commands = [/^\s*::/, /##\[/];

function logLines(of: Outcome): string[] {
  const lines = of.jobs.flatMap((job) => [
    groupTitle(job),
    ...job.batches.flatMap((batch) =>
      batch.info === undefined ? [] : [batchLine({ ...batch, batches: job.batches.length }, batch.info)],
    ),
  ]);
  return [...lines, ...closingLines(of)];
}

function expectSafeLog(hostile: string): void {
  for (const line of logLines(reached(hostile))) {
    for (const command of commands) expect(line).not.toMatch(command);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
}

describe('no log line is a command', () => {
  test.each(hostileTexts)('with %j', expectSafeLog);

  test('with any text', () => {
    fc.assert(fc.property(anyText, expectSafeLog), { numRuns: 300 });
  });

  test('the closing table stays within 120 columns', () => {
    fc.assert(
      fc.property(anyText, (hostile) => {
        const table = closingLines(outcomeOf(hostile)).slice(0, 5);
        expect(Math.max(...table.map((line) => Array.from(line).length))).toBeLessThanOrEqual(120);
        expect(table[1]).toMatch(/^─+$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('annotations and the failure sentence', () => {
  const check = (hostile: string): void => {
    for (const verdict of ['records-failed', 'invalid', 'error', 'cancelled', 'success'] as const) {
      const of = outcomeOf(hostile, verdict);
      for (const annotation of annotations(of)) {
        expect(annotation.message.length).toBeLessThanOrEqual(4096);
        for (const part of [annotation.file, annotation.title, ...annotation.message.split('\n')]) {
          expect(part ?? '').not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
        for (const line of annotation.message.split('\n'))
          for (const command of commands) expect(line).not.toMatch(command);
      }
      expect(failureSentence(of) ?? '').not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s*::|##\[/u);
      expect((failureSentence(of) ?? '').length).toBeLessThanOrEqual(4096);
    }
  };
  test.each(hostileTexts)('with %j', check);

  test('with any text', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 100 });
  });
});

test('outputs and report.json carry any text unharmed', () => {
  fc.assert(
    fc.property(anyText, (hostile) => {
      const of = outcomeOf(hostile);
      const ids: unknown = JSON.parse(outputs(of, '/tmp/results')['job-ids']);
      expect(Object.keys(ids ?? {})).toContain(hostile);
      expect(outputs(of, '/tmp/results')['job-ids']).not.toMatch(/[\r\n]/);
      const report = reportJson(of);
      expect(JSON.parse(reportText(of))).toEqual(report);
      expect(reportText(of)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|##\[|^\s*::/mu);
      expect(report.troubles).toEqual([hostile, hostile]);
    }),
    { numRuns: 100 },
  );
});
