import type { Batch } from '../../records/record/batch.ts';

/** How many batches are written down at once. One that is announced and never sent is searched for in vain, and sent then. */
const BATCHES_AT_ONCE = 8;

/**
 * Writes down which batches are about to be sent, a few ahead, so that the disk is not waited for with each of them.
 *
 * @param batches in the order in which they are begun
 * @param write resolves when a batch is on the disk
 * @returns what a batch that is about to be sent has to wait for
 */
export function announcing(
  batches: readonly Batch[],
  write: (batch: Batch) => Promise<void>,
): (batch: Batch) => Promise<void> {
  const written = new Map<Batch, Promise<void>>();
  return async (batch) => {
    while (!written.has(batch) && written.size < batches.length) {
      for (const next of batches.slice(written.size, written.size + BATCHES_AT_ONCE)) {
        const done = write(next);
        // It is reported to those who wait for it.
        done.catch(() => undefined);
        written.set(next, done);
      }
    }
    await (written.get(batch) ?? write(batch));
  };
}
