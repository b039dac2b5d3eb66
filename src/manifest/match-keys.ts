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
    reportIdleMatchKeys(['matchWhere', 'unmatched'], own, mistakes);
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

/** Reports keys of a job that say something of records which nothing finds. */
export function reportIdleMatchKeys(
  keys: readonly ('matchWhere' | 'unmatched' | 'unchanged' | 'keepBefore')[],
  own: JobEntries,
  mistakes: Mistakes,
): void {
  for (const key of keys) {
    const entry = own[key];
    if (entry === undefined || entry === 'wrong') continue;
    mistakes.error({
      message: `"${key}" goes with "matchBy" alone.`,
      hint: 'Name the fields by which records are found under "matchBy", or take the key out.',
      place: entry.keyPlace,
    });
  }
}

/** Keys that hold what is sent against fields of the org, and what each does not go with. */
const COMPARING = [
  {
    key: 'unchanged',
    isOn: (value: unknown) => value === 'skip',
    rivals: ['transformationSpec', 'rowsFrom'],
  },
  { key: 'keepBefore', isOn: (value: unknown) => value === true, rivals: ['transformationSpec'] },
  { key: 'verify', isOn: (value: unknown) => value !== false, rivals: ['transformationSpec'] },
] as const;

/** Reports a comparison where what is sent cannot be held against fields. */
function reportBlindComparison(own: JobEntries, entries: JobEntries, mistakes: Mistakes): void {
  for (const { isOn, key, rivals } of COMPARING) {
    const asked = own[key];
    if (asked === undefined || asked === 'wrong' || !isOn(asked.value)) continue;
    for (const name of rivals) {
      const rival = entries[name];
      if (rival === undefined || rival === 'wrong') continue;
      const isSkip = key === 'unchanged';
      mistakes.error({
        message: `"${isSkip ? 'unchanged: skip' : key}" does not go with "${name}".`,
        hint: isSkip
          ? 'Take it out: all records are sent then.'
          : 'What the spec makes of the rows is not known here: take one of the two out.',
        place: asked.place,
        related: { message: `"${name}" stands here.`, place: rival.keyPlace },
      });
    }
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
