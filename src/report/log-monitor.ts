import { counted, number } from '../diagnostic/counted.ts';
import type { FoundJob, MonitorFindings } from '../outcome/monitor-findings.ts';
import { whatBecame } from './monitor-verdict.ts';
import { age } from './quantity.ts';
import type { Column } from './table-column.ts';
import { textTable } from './text-table.ts';
import { visible } from './untrusted-text.ts';

/** Rows of the log's table: those that are not at their end come first where not all fit. */
const ROWS = 100;

/** The jobs that a monitor found, as a table. */
export function monitorLines({ jobs }: MonitorFindings): string[] {
  if (jobs.length === 0) return [];
  const shown = jobs.length > ROWS ? unfinishedFirst(jobs).slice(0, ROWS) : jobs;
  const more = jobs.length - shown.length;
  return [
    ...textTable(columns, shown),
    ...(more > 0 ? [`… and ${counted(more, 'more job')}: the job summary and report.json list them.`] : []),
    '',
  ];
}

/** Jobs that may need somebody, then the others; newest first in both. */
export function unfinishedFirst(jobs: readonly FoundJob[]): FoundJob[] {
  const isFinished = ({ abort, condition, state, trouble }: FoundJob): boolean =>
    condition === 'ended' && state !== 'Failed' && abort === undefined && trouble === undefined;
  return [...jobs.filter((job) => !isFinished(job)), ...jobs.filter(isFinished)];
}

const columns: readonly Column<FoundJob>[] = [
  { title: 'Job', cell: ({ id }) => id },
  { title: 'Object', cell: ({ object }) => visible(object, 30) },
  { title: 'Operation', cell: ({ operation }) => visible(operation, 12) },
  { title: 'Type', cell: ({ jobType }) => jobType ?? 'unknown' },
  { title: 'State', cell: ({ condition, state }) => (condition === 'gone' ? 'gone' : visible(state, 20)) },
  { title: 'Processed', align: 'right', cell: ({ counts }) => count(counts?.recordsProcessed) },
  { title: 'Failed', align: 'right', cell: ({ counts }) => count(counts?.recordsFailed) },
  { title: 'Batches', align: 'right', cell: ({ counts }) => count(counts?.batches) },
  {
    title: 'Age',
    align: 'right',
    cell: ({ created }) => (created ? age(created.ageMilliseconds) : '–'),
  },
  { title: 'By', cell: ({ createdById, isOwn }) => (isOwn ? 'this user' : visible(createdById, 20)) },
  { title: '', cell: whatBecame },
];

function count(value: number | undefined): string {
  return value === undefined ? '–' : number(value);
}
