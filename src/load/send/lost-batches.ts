import { createHash } from 'node:crypto';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { ContentType } from '../../manifest/manifest.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import { contentDigest } from '../../records/requests/content-digest.ts';
import type { BatchTracker } from './batch-tracker.ts';

/** How often a batch that is like none is read, before it is believed. */
const READINGS = 5;

/** Where lost batches may be, and with what they are compared. */
export interface LostBatchSearch {
  readonly jobId: string;
  readonly tracker: BatchTracker;
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
 * compared, by what they say where the bytes differ. Those found are noted on the tracker, and leave `lost`.
 *
 * @throws LostBatchError when a batch of the job is like none of them, so that no absence is proven
 */
export async function placeLostBatches(
  lost: Set<Batch>,
  { tracker, bulk, jobId, signal, source }: LostBatchSearch,
): Promise<void> {
  const foreign = tracker.foreignIn(jobId);
  const open = new Set<LostBatch>();
  if (foreign.length > 0) for (const batch of lost) open.add(await described(batch, source));
  for (const info of foreign) {
    // What is left is no lost batch, and the run ends with it.
    if (open.size === 0) return;
    let match: LostBatch | undefined;
    // An answer that was cut on the way looks like another batch.
    for (let reading = 1; match === undefined && reading <= READINGS; reading++) {
      match = await matchOf(open, await bulk.readRequest(jobId, info.id, signal), source.contentType);
    }
    if (match === undefined) {
      throw new LostBatchError(
        `Job ${jobId} has a batch, ${info.id}, that is none of those whose answer was lost, so it cannot be proven what became of them.`,
      );
    }
    tracker.found(match.batch.number, info);
    open.delete(match);
    lost.delete(match.batch);
  }
}

/** The lost batch with these bytes, else one with this content. */
async function matchOf(
  lost: Iterable<LostBatch>,
  request: Uint8Array,
  contentType: ContentType,
): Promise<LostBatch | undefined> {
  const candidates = [...lost];
  const same = sha256(request);
  const bytes = candidates.find(({ bodies }) => bodies.includes(same));
  if (bytes !== undefined) return bytes;
  const content = await contentDigest(contentType, request);
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
      contents: await Promise.all(forms.map(async (form) => contentDigest(source.contentType, form))),
    };
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
