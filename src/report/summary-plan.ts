import type { JobOutcome, Outcome, PlanFindings } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { changesTable } from './plan-changes.ts';
import { leftOutSentence } from './summary-closing.ts';
import { limitSentences } from './limit-sentences.ts';
import { code, list, prose, table } from './markdown.ts';
import { planSize } from './plan-verdict.ts';
import { counted, number } from '../diagnostic/counted.ts';
import type { Column } from './table-column.ts';
import { symbol, troubledFirst } from './verdict.ts';

/** What the page of a plan says below its head: the jobs, what the load would need and change, what could not be checked. */
export function* planBlocks(outcome: Outcome, plan: PlanFindings, detail: Detail): Generator<string> {
  if (outcome.jobs.length > 0) yield planJobsTable(outcome, plan, detail);
  if (outcome.jobs.length > 0) yield [planSize(plan), ...limitSentences(outcome.usage)].join('<br>');
  const changes = changesTable(outcome, plan, detail);
  if (changes !== undefined) yield* ['### Changes', changes];
  if (plan.notChecked.length > 0) {
    yield '### Not checked';
    yield list(plan.notChecked.slice(0, detail.sentences).map((one) => prose(one, detail.messageCharacters)));
  }
  yield* leftOutSentence(outcome, detail);
}

interface Row {
  readonly name: string;
  readonly object: string;
  readonly operation: string;
  readonly read: string;
  readonly batches: string;
  readonly from: string;
}

/** The jobs of a plan, for a summary or a comment. */
export function planJobsTable(
  { counts, jobs }: Pick<Outcome, 'jobs' | 'counts'>,
  { needs, uncounted }: PlanFindings,
  detail: Pick<Detail, 'jobs'>,
): string {
  const listed = jobs.length > detail.jobs ? troubledFirst(jobs).slice(0, detail.jobs) : jobs;
  const rows = listed.map((job) => rowOf(job, uncounted.includes(job.id)));
  const total: Row = {
    name: rows.length < jobs.length ? `**All ${counted(jobs.length, 'job')}**` : '**Total**',
    ...{ object: '', operation: '', from: '' },
    read: number(counts.read),
    batches: number(needs.batches),
  };
  return table(columns, jobs.length > 1 ? [...rows, total] : rows);
}

function rowOf(job: JobOutcome, isUncounted: boolean): Row {
  const by = job.externalIdFieldName === undefined ? '' : ` by ${code(job.externalIdFieldName, 60)}`;
  const isQuery = job.output !== undefined;
  return {
    name: `${symbol(job.verdict)}\u00A0${prose(job.id, 60)}`,
    object: prose(job.object, 60),
    operation: `${prose(job.operation, 40)}${by}`,
    read: isUncounted || isQuery ? 'known in the run' : number(job.counts.read),
    batches: isUncounted ? 'known in the run' : number(isQuery ? 1 : job.batches.length),
    from: filesOf(job),
  };
}

function filesOf({ files }: JobOutcome): string {
  const shown = files.slice(0, 2).map((file) => code(file, 80));
  return `${shown.join(', ')}${files.length > shown.length ? ` and ${number(files.length - shown.length)} more` : ''}`;
}

const columns: readonly Column<Row>[] = [
  { title: 'Job', cell: (row) => row.name },
  { title: 'Object', cell: (row) => row.object },
  { title: 'Operation', cell: (row) => row.operation },
  { title: 'Read', align: 'right', cell: (row) => row.read },
  { title: 'Batches', align: 'right', cell: (row) => row.batches },
  { title: 'From', cell: (row) => row.from },
];
