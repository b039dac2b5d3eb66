import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { counted, number } from '../../diagnostic/counted.ts';
import { foreignLine } from '../bytes/utf8-text.ts';
import { markLength } from '../bytes/byte-order.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';

/** A transformation spec, checked: how the service reads files that are not made for it. */
export interface TransformationSpec {
  readonly file: SourceFile;
  /** What is sent: UTF-8 without a mark. */
  readonly bytes: Uint8Array;
  readonly lines: readonly SpecLine[];
}

/** A field, the column of the files that it is filled from, if any, and the value that stands in for blanks. */
export interface SpecLine {
  readonly field: string;
  readonly column: string;
  readonly value: string;
  /** 1-based line of the spec. */
  readonly line: number;
}

/** The header row (Bulk API Developer Guide, "Spec.csv File Structure"). */
const HEADER = ['Salesforce Field', 'Csv Header', 'Value', 'Hint'];
/** Fewer characters than these (Bulk API Developer Guide, "Transformation Spec Limits"). */
const MAX_CHARACTERS = 8_192;
const FIELD_PATH = /^(?:[A-Za-z]\w*:)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;

/** Reads a transformation spec, and finds all that is wrong with it. */
export function readTransformationSpec(
  file: SourceFile,
  content: Buffer,
): { readonly spec: TransformationSpec; readonly defects: readonly Diagnostic[] } {
  const bytes = content.subarray(markLength(content));
  const reading = new SpecReading(file.name, bytes);
  const lines = reading.lines();
  return { spec: { file, bytes, lines }, defects: reading.defects };
}

const CSV = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };

class SpecReading {
  readonly defects: Diagnostic[] = [];
  readonly #name: string;
  readonly #bytes: Buffer;
  readonly #fields = new Map<string, number>();

  constructor(name: string, bytes: Buffer) {
    this.#name = name;
    this.#bytes = bytes;
  }

  lines(): readonly SpecLine[] {
    const foreign = foreignLine(this.#bytes);
    if (foreign !== undefined) {
      this.#defect(foreign, 'The transformation spec is not UTF-8.', 'Save it as UTF-8.');
      return [];
    }
    const characters = this.#bytes.toString().length;
    if (characters >= MAX_CHARACTERS) {
      this.#defect(
        1,
        `The transformation spec has ${number(characters)} characters; the Bulk API takes fewer than ${number(MAX_CHARACTERS)}.`,
        'Leave fields out that need no spec, or map columns with "columns" instead.',
      );
    }
    const rows = this.#rows();
    const [header] = rows;
    if (header === undefined || String(header.cells) !== String(HEADER)) {
      this.#defect(
        header?.line ?? 1,
        'The transformation spec does not begin with its header row.',
        `It is ${HEADER.join(',')}.`,
      );
      return [];
    }
    if (rows.length === 1)
      this.#defect(1, 'The transformation spec names no field.', 'Add a line for each field.');
    return rows.slice(1).flatMap(({ cells, line }) => this.#line(cells, line));
  }

  #line(cells: readonly string[], line: number): SpecLine[] {
    const [field = '', column = '', value = ''] = cells;
    const first = this.#fields.get(field.toLowerCase());
    if (cells.length !== HEADER.length) {
      this.#defect(
        line,
        `This line of the transformation spec has ${counted(cells.length, 'cell')}, not 4.`,
        'Write the commas of empty cells, too.',
      );
    } else if (!FIELD_PATH.test(field)) {
      this.#defect(
        line,
        `"${field}" is not a field's API name.`,
        'The first cell of a line names the field that it fills.',
      );
    } else if (first !== undefined) {
      this.#defect(
        line,
        `The transformation spec fills "${field}" twice.`,
        `Keep this line, or line ${first}.`,
      );
    } else {
      this.#fields.set(field.toLowerCase(), line);
      return [{ field, column, value, line }];
    }
    return [];
  }

  /** The lines that are not blank, up to the first whose quotes do not match. */
  #rows(): readonly CsvLine[] {
    const { lines, tornLine } = csvLines(this.#bytes, CSV);
    if (tornLine !== undefined) {
      this.#defect(
        tornLine,
        'The quotes of this line of the transformation spec do not match.',
        'Correct them.',
      );
    }
    return lines;
  }

  #defect(line: number, message: string, hint: string): void {
    this.defects.push({ severity: 'error', message, hint, place: { file: this.#name, line } });
  }
}
