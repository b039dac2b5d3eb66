import { JournalChain } from '../../src/load/journal/journal-chain.ts';
import type { JournalEntry } from '../../src/load/journal/journal-entry.ts';

/** The text of a journal with these entries. */
export function chained(entries: readonly JournalEntry[]): string {
  const chain = new JournalChain();
  return entries.map((entry) => chain.line(entry)).join('');
}

/** The entries of a journal, by its lines. */
export function entriesIn(lines: readonly string[]): JournalEntry[] {
  return lines.map((line) => {
    const { chain, ...entry } = JSON.parse(line) as JournalEntry & { chain: unknown };
    if (typeof chain !== 'string') throw new Error('A line without a chain.');
    return entry;
  });
}

/** The text of a journal whose lines were changed by somebody who reckons the sums anew. */
export function rechained(text: string): string {
  return chained(entriesIn(text.trimEnd().split('\n')));
}
