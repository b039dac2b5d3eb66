import type { BatchInfo, BatchState } from '../bulk/batch-info.ts';
import type { BatchOutcome, JobOutcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, details, prose, table, unbroken } from './markdown.ts';
import { position } from './position.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { duration } from './quantity.ts';
import { striking } from './summary-jobs.ts';
import type { Column } from './table-column.ts';
import { sum } from './verdict.ts';

/** Rows that may stand open on the page; longer tables are folded. */
const openRows = 10;

/** The job's BatchInfo: batches with failures first and open, the others folded when there are many. */
export function batchBlocks(job: JobOutcome, detail: Detail): string[] {
  const batches = listedBatches(job);
  const reported = [...earlierBatches(job), ...unsentBatches(job)];
  const show = (some: readonly BatchOutcome[]): string => batchTable(some, job, detail);
  if (batches.length === 0) return reported;
  if (batches.length <= openRows && detail.quietBatches >= batches.length)
    return [...reported, show(batches)];
  const troubled = worstFirst(batches.filter(isTroubled)).slice(0, detail.troubledBatches);
  const quiet = batches.filter((batch) => !isTroubled(batch)).slice(0, detail.quietBatches);
  const open = troubled.slice(0, openRows);
  const rest = troubled.slice(openRows);
  return [
    ...reported,
    ...(open.length > 0 ? [show(open)] : []),
    ...(rest.length > 0
      ? [details(counted(rest.length, 'more batch', 'more batches') + ' with failures', show(rest))]
      : []),
    ...(quiet.length > 0
      ? [details(counted(quiet.length, 'batch', 'batches') + ' without failures', show(quiet))]
      : []),
  ];
}

/** Batches that have rows of their own: neither those of the run that was continued nor those of which nothing was sent. */
export function listedBatches(job: JobOutcome): BatchOutcome[] {
  return job.batches.filter((batch) => !isEarlier(job, batch) && !isUnsent(batch));
}

function isEarlier({ earlierJobIds = [] }: JobOutcome, { info }: BatchOutcome): boolean {
  return info !== undefined && earlierJobIds.includes(info.jobId);
}

function isUnsent({ counts, inDoubt, info }: BatchOutcome): boolean {
  return info === undefined && inDoubt === 0 && counts.failed === 0;
}

function earlierBatches(job: JobOutcome): string[] {
  const earlier = job.batches.filter((batch) => isEarlier(job, batch)).length;
  if (earlier === 0) return [];
  const were = earlier === 1 ? 'was' : 'were';
  return [
    `${counted(earlier, 'batch', 'batches')} ${were} sent by the run that this one continued: \`report.json\` lists them.`,
  ];
}

function unsentBatches({ batches }: JobOutcome): string[] {
  const unsent = batches.filter(isUnsent);
  if (unsent.length === 0) return [];
  const records = counted(
    sum(unsent, (batch) => batch.records),
    'record',
  );
  const were = unsent.length === 1 ? 'was' : 'were';
  return [`${counted(unsent.length, 'batch', 'batches')} with ${records} ${were} not sent.`];
}

/** What the times of the batches mean, where the page shows some: a line. */
export function timesNote(jobs: readonly JobOutcome[]): string[] {
  const infos = jobs.flatMap((job) => listedBatches(job).flatMap(({ info }) => info ?? []));
  if (!infos.some((info) => info.totalProcessingTime > 0)) return [];
  const apex = infos.some((info) => info.apexProcessingTime > 0)
    ? ', **Apex** the share of triggers and other code in that'
    : '';
  return [
    `Times of a batch: **Total** is its processing without the wait in the queue, **API active** the part in which it was worked on${apex}.`,
  ];
}

/** Batches of the job that this level of detail leaves out. */
export function batchesLeftOut(job: JobOutcome, detail: Detail): number {
  const batches = listedBatches(job);
  const troubled = batches.filter(isTroubled).length;
  const quiet = batches.length - troubled;
  return Math.max(0, troubled - detail.troubledBatches) + Math.max(0, quiet - detail.quietBatches);
}

/** Batches that were not completed before those with a few failed records. */
function worstFirst(batches: readonly BatchOutcome[]): BatchOutcome[] {
  const isCompleted = (batch: BatchOutcome): boolean => batch.info?.state === 'Completed';
  return [...batches.filter((batch) => !isCompleted(batch)), ...batches.filter(isCompleted)];
}

function isTroubled({ info, counts }: BatchOutcome): boolean {
  return (
    info?.state !== 'Completed' ||
    info.numberRecordsFailed > 0 ||
    counts.failed > 0 ||
    counts.notProcessed > 0
  );
}

const SECOND_PASS = '② second pass: references to records that came later are set by an update';
const SENT_AGAIN = '↻ records of earlier batches, sent again after an error that passes';

function batchTable(batches: readonly BatchOutcome[], job: JobOutcome, detail: Detail): string {
  const columns: Column<BatchOutcome>[] = [...outcomeColumns(), firstRecordColumn(job)];
  if (batches.some(({ info }) => info?.stateMessage !== undefined)) columns.push(messageColumn(detail));
  const again = batches.some(({ attempt }) => attempt !== undefined);
  const second = batches.some(({ pass }) => pass !== undefined);
  const notes = [...(again ? [SENT_AGAIN] : []), ...(second ? [SECOND_PASS] : [])];
  return [table(columns, batches), ...notes].join('\n\n');
}

function outcomeColumns(): Column<BatchOutcome>[] {
  return [
    {
      title: '#',
      align: 'right',
      cell: ({ attempt, pass, number: at }) =>
        unbroken(
          [number(at), ...(pass === undefined ? [] : ['②']), ...(attempt === undefined ? [] : ['↻'])].join(
            ' ',
          ),
        ),
    },
    ...infoColumns<BatchOutcome>(({ info }) => info, state),
  ];
}

/** The columns of BatchInfo: id, state, counters and times. */
export function infoColumns<Row>(
  infoOf: (row: Row) => BatchInfo | undefined,
  stateOf: (row: Row) => string = (row) => batchState(infoOf(row)),
): Column<Row>[] {
  const column = (
    title: string,
    quantity: (info: BatchInfo) => number,
    shown: (quantity: number) => string,
  ): Column<Row> => ({
    ...{ title, align: 'right' },
    quantity: (row) => {
      const info = infoOf(row);
      return info && quantity(info);
    },
    cell: (row) => {
      const info = infoOf(row);
      return info === undefined ? '–' : shown(quantity(info));
    },
  });
  return [
    {
      title: 'Batch',
      cell: (row) => {
        const info = infoOf(row);
        return info === undefined ? '–' : code(info.id, 20);
      },
    },
    { title: 'State', cell: (row) => unbroken(stateOf(row)) },
    column('Processed', (info) => info.numberRecordsProcessed, number),
    column('Failed', (info) => info.numberRecordsFailed, striking),
    column('Total', (info) => info.totalProcessingTime, time),
    column('API active', (info) => info.apiActiveProcessingTime, time),
    column('Apex', (info) => info.apexProcessingTime, time),
  ];
}

function batchState(info: BatchInfo | undefined): string {
  return info === undefined ? '' : `${stateSymbols[info.state]} ${info.state}`;
}

/** With one source file its name stands above the table already. */
function firstRecordColumn({ files, output }: JobOutcome): Column<BatchOutcome> {
  if (files.length === 1 || output !== undefined) {
    return { title: 'From line', align: 'right', cell: ({ firstRecord }) => number(firstRecord.line) };
  }
  return { title: 'First record', cell: ({ firstRecord }) => code(position(firstRecord)) };
}

function messageColumn(detail: Detail): Column<BatchOutcome> {
  return { title: 'State message', cell: ({ info }) => stateMessage(info, detail) };
}

/** Why the service says that a batch is in its state; empty where it says nothing. */
export function stateMessage(info: BatchInfo | undefined, { messageCharacters }: Detail): string {
  return info?.stateMessage === undefined ? '' : prose(info.stateMessage, messageCharacters);
}

const stateSymbols: Record<BatchState, string> = {
  Queued: '⏳',
  InProgress: '⏳',
  Completed: '✅',
  Failed: '⛔',
  NotProcessed: '⬜',
};

function state({ info, counts, inDoubt }: BatchOutcome): string {
  if (info === undefined) return inDoubt > 0 ? '🟪 not confirmed' : '⬜ not sent';
  // Records that could not be sent have failed, too, which is not the batch's doing.
  const hasFailures = counts.failed > 0 && info.numberRecordsFailed > 0;
  const mark = info.state === 'Completed' && hasFailures ? '❌' : stateSymbols[info.state];
  return `${mark} ${info.state}`;
}

function time(milliseconds: number): string {
  return unbroken(duration(milliseconds));
}
