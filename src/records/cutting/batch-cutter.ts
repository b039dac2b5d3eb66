import { crc32 } from 'node:zlib';
import type { Batch, Origin, Segment } from '../record/batch.ts';
import type { Cutter, CutRecords } from './cutter.ts';
import type { SourceFile, SourceWindow } from '../bytes/source-file.ts';

/** How full a batch may get. Bytes are those of the unpacked body with its header row. */
export interface BatchLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
}

/**
 * Cuts records into batches, each as full as the limits allow, in source order. A batch may reach over the end of a
 * file into the next one. What is kept are offsets, not bytes.
 */
export class BatchCutter implements Cutter {
  readonly #batches: Batch[] = [];
  readonly #limits: BatchLimits;
  readonly #headerBytes: number;
  /** Whether segments may go out byte for byte when they hold no blank lines. */
  readonly #verbatim: boolean;

  readonly #batchEnd: 'job' | 'file';

  #segments: Segment[] = [];
  #origin: Origin | undefined;
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

  /** @param end where a batch ends at the latest */
  constructor(limits: BatchLimits, headerBytes: number, verbatim: boolean, end: 'job' | 'file' = 'job') {
    this.#batchEnd = end;
    this.#limits = limits;
    this.#headerBytes = headerBytes;
    this.#verbatim = verbatim;
    this.#bytes = headerBytes;
  }

  beginFile(file: number): void {
    this.#file = file;
  }

  fits(sentBytes: number): boolean {
    return this.#headerBytes + sentBytes <= this.#limits.maxBytes;
  }

  add(
    window: SourceWindow,
    start: number,
    _contentEnd: number,
    end: number,
    sentBytes: number,
    line: number,
  ): void {
    if (this.#records >= this.#limits.maxRecords || this.#bytes + sentBytes > this.#limits.maxBytes) {
      this.#cut(window);
    }
    if (this.#start >= 0) {
      this.#blankLines ||= this.#blankLinesPending;
    } else {
      this.#start = window.offset + start;
      this.#line = line;
      this.#ordinal = this.#taken;
      this.#checksum = 0;
      this.#checksumEnd = this.#start;
    }
    this.#origin ??= { file: this.#file, line };
    this.#blankLinesPending = false;
    this.#end = window.offset + end;
    this.#records++;
    this.#taken++;
    this.#bytes += sentBytes;
  }

  skipBlankLine(): void {
    this.#blankLinesPending = true;
  }

  async settle(window: SourceWindow, keepFrom: number): Promise<void> {
    if (this.#start < 0) return;
    this.#blankLines ||= this.#blankLinesPending;
    this.#end = window.offset + keepFrom;
    this.#sum(window);
    return Promise.resolve();
  }

  endFile(window: SourceWindow): void {
    this.#endSegment(window);
    if (this.#batchEnd === 'file' && this.#records > 0) this.#endBatch();
  }

  async endJob(sources: readonly SourceFile[]): Promise<CutRecords> {
    if (this.#records > 0) this.#endBatch();
    return Promise.resolve({ batches: this.#batches, stored: sources, order: { kind: 'source' } });
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
    this.#batches.push({
      number: this.#batches.length + 1,
      origin: this.#origin ?? { file: this.#file, line: this.#line },
      segments: this.#segments,
      records: this.#records,
      bytes: this.#bytes,
      verbatim: this.#verbatim && !this.#blankLines,
    });
    this.#segments = [];
    this.#origin = undefined;
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
