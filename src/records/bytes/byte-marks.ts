import { byteMarksWasm } from './byte-marks-wasm.ts';

/** Node has it; its types do not. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `byte-marks.wat` exports. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly mark: (length: number) => void;
}

/** As the memory is laid out there. */
const TABLE_BYTES = 16;
const MOST_BYTES = 16 * 1024;
const LEAST_BYTES = 256;
const BITS_PER_WORD = 32;
const { mark, memory } = new WebAssembly.Instance(
  new WebAssembly.Module(Buffer.from(byteMarksWasm, 'base64')),
).exports as Kernel;
const table = new Uint8Array(memory.buffer, 0, TABLE_BYTES);
const input = new Uint8Array(memory.buffer, TABLE_BYTES, MOST_BYTES);
const output = new Int32Array(memory.buffer, TABLE_BYTES + MOST_BYTES, MOST_BYTES / BITS_PER_WORD);

/**
 * Finds the bytes of a set in bytes that are read forwards: a step goes from one to the next, however many others lie
 * between them. WebAssembly marks them, 16 at a time, in stretches that stay in the cache of the processor.
 */
export class ByteMarks {
  readonly #table = new Uint8Array(TABLE_BYTES);
  /** A bit for each byte from `#from` on; the one at `#end` is always set, since the search stops there. */
  readonly #words = new Int32Array(MOST_BYTES / BITS_PER_WORD + 1);
  #bytes: Uint8Array = table;
  #limit = 0;
  /** The stretch that is marked. */
  #from = 0;
  #end = 0;

  /** @param set characters of ASCII */
  constructor(set: string) {
    for (const byte of Buffer.from(set)) {
      const low = byte & 0x0f;
      this.#table[low] = (this.#table[low] ?? 0) | (1 << (byte >> 4));
    }
  }

  /** Takes up bytes, which stay as they are up to `limit` until others are taken up. */
  begin(bytes: Uint8Array, start: number, limit: number): void {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#from = start;
    this.#end = start;
  }

  /**
   * Finds the first byte of the set at `at` or behind it.
   *
   * @param at not before any that was asked for since the bytes were taken up
   * @returns its offset; the limit when there is none
   */
  next(at: number): number {
    for (let from = at; ;) {
      if (from >= this.#end && !this.#mark(from)) return this.#limit;
      const place = from - this.#from;
      let index = place >> 5;
      let word = (this.#words[index] ?? 0) & (-1 << (place & 31));
      while (word === 0) word = this.#words[++index] ?? 0;
      const found = this.#from + index * BITS_PER_WORD + 31 - Math.clz32(word & -word);
      if (found < this.#end) return found;
      from = found;
    }
  }

  /** Marks the stretch from `start` on: a short one at first, for who wants no more. @returns false at the limit */
  #mark(start: number): boolean {
    if (start >= this.#limit) return false;
    const most = Math.min(Math.max(2 * (this.#end - this.#from), LEAST_BYTES), MOST_BYTES);
    const length = Math.min(this.#limit - start, most);
    table.set(this.#table);
    input.set(this.#bytes.subarray(start, start + length));
    mark(length);
    const last = length >> 5;
    this.#words.set(output.subarray(0, last + 1));
    this.#words[last] = (this.#words[last] ?? 0) | (1 << (length & 31));
    this.#from = start;
    this.#end = start + length;
    return true;
  }
}
