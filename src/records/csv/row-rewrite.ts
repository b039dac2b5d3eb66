import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellRule, Unsent } from '../record/cell-rule.ts';
import { CellRanges, isBlankCell } from './cells.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import { NULL_MARKER_BYTES } from '../record/null-marker.ts';

const COMMA = 0x2c;

/** A cell of a new row: the cell of the source with this index, or what a rule makes. */
export type RowCell = number | CellRule;

/**
 * Makes a new row out of the raw cells of a record: some cells left out, blank ones marked, some replaced by rules,
 * constants added. Cells keep their bytes, quotes included. The new row has no line end.
 */
export class RowRewrite implements RecordRewrite {
  readonly #row: readonly RowCell[] | 'all';
  readonly #suffix: Uint8Array;
  readonly #markBlanks: boolean;
  readonly #cells = new CellRanges();
  readonly #value = new KeyBytes();
  readonly #rules: readonly CellRule[];

  /**
   * @param row the cells to make, in order
   * @param suffix raw cells to add after them, each with the comma before it
   * @param markBlanks whether a blank cell becomes `#N/A`, which sets the field to null
   */
  constructor(row: readonly RowCell[] | 'all', suffix: Uint8Array, markBlanks: boolean) {
    this.#row = row;
    this.#suffix = suffix;
    this.#markBlanks = markBlanks;
    this.#rules = row === 'all' ? [] : row.filter((cell) => typeof cell !== 'number');
  }

  /**
   * Appends the new row for the record between `start` and `contentEnd`.
   *
   * @returns why the record cannot be sent; then nothing is appended
   */
  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): Unsent | undefined {
    return this.#append(bytes, start, contentEnd, out, 'apply');
  }

  /** As `append`, before the run: the row is as long as the later one will be, or longer. */
  measure(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void {
    this.#append(bytes, start, contentEnd, out, 'measure');
  }

  /** The first thing that is wrong with a value of the record, whatever the run will bring. */
  flaw(
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
  ): { readonly cell: number; readonly message: string; readonly hint: string } | undefined {
    this.#cells.split(bytes, start, contentEnd);
    for (const rule of this.#rules) {
      if (rule.flaw === undefined) continue;
      this.#value.ofCells(bytes, this.#cells, rule.cells);
      const flaw = rule.flaw(this.#value);
      if (flaw !== undefined) return { cell: rule.cells[0] ?? 0, ...flaw };
    }
    return undefined;
  }

  /** Whether a record may be left out. */
  get mayOmit(): boolean {
    return this.#rules.some(({ mayOmit }) => mayOmit);
  }

  /** Whether values can be wrong by themselves. */
  get mayBeFlawed(): boolean {
    return this.#rules.some((rule) => rule.flaw !== undefined);
  }

  #append(
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
    out: ByteBuffer,
    how: 'apply' | 'measure',
  ): Unsent | undefined {
    if (this.#row === 'all' && !this.#markBlanks) {
      out.append(bytes, start, contentEnd);
    } else {
      this.#cells.split(bytes, start, contentEnd);
      const before = out.length;
      const unsent = this.#appendCells(bytes, out, how);
      if (unsent !== undefined) {
        out.length = before;
        return unsent;
      }
    }
    out.append(this.#suffix);
    return undefined;
  }

  #appendCells(bytes: Uint8Array, out: ByteBuffer, how: 'apply' | 'measure'): Unsent | undefined {
    const row = this.#row;
    const count = row === 'all' ? this.#cells.count : row.length;
    for (let index = 0; index < count; index++) {
      const cell = row === 'all' ? index : (row[index] ?? 0);
      if (index > 0) out.appendByte(COMMA);
      if (typeof cell === 'number') {
        this.#appendCell(bytes, cell, out);
        continue;
      }
      this.#value.ofCells(bytes, this.#cells, cell.cells);
      const change = cell[how](this.#value, out);
      if (change === 'same') this.#appendCell(bytes, cell.cells[0] ?? 0, out);
      else if (change === 'blank') this.#appendBlank(out);
      else if (change !== 'replaced' && change !== 'none' && change !== 'untouched') return change;
    }
    return undefined;
  }

  #appendCell(bytes: Uint8Array, cell: number, out: ByteBuffer): void {
    const [start, end] = [this.#cells.start(cell), this.#cells.end(cell)];
    if (this.#markBlanks && isBlankCell(bytes, start, end)) out.append(NULL_MARKER_BYTES);
    else out.append(bytes, start, end);
  }

  #appendBlank(out: ByteBuffer): void {
    if (this.#markBlanks) out.append(NULL_MARKER_BYTES);
  }
}
