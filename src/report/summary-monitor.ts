import type { BatchInfo } from '../bulk/batch-info.ts';
import { counted, number } from '../diagnostic/counted.ts';
import type { FoundJob, MonitorFindings } from '../outcome/monitor-findings.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { unfinishedFirst } from './log-monitor.ts';
import { code, details, prose, table, unbroken, type Column } from './markdown.ts';
import { whatBecame } from './monitor-verdict.ts';
import { duration } from './quantity.ts';
import { infoColumns, stateMessage } from './summary-batches.ts';
import { jobLink, striking } from './summary-jobs.ts';
import { sum } from './verdict.ts';

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
    { title: 'Job', cell: ({ id }) => jobLink(id, id, instanceUrl) },
    { title: 'Object', cell: ({ object }) => prose(object, 60) },
    { title: 'Operation', cell: ({ operation }) => prose(operation, 40) },
    { title: 'Type', cell: ({ jobType }) => jobType ?? 'unknown' },
    { title: 'State', cell: (job) => unbroken(`${mark(job)} ${stateOf(job)}`) },
    { title: 'Processed', align: 'right', cell: ({ counts }) => count(counts?.recordsProcessed, number) },
    { title: 'Failed', align: 'right', cell: ({ counts }) => count(counts?.recordsFailed, striking) },
    { title: 'Batches', align: 'right', cell: ({ counts }) => count(counts?.batches, number) },
    {
      title: 'Age',
      align: 'right',
      cell: ({ created }) => (created === undefined ? '–' : unbroken(duration(created.ageMilliseconds))),
    },
    { title: 'By', cell: ({ createdById, isOwn }) => (isOwn ? 'this user' : code(createdById, 20)) },
    { title: 'Note', cell: (job) => note(job, messageCharacters) },
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

function note(job: FoundJob, limit: number): string {
  const said = [job.errorMessage, job.trouble].flatMap((text) =>
    text === undefined ? [] : prose(text, limit),
  );
  return [whatBecame(job), ...said].filter((text) => text !== '').join('<br>');
}

function count(value: number | undefined, shown: (count: number) => string): string {
  return value === undefined ? '–' : shown(value);
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
