import { mistakesOf, type Account } from './account.ts';
import type { FaultCase } from './cases.ts';

/** What became of a case. */
export interface Played {
  readonly account: Account;
  /** The kinds of the faults that the org played. */
  readonly faults: readonly string[];
}

/** `FAULT_TABLE=all` plays every row everywhere; any other text the rows whose name it matches, as an expression. */
const wanted = process.env['FAULT_TABLE'] ?? '';
export const ALL = wanted !== '';

export function nameOf({ phase, request, trouble }: FaultCase): string {
  return `${request} / ${trouble} / ${phase}`;
}

export function isWanted(row: FaultCase): boolean {
  return !ALL || wanted === 'all' || new RegExp(wanted).test(nameOf(row));
}

/** Plays rows of the table, `width` at a time: the names of those that are not as they must be, each with why. */
export async function wrongRows(
  rows: readonly FaultCase[],
  width: number,
  play: (row: FaultCase) => Promise<Played>,
): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let row = rows[next++]; row !== undefined; row = rows[next++]) {
      const mistakes = await play(row).then(
        (played) => mistakesIn(played, row),
        (error: unknown) => [error instanceof Error ? error.message : String(error)],
      );
      if (mistakes.length > 0) wrong.push(`${nameOf(row)}: ${mistakes.join('; ')} (${row.expected.why})`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return wrong.sort();
}

function mistakesIn({ account, faults }: Played, { expected, rules }: FaultCase): string[] {
  const { open, outcomes } = expected;
  return [
    ...mistakesOf(account),
    ...(outcomes.includes(account.outcome) ? [] : [`${account.outcome}, not ${outcomes.join(' or ')}`]),
    ...(open === 'none' && account.jobsLeftOpen.length > 0 ? ['a job is left open'] : []),
    ...(rules.slice(-1).every(({ fault }) => faults.includes(fault.kind))
      ? []
      : ['the fault was not played']),
  ];
}
