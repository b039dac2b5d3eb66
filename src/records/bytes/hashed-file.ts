import { createHash } from 'node:crypto';
import type { ReadableFile } from '../../ports/files.ts';

/** A file that is read once from end to end, and hashed by the way. */
export class HashedFile implements ReadableFile {
  readonly size: number;
  readonly #file: ReadableFile;
  readonly #hash = createHash('sha256');

  constructor(file: ReadableFile) {
    this.#file = file;
    this.size = file.size;
  }

  /** Must be called for each part of the file in its turn. */
  async read(target: Uint8Array, position: number): Promise<number> {
    const length = await this.#file.read(target, position);
    this.#hash.update(target.subarray(0, length));
    return length;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** SHA-256 of all that was read, in hexadecimal; to be asked for once. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}
