import type { ReadableFile } from '../../ports/files.ts';
import { SourceChangedError } from './source-changed.ts';

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

/**
 * Reads a part of a file: less than `target` takes only at its end.
 *
 * @param name what users call the file
 * @returns how many bytes were read
 * @throws SourceChangedError when the file has become shorter since it was opened
 */
export async function readPiece(
  file: ReadableFile,
  target: Uint8Array,
  position: number,
  name: string,
): Promise<number> {
  const length = await file.read(target, position);
  if (length < Math.min(target.length, file.size - position)) throw new SourceChangedError(name);
  return length;
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
  readonly #file: ReadableFile;
  readonly #name: string;

  /** @param name what users call the file */
  constructor(file: ReadableFile, name: string) {
    this.#file = file;
    this.#name = name;
  }

  /**
   * Drops the bytes before `keepFrom` and reads on; the kept ones move to the front of the window.
   *
   * @throws SourceChangedError when the file has become shorter
   */
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
    const behind = this.bytes.subarray(kept);
    this.limit = kept + (await readPiece(this.#file, behind, this.offset + kept, this.#name));
    this.final = this.offset + this.limit >= this.#file.size;
  }
}
