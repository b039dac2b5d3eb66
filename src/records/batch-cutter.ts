import { crc32 } from 'node:zlib';
import type { Batch, Segment } from './batch.ts';
import type { SourceWindow } from './source-file.ts';

/** How full a batch may get. Bytes are those of the unpacked body with its header row. */
export interface BatchLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
}

/**
 * Cuts records into batches, each as full as the limits allow, in source order. A batch may reach over the end of a
 * file into the next one. What is kept are offsets, not bytes.
 */
export class BatchCutter {
  readonly batches: Batch[] = [];
  readonly #limits: BatchLimits;
  readonly #headerBytes: number;
  /** Whether segments may go out byte for byte when they hold no blank lines. */
  readonly #verbatim: boolean;

  #segments: Segment[] = [];
  #records = 0;
  #bytes: number;
  #blankLines = false;
  /** Blank lines since the last record: they belong to a segment only if it goes on after them. */
  #blankLinesPending = false;

  #file = 0;
  #start = -1;
  #end = 0;
  #line = 0;
  #ordinal = 0;
  #taken = 0;
  #checksum = 0;
  #checksumEnd = 0;

  constructor(limits: BatchLimits, headerBytes: number, verbatim: boolean) {
    this.#limits = limits;
    this.#headerBytes = headerBytes;
    this.#verbatim = verbatim;
    this.#bytes = headerBytes;
  }

  /** Whether a record of this size can be sent at all. */
  fits(sentBytes: number): boolean {
    return this.#headerBytes + sentBytes <= this.#limits.maxBytes;
  }

  /**
   * Takes the next record, whose bytes lie in `window`.
   *
   * @param offset in bytes from the start of the file
   * @param length with the line end
   * @param sentBytes what it adds to a request body
   */
  add(window: SourceWindow, offset: number, length: number, sentBytes: number, line: number): void {
    if (this.#records >= this.#limits.maxRecords || this.#bytes + sentBytes > this.#limits.maxBytes) {
      this.#cut(window);
    }
    if (this.#start >= 0) {
      this.#blankLines ||= this.#blankLinesPending;
    } else {
      this.#start = offset;
      this.#line = line;
      this.#ordinal = this.#taken;
      this.#checksum = 0;
      this.#checksumEnd = offset;
    }
    this.#blankLinesPending = false;
    this.#end = offset + length;
    this.#records++;
    this.#taken++;
    this.#bytes += sentBytes;
  }

  /** Notes a blank line between two records: the service skips it, so it is not sent. */
  skipBlankLine(): void {
    this.#blankLinesPending = true;
  }

  /** Must be called before the window moves on: the bytes before `keepFrom` will be gone. */
  settle(window: SourceWindow, keepFrom: number): void {
    if (this.#start < 0) return;
    this.#blankLines ||= this.#blankLinesPending;
    this.#end = window.offset + keepFrom;
    this.#sum(window);
  }

  /** Ends the file; the next records are those of the next one. */
  endFile(window: SourceWindow): void {
    this.#endSegment(window);
    this.#file++;
  }

  /** Ends the last batch. */
  endJob(): void {
    if (this.#records > 0) this.#endBatch();
  }

  #cut(window: SourceWindow): void {
    this.#endSegment(window);
    this.#endBatch();
  }

  #endSegment(window: SourceWindow): void {
    if (this.#start < 0) return;
    this.#sum(window);
    this.#segments.push({
      file: this.#file,
      offset: this.#start,
      length: this.#end - this.#start,
      line: this.#line,
      ordinal: this.#ordinal,
      checksum: this.#checksum,
    });
    this.#start = -1;
  }

  #endBatch(): void {
    this.batches.push({
      number: this.batches.length + 1,
      segments: this.#segments,
      records: this.#records,
      bytes: this.#bytes,
      verbatim: this.#verbatim && !this.#blankLines,
    });
    this.#segments = [];
    this.#records = 0;
    this.#bytes = this.#headerBytes;
    this.#blankLines = false;
  }

  #sum(window: SourceWindow): void {
    const [from, to] = [this.#checksumEnd - window.offset, this.#end - window.offset];
    this.#checksum = crc32(window.bytes.subarray(from, to), this.#checksum);
    this.#checksumEnd = this.#end;
  }
}
