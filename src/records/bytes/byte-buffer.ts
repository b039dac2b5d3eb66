const ZERO = 0x30;

/** Bytes that grow at the end and are used again after `clear`: output without a string or an array per row. */
export class ByteBuffer {
  #bytes: Buffer;
  length = 0;

  constructor(capacity = 64 * 1024) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
  }

  /** How many bytes it holds before it has to grow. */
  get capacity(): number {
    return this.#bytes.length;
  }

  /** The bytes themselves, of which the first `length` were appended: the next append may make others of them. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  clear(): void {
    this.length = 0;
  }

  /** What was appended since the last `clear`: a view that the next append may overwrite. */
  view(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  /** Appends `count` bytes of unknown content, to be written by the caller before the next append. */
  extend(count: number): Buffer {
    this.#reserve(count);
    const start = this.length;
    this.length += count;
    return this.#bytes.subarray(start, this.length);
  }

  append(source: Uint8Array, start = 0, end = source.length): void {
    const count = end - start;
    this.#reserve(count);
    if (count < 48) {
      // A loop beats the fixed cost of a native copy for cells and ids.
      const bytes = this.#bytes;
      let to = this.length;
      for (let from = start; from < end; from++) bytes[to++] = source[from] ?? 0;
    } else {
      this.#bytes.set(source.subarray(start, end), this.length);
    }
    this.length += count;
  }

  appendByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = byte;
  }

  /** Appends a whole number below 2^32 in four bytes, the most significant one first. */
  appendWord(value: number): void {
    this.#reserve(4);
    this.length = this.#bytes.writeUInt32BE(value, this.length);
  }

  /** Appends a whole number, not below zero, in decimal digits. */
  appendNumber(value: number): void {
    this.#reserve(16);
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let rest = value;
    for (let at = this.length + digits - 1; at >= this.length; at--) {
      this.#bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.length += digits;
  }

  appendText(text: string): void {
    this.#reserve(text.length * 3);
    this.length += this.#bytes.write(text, this.length);
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.length + count));
    wider.set(this.view());
    this.#bytes = wider;
  }
}
