import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellRule } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordChange, ValueFlaw } from '../record/record-change.ts';
import type { RecordBytes } from '../record/source-record.ts';
import { CellRanges, csvCell } from '../csv/cells.ts';
import { RowRewrite } from '../csv/row-rewrite.ts';
import type { ValueChange } from './source-values.ts';

/** Makes rows with other values in some columns. Cells whose values stay keep their bytes. */
export class ChangedRows implements RecordChange {
  readonly #rewrite: RowRewrite;
  readonly #changes: readonly (readonly [number, ValueChange])[];
  readonly #row = new ByteBuffer(1024);
  readonly #cells = new CellRanges();
  readonly #value = new KeyBytes();

  /** @param changes by the names of columns */
  constructor(columns: readonly string[], changes: ReadonlyMap<string, ValueChange>) {
    const row = columns.map((column, cell) => {
      const change = changes.get(column);
      return change === undefined ? cell : new ChangedCell(cell, change);
    });
    this.#rewrite = new RowRewrite(row, new Uint8Array(0), false);
    this.#changes = columns.flatMap((column, cell) => {
      const change = changes.get(column);
      return change === undefined ? [] : [[cell, change] as const];
    });
  }

  of(bytes: Uint8Array, start: number, contentEnd: number): RecordBytes {
    this.#row.clear();
    this.#rewrite.append(bytes, start, contentEnd, this.#row);
    return { bytes: this.#row.view(), start: 0, contentEnd: this.#row.length };
  }

  flaws(bytes: Uint8Array, start: number, contentEnd: number): readonly ValueFlaw[] {
    this.#cells.split(bytes, start, contentEnd);
    return this.#changes.flatMap(([cell, change]) => {
      this.#value.ofCells(bytes, this.#cells, [cell]);
      const [from, to] = [this.#cells.start(cell), this.#cells.end(cell)];
      return change.mistakes(this.#value.text).map(({ hint, message, text }) => ({
        at: from + Math.max(0, Buffer.from(bytes.subarray(from, to)).indexOf(text)),
        ...{ message, hint },
      }));
    });
  }
}

/** Gives a cell its new value. */
class ChangedCell implements CellRule {
  readonly cells: readonly number[];
  readonly mayOmit = false;
  readonly #change: ValueChange;

  constructor(cell: number, change: ValueChange) {
    this.cells = [cell];
    this.#change = change;
  }

  apply(value: KeyBytes, out: ByteBuffer): 'same' | 'none' | 'replaced' {
    const { text } = value;
    const changed = this.#change.of(text);
    if (changed === text) return 'same';
    if (changed === '') return 'none';
    out.appendText(csvCell(changed));
    return 'replaced';
  }

  measure(value: KeyBytes, out: ByteBuffer): 'same' | 'none' | 'replaced' {
    return this.apply(value, out);
  }
}
