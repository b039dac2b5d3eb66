import type { BatchState } from '../bulk/batch-info.ts';
import type { BatchOutcome, JobOutcome, SourcePlace } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, details, prose, table, unbroken, type Column } from './markdown.ts';
import { counted, duration, number } from './quantity.ts';
import { striking } from './summary-jobs.ts';

/** Rows that may stand open on the page; longer tables are folded. */
const openRows = 10;

/** The job's BatchInfo: batches with failures first and open, the others folded when there are many. */
export function batchBlocks(job: JobOutcome, detail: Detail): string[] {
  const { batches } = job;
  if (batches.length === 0) return [];
  if (batches.length <= openRows && detail.quietBatches >= batches.length)
    return [batchTable(batches, detail)];
  const troubled = batches.filter(isTroubled).slice(0, detail.troubledBatches);
  const quiet = batches.filter((batch) => !isTroubled(batch)).slice(0, detail.quietBatches);
  const open = troubled.slice(0, openRows);
  return [
    ...(open.length > 0 ? [batchTable(open, detail)] : []),
    ...folded(troubled.slice(openRows), 'more with failures', detail),
    ...folded(quiet, 'without failures', detail),
  ];
}

function folded(batches: readonly BatchOutcome[], what: string, detail: Detail): string[] {
  const title = `${counted(batches.length, 'batch', 'batches')} ${what}`;
  return batches.length > 0 ? [details(title, batchTable(batches, detail))] : [];
}

/** Batches of the job that this level of detail leaves out. */
export function batchesLeftOut(job: JobOutcome, detail: Detail): number {
  const troubled = job.batches.filter(isTroubled).length;
  const quiet = job.batches.length - troubled;
  return Math.max(0, troubled - detail.troubledBatches) + Math.max(0, quiet - detail.quietBatches);
}

function isTroubled({ info, counts }: BatchOutcome): boolean {
  return (
    info?.state !== 'Completed' ||
    info.numberRecordsFailed > 0 ||
    counts.failed > 0 ||
    counts.notProcessed > 0
  );
}

function batchTable(batches: readonly BatchOutcome[], detail: Detail): string {
  const spoken = batches.some(({ info }) => info?.stateMessage !== undefined);
  return table(spoken ? [...columns, messageColumn(detail)] : columns, batches);
}

const columns: readonly Column<BatchOutcome>[] = [
  { title: '#', align: 'right', cell: (batch) => number(batch.number) },
  { title: 'Batch', cell: ({ info }) => (info === undefined ? '–' : code(info.id, 20)) },
  { title: 'State', cell: state },
  {
    title: 'Processed',
    align: 'right',
    cell: ({ info }) => (info ? number(info.numberRecordsProcessed) : '–'),
  },
  { title: 'Failed', align: 'right', cell: ({ info }) => (info ? striking(info.numberRecordsFailed) : '–') },
  { title: 'Total', align: 'right', cell: ({ info }) => time(info?.totalProcessingTime) },
  { title: 'API active', align: 'right', cell: ({ info }) => time(info?.apiActiveProcessingTime) },
  { title: 'Apex', align: 'right', cell: ({ info }) => time(info?.apexProcessingTime) },
  { title: 'First record', cell: (batch) => place(batch.firstRecord) },
];

function messageColumn(detail: Detail): Column<BatchOutcome> {
  return {
    title: 'State message',
    cell: ({ info }) => prose(info?.stateMessage ?? '', detail.messageCharacters),
  };
}

const stateSymbols: Record<BatchState, string> = {
  Queued: '⏳',
  InProgress: '⏳',
  Completed: '🟩',
  Failed: '🟥',
  NotProcessed: '⬜',
};

function state({ info, counts }: BatchOutcome): string {
  if (info === undefined) return unbroken('⬜ no answer');
  const mark = info.state === 'Completed' && counts.failed > 0 ? '🟥' : stateSymbols[info.state];
  return unbroken(`${mark} ${info.state}`);
}

function time(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : unbroken(duration(milliseconds));
}

/** `file:line` of a source record. */
function place(source: SourcePlace): string {
  return code(`${source.file}:${source.line}`);
}
