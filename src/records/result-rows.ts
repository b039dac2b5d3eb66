/**
 * Walks through the result of a batch: one row per record that was sent, in the order they were sent (Bulk API
 * Developer Guide, "Get Batch Results"). One instance is one walk; its fields describe the current row, so that a row
 * that succeeded makes no string.
 */
export interface ResultRows {
  readonly bytes: Uint8Array;
  readonly success: boolean;
  readonly created: boolean;
  /** Where the Id lies in `bytes`, without quotes. */
  readonly idStart: number;
  readonly idEnd: number;
  /** Why the walk ended before its time, as the end of a sentence; undefined when every row was sound. */
  readonly malformed: string | undefined;
  /** Moves on to the next row; false at the end, or at a row that is not what the service sends. */
  next(): boolean;
  /** The Id of the current row; empty for failed rows of most operations. */
  id(): string;
  /** The error of the current row, as CSV has it: `CODE:message:field,field --`. */
  error(): string;
}
