import type { Batch, Origin } from '../record/batch.ts';
import type { SourceFile, SourceWindow } from '../bytes/source-file.ts';

/** Takes the records of a job while they are inspected, file after file, and makes batches of them. */
export interface Cutter {
  /** The next records are those of a file. @param file by its index among all, those without a record included */
  beginFile(file: number): void;
  /** Whether a record of this size can be sent at all. */
  fits(sentBytes: number): boolean;
  /**
   * Takes the next record, whose bytes lie in `window` between `start` and `end`, its line end included.
   *
   * @param sentBytes what it adds to a request body
   */
  add(
    window: SourceWindow,
    start: number,
    contentEnd: number,
    end: number,
    sentBytes: number,
    line: number,
  ): void;
  /** Notes a blank line between two records: the service skips it, so it is not sent. */
  skipBlankLine(): void;
  /** Must be awaited before the window moves on: the bytes before `keepFrom` will be gone. */
  settle(window: SourceWindow, keepFrom: number): Promise<void>;
  /** Ends the file. */
  endFile(window: SourceWindow): void;
  /** Ends the job. */
  endJob(sources: readonly SourceFile[]): Promise<CutRecords>;
}

/** Finds out which records have to be sent after others of their job. */
export interface LevelFinder {
  /** Takes the next record. */
  add(bytes: Uint8Array, start: number, contentEnd: number): void;
  /** By the place of a record among all, when all have been taken. */
  levels(): {
    readonly levels: Uint32Array;
    readonly count: number;
    readonly waitingFrom: number;
    readonly circle: readonly number[];
  };
}

/** The levels of a job whose records refer to each other: the batches of one are sent when those of the one before are done. */
export interface CutLevels {
  readonly count: number;
  /** How many records come before the first one whose references may have to wait for a second pass: all, where none has. */
  readonly waitingFrom: number;
  /** The records of a circle that no order of them resolves; empty when there is none. */
  readonly circle: readonly Origin[];
}

/** Where the records of a job lie, and how they are cut. */
export interface CutRecords {
  readonly batches: readonly Batch[];
  /** What the batches' segments are stretches of: the sources, or a file made from them. */
  readonly stored: readonly SourceFile[];
  readonly order: RecordOrder;
  /** Only where records may refer to others of their own job. */
  readonly levels?: CutLevels;
}

/**
 * The order in which records are stored and sent. Those in an order of groups or levels say their origin themselves, and their
 * result files have to be sorted, with the help of files whose paths begin with `scratch`.
 */
export type RecordOrder =
  | { readonly kind: 'source' }
  | {
      readonly kind: 'groups';
      readonly scratch: string;
      /** Whether the records lie in the order of the sources all the same, so that nothing has to be sorted. */
      readonly isSorted: boolean;
      /** How many groups are in several batches, because none can hold them. */
      readonly divided: number;
    };
