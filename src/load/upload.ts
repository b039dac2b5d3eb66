import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BulkClient } from '../bulk/bulk-client.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchSource } from '../records/batch-source.ts';
import { CallFailedError } from '../salesforce/transport.ts';
import type { BatchBoard } from './batch-board.ts';
import type { Gate } from './gate.ts';

const pack = promisify(gzip);
/** The fastest level: the network of a runner is quicker than its processor. */
const GZIP_LEVEL = 1;

/** How many uploads may be in flight over all jobs of a run. Each holds one batch, at most 10 MB, and its packed form. */
export const UPLOADS_IN_FLIGHT = 4;

export interface Upload {
  readonly jobId: string;
  readonly batches: readonly Batch[];
  readonly source: BatchSource;
  readonly board: BatchBoard;
  readonly bulk: BulkClient;
  readonly gate: Gate;
  /** No further batch is begun. */
  readonly stop: AbortSignal;
  /** What is on its way is given up. */
  readonly giveUp: AbortSignal;
}

/**
 * Adds the batches to the job, several at a time, and notes on the board what became of each. No batch is sent twice.
 *
 * @throws the first error; the other uploads come to their end before
 */
export async function upload(task: Upload): Promise<void> {
  const next = task.batches[Symbol.iterator]();
  let failed = false;
  const worker = async (): Promise<void> => {
    const begin = (): Batch | undefined => {
      if (failed || task.stop.aborted) return undefined;
      const { done, value } = next.next();
      return done === true ? undefined : value;
    };
    for (let batch = begin(); batch !== undefined; batch = begin()) {
      const current = batch;
      try {
        await task.gate.run(async () => send(task, current));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(UPLOADS_IN_FLIGHT, task.batches.length) }, worker);
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function send(task: Upload, batch: Batch): Promise<void> {
  if (task.stop.aborted) return;
  const body = await task.source.lendBody(batch, async (bytes) => pack(bytes, { level: GZIP_LEVEL }));
  try {
    task.board.sent(batch.number, await task.bulk.addBatch(task.jobId, body, task.giveUp));
  } catch (error) {
    const refused = error instanceof CallFailedError ? !error.inDoubt : !task.giveUp.aborted;
    if (!refused) task.board.lost(batch.number);
    throw error;
  }
}
