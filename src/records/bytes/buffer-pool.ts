/**
 * Lends buffers and takes them back, so that reading batch after batch does not leave a trail of memory for the garbage
 * collector to find. At most as many buffers exist as were lent at one time.
 */
export class BufferPool {
  readonly #free: Buffer[] = [];

  /** Lends `length` bytes of unknown content while `use` runs. */
  async lend<T>(length: number, use: (bytes: Buffer) => Promise<T>): Promise<T> {
    const last = this.#free.pop();
    const buffer = last !== undefined && last.length >= length ? last : Buffer.allocUnsafeSlow(length);
    try {
      return await use(buffer.subarray(0, length));
    } finally {
      this.#free.push(buffer);
    }
  }
}
