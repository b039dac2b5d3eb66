import { isUntouched, type BatchInfo } from '../../bulk/batch-info.ts';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { DataFormat } from '../../bulk/data-format.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Batch } from '../../records/record/batch.ts';
import { resultRows } from '../../records/results/result-reader.ts';
import type { BatchTracker } from '../send/batch-tracker.ts';
import type { Limiter } from '../send/limiter.ts';
import type { SentIds } from './sent-ids.ts';

/** What is known of a batch's records when they are counted. */
export type FetchedResult =
  /** The batch ran, at least in part; `rows` is its result, unless the service has none. */
  | {
      readonly kind: 'ran';
      readonly info: BatchInfo;
      readonly rows: Uint8Array | undefined;
      /** Whether the records were sent by their Ids, which failed rows may then repeat. */
      readonly sendsIds: boolean;
      /** Why the result is not that of the batch, as the end of a sentence. */
      readonly flaw?: string;
    }
  /** None of its records could be sent. */
  | { readonly kind: 'empty' }
  /** `info` when the service took the batch, and did not process it. */
  | { readonly kind: 'not-processed'; readonly info?: BatchInfo }
  /** `isRecalled`: an earlier run sent it, so it is not known which of its records were left out of it. */
  | { readonly kind: 'unknown'; readonly isRecalled?: true };

export interface ResultSources {
  readonly tracker: BatchTracker;
  readonly bulk: BulkClient;
  readonly clock: Clock;
  /** Results in flight over all jobs. */
  readonly limiter: Limiter;
  /** The format of the batches, and so of their results. */
  readonly contentType: DataFormat;
  /** Whether records are sent by their Ids: newer versions of the API are said to repeat them in failed rows. */
  readonly sendsIds: boolean;
  /** Where records are found by Ids of this action's own sending; undefined elsewhere. */
  readonly sentIds?: SentIds | undefined;
  /** Requests that may still be on their way are given up. */
  readonly deadline: AbortSignal;
  /** Called with what went wrong. */
  readonly trouble: (error: unknown) => void;
}

/** How often a result that is not whole is read again, and after what time. */
const REREADS = 2;
const REREAD_MILLISECONDS = 1_000;

/** Waits until the batch is settled and reads its result. Never throws. */
export async function fetchResult(batch: Batch, sources: ResultSources): Promise<FetchedResult> {
  const status = await sources.tracker.status(batch.number);
  switch (status.kind) {
    case 'final':
      return resultOfFinal(status.info, batch, sources);
    case 'empty':
      return status;
    case 'unsent':
      return { kind: 'not-processed' };
    case 'running':
      return { kind: 'unknown' };
    case 'lost':
      return status.isRecalled ? { kind: 'unknown', isRecalled: true } : { kind: 'unknown' };
  }
}

async function resultOfFinal(
  info: BatchInfo,
  batch: Batch,
  { bulk, clock, contentType: format, deadline, limiter, sendsIds, sentIds, trouble }: ResultSources,
): Promise<FetchedResult> {
  if (isUntouched(info)) return { kind: 'not-processed', info };
  try {
    for (let reread = 0; ; reread++) {
      const result = await limiter.run(
        0,
        async () => bulk.readResult({ jobId: info.jobId, batchId: info.id, format }, deadline),
        deadline,
      );
      const rows = 'rows' in result ? result.rows : undefined;
      const flaw = rows === undefined ? undefined : await sentIds?.flawIn(batch, rows);
      // What is missing may have been lost on the way, or not be written yet; answers may have been mixed up.
      if (reread === REREADS || (flaw === undefined && isWhole(rows, info, batch.records))) {
        return { kind: 'ran', info, rows, sendsIds, ...(flaw === undefined ? {} : { flaw }) };
      }
      await clock.sleep(REREAD_MILLISECONDS, deadline);
    }
  } catch (error) {
    trouble(error);
    return { kind: 'unknown' };
  }
}

/** Whether a result can be read to its end, and has the rows that the service claims to have processed. */
function isWhole(bytes: Uint8Array | undefined, info: BatchInfo, records: number): boolean {
  if (bytes === undefined) return info.numberRecordsProcessed === 0;
  const rows = resultRows(bytes);
  let count = 0;
  while (rows.next()) count++;
  if (rows.malformed !== undefined) return false;
  return count >= Math.min(records, info.numberRecordsProcessed);
}
