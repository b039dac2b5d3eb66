import type { Omission } from './cell-rule.ts';

/** Where a record lies in memory, without its line end. */
export interface RecordBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly contentEnd: number;
}

/** A record where it lies in memory, and where it stands in the source. */
export interface SourceRecord {
  /** The record as it stands in the source, where its values are changed before anything else reads them. */
  readonly written?: RecordBytes & { readonly end: number };
  readonly bytes: Uint8Array;
  readonly start: number;
  /** After its last byte, before its line end. */
  readonly contentEnd: number;
  /** After its line end, if it has one. */
  readonly end: number;
  /** Index into the job's source files. */
  readonly file: number;
  /** 1-based line on which it starts. */
  readonly line: number;
  /** Orders records that start on the same line, where they are stored in another order. */
  readonly place: number;
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
