import { ByteBuffer } from '../bytes/byte-buffer.ts';

const QUOTE = 0x22;

/** Where the raw cells of a record lie. */
interface CellPositions {
  start(cell: number): number;
  end(cell: number): number;
}

/**
 * The value of one cell, or of several together, as bytes to compare: decoded, without quotes. What it was set to last
 * lies in `bytes` between `start` and `end`, and is valid until it is set again.
 */
export class KeyBytes {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** Whether no part has a value. */
  blank = true;
  readonly #scratch = new ByteBuffer(256);

  /** Takes the values of raw CSV cells. */
  ofCells(bytes: Uint8Array, ranges: CellPositions, cells: readonly number[]): void {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) {
      this.#ofCell(bytes, ranges.start(only), ranges.end(only));
      return;
    }
    this.#scratch.clear();
    this.blank = true;
    for (const cell of cells) {
      // The length before each part keeps ("a", "bc") apart from ("ab", "c").
      const lengthAt = this.#scratch.length;
      this.#scratch.append(NO_LENGTH);
      this.#decode(bytes, ranges.start(cell), ranges.end(cell));
      const length = this.#scratch.length - lengthAt - NO_LENGTH.length;
      this.#scratch.view().writeUInt32LE(length, lengthAt);
      if (length > 0) this.blank = false;
    }
    this.#takeScratch();
  }

  /** Takes the texts of parts, each of which `append` appends. */
  ofTexts(parts: readonly number[], append: (part: number, out: ByteBuffer) => void): void {
    this.#scratch.clear();
    this.blank = true;
    for (const part of parts) {
      const lengthAt = this.#scratch.length;
      if (parts.length > 1) this.#scratch.append(NO_LENGTH);
      const start = this.#scratch.length;
      append(part, this.#scratch);
      const length = this.#scratch.length - start;
      if (parts.length > 1) this.#scratch.view().writeUInt32LE(length, lengthAt);
      if (length > 0) this.blank = false;
    }
    this.#takeScratch();
  }

  /** Takes a text whose bytes lie between `start` and `end`. */
  ofBytes(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.blank = start === end;
  }

  get text(): string {
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + this.start,
      this.end - this.start,
    ).toString();
  }

  /** Takes a text. @returns itself */
  ofText(text: string): this {
    this.#scratch.clear();
    this.#scratch.appendText(text);
    this.blank = text === '';
    this.#takeScratch();
    return this;
  }

  #ofCell(bytes: Uint8Array, start: number, end: number): void {
    const quoted = bytes[start] === QUOTE && end > start;
    if (quoted && holdsQuote(bytes, start + 1, end - 1)) {
      this.#scratch.clear();
      this.#decode(bytes, start, end);
      this.#takeScratch();
    } else {
      this.bytes = bytes;
      this.start = quoted ? start + 1 : start;
      this.end = quoted ? end - 1 : end;
    }
    this.blank = this.end === this.start;
  }

  #decode(bytes: Uint8Array, start: number, end: number): void {
    if (bytes[start] !== QUOTE || end === start) {
      this.#scratch.append(bytes, start, end);
      return;
    }
    for (let at = start + 1; at < end - 1; at++) {
      const byte = bytes[at] ?? 0;
      this.#scratch.appendByte(byte);
      if (byte === QUOTE) at++;
    }
  }

  #takeScratch(): void {
    this.bytes = this.#scratch.bytes;
    this.start = 0;
    this.end = this.#scratch.length;
  }
}

const NO_LENGTH = Buffer.alloc(4);

function holdsQuote(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === QUOTE) return true;
  return false;
}
