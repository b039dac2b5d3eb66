import type { BulkClient } from '../bulk/bulk-client.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchSource } from '../records/batch-source.ts';
import type { BatchBoard } from './batch-board.ts';

/** How often a batch that is like none is read, before it is believed. */
const READINGS = 5;

/** Where lost batches may be, and with what they are compared. */
export interface LostBatchSearch {
  readonly jobId: string;
  readonly board: BatchBoard;
  readonly source: BatchSource;
  readonly bulk: BulkClient;
  readonly signal: AbortSignal;
}

/** It cannot be known whether batches whose answer was lost have reached the service. */
export class LostBatchError extends Error {
  override readonly name = 'LostBatchError';
}

/**
 * Finds batches whose answer was lost among those of a job that this run cannot place: they are fetched back and
 * compared. Those found are noted on the board, and leave `lost`.
 *
 * @throws LostBatchError when a batch of the job is like none of them, so that no absence is proven
 */
export async function placeLostBatches(
  lost: Set<Batch>,
  { board, bulk, jobId, signal, source }: LostBatchSearch,
): Promise<void> {
  for (const info of board.foreignIn(jobId)) {
    // What is left is no lost batch, and the run ends with it.
    if (lost.size === 0) return;
    let match: Batch | undefined;
    // An answer that was cut on the way looks like another batch.
    for (let reading = 1; match === undefined && reading <= READINGS; reading++) {
      match = await firstMatch(lost, source, await bulk.readRequest(jobId, info.id, signal));
    }
    if (match === undefined) {
      throw new LostBatchError(
        `Job ${jobId} has a batch, ${info.id}, that is none of those whose answer was lost, so it cannot be proven what became of them.`,
      );
    }
    board.found(match.number, info);
    lost.delete(match);
  }
}

async function firstMatch(
  lost: ReadonlySet<Batch>,
  source: BatchSource,
  request: Uint8Array,
): Promise<Batch | undefined> {
  for (const batch of lost) {
    const same = await source.lendBody(
      batch,
      async (body) =>
        isSameRequest(body, request) || isSameArchive(await source.archiveOf(batch, body), request),
    );
    if (same) return batch;
  }
  return undefined;
}

/** No source says whether the service gives back an archive or its rows. */
function isSameArchive(archive: Uint8Array | undefined, request: Uint8Array): boolean {
  return archive !== undefined && Buffer.compare(archive, request) === 0;
}

/** Whether two request bodies hold the same rows: line ends may have been written anew. */
function isSameRequest(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  if (Math.abs(one.length - other.length) > Math.max(one.length, other.length) / 2) return false;
  const plain = (bytes: Uint8Array): string =>
    Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
