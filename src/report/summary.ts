import type { Outcome } from '../outcome/outcome.ts';
import { ladder, type Detail } from './detail.ts';
import { closingBlocks, usageBlocks } from './summary-closing.ts';
import { headBlocks } from './summary-head.ts';
import { monitorBlocks, monitorLadder } from './summary-monitor.ts';
import { planBlocks } from './summary-plan.ts';
import { undoBlocks } from './summary-undo.ts';
import { rehearsalBlocks } from './summary-rehearsal.ts';
import { jobsTable } from './summary-jobs.ts';
import { sectionBlocks } from './summary-sections.ts';

/** GitHub refuses a summary over 1,048,576 bytes, and was seen to lose one close to that. */
export const summaryBudgetBytes = 1_000_000;

/**
 * The job summary as GitHub's Markdown, in UTF-8 smaller than `budgetBytes` (at least 8,000): the first level of
 * the ladder of detail that fits.
 */
export function summaryMarkdown(outcome: Outcome, { budgetBytes }: { readonly budgetBytes: number }): string {
  for (const detail of outcome.monitor === undefined ? ladder : monitorLadder) {
    const text = withinBudget(summaryBlocks(outcome, detail), budgetBytes);
    if (text !== undefined) return text;
  }
  throw new Error(`A summary does not fit into ${budgetBytes} bytes. Give it at least 8,000.`);
}

/** The blocks as one text, or nothing as soon as they are too long: a hopeless level costs little. */
function withinBudget(blocks: Iterable<string>, budgetBytes: number): string | undefined {
  const taken: string[] = [];
  let bytes = 0;
  for (const block of blocks) {
    bytes += Buffer.byteLength(block) + 2;
    if (bytes >= budgetBytes) return undefined;
    taken.push(block);
  }
  return `${taken.join('\n\n')}\n`;
}

/** The page at one level of detail: whole blocks, to be parted by blank lines. */
export function* summaryBlocks(outcome: Outcome, detail: Detail): Generator<string> {
  yield* headBlocks(outcome, detail);
  if (outcome.plan !== undefined) {
    yield* planBlocks(outcome, outcome.plan, detail);
    return;
  }
  if (outcome.monitor !== undefined) {
    yield* monitorBlocks(outcome, outcome.monitor, detail);
    yield* usageBlocks(outcome);
    return;
  }
  yield* undoBlocks(outcome, detail);
  if (outcome.jobs.length > 0) yield jobsTable(outcome, detail);
  yield* sectionBlocks(outcome, detail);
  yield* rehearsalBlocks(outcome, detail);
  yield* closingBlocks(outcome, detail);
}
