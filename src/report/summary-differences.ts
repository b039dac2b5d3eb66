import { number } from '../diagnostic/counted.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { FieldDifferences } from '../outcome/verification.ts';
import type { Detail } from './detail.ts';
import { code, table } from './markdown.ts';
import { places } from './summary-errors.ts';
import type { Column } from './table-column.ts';

/** The fields in which the org does not hold what was sent, with the first places; never their values. */
export function differenceBlocks({ id, verification }: JobOutcome, detail: Detail): string[] {
  if (verification === undefined || verification.fields.length === 0) return [];
  const shown = verification.fields.slice(0, detail.errorGroups);
  const rest = verification.fields.length - shown.length;
  return [
    ...(shown.length > 0 ? [table(columns(detail), shown)] : []),
    `What was sent and what was found: ${code(`${id}/differences.csv`)}${rest > 0 ? `, with ${number(rest)} more fields` : ''}`,
  ];
}

function columns(detail: Detail): readonly Column<FieldDifferences>[] {
  return [
    { title: 'Records', align: 'right', cell: ({ records }) => number(records) },
    { title: 'Differs in', cell: ({ field }) => code(field, 60) },
    {
      title: 'First places',
      cell: ({ records: count, samples }) => places({ samples, count }, detail),
    },
  ];
}
