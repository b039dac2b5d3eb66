import type { Counts } from './outcome.ts';

export const NO_RECORDS: Counts = { read: 0, succeeded: 0, failed: 0, notProcessed: 0, skipped: 0 };

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, next) => ({
      read: sum.read + next.read,
      succeeded: sum.succeeded + next.succeeded,
      failed: sum.failed + next.failed,
      notProcessed: sum.notProcessed + next.notProcessed,
      skipped: sum.skipped + next.skipped,
    }),
    NO_RECORDS,
  );
}

/** Whether every record was counted once. */
export function isBalanced(counts: Counts): boolean {
  return counts.read === counts.succeeded + counts.failed + counts.notProcessed + counts.skipped;
}
