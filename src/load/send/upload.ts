import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BatchInfo } from '../../bulk/batch-info.ts';
import { BulkApiError } from '../../bulk/bulk-api-error.ts';
import type { BulkClient, PackedBody } from '../../bulk/bulk-client.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import { TransportError } from '../../salesforce/transport.ts';
import type { BatchTracker } from './batch-tracker.ts';
import type { Limiter } from './limiter.ts';

const pack = promisify(gzip);
/** The fastest level: the network of a runner is quicker than its processor. */
const GZIP_LEVEL = 1;
/** Large enough for most packed batches: every further piece costs a turn of the event loop. */
const GZIP_PIECE_BYTES = 256 * 1024;

/** How many uploads may be in flight over all jobs of a run. Each holds one batch, at most 10 MB, and its packed form. */
export const UPLOADS_IN_FLIGHT = 4;

export interface Upload {
  readonly jobId: string;
  readonly batches: readonly Batch[];
  readonly source: BatchSource;
  readonly tracker: BatchTracker;
  readonly bulk: BulkClient;
  readonly limiter: Limiter;
  /** Whether each batch waits for the answer to the one before it. */
  readonly isSerial: boolean;
  /** Resolves when it is on the disk that the batch is about to be sent: without that, it is not. */
  readonly announce: (batch: Batch) => Promise<void>;
  /** Hears of each body before it is sent, where it depends on what other records have become. */
  readonly bodyMade: (batch: Batch, body: Uint8Array) => void;
  /** No further batch is begun. */
  readonly stop: AbortSignal;
  /** What is on its way is given up. */
  readonly giveUp: AbortSignal;
}

/**
 * How far an upload came: when an answer was lost, or the job took no more batches, no further one is begun, and nothing
 * is in flight any more.
 */
export interface UploadEnd {
  readonly lost: readonly Batch[];
  /** Batches that the service has not taken, because the job is not open. */
  readonly refused: readonly Batch[];
  /** What it said of the first of them. */
  readonly refusal: BulkApiError | undefined;
  readonly notBegun: readonly Batch[];
}

/**
 * Adds the batches to the job, several at a time unless it is serial, and notes on the tracker what became of each. No
 * batch is sent twice.
 *
 * @throws the first error that is neither a lost answer nor that the job is not open; the other uploads come to their end before
 */
export async function upload(task: Upload): Promise<UploadEnd> {
  const [lost, refused]: [Batch[], Batch[]] = [[], []];
  let refusal: BulkApiError | undefined;
  let begun = 0;
  let halted = false;
  const worker = async (): Promise<void> => {
    while (!halted && !task.stop.aborted) {
      const batch = task.batches[begun];
      if (batch === undefined) return;
      begun++;
      try {
        if ((await task.limiter.run(async () => send(task, batch), task.stop)) === 'lost') {
          lost.push(batch);
          halted = true;
        }
      } catch (error) {
        halted = true;
        if (!(error instanceof BulkApiError && error.exceptionCode === 'InvalidJobState')) throw error;
        refused.push(batch);
        refusal ??= error;
      }
    }
  };
  const atOnce = task.isSerial ? 1 : UPLOADS_IN_FLIGHT;
  const workers = Array.from({ length: Math.min(atOnce, task.batches.length) }, worker);
  for (const end of await Promise.allSettled(workers)) if (end.status === 'rejected') throw end.reason;
  return { lost, refused, refusal, notBegun: task.batches.slice(begun) };
}

async function send(task: Upload, batch: Batch): Promise<'sent' | 'lost' | 'stopped'> {
  if (task.stop.aborted) return 'stopped';
  // The disk is waited for while the batch is packed.
  const announced = task.announce(batch);
  announced.catch(() => undefined);
  const { source } = task;
  const body: PackedBody = await source.lendBody(batch, async (bytes) => {
    if (source.mayOmit) task.bodyMade(batch, bytes);
    const archive = await source.archiveOf(batch, bytes);
    const { contentType } = source;
    return {
      ...(archive === undefined ? await gzipped(bytes) : { kind: 'zip', bytes: archive }),
      ...{ contentType, unpackedBytes: bytes.length },
    };
  });
  await announced;
  task.tracker.uploadBegun(batch.number);
  try {
    task.tracker.sent(batch.number, taken(await task.bulk.addBatch(task.jobId, body, task.giveUp)));
    return 'sent';
  } catch (error) {
    const givenUp = task.giveUp.aborted && !(error instanceof TransportError);
    const inDoubt = givenUp || (error instanceof TransportError && error.inDoubt);
    if (inDoubt) task.tracker.lost(batch.number, task.jobId);
    if (!inDoubt || givenUp) throw error;
    return 'lost';
  } finally {
    task.tracker.uploadEnded(batch.number);
  }
}

/** An answer proves that the batch was taken, whatever else it says: what has become of it is for the job's list to say. */
function taken(info: BatchInfo): BatchInfo {
  return { ...info, state: 'Queued', numberRecordsProcessed: 0, numberRecordsFailed: 0 };
}

async function gzipped(bytes: Uint8Array): Promise<Pick<PackedBody, 'kind' | 'bytes'>> {
  return { kind: 'gzip', bytes: await pack(bytes, { level: GZIP_LEVEL, chunkSize: GZIP_PIECE_BYTES }) };
}
