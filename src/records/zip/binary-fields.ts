import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { ConstantField } from '../../manifest/manifest.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';

/** Fields whose cells name files: those of Attachment, Document and ContentVersion. */
export const BINARY_FIELDS: ReadonlySet<string> = new Set(['body', 'versiondata']);

/** Whether a field takes the content of a file in a zip job. */
export function isBinaryField(name: string): boolean {
  return BINARY_FIELDS.has(name.toLowerCase());
}

/** Of the objects that are known without an org; other objects have texts of these names. */
const BINARY_FIELD_OF: ReadonlyMap<string, string> = new Map([
  ['attachment', 'body'],
  ['document', 'body'],
  ['contentversion', 'versiondata'],
]);

/** Whether a field of an object takes the content of a file, as far as it is known without an org. */
export function isBinaryFieldOf(object: string, field: string): boolean {
  return BINARY_FIELD_OF.get(object.toLowerCase()) === field.toLowerCase();
}

/** Why a column cannot be sent whose field takes the content of a file (Bulk API Developer Guide, "Load Binary Attachments"). */
export function needsArchive(object: string, field: string): Pick<Diagnostic, 'message' | 'hint'> {
  return {
    message: `The field "${field}" of ${object} takes the content of a file, which is sent in archives alone.`,
    hint: 'Set "contentType: ZIP_CSV" (or ZIP_XML, ZIP_JSON) and "attachments", and write "#" and a path in each record.',
  };
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
