import type { BulkClient } from '../bulk/bulk-client.ts';
import type { Log } from '../ports/log.ts';
import { visible } from '../report/untrusted-text.ts';

const MAX_MESSAGE_CHARACTERS = 1_000;

/**
 * Aborts the jobs that a killed load left open, side by side: one that is not answered must not take the time of the
 * others. Warns of each that may still be open.
 */
export async function abortLeftOpen(
  jobIds: readonly string[],
  bulk: Pick<BulkClient, 'abortJob'>,
  {
    log,
    warn,
    signal,
  }: { readonly log: Log; readonly warn: (message: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const abort = async (jobId: string): Promise<void> => {
    try {
      const { state } = await bulk.abortJob(jobId, signal);
      log.info(`Job ${jobId} had been left open by the load. Its state is ${state} now.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warn(
        visible(
          `Job ${jobId} may still be open in the org; abort it there. ${reason}`,
          MAX_MESSAGE_CHARACTERS,
        ),
      );
    }
  };
  await Promise.all(jobIds.map(abort));
}
