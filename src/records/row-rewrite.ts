import type { ByteBuffer } from './byte-buffer.ts';
import { CellRanges, isBlankCell } from './cells.ts';

const COMMA = 0x2c;
const NULL_MARKER = Buffer.from('#N/A');

/**
 * Makes a new row out of the raw cells of a record: some cells left out, blank ones marked, constants added. Cells
 * keep their bytes, quotes included. The new row has no line end.
 */
export class RowRewrite {
  readonly #keep: readonly number[] | 'all';
  readonly #suffix: Uint8Array;
  readonly #markBlanks: boolean;
  readonly #cells = new CellRanges();

  /**
   * @param keep indexes of the cells to take, in order
   * @param suffix raw cells to add after them, each with the comma before it
   * @param markBlanks whether a blank cell becomes `#N/A`, which sets the field to null
   */
  constructor(keep: readonly number[] | 'all', suffix: Uint8Array, markBlanks: boolean) {
    this.#keep = keep;
    this.#suffix = suffix;
    this.#markBlanks = markBlanks;
  }

  /** Appends the new row for the record between `start` and `contentEnd`. */
  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void {
    if (this.#keep === 'all' && !this.#markBlanks) {
      out.append(bytes, start, contentEnd);
    } else {
      this.#cells.split(bytes, start, contentEnd);
      this.#appendCells(bytes, out);
    }
    out.append(this.#suffix);
  }

  #appendCells(bytes: Uint8Array, out: ByteBuffer): void {
    const cells = this.#cells;
    const count = this.#keep === 'all' ? cells.count : this.#keep.length;
    for (let index = 0; index < count; index++) {
      const cell = this.#keep === 'all' ? index : (this.#keep[index] ?? 0);
      if (index > 0) out.appendByte(COMMA);
      const [start, end] = [cells.start(cell), cells.end(cell)];
      if (this.#markBlanks && isBlankCell(bytes, start, end)) out.append(NULL_MARKER);
      else out.append(bytes, start, end);
    }
  }
}
