import type { RowCondition } from '../../manifest/manifest.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';

/** Which rows of the source are sent: those that meet all conditions of `where`. */
export class RowChoice {
  readonly #cells: RecordCells;
  readonly #conditions: readonly (RowCondition & { readonly cell: () => number })[];
  readonly #value = new KeyBytes();

  /**
   * @param cells takes records of the source apart, as they are written
   * @param cellOf the index of a column, which may not be known at first: -1
   */
  constructor(
    cells: RecordCells,
    conditions: readonly RowCondition[],
    cellOf: (column: string) => () => number,
  ) {
    this.#cells = cells;
    this.#conditions = conditions.map((condition) => ({
      ...condition,
      cell: cellOf(condition.column.value),
    }));
  }

  leavesOut(bytes: Uint8Array, start: number, contentEnd: number): boolean {
    this.#cells.split(bytes, start, contentEnd);
    return !this.#conditions.every(
      ({ cell, isNegated, values }) => values.has(this.#textOf(cell())) !== isNegated,
    );
  }

  /** Empty for a record that does not have the column. */
  #textOf(cell: number): string {
    if (cell < 0) return '';
    this.#cells.key([cell], this.#value);
    return this.#value.text;
  }
}
