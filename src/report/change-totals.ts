import type { JobChanges, PlanFindings } from '../outcome/outcome.ts';
import { number } from '../diagnostic/counted.ts';

/** What is counted of changes, in the order of the columns. */
export const KINDS = ['insert', 'update', 'delete', 'unchanged', 'unmatched', 'ambiguous'] as const;
export type Kind = (typeof KINDS)[number];

/** The sums over jobs, without their fields. */
export function totalOf(all: readonly JobChanges[]): JobChanges {
  const sum = (kind: Kind): number => all.reduce((total, changes) => total + changes[kind], 0);
  return {
    ...{ insert: sum('insert'), update: sum('update'), delete: sum('delete') },
    ...{ unchanged: sum('unchanged'), unmatched: sum('unmatched'), ambiguous: sum('ambiguous') },
    fields: new Map(),
  };
}

/** What a load would change, as one sentence; undefined where nothing was compared. Trusted text only. */
export function changesSentence({ changes }: PlanFindings): string | undefined {
  if (changes === undefined || changes.size === 0) return undefined;
  const total = totalOf([...changes.values()]);
  const reported = [
    `${number(total.insert)} to insert`,
    `${number(total.update)} to update`,
    `${number(total.delete)} to delete`,
    `${number(total.unchanged)} unchanged`,
    ...(total.unmatched > 0 ? [`${number(total.unmatched)} unmatched`] : []),
    ...(total.ambiguous > 0 ? [`${number(total.ambiguous)} ambiguous`] : []),
  ];
  return `Changes: ${reported.join(', ')}.`;
}
