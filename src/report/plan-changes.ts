import type { JobChanges, JobOutcome, Outcome, PlanFindings } from '../outcome/outcome.ts';
import { KINDS, totalOf, type Kind } from './change-totals.ts';
import { counted, number } from '../diagnostic/counted.ts';
import type { Detail } from './detail.ts';
import { code, prose, table } from './markdown.ts';
import type { Column } from './table-column.ts';
import { textTable } from './text-table.ts';
import { visible } from './untrusted-text.ts';
import { troubledFirst } from './verdict.ts';

/** Fields that are named of one job. */
const MAX_FIELDS = 12;

/** What a job would change; undefined where it was not compared. */
interface Row {
  readonly name: string;
  readonly changes: JobChanges | undefined;
}

/** The table for a summary or a comment; undefined where nothing was compared. */
export function changesTable(
  { jobs }: Pick<Outcome, 'jobs'>,
  { changes }: PlanFindings,
  detail: Pick<Detail, 'jobs'>,
): string | undefined {
  if (changes === undefined || changes.size === 0) return undefined;
  const loads = loadsOf(jobs);
  const listed = loads.length > detail.jobs ? troubledFirst(loads).slice(0, detail.jobs) : loads;
  const rows = listed.map(({ id }): Row => ({ name: prose(id, 60), changes: changes.get(id) }));
  const total: Row = {
    name: rows.length < loads.length ? `**All ${counted(loads.length, 'job')}**` : '**Total**',
    changes: totalOf([...changes.values()]),
  };
  return table(
    columns((name) => code(name, 60)),
    loads.length > 1 ? [...rows, total] : rows,
  );
}

/** The same for a log. */
export function changesLines({ jobs }: Pick<Outcome, 'jobs'>, { changes }: PlanFindings): string[] {
  if (changes === undefined || changes.size === 0) return [];
  const rows = loadsOf(jobs).map(({ id }): Row => ({ name: visible(id, 60), changes: changes.get(id) }));
  return textTable(
    columns((name) => visible(name, 60)),
    rows,
  );
}

function loadsOf(jobs: readonly JobOutcome[]): readonly JobOutcome[] {
  return jobs.filter(({ output }) => output === undefined);
}

/** The fields that change, most often first, and how often; such as `Name 12, Phone 3`. */
function fieldsOf({ changes }: Row, shownName: (name: string) => string): string {
  const fields = [...(changes?.fields ?? [])].sort(
    ([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1),
  );
  const shown = fields.slice(0, MAX_FIELDS).map(([name, times]) => `${shownName(name)} ${number(times)}`);
  const more = fields.length - shown.length;
  return [...shown, ...(more > 0 ? [`${number(more)} more`] : [])].join(', ');
}

const TITLES: Readonly<Record<Kind, string>> = {
  insert: 'Insert',
  update: 'Update',
  delete: 'Delete',
  unchanged: 'Unchanged',
  unmatched: 'Unmatched',
  ambiguous: 'Ambiguous',
};

function countOf({ changes }: Row, kind: Kind): string {
  return changes === undefined ? '–' : number(changes[kind]);
}

function columns(shownName: (name: string) => string): readonly Column<Row>[] {
  return [
    { title: 'Job', cell: ({ name }) => name },
    ...KINDS.map((kind): Column<Row> => ({
      ...{ title: TITLES[kind], align: 'right', cell: (row) => countOf(row, kind) },
      ...(kind === 'unmatched' || kind === 'ambiguous' ? { quantity: ({ changes }) => changes?.[kind] } : {}),
    })),
    {
      title: 'Fields that change',
      cell: (row) => (row.changes === undefined ? 'not compared' : fieldsOf(row, shownName)),
    },
  ];
}
