import type { ErrorGroup, JobOutcome } from '../outcome/outcome.ts';
import type { Detail } from './detail.ts';
import { code, details, prose, table } from './markdown.ts';
import { position } from './position.ts';
import { counted, number } from '../diagnostic/counted.ts';
import type { Column } from './table-column.ts';

/** Groups that may stand open on the page; the rarer ones are folded. */
const openRows = 10;

/** What the failed records of a job died of: those that count first, the most frequent of them first. */
export function errorBlocks(job: JobOutcome, detail: Detail): string[] {
  const groups = [
    ...job.errors.filter((group) => !group.tolerated),
    ...job.errors.filter((group) => group.tolerated),
  ];
  const shown = groups.slice(0, detail.errorGroups);
  const rest = shown.slice(openRows);
  const columns = errorColumns(detail);
  const restTitle = counted(rest.length, 'more kind of error', 'more kinds of errors');
  return [
    ...(shown.length > 0 ? [table(columns, shown.slice(0, openRows))] : []),
    ...(rest.length > 0 ? [details(restTitle, table(columns, rest))] : []),
  ];
}

/** Error groups of the job that this level of detail leaves out. */
export function errorsLeftOut(job: JobOutcome, detail: Detail): number {
  return Math.max(0, job.errors.length - detail.errorGroups);
}

function errorColumns(detail: Detail): readonly Column<ErrorGroup>[] {
  return [
    { title: 'Records', align: 'right', cell: (group) => number(group.count) },
    { title: 'Error', cell: error },
    {
      title: 'Fields',
      cell: ({ fields }) =>
        fields
          .map((field) => code(field, 60))
          .slice(0, 10)
          .join(' '),
    },
    { title: 'Message of the first', cell: (group) => prose(group.message, detail.messageCharacters) },
    { title: 'First places', cell: (group) => places(group, detail) },
  ];
}

function error({ statusCode, tolerated }: ErrorGroup): string {
  return tolerated ? `🟨\u00A0${code(statusCode, 60)} tolerated` : `🟥\u00A0${code(statusCode, 60)}`;
}

/** `file:line`, with the file named again only where it changes. */
export function places({ samples, count }: Pick<ErrorGroup, 'samples' | 'count'>, detail: Detail): string {
  const shown = samples.slice(0, detail.samples).map(({ file, line }, index, all) => {
    const same = all[index - 1]?.file === file;
    return same ? ` ${code(`:${line}`)}` : `${index === 0 ? '' : '<br>'}${code(position({ file, line }))}`;
  });
  return `${shown.join('')}${shown.length < count ? ' …' : ''}`;
}
