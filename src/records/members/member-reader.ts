import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Frame } from '../record/record-format.ts';
import type { MemberSyntax } from './member-syntax.ts';
import type { LineMarks } from './record-lines.ts';
import type { MemberTable } from './member-table.ts';
import type { NameTree } from './name-tree.ts';

/** What is wrong with a record or a file, as sentences, and where. */
export interface FormatFlaw {
  /** Offset into the bytes that were read. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** Whether what follows can be read all the same. */
  readonly passable: boolean;
}

/** Takes records of a format apart into members. One instance serves many records. */
export interface MemberReader {
  readonly names: NameTree;
  /** The members of the record that was split last. */
  readonly table: MemberTable;
  /** Whether a record had a reference id, as those of a tree file have. */
  readonly namesReference?: boolean;
  /** What is wrong with a record, where splitting it does not find all of it. Asked before a record is split first. */
  check?(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined;
  /**
   * Finds the end of the record that begins at `start`, and splits it, in one pass.
   *
   * @returns the offset behind it; -1 when it is not whole or not sound, and where only `check` and `split` can tell
   */
  find(bytes: Uint8Array, start: number, limit: number): number;
  /** Line ends in the record that was found last. */
  readonly lineEnds: number;
  /** Splits the record between `start` and `end`, as the scanner of the format found it. */
  split(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined;
  /** Whether a member holds a text, and an empty one. */
  isBlank(member: number): boolean;
  /** Where the text of a member begins in its value, when bytes of the value are the text; else -1. */
  textStart(member: number): number;
  /** Appends the text of a member that is no relation; nothing for null. */
  appendText(bytes: Uint8Array, member: number, out: ByteBuffer): void;
}

/** Finds the records of one file, in order, in a window that moves on. Offsets are those of the window's bytes. */
export interface RecordFinder {
  /** Where the record found last lies. */
  readonly start: number;
  readonly end: number;
  /** Line ends in it. */
  readonly lineEnds: number;
  /** Whether the reader has split it already, and found nothing wrong. */
  readonly isSplit: boolean;
  readonly flaw: FormatFlaw | undefined;
  /** Why the file, when its end is found, is no request body as it is; what the action writes always is one. */
  readonly bodyFlaw: FormatFlaw | undefined;
  /** Whether the list of records lies in an object, as in answers of the REST API. */
  readonly isWrapped?: boolean;
  /**
   * Finds the next record from `from` on, which is where the last one ended or the window was moved to.
   *
   * @param final whether the input ends at `limit`
   */
  next(bytes: Uint8Array, from: number, limit: number, final: boolean): 'record' | 'more' | 'end' | 'flaw';
}

/** Finds the ends of records in stretches of a file that a finder has found sound. */
export interface RecordSpans {
  readonly start: number;
  readonly end: number;
  /** Line ends between `from` and the start of the record, and in the record. */
  readonly lineEndsBefore: number;
  readonly lineEnds: number;
  next(bytes: Uint8Array, from: number, limit: number): boolean;
}

/** A format whose records have members. */
export interface MemberDialect {
  readonly contentType: 'JSON' | 'XML';
  readonly frame: Frame;
  readonly lines: LineMarks;
  readonly syntax: MemberSyntax;
  reader(): MemberReader;
  /** For one file. @param reader splits records as they are found; without it, they are found alone */
  finder(reader?: MemberReader): RecordFinder;
  /** @param reader as above */
  spans(reader?: MemberReader): RecordSpans;
}
