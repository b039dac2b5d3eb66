import type { KeyBytes } from '../record/key-bytes.ts';
import type { RowId } from '../record/record-format.ts';
import { CellRanges } from './cells.ts';
import { readHeader } from './header.ts';

/** The Id in rows of CSV. */
export class CsvRowId implements RowId {
  readonly #cells = new CellRanges();
  /** Undefined when there is no such column. */
  readonly #column: number | undefined;

  /** @param header the header row, with its line end */
  constructor(header: Uint8Array) {
    const { columns } = readHeader(header, 0, header.length - 1, 1);
    const column = columns.findIndex((name) => name.toLowerCase() === 'id');
    this.#column = column < 0 ? undefined : column;
  }

  read(bytes: Uint8Array, start: number, contentEnd: number, id: KeyBytes): void {
    if (this.#column === undefined) {
      id.ofText('');
      return;
    }
    this.#cells.split(bytes, start, contentEnd);
    id.ofCells(bytes, this.#cells, [this.#column]);
  }
}
