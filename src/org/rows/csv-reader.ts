/** The limits of the service's CSV reader, in characters where nothing else is said. */
const MAX_ROWS_WITH_HEADER = 10_001;
const MAX_CELLS_PER_ROW = 5_000;
const MAX_CELL_LENGTH = 131_072;
const MAX_ROW_LENGTH = 400_000;
const MAX_FILE_LENGTH = 10_000_000;

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** What is wrong with a CSV text, in the words of the service's reader. */
export class CsvDefect {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/**
 * Reads CSV by the rules of the service: comma, doubled quotes, LF, CR or CRLF, blank lines skipped anywhere, line
 * breaks inside quotes folded to LF, nothing trimmed, a byte order mark taken as text. Yields each row's cells, the
 * header first, and returns the defect that ended the reading, if any.
 */
export function* readCsv(text: string): Generator<string[], CsvDefect | undefined> {
  let rows = 0;
  let fileLength = 0;
  const cursor = new CsvCursor(text);
  while (!cursor.atEnd) {
    const row = cursor.row();
    if (row instanceof CsvDefect) return row;
    if (row.length === 1 && row[0] === '') continue;
    rows++;
    const rowLength = row.reduce((sum, cell) => sum + cell.length, 0);
    fileLength += rowLength;
    const excess = excessOf(rows, rowLength, fileLength);
    if (excess !== undefined) return new CsvDefect(excess);
    yield row;
  }
  return undefined;
}

function excessOf(rows: number, rowLength: number, fileLength: number): string | undefined {
  if (rows > MAX_ROWS_WITH_HEADER) {
    return `Exceeded number of records : ${rows}. Number of records should be less than or equal to ${MAX_ROWS_WITH_HEADER}`;
  }
  if (rowLength > MAX_ROW_LENGTH) {
    return `Exceeded max length for one record: ${rowLength}. Max length for one record should be less than or equal to ${MAX_ROW_LENGTH}`;
  }
  if (fileLength > MAX_FILE_LENGTH) {
    return `Exceeded max file size: ${fileLength}. Max file size in characters should be less than or equal to ${MAX_FILE_LENGTH}`;
  }
  return undefined;
}

/** Takes the rows of a CSV text apart, one after the other. */
export class CsvCursor {
  readonly #text: string;
  #at: number;
  /** Where the cells of the row that was taken last begin. */
  readonly cellStarts: number[] = [];

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  /** Characters taken so far. */
  get position(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The cells up to the next line break outside quotes. */
  row(): string[] | CsvDefect {
    const cells: string[] = [];
    this.cellStarts.length = 0;
    for (;;) {
      this.cellStarts.push(this.#at);
      const cell = this.#text.charCodeAt(this.#at) === QUOTE ? this.#quotedCell() : this.#bareCell();
      if (cell instanceof CsvDefect) return cell;
      if (cell.length > MAX_CELL_LENGTH) return new CsvDefect(`Exceeded max field size: ${cell.length}`);
      cells.push(cell);
      if (cells.length > MAX_CELLS_PER_ROW) {
        return new CsvDefect(`Exceeded max number of columns per record : ${MAX_CELLS_PER_ROW}`);
      }
      if (this.#text.charCodeAt(this.#at) !== COMMA) break;
      this.#at++;
    }
    this.#lineBreak();
    return cells;
  }

  #bareCell(): string | CsvDefect {
    const start = this.#at;
    for (; !this.atEnd; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === COMMA || code === LF || code === CR) break;
      if (code === QUOTE) {
        return new CsvDefect('Found unescaped quote. A value with quote should be within a quote');
      }
    }
    return this.#text.slice(start, this.#at);
  }

  #quotedCell(): string | CsvDefect {
    let cell = '';
    for (this.#at++; ;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end === -1) return new CsvDefect('EOF reached before closing an opened quote');
      cell += this.#text.slice(this.#at, end);
      this.#at = end + 1;
      if (this.#text.charCodeAt(this.#at) !== QUOTE) break;
      cell += '"';
      this.#at++;
    }
    const next = this.#text.charCodeAt(this.#at);
    if (!this.atEnd && next !== COMMA && next !== LF && next !== CR) {
      return new CsvDefect('Not expecting more text after end quote');
    }
    return cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell;
  }

  #lineBreak(): void {
    if (this.#text.charCodeAt(this.#at) === CR) {
      this.#at++;
      if (this.#text.charCodeAt(this.#at) === LF) this.#at++;
    } else this.#at++;
  }
}
