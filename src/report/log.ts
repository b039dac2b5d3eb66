import type { Progress } from '../outcome/progress.ts';
import type { BatchInfo } from '../bulk/batch-info.ts';
import type {
  BatchOutcome,
  JobOutcome,
  Outcome,
  PlanFindings,
  RehearsalFindings,
  UndoFindings,
  SourcePlace,
} from '../outcome/outcome.ts';
import { limitSentences } from './limit-sentences.ts';
import { monitorLines } from './log-monitor.ts';
import { changesLines } from './plan-changes.ts';
import { planSize } from './plan-verdict.ts';
import { position } from './position.ts';
import { changedNotes, reasonOf, undoSentence } from './summary-undo.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { byteSize, duration, percentage, repeated } from './quantity.ts';
import { continuation } from './resumption.ts';
import type { Column } from './table-column.ts';
import { textTable } from './text-table.ts';
import { visible, withoutCommand } from './untrusted-text.ts';
import { headline, meaning, sum, symbol } from './verdict.ts';

/** Lines for the log. Each is one line, and none can act as a workflow command whatever names and messages hold. */

/** The title of a job's group. */
export function groupTitle(job: Pick<JobOutcome, 'id' | 'object' | 'operation'>): string {
  return line(`${visible(job.id, 60)}: ${visible(job.operation, 20)} ${visible(job.object, 60)}`);
}

/** A job of more batches has a line for those with failures alone. */
export const MAX_LISTED_BATCHES = 20;

/** What a load or a query sets out to do. */
export function openingLine(
  work:
    | {
        readonly records: number;
        readonly batches: number;
        readonly files: readonly string[];
        /** How many levels there are of records that refer to each other, and how many records a second pass sets. */
        readonly levels?: { readonly count: number; readonly later: number } | undefined;
      }
    | { readonly soql: string; readonly output: string },
): string {
  if ('soql' in work) return line(`${work.soql} → ${work.output}`);
  const { batches, files, levels, records } = work;
  const source = files.length === 1 ? (files[0] ?? '') : counted(files.length, 'file');
  const reported = [
    `${counted(records, 'record')} of ${source} in ${counted(batches, 'batch', 'batches')}`,
    ...(levels === undefined || levels.count === 1 ? [] : [`${number(levels.count)} rounds, parents first`]),
    ...(levels === undefined || levels.later === 0
      ? []
      : [`a second pass for ${counted(levels.later, 'record')} in or below circles, or too deep`]),
  ].join('; ');
  return line(batches > MAX_LISTED_BATCHES ? `${reported}; only batches with failures get a line` : reported);
}

/** While nothing is on its way yet: `Getting ready · 5.0 s`. */
export function preparationLine(elapsedMilliseconds: number): string {
  return `Getting ready · ${duration(elapsedMilliseconds)}`;
}

/**
 * `12 of 40 batches done, 18 sent · 120,000 of 400,000 records (30.0 %), 3 failed · 1,446 records/s · 1 m 23 s, about
 * 3 m 14 s left`; when all batches are done, their results are still to be read.
 *
 * @param recordsPerSecond of this run so far; what is left is estimated by it
 */
export function progressLine(progress: Progress, recordsPerSecond = 0): string {
  const { batches, batchesFinal, batchesSent, records, recordsProcessed, recordsFailed } = progress;
  const done = `${number(batchesFinal)} of ${counted(batches, 'batch', 'batches')} done`;
  const share =
    records === undefined
      ? counted(recordsProcessed, 'record')
      : `${number(recordsProcessed)} of ${counted(records, 'record')} (${percentage(recordsProcessed, records)})`;
  const left = (records ?? 0) - recordsProcessed;
  const elapsed = duration(progress.elapsedMilliseconds);
  const rate = Math.round(recordsPerSecond);
  if (batches > 0 && batchesFinal === batches) {
    return line([done, failedOf(share, recordsFailed), 'reading results', elapsed].join(' · '));
  }
  return line(
    [
      batchesSent < batches ? `${done}, ${number(batchesSent)} sent` : done,
      failedOf(share, recordsFailed),
      ...(rate > 0 ? [`${counted(rate, 'record')}/s`] : []),
      rate > 0 && left > 0 ? `${elapsed}, about ${wholeSeconds(left / recordsPerSecond)} left` : elapsed,
    ].join(' · '),
  );
}

function failedOf(share: string, recordsFailed: number): string {
  return recordsFailed > 0 ? `${share}, ${number(recordsFailed)} failed` : share;
}

/** An estimate has no tenths: `4 s`, `1 m 23 s`. */
function wholeSeconds(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : duration(whole * 1_000);
}

/** Whether records of the batch failed, or it was not completed. */
export function isFailed({ state, numberRecordsFailed }: BatchInfo): boolean {
  return state !== 'Completed' || numberRecordsFailed > 0;
}

/** A batch that has reached a final state. */
export interface FinalBatch extends Pick<BatchOutcome, 'number' | 'pass' | 'attempt'> {
  /** How many batches the job has, as far as that is known. */
  readonly batches: number;
  /** Unknown for the batches of a query. */
  readonly firstRecord?: SourcePlace;
}

/** `Batch 3 of 12 751… Completed · 10,000 processed · 4.2 s · from accounts.csv:20002`. */
export function batchLine(batch: FinalBatch, info: BatchInfo): string {
  const { batches, firstRecord } = batch;
  const { numberRecordsProcessed, numberRecordsFailed, stateMessage } = info;
  const width = number(batches).length;
  const of = batch.attempt === undefined ? `of ${number(batches)}` : `again (attempt ${batch.attempt})`;
  const pass = batch.pass === undefined ? '' : ' (second pass)';
  const failed = numberRecordsFailed > 0 ? `, ${number(numberRecordsFailed)} failed` : '';
  return line(
    [
      `Batch ${number(batch.number).padStart(width)} ${of}${pass} ${visible(info.id, 20)} ${info.state}`,
      `${number(numberRecordsProcessed)} processed${failed}`,
      duration(info.totalProcessingTime),
      ...(firstRecord === undefined ? [] : [`from ${position(firstRecord)}`]),
      ...(stateMessage === undefined ? [] : [visible(stateMessage, 300)]),
    ].join(' · '),
  );
}

/** The end of the log: the table of jobs, why they are not green, and the verdict last. */
export function closingLines(outcome: Outcome): string[] {
  const { jobs, relativeDatesFrom, troubles, usage } = outcome;
  const reasons = jobs.flatMap((job) =>
    job.reasons.map((reason) => `${visible(job.id, 60)}: ${visible(reason, 600)}`),
  );
  return [
    ...(jobs.length > 0 ? [...textTable(columns, jobRows(outcome)), ''] : []),
    ...reasons,
    ...troubles.map((trouble) => visible(trouble, 600)),
    ...continuation(outcome),
    ...(relativeDatesFrom === undefined
      ? []
      : [`Relative dates count from ${relativeDatesFrom.toISOString().slice(0, 19)}Z.`]),
    ...(outcome.plan === undefined ? [] : planLines(outcome, outcome.plan)),
    ...(outcome.monitor === undefined ? [] : monitorLines(outcome.monitor)),
    ...(outcome.rehearsal === undefined ? [] : rehearsalLines(outcome.rehearsal)),
    ...(outcome.undo === undefined ? [] : undoLines(outcome.undo)),
    ...(usage.requests > 0 ? [usageLine(outcome), ...limitSentences(usage)] : []),
    verdictLine(outcome),
  ].map(line);
}

/** What a load would change and need, and what of it could not be checked. */
function planLines(outcome: Outcome, plan: PlanFindings): string[] {
  const notChecked = plan.notChecked.map((one) => `Not checked: ${visible(one, 600)}`);
  const changes = changesLines(outcome, plan);
  return [
    ...(changes.length > 0 ? [...changes, ''] : []),
    ...notChecked,
    ...(outcome.jobs.length > 0 ? [planSize(plan)] : []),
  ];
}

const NOT_UNDERSTOOD_IN_LOG = 20;

/** What of the schema was not understood, and what a rehearsal cannot know. */
function rehearsalLines({ notUnderstood, unknowable }: RehearsalFindings): string[] {
  const shown = notUnderstood.slice(0, NOT_UNDERSTOOD_IN_LOG);
  const more = notUnderstood.length - shown.length;
  return [
    ...shown.map((place) => `Not understood: ${position(place)}: ${visible(place.message, 600)}`),
    ...(more > 0 ? [`Not understood: ${more} more, in report.json`] : []),
    ...unknowable.map((one) => `Not known: ${visible(one, 600)}`),
  ];
}

/** Of which run an undo is, and what of it stays as it is. */
function undoLines(undo: UndoFindings): string[] {
  return [
    undoSentence(undo),
    ...undo.notTakenBack.map(
      (one) => `Not taken back: ${visible(one.job, 60)}: ${visible(reasonOf(one).replaceAll('`', ''), 600)}.`,
    ),
    ...changedNotes(undo).map((note) => `${note.replaceAll('`', '')}.`),
  ];
}

/** Short when the step fails: the failure sentence stands on the next line then. */
function verdictLine(outcome: Outcome): string {
  const verdict = `${symbol(outcome.verdict)} ${headline(outcome)}.`;
  return outcome.verdict === 'success' ? `${verdict} ${meaning(outcome)}` : verdict;
}

function usageLine({ monitor, usage }: Outcome): string {
  const { requests, retries, batches, recordBytes, sentBytes } = usage;
  const calls = `${counted(requests, 'request')}${repeated(retries)}`;
  if (monitor !== undefined) return `API usage: ${calls}.`;
  return `API usage: ${calls}, ${counted(batches, 'batch', 'batches')}, ${byteSize(recordBytes)} of records, ${byteSize(sentBytes)} after gzip.`;
}

interface Row extends Pick<JobOutcome, 'counts' | 'healed' | 'durationMilliseconds'> {
  readonly job: string;
  readonly object: string;
  readonly operation: string;
}

function jobRows(outcome: Outcome): Row[] {
  const rows = outcome.jobs.map((job) => ({
    ...job,
    job: `${mark(job)} ${visible(job.id, 16)}`,
    object: visible(job.object, 18),
    operation: visible(job.operation, 10),
  }));
  const total = {
    job: '  Total',
    object: '',
    operation: '',
    counts: outcome.counts,
    healed: sum(outcome.jobs, (job) => job.healed),
    durationMilliseconds: outcome.durationMilliseconds,
  };
  return rows.length > 1 ? [...rows, total] : rows;
}

/** One column wide in every monospaced font, which the symbols of the summary are not. */
function mark({ verdict }: JobOutcome): string {
  return verdict === 'success' ? '✔' : verdict === 'skipped' ? '–' : '✘';
}

const columns: readonly Column<Row>[] = [
  { title: 'Job', cell: (row) => row.job },
  { title: 'Object', cell: (row) => row.object },
  { title: 'Operation', cell: (row) => row.operation },
  { title: 'Read', align: 'right', cell: ({ counts }) => number(counts.read) },
  { title: 'Succeeded', align: 'right', cell: ({ counts }) => number(counts.succeeded) },
  { title: 'Failed', align: 'right', cell: ({ counts }) => number(counts.failed) },
  { title: 'Unprocessed', align: 'right', cell: ({ counts }) => number(counts.notProcessed) },
  {
    title: 'Skipped',
    align: 'right',
    cell: ({ counts }) => number(counts.skipped),
    quantity: ({ counts }) => counts.skipped,
  },
  { title: 'Duration', align: 'right', cell: (row) => duration(row.durationMilliseconds) },
];

function line(text: string): string {
  return withoutCommand(text);
}
