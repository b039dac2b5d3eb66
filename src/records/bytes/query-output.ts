import { createHash, type Hash } from 'node:crypto';
import type { WritableFile } from '../../ports/files.ts';
import { ByteBuffer } from './byte-buffer.ts';

/** What a query's output has taken in so far, so that it can be brought back to it. */
export interface OutputMark {
  /** In bytes. */
  readonly length: number;
  readonly rows: number;
  /** Lines before the next row, the header row included. */
  readonly lines: number;
  /** Over all bytes up to here. */
  readonly hash: Hash;
}

/** Result files of a query cannot be joined to one, or are none. */
export class QueryResultError extends Error {
  override readonly name = 'QueryResultError';
}

/**
 * The one file that all result files of a query are joined to, as they arrive. A result file that broke off is begun
 * again, and what it had left is taken back.
 */
export interface QueryOutput {
  /** What is in the file, up to the last result file that came to its end. */
  readonly mark: OutputMark;
  begin(): Promise<void>;
  take(piece: Uint8Array): Promise<void>;
  /** @throws QueryResultError; what the reader is to take for a cut file */
  end(): void;
  /** Goes back to what `mark` was. */
  back(mark: OutputMark): Promise<void>;
  /** Writes down what is still held, and what ends the file. */
  close(): Promise<void>;
  /** SHA-256 of what was written, in hexadecimal; to be asked for when the file is closed. */
  readonly sha256: string;
}

const FLUSH_BYTES = 1024 * 1024;

/** A file that is written in large pieces and can be cut back to where a part of it began. */
export class OutputFile {
  rows = 0;
  lines = 0;
  readonly bytes = new ByteBuffer();
  #flushed = 0;
  /** Of what was flushed. */
  #hash = createHash('sha256');
  readonly #file: WritableFile;

  constructor(file: WritableFile) {
    this.#file = file;
  }

  get mark(): OutputMark {
    const hash = this.#hash.copy().update(this.bytes.view());
    return { length: this.#flushed + this.bytes.length, rows: this.rows, lines: this.lines, hash };
  }

  /** Must be awaited between pieces: bounds what is held in memory. */
  async drain(minimum = FLUSH_BYTES): Promise<void> {
    if (this.bytes.length < minimum) return;
    await this.#file.write(this.bytes.view());
    this.#hash.update(this.bytes.view());
    this.#flushed += this.bytes.length;
    this.bytes.clear();
  }

  async back(mark: OutputMark): Promise<void> {
    if (this.#flushed + this.bytes.length > mark.length) {
      await this.drain(1);
      await this.#file.truncate(mark.length);
      this.#flushed = mark.length;
      this.#hash = mark.hash.copy();
    }
    this.rows = mark.rows;
    this.lines = mark.lines;
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async close(): Promise<void> {
    try {
      await this.drain(1);
    } finally {
      await this.#file.close();
    }
  }
}
