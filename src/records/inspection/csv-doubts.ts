import { CellRanges, cellText, isBlankCell } from '../csv/cells.ts';
import type { SentField } from '../mapping/projection.ts';
import type { RecordBytes } from '../record/source-record.ts';
import type { CsvLayout } from './csv-layout.ts';
import { NULL_MARKER } from '../record/null-marker.ts';
import { RecordDoubts } from './record-doubts.ts';
import type { SourceMistakes } from './source-mistakes.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;

/** Looks for rows that the service would take for something else than they look like. */
export class CsvDoubts {
  readonly #cells = new CellRanges();
  readonly #doubts = new RecordDoubts();

  /** Takes in the columns that fill the fields. */
  addFields(fields: readonly SentField[]): void {
    for (const { name, source } of fields) {
      const [column] = source.kind === 'column' ? [source.index] : source.kind === 'rule' ? source.cells : [];
      if (column !== undefined) this.#doubts.addColumn(column, name);
    }
  }

  see(
    { bytes, contentEnd, start }: RecordBytes,
    { hasOneCell, projection: { sources } }: CsvLayout,
    file: string,
    line: number,
  ): void {
    // Most rows begin with a value, so that their cells need not be separated.
    const mayBeBlank =
      !hasOneCell && (!sources.includes(0) || start === contentEnd || isBlankStart(bytes[start]));
    if (!mayBeBlank && !this.#doubts.hasRivals) return;
    this.#cells.split(bytes, start, contentEnd);
    const isFilled = (cell: number): boolean =>
      !isBlankCell(bytes, this.#cells.start(cell), this.#cells.end(cell));
    if (mayBeBlank && !sources.some(isFilled)) this.#doubts.seeBlank(file, line);
    this.#doubts.see(
      (cell) => isFilled(cell) && !isNull(bytes, this.#cells.start(cell), this.#cells.end(cell)),
      file,
      line,
    );
  }

  report({ found }: SourceMistakes): void {
    this.#doubts.report(found);
  }
}

function isBlankStart(byte: number | undefined): boolean {
  return byte === COMMA || byte === QUOTE;
}

/** Whether a cell empties its field. */
function isNull(bytes: Uint8Array, start: number, end: number): boolean {
  return cellText(bytes, start, end) === NULL_MARKER;
}
