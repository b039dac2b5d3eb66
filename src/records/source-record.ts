import type { Omission } from './cell-rule.ts';

/** Where a record starts in the sources. */
export interface SourcePlace {
  /** Index into the job's source files. */
  readonly file: number;
  /** 1-based. */
  readonly line: number;
  /** How many records start on this line before it; told where records are stored behind their origin, else 0. */
  readonly nth: number;
}

/** A record where it lies in memory, and where it stands in the source. */
export interface SourceRecord extends SourcePlace {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** After its last byte, before its line end. */
  readonly contentEnd: number;
  /** After its line end, if it has one. */
  readonly end: number;
  readonly stored: StoredPlace;
  /** How many records of the job come before it. */
  readonly ordinal: number;
  /** Why it is no part of its batch's request body; undefined when it is one. */
  readonly omission: Omission | undefined;
}

/** Where a record is stored: it may have its origin written before it. */
export interface StoredPlace {
  /** Index into the job's stored files. */
  readonly file: number;
  /** Where `bytes` begins in the file. */
  readonly offset: number;
  /** Where the record begins in `bytes`, its origin included. */
  readonly start: number;
}
