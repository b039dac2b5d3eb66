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
  /** Finds the record that is visited. */
  #visiting: RecordScanner | undefined;

  /** @param header the header row of every batch, with its line end */
  constructor(header: Uint8Array) {
    this.frame = { open: header, separator: LF, close: undefined };
  }

  cells(): RecordCells {
    return new CsvCells(() => this.#visiting);
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
    const scanner = new RecordScanner();
    scanner.begin(bytes, 0, bytes.length, true);
    this.#visiting = scanner;
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
    this.#visiting = undefined;
    return true;
  }
}

/** The cells of rows. */
export class CsvCells implements RecordCells {
  readonly #own = new CellRanges();
  readonly #visiting: () => RecordScanner | undefined;
  #ranges = this.#own;
  #bytes: Uint8Array = new Uint8Array(0);

  /** @param visiting has found the cells of the record that is visited */
  constructor(visiting: () => RecordScanner | undefined = () => undefined) {
    this.#visiting = visiting;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.#bytes = bytes;
    const scanner = this.#visiting();
    if (scanner?.isAt(bytes, start, contentEnd) === true) {
      this.#ranges = scanner.cells;
      return;
    }
    this.#ranges = this.#own;
    this.#own.split(bytes, start, contentEnd);
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
