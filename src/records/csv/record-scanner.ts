import { ByteMarks } from '../bytes/byte-marks.ts';
import { CellRanges } from './cells.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What is wrong with the quotes of a record, in the terms of the server's own CSV reader. */
export type QuoteFlaw = 'text-before-quote' | 'text-after-quote' | 'unclosed-quote';

/**
 * Finds CSV records in bytes, and where their cells lie, without making strings.
 *
 * It accepts what the service's reader accepts (commas; quoted cells with doubled quotes; LF, CRLF or CR as a
 * record end outside quotes, anything inside) and names what that reader refuses. One scanner serves many records:
 * its fields describe the record found last, so that nothing is allocated for each record.
 */
export class RecordScanner {
  /** Where the record begins. */
  start = 0;
  /** Offset after the record and its line end: where the next one begins. */
  end = 0;
  /** Offset after the last byte of the record, before its line end. */
  contentEnd = 0;
  /** Its cells, one for a blank line; of a record with a flaw, as many as there may be. */
  readonly cells = new CellRanges();
  /** Line ends in the record, its own included; CRLF counts once. */
  lineEnds = 0;
  hasNul = false;
  flaw: QuoteFlaw | undefined;
  /** Line ends before the flaw, counted from the record's start. */
  flawLineEnds = 0;
  readonly #marks = new ByteMarks(',"\n\r\0');
  #bytes: Uint8Array = new Uint8Array(0);
  #limit = 0;
  #final = false;

  /**
   * Takes up bytes, which stay as they are until others are taken up. The first record begins at `start`.
   *
   * @param final whether the input ends at `limit`; if not, a record that may go on beyond it is not found
   */
  begin(bytes: Uint8Array, start: number, limit: number, final: boolean): void {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#final = final;
    this.#marks.begin(bytes, start, limit);
    this.end = start;
  }

  /**
   * Finds the next record.
   *
   * @param start where it begins, if not behind the one found last
   * @returns false when the record is not complete, or nothing is left; `end` stays what it was
   */
  next(start = this.end): boolean {
    const [bytes, limit, cells] = [this.#bytes, this.#limit, this.cells];
    cells.begin(start);
    this.start = start;
    this.lineEnds = 0;
    this.hasNul = false;
    this.flaw = undefined;
    if (start >= limit) return false;
    for (let at = start, cellStart = start; ;) {
      at = this.#marks.next(at);
      if (at >= limit) return this.#final && this.#finish(limit, limit);
      switch (bytes[at]) {
        case COMMA:
          cells.add(at);
          at++;
          cellStart = at;
          break;
        case LF:
          this.lineEnds++;
          return this.#finish(at, at + 1);
        case CR:
          if (at + 1 >= limit && !this.#final) return false;
          this.lineEnds++;
          return this.#finish(at, at + (at + 1 < limit && bytes[at + 1] === LF ? 2 : 1));
        case QUOTE:
          if (at > cellStart) {
            this.#flawed('text-before-quote');
            at++;
            break;
          }
          at = this.#quotedCell(at);
          if (at < 0) return this.#final && this.#finish(limit, limit);
          break;
        default:
          this.hasNul = true;
          at++;
      }
    }
  }

  /** Whether the record found last is a blank line: the service skips such lines and gives no result for them. */
  get isBlank(): boolean {
    return this.contentEnd === this.start;
  }

  /** Whether the record found last lies here. */
  isAt(bytes: Uint8Array, start: number, contentEnd: number): boolean {
    return bytes === this.#bytes && start === this.start && contentEnd === this.contentEnd;
  }

  #finish(contentEnd: number, end: number): true {
    this.cells.add(contentEnd);
    this.contentEnd = contentEnd;
    this.end = end;
    return true;
  }

  #flawed(flaw: QuoteFlaw): void {
    if (this.flaw !== undefined) return;
    this.flaw = flaw;
    this.flawLineEnds = this.lineEnds;
  }

  /**
   * Reads a cell whose opening quote stands at `start`.
   *
   * @returns the offset after the closing quote and what wrongly follows it, or -1 when there is none
   */
  #quotedCell(start: number): number {
    const [bytes, limit, marks] = [this.#bytes, this.#limit, this.#marks];
    const lineEndsBefore = this.lineEnds;
    for (let at = marks.next(start + 1); at < limit; at = marks.next(at + 1)) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (at + 1 < limit && bytes[at + 1] === QUOTE) at++;
        else return this.#afterQuote(at + 1);
      } else if (byte === LF) this.lineEnds++;
      else if (byte === CR) {
        if (at + 1 >= limit || bytes[at + 1] !== LF) this.lineEnds++;
      } else if (byte !== COMMA) this.hasNul = true;
    }
    this.flaw = 'unclosed-quote';
    this.flawLineEnds = lineEndsBefore;
    return -1;
  }

  #afterQuote(start: number): number {
    let at = start;
    for (; at < this.#limit; at++) {
      const byte = this.#bytes[at];
      if (byte === COMMA || byte === LF || byte === CR) break;
      this.#flawed('text-after-quote');
    }
    return at;
  }
}
