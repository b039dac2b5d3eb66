import { ByteBuffer } from './byte-buffer.ts';

/**
 * Lends buffers and takes them back, so that reading batch after batch does not leave a trail of memory for the garbage
 * collector to find. At most as many buffers exist as were lent at one time.
 */
export class BufferPool {
  readonly #free: ByteBuffer[] = [];

  /** Lends an empty buffer that need not grow for `capacity` bytes while `use` runs. */
  async lend<T>(capacity: number, use: (buffer: ByteBuffer) => Promise<T>): Promise<T> {
    const last = this.#free.pop();
    const buffer = last !== undefined && last.capacity >= capacity ? last : new ByteBuffer(capacity);
    buffer.clear();
    try {
      return await use(buffer);
    } finally {
      this.#free.push(buffer);
    }
  }
}
