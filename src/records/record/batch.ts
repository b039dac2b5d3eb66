/** A stretch of a stored file whose records follow each other in one batch. */
export interface Segment {
  /** Index into the job's stored files. */
  readonly file: number;
  /** In bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
  /** 1-based line on which its first record starts; of no meaning where records say their origin themselves. */
  readonly line: number;
  /** How many records of the job come before its first one. */
  readonly ordinal: number;
  /** CRC-32 of its bytes: shows that the file has not changed since it was checked. */
  readonly checksum: number;
}

/** Where a record starts in the sources. */
export interface Origin {
  /** Index into the job's source files. */
  readonly file: number;
  /** 1-based. */
  readonly line: number;
}

/** Records that are sent together. Nothing of their content is held. */
export interface Batch {
  /** 1-based. */
  readonly number: number;
  /** Of its first record. */
  readonly origin: Origin;
  readonly segments: readonly Segment[];
  readonly records: number;
  /** Unpacked size of the request body, its header row included. */
  readonly bytes: number;
  /** Whether its segments can be sent byte for byte: no blank lines in them, and nothing to rewrite. */
  readonly verbatim: boolean;
  /** From 0 on, where the records of a job refer to each other: it is sent when all batches of lower levels are done. */
  readonly level?: number;
}
