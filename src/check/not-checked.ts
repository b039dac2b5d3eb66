import { allOf } from '../diagnostic/word-list.ts';
import type { Planned } from '../plan/plan.ts';

/** What cannot be known before the run, whoever asks: sentences. */
export function unknowable(jobs: readonly Planned[]): string[] {
  const rows = jobs.filter(({ kind }) => kind === 'rows').map(({ job }) => `"${job.id}"`);
  return rows.length === 0
    ? []
    : [`The rows of ${allOf(rows)}, which a query of the same run has yet to find.`];
}

/** What an org would have to be asked for: sentences. */
export function unaskedOrg(): string[] {
  return [
    'Objects, fields, types and required fields, since no login is given.',
    "The org's limits for 24 hours, since no login is given.",
  ];
}
