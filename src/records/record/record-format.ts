import type { ContentType } from '../../manifest/manifest.ts';
import type { Segment } from './batch.ts';
import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Unsent } from './cell-rule.ts';
import type { KeyBytes } from './key-bytes.ts';
import type { SourceRecord } from './source-record.ts';

/** What stands around the records of a request body, and between them. */
export interface Frame {
  readonly open: Uint8Array;
  /** The byte between two records. */
  readonly separator: number;
  /** Takes the place of the last separator; undefined: the separator stays, as a line end behind the last row. */
  readonly close: Uint8Array | undefined;
}

/** What a frame adds to a body whose records are counted with one separator each, in bytes. */
export function overheadOf({ open, close }: Frame): number {
  return open.length + (close === undefined ? 0 : close.length - 1);
}

/** Makes what is sent of a record, or a row of a result file, out of its bytes. */
export interface RecordRewrite {
  /** Whether it may find that a record cannot be sent. */
  readonly mayOmit: boolean;
  /** @returns why the record cannot be sent; then nothing is appended */
  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): Unsent | undefined;
  /** As `append`, before the run: what it appends is as long as what `append` will, or longer. */
  measure(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void;
}

/** The values of a record by the index of their column. One instance serves many records. */
export interface RecordCells {
  split(bytes: Uint8Array, start: number, contentEnd: number): void;
  /** Whether the record has the column at all, and whether it empties the field; a value may be blank. */
  holds(cell: number): 'absent' | 'null' | 'value';
  /** How many bytes the value takes as it is written, no fewer than it has characters; 0 when the column is absent. */
  length(cell: number): number;
  /** Puts the decoded values of these columns into `key`. */
  key(cells: readonly number[], key: KeyBytes): void;
}

/** Reads the Id of rows as they are sent. One instance serves many rows. */
export interface RowId {
  /** Puts the Id into `id`, which is blank where the row has none. */
  read(bytes: Uint8Array, start: number, contentEnd: number, id: KeyBytes): void;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A record that is visited: one object serves all records of a stretch. */
export type VisitedRecord = Writable<Omit<SourceRecord, 'stored'>> & {
  readonly stored: Writable<SourceRecord['stored']>;
};

/** How records are written in files and in request bodies. Chosen once for each job. */
export interface RecordFormat {
  readonly contentType: ContentType;
  readonly frame: Frame;
  /** Takes records apart. */
  cells(): RecordCells;
  /** Reads the Ids of rows as this format writes them. */
  rowId(): RowId;
  /**
   * Visits the records of a stretch of a stored file in order.
   *
   * @param hasOrigins whether each stands behind its origin
   * @param visitor returns false when it need not see the others
   * @param splits whether the visitor takes records apart
   * @returns false when it did
   */
  visit(
    bytes: Buffer,
    segment: Segment,
    hasOrigins: boolean,
    visitor: (record: VisitedRecord) => boolean | undefined,
    splits?: boolean,
  ): boolean;
  /**
   * Appends the records of a stretch as they are, each with the separator behind it, where that takes no look at each
   * of them.
   *
   * @returns how many it took for records; with another number than there are, what was appended is to be thrown away
   */
  appendAll?(bytes: Buffer, out: ByteBuffer): number;
}
