import type { Files, WritableFile } from '../../ports/files.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { csvCell } from '../csv/cells.ts';
import { ANY, CELL } from '../members/member-table.ts';
import { NULL_MARKER } from '../record/null-marker.ts';
import { REFERENCE_SIGN } from '../references/marked-reference-rule.ts';
import type { TreeRecord, TreeValue } from './tree-record.ts';

const LF = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const FLUSH_BYTES = 1024 * 1024;

/** Records of one object as rows of CSV on their way to a file, each behind cells with its file, line and place. */
export class StagedRows {
  /** Indexes of the files that have rows here. */
  readonly sources: number[] = [];
  readonly #file: WritableFile;
  /** Field in small letters → its column. */
  readonly #columns: ReadonlyMap<string, number>;
  /** By column: the value of the record that is being taken. */
  readonly #cells: (TreeValue | undefined)[];
  readonly #rows = new ByteBuffer();
  #count = 0;

  private constructor(file: WritableFile, fields: readonly string[]) {
    this.#file = file;
    this.#columns = new Map(fields.map((field, index) => [field, index + 1]));
    this.#cells = new Array<TreeValue | undefined>(fields.length + 1);
  }

  /** @param fields in small letters, those of the columns behind the one with the reference ids */
  static async create(path: string, fields: readonly string[], files: Files): Promise<StagedRows> {
    return new StagedRows(await files.create(path), fields);
  }

  /** What comes next belongs to another record. */
  begin(): void {
    this.#cells.fill(undefined);
  }

  /** Takes a value of the record. @returns whether there is a column for it */
  take(value: TreeValue): boolean {
    const column = this.#columns.get(value.field.key);
    if (column === undefined) return false;
    this.#cells[column] = value;
    return true;
  }

  /** @param field in small letters */
  columnOf(field: string): number | undefined {
    return this.#columns.get(field);
  }

  /** Whether the record gives a value, or null. */
  isGiven(column: number): boolean {
    return this.#cells[column] !== undefined;
  }

  /** Whether the service takes what the record gives for a value. */
  hasValue(column: number): boolean {
    const value = this.#cells[column];
    return value !== undefined && !isBlank(value) && value.token.text !== NULL_MARKER;
  }

  /** @param parentAt the column in which the record refers to the one that it lies in */
  append(source: number, { nestedIn, place, referenceId }: TreeRecord, parentAt: number | undefined): void {
    const rows = this.#rows;
    if (this.sources.at(-1) !== source) this.sources.push(source);
    for (const origin of [this.sources.length - 1, place.line, this.#count++]) {
      rows.appendNumber(origin);
      rows.appendByte(COMMA);
    }
    rows.appendText(csvCell(referenceId));
    for (let column = 1; column < this.#cells.length; column++) {
      rows.appendByte(COMMA);
      if (column === parentAt) rows.appendText(csvCell(REFERENCE_SIGN + (nestedIn?.referenceId ?? '')));
      else appendCell(this.#cells[column], rows);
    }
    rows.appendByte(LF);
  }

  async drain(minimum = FLUSH_BYTES): Promise<void> {
    if (this.#rows.length < minimum) return;
    await this.#file.write(this.#rows.view());
    this.#rows.clear();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

function isBlank({ isNull, token }: TreeValue): boolean {
  return isNull || token.end === token.start;
}

/** Appends a value as a cell: what is blank empties its field. */
function appendCell(value: TreeValue | undefined, rows: ByteBuffer): void {
  if (value === undefined) return;
  const { bytes, end, form, start } = value.token;
  if (isBlank(value)) rows.appendText(NULL_MARKER);
  else if (form === ANY) rows.appendText(csvCell(value.token.text));
  else if (form === CELL) rows.append(bytes, start, end);
  else {
    rows.appendByte(QUOTE);
    rows.append(bytes, start, end);
    rows.appendByte(QUOTE);
  }
}
