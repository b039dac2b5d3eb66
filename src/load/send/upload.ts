import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BatchInfo } from '../../bulk/batch-info.ts';
import { BulkApiError } from '../../bulk/bulk-api-error.ts';
import type { BulkClient, PackedBody } from '../../bulk/bulk-client.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import { TransportError } from '../../salesforce/transport.ts';
import type { BatchTracker } from './batch-tracker.ts';
import { UPLOADS_IN_FLIGHT, type Limiters } from './limiters.ts';

const pack = promisify(gzip);
/** The fastest level: the network of a runner is quicker than its processor. */
const GZIP_LEVEL = 1;
/** Large enough for most packed batches: every further piece costs a turn of the event loop. */
const GZIP_PIECE_BYTES = 256 * 1024;

export interface Upload {
  readonly jobId: string;
  readonly batches: readonly Batch[];
  readonly source: BatchSource;
  readonly tracker: BatchTracker;
  readonly bulk: BulkClient;
  readonly limiters: Pick<Limiters, 'bodies' | 'uploads'>;
  /** Whether each batch waits for the answer to the one before it. */
  readonly isSerial: boolean;
  /** Resolves when it is on the disk that the batch is about to be sent: without that, it is not. */
  readonly announce: (batch: Batch) => Promise<void>;
  /** Called with each body before it is sent, where it depends on what other records have become. */
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
 * batch is sent twice. Bodies are made while others are on their way, so that the line waits for none of them.
 *
 * @throws the first error that is neither a lost answer nor that the job is not open; the other uploads come to their end before
 */
export async function upload(task: Upload): Promise<UploadEnd> {
  const { batches, stop } = task;
  const { bodies, uploads } = task.limiters;
  const [lost, refused, held]: [Batch[], Batch[], Batch[]] = [[], [], []];
  let refusal: BulkApiError | undefined;
  let begun = 0;
  let halted = false;
  /** Makes the body of the next batch, and waits until it may be sent. */
  const next = async (): Promise<{ readonly batch: Batch; readonly body: PackedBody } | undefined> => {
    const batch = halted || stop.aborted ? undefined : batches[begun];
    if (batch === undefined) return undefined;
    begun++;
    const body = await bodyOf(task, batch);
    await uploads.enter(body.bytes.length, stop);
    return { batch, body };
  };
  const sendNext = async (batch: Batch, body: PackedBody): Promise<void> => {
    try {
      if (halted || stop.aborted) held.push(batch);
      else if ((await send(task, batch, body)) === 'lost') {
        lost.push(batch);
        halted = true;
      }
    } catch (error) {
      if (!(error instanceof BulkApiError && error.exceptionCode === 'InvalidJobState')) throw error;
      halted = true;
      refused.push(batch);
      refusal ??= error;
    }
  };
  const worker = async (): Promise<void> => {
    try {
      for (;;) {
        const made = await bodies.run(0, next, stop);
        if (made === undefined) return;
        const { batch, body } = made;
        await uploads.inside(body.bytes.length, async () => sendNext(batch, body));
      }
    } catch (error) {
      halted = true;
      throw error;
    }
  };
  const atOnce = task.isSerial ? 1 : UPLOADS_IN_FLIGHT.most;
  const workers = Array.from({ length: Math.min(atOnce, batches.length) }, worker);
  for (const end of await Promise.allSettled(workers)) if (end.status === 'rejected') throw end.reason;
  return { lost, refused, refusal, notBegun: [...held, ...batches.slice(begun)] };
}

/** What is sent of a batch, once it is on the disk that it is about to be sent. */
async function bodyOf({ announce, bodyMade, source }: Upload, batch: Batch): Promise<PackedBody> {
  // The disk is waited for while the batch is packed.
  const announced = announce(batch);
  announced.catch(() => undefined);
  const body: PackedBody = await source.lendBody(batch, async (bytes) => {
    if (source.mayOmit) bodyMade(batch, bytes);
    const archive = await source.archiveOf(batch, bytes);
    const { contentType } = source;
    return {
      ...(archive === undefined ? await gzipped(bytes) : { kind: 'zip', bytes: archive }),
      ...{ contentType, unpackedBytes: bytes.length },
    };
  });
  await announced;
  return body;
}

async function send(task: Upload, batch: Batch, body: PackedBody): Promise<'sent' | 'lost'> {
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
