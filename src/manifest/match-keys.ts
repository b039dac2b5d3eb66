import type { Mistakes } from '../diagnostic/mistakes.ts';
import { operationOf } from './job-keys.ts';
import type { JobEntries } from './shapes/jobs.ts';
import type { Entry } from './shapes/keys.ts';

/**
 * Reports what does not go with `matchBy`, and what goes with it alone.
 *
 * @param own the keys of the job itself, `entries` those of `defaults` included
 */
export function reportMatchMisfits(own: JobEntries, entries: JobEntries, mistakes: Mistakes): void {
  const { matchBy, unmatched } = entries;
  reportBlindComparison(own, entries, mistakes);
  if (matchBy === undefined) {
    for (const key of ['matchWhere', 'unmatched'] as const) {
      const entry = own[key];
      if (entry === undefined || entry === 'wrong') continue;
      mistakes.error({
        message: `"${key}" goes with "matchBy" alone.`,
        hint: 'Name the fields by which records are found under "matchBy", or take the key out.',
        place: entry.keyPlace,
      });
    }
    return;
  }
  if (matchBy === 'wrong') return;
  reportRival('externalIdFieldName', matchBy, entries, mistakes);
  reportRival('transformationSpec', matchBy, entries, mistakes);
  reportRival('rowsFrom', matchBy, entries, mistakes);
  const operation = operationOf(entries.operation);
  if (unmatched === undefined || unmatched === 'wrong' || unmatched.value !== 'insert') return;
  if (operation === undefined || operation === 'upsert') return;
  mistakes.error({
    message: `"unmatched: insert" does not go with "operation: ${operation}", which makes no records.`,
    hint: 'Write "operation: upsert", or one of skip and fail.',
    place: unmatched.place,
  });
}

/** Reports `unchanged: skip` where what is sent cannot be held against fields. */
function reportBlindComparison(own: JobEntries, entries: JobEntries, mistakes: Mistakes): void {
  const { unchanged } = own;
  if (unchanged === undefined || unchanged === 'wrong' || unchanged.value !== 'skip') return;
  for (const key of ['transformationSpec', 'rowsFrom'] as const) {
    const rival = entries[key];
    if (rival === undefined || rival === 'wrong') continue;
    mistakes.error({
      message: `"unchanged: skip" does not go with "${key}".`,
      hint: 'Take it out: all records are sent then.',
      place: unchanged.place,
      related: { message: `"${key}" stands here.`, place: rival.keyPlace },
    });
  }
}

type Rival = 'externalIdFieldName' | 'transformationSpec' | 'rowsFrom';

function rivalHint(key: Rival): string {
  switch (key) {
    case 'externalIdFieldName':
      return 'Both say how records are found: keep one of the two.';
    case 'transformationSpec':
      return 'A transformation spec makes the fields in the org, where they are not known before: write "columns" and "values".';
    case 'rowsFrom':
      return 'What a query returns has Ids: select "Id", and take "matchBy" out.';
  }
}

function reportRival(key: Rival, matchBy: Entry<unknown>, entries: JobEntries, mistakes: Mistakes): void {
  const rival = entries[key];
  if (rival === undefined || rival === 'wrong') return;
  mistakes.error({
    message: `"matchBy" does not go with "${key}".`,
    hint: rivalHint(key),
    place: matchBy.keyPlace,
    related: { message: `"${key}" stands here.`, place: rival.keyPlace },
  });
}
