import type { RowError } from './row-error.ts';

/**
 * Walks through the result of a batch: one row per record that was sent, in the order they were sent (Bulk API
 * Developer Guide, "Get Batch Results"). One instance is one walk; its fields describe the current row, so that a row
 * that succeeded makes no string.
 */
export interface ResultRows {
  readonly success: boolean;
  readonly created: boolean;
  /** Where the Id of the current row lies in `idBytes`, as 18 characters; an empty stretch when it has none. */
  readonly idBytes: Uint8Array;
  readonly idStart: number;
  readonly idEnd: number;
  /** Why the walk ended before its time, as the end of a sentence; undefined when every row was sound. */
  readonly malformed: string | undefined;
  /** Moves on to the next row; false at the end, or at a row that is not what the service sends. */
  next(): boolean;
  /** The Id of the current row; empty for failed rows of most operations. */
  id(): string;
  /** The errors of the current row, as CSV has them: `CODE:message:field,field --`, one behind the other. */
  error(): string;
  /** The same, each taken apart; none when the row gives no reason. */
  errors(): readonly RowError[];
}

/** Why a result is not read on, in every format. */
export const NO_ID = 'a row that succeeded has no 18-character Id';
export const UNSOUND_ID =
  'a row has an Id that is none: 18 letters and digits, the last three of which fit the others';
