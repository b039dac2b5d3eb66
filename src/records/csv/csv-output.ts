import { counted, number } from '../../diagnostic/counted.ts';
import type { WritableFile } from '../../ports/files.ts';
import { saysNothingFound } from './nothing-found.ts';
import { OutputFile, QueryResultError, type OutputMark, type QueryOutput } from '../bytes/query-output.ts';
import { RecordScanner } from './record-scanner.ts';

const LF = 0x0a;
const CR = 0x0d;
/** A row has at most 400,000 characters when it is loaded; what is read may be longer, but not by so much. */
const MAX_ROW_BYTES = 64 * 1024 * 1024;

/** Joins CSV result files: the header row stands once, rows keep their bytes. */
export class CsvOutput implements QueryOutput {
  readonly #file: OutputFile;
  readonly #scanner = new RecordScanner();
  readonly #fallbackColumns: readonly string[] | undefined;
  readonly #cut: (message: string) => Error;
  /** The header row of the first file that has one, without its line end. */
  #header: Buffer | undefined;
  #columns = 0;
  #start: OutputMark;
  #held = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;
  /** What is known of the file that is being read. */
  #state: 'header' | 'rows' | 'nothing found' = 'header';

  /**
   * @param columns for the header row when nothing is found; unknown when undefined
   * @param cut makes the error for a file that ends inside a row
   */
  constructor(file: WritableFile, columns: readonly string[] | undefined, cut: (message: string) => Error) {
    this.#file = new OutputFile(file);
    this.#fallbackColumns = columns;
    this.#cut = cut;
    this.#file.lines = 1;
    this.#start = this.#file.mark;
  }

  get sha256(): string {
    return this.#file.sha256;
  }

  get mark(): OutputMark {
    return this.#start;
  }

  async begin(): Promise<void> {
    await this.back(this.#start);
    this.#length = 0;
    this.#state = 'header';
  }

  async take(piece: Uint8Array): Promise<void> {
    this.#hold(piece);
    const taken = this.#takeRecords(false);
    this.#held.copyWithin(0, taken, this.#length);
    this.#length -= taken;
    if (this.#length > MAX_ROW_BYTES) {
      throw new QueryResultError(`A row of the result is longer than ${number(MAX_ROW_BYTES)} bytes.`);
    }
    await this.#file.drain();
  }

  end(): void {
    this.#takeRecords(true);
    if (this.#state === 'header') throw this.#cut('the result is empty');
    this.#start = this.#file.mark;
  }

  async back(mark: OutputMark): Promise<void> {
    await this.#file.back(mark);
    this.#start = mark;
    if (mark.length === 0) this.#header = undefined;
  }

  async close(): Promise<void> {
    if (this.#header === undefined && this.#fallbackColumns !== undefined) {
      const cells = this.#fallbackColumns.map((name) => `"${name}"`);
      this.#file.bytes.appendText(`${cells.join(',')}\n`);
    }
    await this.#file.close();
  }

  #hold(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#held.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(length, this.#held.length * 2));
      this.#held.copy(wider, 0, 0, this.#length);
      this.#held = wider;
    }
    this.#held.set(piece, this.#length);
    this.#length = length;
  }

  /** @returns up to where the bytes that are held were taken */
  #takeRecords(final: boolean): number {
    const scanner = this.#scanner;
    scanner.begin(this.#held, 0, this.#length, final);
    while (scanner.next()) {
      if (scanner.flaw === 'unclosed-quote') throw this.#cut('the result ends inside a row');
      if (scanner.flaw !== undefined) throw new QueryResultError('The result is not sound CSV.');
      if (!scanner.isBlank) this.#takeRecord();
    }
    return scanner.end;
  }

  #takeRecord(): void {
    const { cells, contentEnd, start } = this.#scanner;
    if (this.#state === 'nothing found') {
      throw new QueryResultError('The result says that there are no rows, and goes on.');
    }
    if (this.#state === 'header') {
      this.#takeHeader(this.#held.subarray(start, contentEnd));
      return;
    }
    if (cells.count !== this.#columns) {
      throw new QueryResultError(
        `A row of the result has ${counted(cells.count, 'cell')}; its header row has ${this.#columns}.`,
      );
    }
    this.#file.rows++;
    this.#append();
  }

  #takeHeader(header: Buffer): void {
    if (this.#scanner.cells.count === 1 && saysNothingFound(header.toString())) {
      this.#state = 'nothing found';
      return;
    }
    this.#state = 'rows';
    this.#columns = this.#scanner.cells.count;
    if (this.#header === undefined) {
      this.#header = Buffer.from(header);
      this.#append();
      this.#file.lines = 1;
    } else if (!this.#header.equals(header)) {
      throw new QueryResultError(
        'The result files of the query have different columns, so they cannot be joined to one file.',
      );
    }
  }

  /** Appends the record found last, with a line end. */
  #append(): void {
    const { end, lineEnds, start } = this.#scanner;
    const { bytes } = this.#file;
    bytes.append(this.#held, start, end);
    const last = this.#held[end - 1];
    if (last !== LF && last !== CR) bytes.appendByte(LF);
    this.#file.lines += Math.max(lineEnds, 1);
  }
}

const FIRST_BYTES = 256 * 1024;
