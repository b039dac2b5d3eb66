import type { Files } from '../../ports/files.ts';

/** A source file of a job. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  /** Relative to the workspace, with forward slashes: what users see. */
  readonly name: string;
  /** In bytes, of a file that is read where the user has it: one that has grown since has further records. */
  readonly length?: number;
}

/** A source file, and what it was when it was inspected. */
export interface InspectedFile extends SourceFile {
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal; empty where no run will be compared with this one. */
  readonly sha256: string;
}

const WINDOW_BYTES = 1024 * 1024;

/**
 * A file seen through a window that moves on: whole records lie in it side by side, however long the file. The
 * window grows only for a record that does not fit into it.
 */
export class SourceWindow {
  /** The bytes read; `limit` of them are valid. */
  bytes: Buffer = Buffer.allocUnsafeSlow(WINDOW_BYTES);
  limit = 0;
  /** Whether the file ends at `limit`. */
  final = false;
  /** Offset in the file of the first byte of the window. */
  offset = 0;
  readonly #file;

  constructor(file: Awaited<ReturnType<Files['open']>>) {
    this.#file = file;
  }

  /** Drops the bytes before `keepFrom` and reads on; the kept ones move to the front of the window. */
  async advance(keepFrom: number): Promise<void> {
    const kept = this.limit - keepFrom;
    if (kept > this.bytes.length / 2) {
      const wider = Buffer.allocUnsafeSlow(this.bytes.length * 2);
      this.bytes.copy(wider, 0, keepFrom, this.limit);
      this.bytes = wider;
    } else {
      this.bytes.copyWithin(0, keepFrom, this.limit);
    }
    this.offset += keepFrom;
    this.limit = kept + (await this.#file.read(this.bytes.subarray(kept), this.offset + kept));
    this.final = this.offset + this.limit >= this.#file.size;
  }
}
