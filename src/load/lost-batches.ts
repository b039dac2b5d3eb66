import { createHash } from 'node:crypto';
import type { BulkClient } from '../bulk/bulk-client.ts';
import type { ContentType } from '../manifest/manifest.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchSource } from '../records/batch-source.ts';
import { contentDigest } from '../records/requests/content-digest.ts';
import type { BatchBoard } from './batch-board.ts';

/** How often a batch that is like none is read, before it is believed. */
const READINGS = 5;

/** It cannot be known whether batches whose answer was lost have reached the service. */
export class LostBatchError extends Error {
  override readonly name = 'LostBatchError';
}

/**
 * Finds out what became of batches whose answer was lost. The job must take no more batches, closed or aborted: what it
 * does not list then, it will never have. Batches that this run cannot place are fetched back and compared with the
 * lost ones, by what they say where the bytes differ; a lost batch that is none of them is absent, and may be sent again.
 *
 * @returns the absent ones
 * @throws LostBatchError when a batch of the job is like none of them, so that no absence is proven
 */
export async function settleLostBatches(task: {
  readonly jobId: string;
  readonly lost: readonly Batch[];
  readonly board: BatchBoard;
  readonly source: BatchSource;
  readonly bulk: BulkClient;
  readonly signal: AbortSignal;
}): Promise<readonly Batch[]> {
  const { board, bulk, jobId, signal, source } = task;
  board.listed(jobId, await bulk.listBatches(jobId, signal));
  const foreign = board.foreignIn(jobId);
  const open = new Set<LostBatch>();
  if (foreign.length > 0) for (const batch of task.lost) open.add(await described(batch, source));
  for (const info of foreign) {
    let match: LostBatch | undefined;
    // An answer that was cut on the way looks like another batch.
    for (let reading = 1; match === undefined && reading <= READINGS; reading++) {
      match = matchOf(open, await bulk.readRequest(jobId, info.id, signal), source.contentType);
    }
    if (match === undefined) {
      throw new LostBatchError(
        `Job ${jobId} has a batch, ${info.id}, that is none of those whose answer was lost, so it cannot be proven what became of them.`,
      );
    }
    board.sent(match.batch.number, info);
    open.delete(match);
  }
  const absent = foreign.length > 0 ? [...open].map(({ batch }) => batch) : task.lost;
  for (const { number } of absent) board.absent(number);
  return absent;
}

/** The lost batch with these bytes, else one with this content. */
function matchOf(
  lost: Iterable<LostBatch>,
  request: Uint8Array,
  contentType: ContentType,
): LostBatch | undefined {
  const candidates = [...lost];
  const same = sha256(request);
  const bytes = candidates.find(({ bodies }) => bodies.includes(same));
  if (bytes !== undefined) return bytes;
  const content = contentDigest(contentType, request);
  return candidates.find(({ contents }) => contents.includes(content));
}

/** What a lost batch looks like when it comes back: no source says whether of an archive or of its rows. */
interface LostBatch {
  readonly batch: Batch;
  readonly bodies: readonly string[];
  readonly contents: readonly string[];
}

async function described(batch: Batch, source: BatchSource): Promise<LostBatch> {
  return source.lendBody(batch, async (body) => {
    const archive = await source.archiveOf(batch, body);
    const forms = archive === undefined ? [body] : [body, archive];
    return {
      batch,
      bodies: forms.map(sha256),
      contents: forms.map((form) => contentDigest(source.contentType, form)),
    };
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
