import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { KeyBytes } from './key-bytes.ts';

/** Why a record cannot be sent. */
export interface Unsent {
  readonly statusCode:
    | 'REFERENCE_NOT_FOUND'
    | 'REFERENCE_AMBIGUOUS'
    | 'REFERENCE_FAILED'
    | 'MATCH_NOT_FOUND'
    | 'MATCH_AMBIGUOUS'
    | 'MATCH_REPEATED'
    | 'MATCH_KEY_BLANK';
  /** Names places, never the value of a cell. */
  readonly message: string;
  readonly field: string;
}

/**
 * What a rule made of a value: it has appended another one, which needs no quotes; the value stays as it is; the cell
 * has no value; it has none, and is sent as an empty one whatever becomes of blank cells; the field is left as it is in
 * the org; or the record cannot be sent.
 */
export type CellChange = 'replaced' | 'same' | 'blank' | 'none' | 'untouched' | Unsent;

/** Makes the value of a cell that is sent out of one or several cells of the source. It knows nothing of their format. */
export interface CellRule {
  /** Indexes of the source cells whose value it is given, in order. `same` is an answer only where there is one. */
  readonly cells: readonly number[];
  /** Whether `apply` may say that a record cannot be sent. */
  readonly mayOmit: boolean;
  apply(value: KeyBytes, out: ByteBuffer): CellChange;
  /** As `apply`, before the run: appends no fewer bytes than `apply` will, and never fails. */
  measure(value: KeyBytes, out: ByteBuffer): Exclude<CellChange, Unsent>;
  /** What is wrong with a value, whatever the run will bring: reported before anything is sent. */
  flaw?(value: KeyBytes): { readonly message: string; readonly hint: string } | undefined;
}

/** A rule whose value is the key of another record. */
export interface ParentRule extends CellRule {
  /** Whether a value may be an Id, which stays as it is. */
  readonly keepsIds: boolean;
  /** The key that a value holds, valid until the next one is asked for; undefined where it holds none. */
  keyIn(value: KeyBytes): KeyBytes | undefined;
}

/** A record that is left out: by a rule of the manifest, or since it is gone that an undo was to take back. */
export interface Skipped {
  /** As `skipped.csv` writes it. */
  readonly reason: 'UNCHANGED' | 'UNMATCHED' | 'WHERE' | 'GONE';
  /** Of the org's record, 18 characters; empty where there is none. */
  readonly id: string;
}

/** A row that the manifest does not choose by `where`. */
export const LEFT_OUT: Skipped = { reason: 'WHERE', id: '' };

/** Why a record is no part of a request body: it cannot be sent, it is left out, or there is nothing to send of it. */
export type Omission = Unsent | Skipped | 'nothing-to-send';
