import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { ConstantField } from '../../manifest/manifest.ts';
import { KeyBytes } from '../key-bytes.ts';
import type { RecordCells } from '../record-format.ts';

/** Fields whose cells name files: those of Attachment, Document and ContentVersion. */
export const BINARY_FIELDS: ReadonlySet<string> = new Set(['body', 'versiondata']);

/** Whether a field takes the content of a file in a zip job. */
export function isBinaryField(name: string): boolean {
  return BINARY_FIELDS.has(name.toLowerCase());
}

/** Constants that would name a file: only what records name is packed. */
export function constantFiles(values: readonly ConstantField[]): Diagnostic[] {
  return values
    .filter(({ field }) => isBinaryField(field.value))
    .map(({ field: { place, value } }) => ({
      severity: 'error',
      message: `"values" cannot fill "${value}": files are named by the records.`,
      hint: 'Give the field a column, with "#" and a path in each record.',
      place,
    }));
}

/** Reads the names of files out of records: what stands in binary fields behind `#`. */
export class FileNames {
  readonly #columns: readonly number[];
  readonly #cells: RecordCells;
  readonly #value = new KeyBytes();

  /** @param columns indexes of the columns of binary fields */
  constructor(cells: RecordCells, columns: readonly number[]) {
    this.#cells = cells;
    this.#columns = columns;
  }

  /** The texts of a record's binary fields that are not empty, `#` included. */
  of(bytes: Uint8Array, start: number, contentEnd: number): string[] {
    this.#cells.split(bytes, start, contentEnd);
    return this.#columns
      .map((column) => {
        this.#cells.key([column], this.#value);
        return this.#value.text;
      })
      .filter((text) => text !== '');
  }
}
