import { createHash, type Hash } from 'node:crypto';
import type { Files, ReadableFile } from '../../ports/files.ts';

/** A file that is read once from end to end, and hashed by the way. */
export class HashedFile implements ReadableFile {
  readonly size: number;
  readonly #file: ReadableFile;
  readonly #hash: Hash | undefined;

  /** @param withoutHash whether nobody will ask for the hash */
  constructor(file: ReadableFile, withoutHash = false) {
    this.#hash = withoutHash ? undefined : createHash('sha256');
    this.#file = file;
    this.size = file.size;
  }

  /** Must be called for each part of the file in its turn. */
  async read(target: Uint8Array, position: number): Promise<number> {
    const length = await this.#file.read(target, position);
    this.#hash?.update(target.subarray(0, length));
    return length;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** SHA-256 of all that was read, in hexadecimal, or nothing; to be asked for once. */
  sha256(): string {
    return this.#hash?.digest('hex') ?? '';
  }
}

const PIECE_BYTES = 1024 * 1024;

/** SHA-256 of the first bytes of a file, in hexadecimal. */
export async function hashOf(file: ReadableFile, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (let at = 0; at < bytes;) {
    const read = await file.read(piece.subarray(0, Math.min(piece.length, bytes - at)), at);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    at += read;
  }
  return hash.digest('hex');
}

/** SHA-256 of a file, in hexadecimal. @throws when it cannot be read */
export async function hashOfFile(path: string, files: Pick<Files, 'open'>): Promise<string> {
  const file = await files.open(path);
  try {
    return await hashOf(file, file.size);
  } finally {
    await file.close();
  }
}
