import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, prose, table, unbroken } from './markdown.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { duration } from './quantity.ts';
import type { Column } from './table-column.ts';
import { sum, symbol, troubledFirst } from './verdict.ts';

/** Without an address of the org there are no links into it. */
type TabledOutcome = Pick<Outcome, 'jobs' | 'counts' | 'durationMilliseconds' | 'instanceUrl'>;

/**
 * The table of jobs with a row of totals when there is more than one: in the order of the manifest, but when not
 * all fit, those with troubles first.
 */
export function jobsTable(outcome: TabledOutcome, detail: Pick<Detail, 'jobs'>): string {
  const { jobs } = outcome;
  const listed = jobs.length > detail.jobs ? troubledFirst(jobs).slice(0, detail.jobs) : jobs;
  const shown = listed.map((job) => jobRow(job, outcome.instanceUrl));
  const seen = outcome.instanceUrl === undefined ? columns.filter(({ title }) => title !== LINKS) : columns;
  return table(seen, jobs.length > 1 ? [...shown, totals(outcome, shown.length)] : shown);
}

interface Row extends Pick<JobOutcome, 'counts' | 'healed'> {
  readonly name: string;
  readonly object: string;
  readonly operation: string;
  readonly duration: string;
  readonly link: string;
}

function jobRow(job: JobOutcome, instanceUrl: string | undefined): Row {
  return {
    name: `${symbol(job.verdict)}\u00A0${prose(job.id, 60)}`,
    object: prose(job.object, 60),
    operation: prose(job.operation, 40),
    counts: job.counts,
    healed: job.healed,
    duration: job.verdict === 'skipped' ? '–' : unbroken(duration(job.durationMilliseconds)),
    link: jobLinks(job, instanceUrl) ?? notCreated(job),
  };
}

/** A link to each of its Bulk API jobs; undefined when there is none. */
function jobLinks({ jobIds }: JobOutcome, instanceUrl: string | undefined): string | undefined {
  if (jobIds.length === 0) return undefined;
  return jobIds
    .map((id, index) => jobLink(id, index === 0 ? 'open' : number(index + 1), instanceUrl))
    .join(' ');
}

function notCreated(job: JobOutcome): string {
  return job.verdict === 'skipped' ? 'skipped' : 'not created';
}

function totals(outcome: TabledOutcome, shown: number): Row {
  const { jobs, counts, durationMilliseconds } = outcome;
  return {
    name: shown < jobs.length ? `**All ${counted(jobs.length, 'job')}**` : '**Total**',
    object: '',
    operation: '',
    counts,
    healed: sum(jobs, (job) => job.healed),
    duration: unbroken(duration(durationMilliseconds)),
    link: '',
  };
}

const LINKS = 'In org';

const columns: readonly Column<Row>[] = [
  { title: 'Job', cell: (row) => row.name },
  { title: 'Object', cell: (row) => row.object },
  { title: 'Operation', cell: (row) => row.operation },
  { title: 'Read', align: 'right', cell: (row) => number(row.counts.read) },
  count('Succeeded', (row) => row.counts.succeeded, number),
  count('Failed', (row) => row.counts.failed, striking),
  count('Not processed', (row) => row.counts.notProcessed, striking),
  count('Skipped', (row) => row.counts.skipped, number),
  count('Healed', (row) => row.healed, number),
  { title: 'Duration', align: 'right', cell: (row) => row.duration },
  { title: LINKS, cell: (row) => row.link },
];

function count(title: string, quantity: (row: Row) => number, shown: (count: number) => string): Column<Row> {
  return { title, align: 'right', quantity, cell: (row) => shown(quantity(row)) };
}

/** A count that should be 0: bold when it is not. */
export function striking(count: number): string {
  return count > 0 ? `**${number(count)}**` : '0';
}

/** A link to the org's page of the job; where the instance's address is not fit for one, the job's id alone. */
export function jobLink(jobId: string, shown: string, instanceUrl: string | undefined): string {
  const origin = instanceOrigin(instanceUrl);
  return origin !== undefined && /^[A-Za-z0-9]{15,18}$/.test(jobId)
    ? `[${shown}](${origin}/lightning/setup/AsyncApiJobStatus/page?address=%2F${jobId})`
    : code(jobId, 20);
}

/** The origin of an address that can stand in Markdown as it is. */
export function instanceOrigin(instanceUrl: string | undefined): string | undefined {
  if (instanceUrl === undefined || !URL.canParse(instanceUrl)) return undefined;
  const { protocol, host, origin } = new URL(instanceUrl);
  return /^https?:$/.test(protocol) && /^[a-z0-9.-]+(:\d+)?$/.test(host) ? origin : undefined;
}
