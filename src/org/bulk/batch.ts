import type { BatchRequest } from './batch-request.ts';
import type { Chunk } from './pk-chunking.ts';
import type { Refusal } from './refusal.ts';
import type { RowResult } from '../records/row-result.ts';

export type BatchState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'NotProcessed';

/** A query result file: its 15-character id and its bytes. */
export interface ResultFile {
  readonly id: string;
  readonly body: string;
}

/** What a batch came to. */
export type BatchResult =
  | { readonly kind: 'rows'; readonly rows: readonly RowResult[] }
  | { readonly kind: 'files'; readonly files: readonly ResultFile[] }
  /** Rows that were only counted: their ids have the serials from `firstSerial` on. */
  | {
      readonly kind: 'counted';
      readonly keyPrefix: string;
      readonly firstSerial: number;
      readonly rows: number;
    };

/** When a batch goes on. Reads are counted down, times are compared with the clock. */
export type Schedule =
  | { readonly kind: 'reads'; queued: number; running: number }
  | { readonly kind: 'times'; start: number; end: number };

/** A batch. Times are milliseconds since 1970, processing times milliseconds. */
export interface Batch {
  readonly id: string;
  readonly jobId: string;
  state: BatchState;
  stateMessage: string | undefined;
  readonly createdDate: number;
  systemModstamp: number;
  numberRecordsProcessed: number;
  numberRecordsFailed: number;
  totalProcessingTime: number;
  apiActiveProcessingTime: number;
  apexProcessingTime: number;
  /** What was sent; undefined when the org was asked to forget it. */
  readonly request: BatchRequest | undefined;
  /** How much was sent, unpacked. */
  readonly bytes: number;
  /** The media type it was sent with. */
  readonly mediaType: string;
  readonly schedule: Schedule;
  /** What it reads of a query that was cut. */
  readonly chunk: Chunk | undefined;
  /** What it will show once it is final; set when it starts to run. */
  outcome: BatchOutcome | undefined;
  /** Readable once the state is final. */
  result: BatchResult | undefined;
}

/** What running a batch came to, before the world may see it. */
export interface BatchOutcome {
  readonly state: 'Completed' | 'Failed' | 'NotProcessed';
  readonly stateMessage: string | undefined;
  readonly result: BatchResult | undefined;
  readonly processed: number;
  readonly failed: number;
  /** The parts into which a query was cut; they become batches. */
  readonly chunks?: readonly Chunk[];
}

/** The outcome of a batch that fails as a whole before any row is saved. */
export function failedOutcome(refusal: Refusal): BatchOutcome {
  return {
    state: 'Failed',
    stateMessage: refusal.stateMessage,
    result: undefined,
    processed: 0,
    failed: 0,
  };
}

/** Whether a batch will change no more. */
export function isFinal(batch: Batch): boolean {
  return batch.state !== 'Queued' && batch.state !== 'InProgress';
}
