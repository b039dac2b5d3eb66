import { GitError, MAX_OBJECT_BYTES } from './git-object.ts';

/**
 * Makes an object from its base and a delta: two sizes, then pieces that are copied from the base, and pieces of new
 * bytes (Git, "gitformat-pack", "Deltified representation").
 *
 * @throws GitError when the delta does not fit the base, or itself
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const reader = new DeltaReader(delta);
  if (reader.size() !== base.length) throw new GitError();
  const length = reader.size();
  if (length > MAX_OBJECT_BYTES) throw new GitError();
  const target = Buffer.alloc(length);
  let end = 0;
  while (!reader.isAtEnd) {
    const piece = reader.piece(base);
    if (end + piece.length > length) throw new GitError();
    end += piece.copy(target, end);
  }
  if (end !== length) throw new GitError();
  return target;
}

/** What a copy of no stated length takes. */
const FULL_COPY_BYTES = 0x10000;

class DeltaReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /** Seven bits a byte, the lowest first. */
  size(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new GitError();
      if (byte < 0x80) return value;
    }
  }

  piece(base: Buffer): Buffer {
    const command = this.#byte();
    if (command < 0x80) {
      const start = this.#position;
      this.#position += command;
      if (command === 0 || this.#position > this.#bytes.length) throw new GitError();
      return this.#bytes.subarray(start, this.#position);
    }
    const offset = this.#number(command, 4);
    const length = this.#number(command >> 4, 3) || FULL_COPY_BYTES;
    if (offset + length > base.length) throw new GitError();
    return base.subarray(offset, offset + length);
  }

  /** A number whose bytes are there where `mask` has their bit, the lowest first. */
  #number(mask: number, bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index++) {
      if ((mask >> index) & 1) value += this.#byte() * 256 ** index;
    }
    return value;
  }

  #byte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new GitError();
    return byte;
  }
}
