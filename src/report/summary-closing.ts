import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { limitSentences } from './limit-sentences.ts';
import { details, list } from './markdown.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { byteSize, percentage, repeated } from './quantity.ts';
import { batchesLeftOut, listedBatches, timesNote } from './summary-batches.ts';
import { errorsLeftOut } from './summary-errors.ts';
import { sum, troubledFirst } from './verdict.ts';

/** The end of the page: what the run cost, where its files are, what the page leaves out. */
export function* closingBlocks(outcome: Outcome, detail: Detail): Generator<string> {
  yield* timesNote(troubledFirst(outcome.jobs).slice(0, detail.sections));
  yield* usageBlocks(outcome);
  // A run that could not begin has left none.
  if (outcome.verdict !== 'invalid' && outcome.jobs.length > 0) yield resultFiles(outcome);
  if (outcome.resumeFrom !== undefined) yield resumption();
  yield* leftOutSentence(outcome, detail);
}

/** What the run cost. */
export function* usageBlocks(outcome: Outcome): Generator<string> {
  if (outcome.usage.requests > 0) yield usage(outcome);
}

/** What this level of detail leaves out, if anything: a paragraph. */
export function* leftOutSentence(outcome: Outcome, detail: Detail): Generator<string> {
  const left = leftOut(outcome, detail);
  if (left.length > 0) {
    yield `> ✂️ To stay below GitHub's size limit this page leaves out ${left.join(', ')}. They are all in \`report.json\`.`;
  }
}

function usage({ monitor, usage }: Outcome): string {
  const { requests, retries, batches, recordBytes, sentBytes } = usage;
  const calls = `${counted(requests, 'request')}${repeated(retries)}`;
  if (monitor !== undefined) return [`**API usage** · ${calls}`, ...limitSentences(usage)].join('<br>');
  // Tiny batches grow: a share says nothing then.
  const share = sentBytes < recordBytes ? ` (${percentage(sentBytes, recordBytes)})` : '';
  return [
    `**API usage** · ${calls} · ${counted(batches, 'batch', 'batches')} · ${byteSize(recordBytes)} of records, ${byteSize(sentBytes)} after gzip${share}`,
    ...limitSentences(usage),
  ].join('<br>');
}

const uploadStep = [
  '```yaml',
  '- uses: actions/upload-artifact@v7',
  '  if: always()',
  '  with:',
  '    name: bulk-load',
  '    path: ${{ steps.load.outputs.results-path }} # "load" is the id of this step',
  '```',
].join('\n');

function resultFiles({ jobs, rehearsal }: Outcome): string {
  const loads = jobs.filter(({ output }) => output === undefined);
  const undoable = rehearsal === undefined ? undoableRecords(loads) : [];
  return details(
    'Result files',
    'In the folder that the output `results-path` names:',
    list([
      ...(loads.length > 0
        ? [
            '`<job>/success.csv`, `<job>/failed.csv`, `<job>/unprocessed.csv`: the source rows with their ids or errors, and the file and line they come from; a corrected `failed.csv` can be loaded as it is',
          ]
        : []),
      ...(sum(loads, ({ counts }) => counts.skipped) > 0
        ? ['`<job>/skipped.csv`: the source rows that were left out, and why']
        : []),
      ...(sum(loads, ({ verification }) => verification?.differing ?? 0) > 0
        ? ['`<job>/differences.csv`: what was sent, and what the org holds instead']
        : []),
      ...(sum(loads, ({ kept = 0 }) => kept) > 0
        ? ['`<job>/before.csv`: the values that records had before they were overwritten']
        : []),
      ...(undoable.length > 0
        ? [`\`undo.json\`: the ids of the records that the run ${undoable.join(', or ')}`]
        : []),
      ...(loads.length < jobs.length
        ? ['`<job>.csv`, or the file that `output` names: the records that a query found']
        : []),
      '`report.json`: all that this page says, for programs',
    ]),
    'To keep them, upload the folder. They hold the data of the rows: whoever can read the artifact can read them.',
    uploadStep,
  );
}

/** What the run did to the records that undo.json names. */
function undoableRecords(loads: readonly JobOutcome[]): string[] {
  return [
    ...(sum(loads, ({ created }) => created) > 0 ? ['created'] : []),
    ...(sum(loads, ({ kept = 0 }) => kept) > 0 ? ['overwrote after it had kept their values'] : []),
  ];
}

const resumeSteps = [
  '```yaml',
  '# after the load of this attempt',
  '- uses: actions/upload-artifact@v7',
  '  if: failure() || cancelled()',
  '  with:',
  '    name: checkpoint-${{ github.run_attempt }}',
  '    path: ${{ steps.load.outputs.results-path }}/checkpoint.json # "load" is the id of this step',
  '# before the load of the next attempt, which gets: resume-from: ${{ runner.temp }}/bulk-load',
  '- uses: actions/download-artifact@v8',
  '  with:',
  '    name: checkpoint-1 # that of the attempt before',
  '    path: ${{ runner.temp }}/bulk-load',
  '```',
].join('\n');

function resumption(): string {
  return details(
    'How to finish this run',
    'The runner and its folders may be gone by now, so the workflow has to keep `checkpoint.json` as an artifact. It holds no row values.',
    resumeSteps,
  );
}

/** What this level of detail does not show, in words. */
function leftOut(outcome: Outcome, detail: Detail): string[] {
  const { jobs, diagnostics, troubles } = outcome;
  const beyond = (count: number, limit: number): number => Math.max(0, count - limit);
  const sections = troubledFirst(jobs);
  const [open, closed] = [sections.slice(0, detail.sections), sections.slice(detail.sections)];
  const all = {
    batches: sum(jobs, (job) => listedBatches(job).length),
    errors: sum(jobs, (job) => job.errors.length),
  };
  const batches =
    sum(open, (job) => batchesLeftOut(job, detail)) + sum(closed, (job) => listedBatches(job).length);
  const errors = sum(open, (job) => errorsLeftOut(job, detail)) + sum(closed, (job) => job.errors.length);
  const reasons =
    sum(open, (job) => beyond(job.reasons.length, detail.sentences)) +
    sum(closed, (job) => job.reasons.length);
  const sentences =
    reasons + beyond(troubles.length, detail.sentences) + beyond(diagnostics.length, detail.sentences);
  return [
    ...(jobs.length > detail.jobs
      ? [`${number(jobs.length - detail.jobs)} of ${counted(jobs.length, 'job')}`]
      : []),
    ...(batches > 0 ? [`${number(batches)} of ${counted(all.batches, 'batch', 'batches')}`] : []),
    ...(errors > 0
      ? [`${number(errors)} of ${counted(all.errors, 'kind of error', 'kinds of errors')}`]
      : []),
    ...(sentences > 0 ? [counted(sentences, 'reason or mistake', 'reasons or mistakes')] : []),
  ];
}
