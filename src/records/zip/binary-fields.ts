import { CellRanges, cellText } from '../cells.ts';

/** Fields whose cells name files: those of Attachment, Document and ContentVersion. */
const BINARY_FIELDS = new Set(['body', 'versiondata']);

/** Whether a field takes the content of a file in a zip job. */
export function isBinaryField(name: string): boolean {
  return BINARY_FIELDS.has(name.toLowerCase());
}

/** Reads the names of files out of rows: what stands in binary fields behind `#`. */
export class FileNames {
  readonly #columns: readonly number[];
  readonly #cells = new CellRanges();

  /** @param columns indexes of the binary fields in the rows */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** The texts of the binary cells of a row that are not empty, `#` included. */
  of(bytes: Uint8Array, start: number, contentEnd: number): string[] {
    this.#cells.split(bytes, start, contentEnd);
    return this.#columns
      .map((cell) => cellText(bytes, this.#cells.start(cell), this.#cells.end(cell)))
      .filter((text) => text !== '');
  }
}
