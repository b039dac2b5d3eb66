import type { BatchInfo } from '../bulk/batch-info.ts';
import { counted, number } from '../diagnostic/counted.ts';
import type { FoundCounts, FoundJob, MonitorFindings } from '../outcome/monitor-findings.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { ladder, type Detail } from './detail.ts';
import { unfinishedFirst } from './log-monitor.ts';
import { code, details, prose, table, unbroken } from './markdown.ts';
import { whatBecame } from './monitor-verdict.ts';
import { age } from './quantity.ts';
import { infoColumns, stateMessage } from './summary-batches.ts';
import { jobLink, striking } from './summary-jobs.ts';
import type { Column } from './table-column.ts';
import { sum } from './verdict.ts';

/** Rows of jobs are the last that a page of a monitor leaves out. */
export const monitorLadder: readonly Detail[] = [
  ...ladder.slice(0, 1),
  ...ladder.slice(2, 5).map((detail) => ({ ...detail, jobs: Infinity })),
  ...ladder.slice(2),
];

/** Tables of batches that stand open; further ones are folded. */
const OPEN_SECTIONS = 3;

/** A row a job, newest first, and the batches of Classic jobs that are open, failed, or still work. */
export function* monitorBlocks(
  outcome: Outcome,
  { aborts, filter, jobs }: MonitorFindings,
  detail: Detail,
): Generator<string> {
  if (filter.length > 0) yield `Filter: ${filter.map((line) => code(line)).join(' ')}`;
  const chosen = jobs.length > detail.jobs ? new Set(unfinishedFirst(jobs).slice(0, detail.jobs)) : undefined;
  const shown = chosen === undefined ? jobs : jobs.filter((job) => chosen.has(job));
  if (shown.length > 0) yield table(jobColumns(outcome.instanceUrl, detail), shown);
  const withBatches = shown.filter(({ batches }) => batches.length > 0).slice(0, detail.sections);
  for (const [index, job] of withBatches.entries()) yield batchSection(job, index < OPEN_SECTIONS, detail);
  if (!aborts && jobs.some(({ condition }) => condition === 'open')) yield HOW_TO_ABORT;
  const left = leftOut(jobs, shown, withBatches, detail);
  if (left.length > 0) {
    yield `> ✂️ To stay below GitHub's size limit this page leaves out ${left.join(' and ')}. They are all in \`report.json\`.`;
  }
}

const HOW_TO_ABORT =
  'To abort jobs that nobody will close any more, run it again with `abort-jobs: true`, and with `olderThan` in `monitor-filter`, so that loads that are going on are left alone.';

function batchSection(job: FoundJob, isOpen: boolean, detail: Detail): string {
  const title = `${job.id} · ${counted(job.batches.length, 'batch', 'batches')}`;
  const rows = job.batches.slice(0, batchesShown(detail));
  const messages = rows.some((info) => info.stateMessage !== undefined);
  const columns: Column<BatchInfo>[] = [
    ...infoColumns<BatchInfo>((info) => info),
    ...(messages ? [{ title: 'State message', cell: (info: BatchInfo) => stateMessage(info, detail) }] : []),
  ];
  const batches = table(columns, rows);
  return isOpen ? `### ${title}\n\n${batches}` : details(title, batches);
}

/** Rows of one table of batches. */
function batchesShown({ quietBatches, troubledBatches }: Detail): number {
  return Math.max(quietBatches, troubledBatches);
}

function jobColumns(instanceUrl: string | undefined, { messageCharacters }: Detail): Column<FoundJob>[] {
  return [
    {
      title: 'Job and type',
      cell: ({ id, jobType }) => `${jobLink(id, id, instanceUrl)}<br>${jobType ?? 'unknown type'}`,
    },
    { title: 'Operation', cell: ({ object, operation }) => `${prose(operation, 40)} ${prose(object, 60)}` },
    {
      title: 'State',
      cell: (job) =>
        [unbroken(`${mark(job)} ${stateOf(job)}`), ...notes(job, messageCharacters)].join('<br>'),
    },
    countColumn('Processed', ({ recordsProcessed }) => recordsProcessed, number),
    countColumn('Failed', ({ recordsFailed }) => recordsFailed, striking),
    countColumn('Batches', ({ batches }) => batches, number),
    {
      title: 'Age',
      align: 'right',
      cell: ({ created }) => (created === undefined ? '–' : unbroken(age(created.ageMilliseconds))),
    },
    { title: 'By', cell: ({ createdById, isOwn }) => (isOwn ? 'this user' : code(createdById, 20)) },
  ];
}

function stateOf({ condition, state }: FoundJob): string {
  return condition === 'gone' ? 'gone' : prose(state, 30);
}

function mark({ abort, condition, state, trouble }: FoundJob): string {
  if (trouble !== undefined) return '❓';
  if (abort === 'aborted') return '🛑';
  if (condition === 'open' || condition === 'working') return '⏳';
  if (condition === 'gone') return '⬜';
  return state === 'Failed' ? '⛔' : state === 'Aborted' ? '🛑' : '✅';
}

/** What is to be said of a job beside its state. */
function notes(job: FoundJob, limit: number): string[] {
  const message = job.errorMessage === undefined ? '' : prose(job.errorMessage, limit);
  // The reason stands among the cautions of the page.
  const trouble = job.trouble === undefined ? '' : 'could not be looked at or aborted';
  return [whatBecame(job), message, trouble].filter((text) => text !== '');
}

function countColumn(
  title: string,
  quantityOf: (counts: FoundCounts) => number | undefined,
  shown: (count: number) => string,
): Column<FoundJob> {
  const quantity = ({ counts }: FoundJob): number | undefined => counts && quantityOf(counts);
  return {
    ...{ title, align: 'right', quantity },
    cell: (job) => {
      const count = quantity(job);
      return count === undefined ? '–' : shown(count);
    },
  };
}

/** What this level of detail does not show, in words. */
function leftOut(
  jobs: readonly FoundJob[],
  shown: readonly FoundJob[],
  withBatches: readonly FoundJob[],
  detail: Detail,
): string[] {
  const jobsLeft = jobs.length - shown.length;
  const all = sum(jobs, ({ batches }) => batches.length);
  const batchesLeft = all - sum(withBatches, ({ batches }) => Math.min(batches.length, batchesShown(detail)));
  return [
    ...(jobsLeft > 0 ? [`${number(jobsLeft)} of ${counted(jobs.length, 'job')}`] : []),
    ...(batchesLeft > 0 ? [`${number(batchesLeft)} of ${counted(all, 'batch', 'batches')}`] : []),
  ];
}
