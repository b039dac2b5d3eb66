import type { Segment } from '../record/batch.ts';
import { CellRanges } from './cells.ts';
import { CsvRowId } from './csv-row-id.ts';
import type { KeyBytes } from '../record/key-bytes.ts';
import type { Frame, RecordCells, RecordFormat, RowId, VisitedRecord } from '../record/record-format.ts';
import { readOrigin, visitedRecord } from '../record/record-origin.ts';
import { RecordScanner } from './record-scanner.ts';
import { isNullMarker } from '../record/null-marker.ts';

const LF = 0x0a;
const QUOTE = 0x22;

/** CSV: a header row, and rows. */
export class CsvFormat implements RecordFormat {
  readonly contentType = 'CSV';
  readonly frame: Frame;
  /** Finds the records that are visited. */
  readonly #scanner = new RecordScanner();

  /** @param header the header row of every batch, with its line end */
  constructor(header: Uint8Array) {
    this.frame = { open: header, separator: LF, close: undefined };
  }

  cells(): RecordCells {
    return new CsvCells(this.#scanner);
  }

  rowId(): RowId {
    return new CsvRowId(this.frame.open);
  }

  visit(
    bytes: Buffer,
    segment: Segment,
    hasOrigins: boolean,
    visitor: (record: VisitedRecord) => boolean | undefined,
  ): boolean {
    const scanner = this.#scanner;
    scanner.begin(bytes, 0, bytes.length, true);
    const record = visitedRecord(bytes, segment);
    const { stored } = record;
    while (scanner.next()) {
      stored.start = scanner.start;
      record.start = scanner.start;
      record.contentEnd = scanner.contentEnd;
      record.end = scanner.end;
      if (hasOrigins) readOrigin(record);
      // The service skips blank lines.
      if (!scanner.isBlank) {
        if (visitor(record) === false) return false;
        record.ordinal++;
      }
      record.line += scanner.lineEnds;
    }
    return true;
  }
}

/** The cells of rows. */
export class CsvCells implements RecordCells {
  readonly #own = new CellRanges();
  readonly #scanner: RecordScanner | undefined;
  #ranges = this.#own;
  #bytes: Uint8Array = new Uint8Array(0);

  /** @param scanner has mostly found the record that is to be split, and its cells with it */
  constructor(scanner?: RecordScanner) {
    this.#scanner = scanner;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.#bytes = bytes;
    if (this.#scanner?.isAt(bytes, start, contentEnd) === true) {
      this.#ranges = this.#scanner.cells;
    } else {
      this.#ranges = this.#own;
      this.#own.split(bytes, start, contentEnd);
    }
  }

  holds(cell: number): 'null' | 'value' {
    const [start, end] = [this.#ranges.start(cell), this.#ranges.end(cell)];
    const isQuoted = this.#bytes[start] === QUOTE;
    return isNullMarker(this.#bytes, isQuoted ? start + 1 : start, isQuoted ? end - 1 : end)
      ? 'null'
      : 'value';
  }

  length(cell: number): number {
    return this.#ranges.end(cell) - this.#ranges.start(cell);
  }

  key(cells: readonly number[], key: KeyBytes): void {
    key.ofCells(this.#bytes, this.#ranges, cells);
  }
}
