import { counted, number } from '../diagnostic/counted.ts';
import type { Outcome } from '../outcome/outcome.ts';

/** What became of an undo, in a few words that follow "Undo:". Trusted text only: no names, no server messages. */
export function undoHeadline({ counts, verdict }: Outcome): string {
  switch (verdict) {
    case 'success':
      if (counts.read === 0) return 'nothing was left to take back';
      return counts.failed > 0
        ? `taken back, ${counted(counts.failed, 'failed record')} within what is allowed`
        : 'taken back completely';
    case 'records-failed':
      return `${counted(counts.failed, 'record')} could not be taken back`;
    case 'differs':
    case 'error':
      return 'it could not be finished';
    case 'invalid':
      return 'nothing was sent';
    case 'cancelled':
      return 'cancelled before it was finished';
  }
}

/** The same with the counts that prove it, as one sentence. */
export function undoMeaning({ counts, verdict }: Outcome): string {
  const { failed, notProcessed, read, skipped, succeeded } = counts;
  if (verdict === 'invalid')
    return 'Nothing in the org was touched. Correct what is listed here and run it again.';
  if (read === 0)
    return verdict === 'success' ? 'There was no record to take back.' : 'No record was taken back.';
  const parts = [
    `${number(succeeded)} of ${counted(read, 'record')} ${read === 1 ? 'is' : 'are'} deleted or put back`,
    ...(skipped > 0 ? [`${number(skipped)} ${skipped === 1 ? 'was' : 'were'} gone already`] : []),
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(notProcessed > 0 ? [`${number(notProcessed)} not processed`] : []),
  ];
  return `${parts.join(', ')}.`;
}
