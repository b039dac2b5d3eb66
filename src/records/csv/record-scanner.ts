const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What is wrong with the quotes of a record, in the terms of the server's own CSV reader. */
export type QuoteFlaw = 'text-before-quote' | 'text-after-quote' | 'unclosed-quote';

/**
 * Finds the ends of CSV records in bytes, without making strings or cells.
 *
 * It accepts what the service's reader accepts (commas; quoted cells with doubled quotes; LF, CRLF or CR as a
 * record end outside quotes, anything inside) and names what that reader refuses. One scanner serves many records:
 * its fields describe the record found last, so that nothing is allocated for each record.
 */
export class RecordScanner {
  /** Offset after the record and its line end. */
  end = 0;
  /** Offset after the last byte of the record, before its line end. */
  contentEnd = 0;
  /** Number of cells; 1 for a blank line. */
  cells = 0;
  /** Line ends in the record, its own included; CRLF counts once. */
  lineEnds = 0;
  hasNul = false;
  flaw: QuoteFlaw | undefined;
  /** Line ends before the flaw, counted from the record's start. */
  flawLineEnds = 0;

  /**
   * Describes the record that starts at `start`.
   *
   * @param final whether the input ends at `limit`; if not, a record that may go on beyond it is not taken
   * @returns false when the record is not complete within `limit`, or nothing is left
   */
  next(bytes: Uint8Array, start: number, limit: number, final: boolean): boolean {
    this.cells = 1;
    this.lineEnds = 0;
    this.hasNul = false;
    this.flaw = undefined;
    if (start >= limit) return false;
    let at = start;
    for (;;) {
      // Each turn begins at the start of a cell.
      if (at < limit && bytes[at] === QUOTE) {
        const lineEndsBefore = this.lineEnds;
        at = this.#quotedCell(bytes, at + 1, limit);
        if (at < 0) return final && this.#unclosed(lineEndsBefore, limit);
      }
      // Letters and digits lie above the comma, so one comparison passes over most bytes.
      let byte = 0;
      while (at < limit && (byte = bytes[at] ?? 0) > COMMA) at++;
      if (at >= limit) return final && this.#finish(limit, limit);
      if (byte === COMMA) {
        this.cells++;
        at++;
      } else if (byte === LF) {
        this.lineEnds++;
        return this.#finish(at, at + 1);
      } else if (byte === CR) {
        if (at + 1 >= limit && !final) return false;
        this.lineEnds++;
        return this.#finish(at, at + (at + 1 < limit && bytes[at + 1] === LF ? 2 : 1));
      } else {
        at = this.#plainText(bytes, at, limit);
      }
    }
  }

  /** Whether the record found last is a blank line: the service skips such lines and gives no result for them. */
  isBlank(start: number): boolean {
    return this.contentEnd === start;
  }

  #finish(contentEnd: number, end: number): true {
    this.contentEnd = contentEnd;
    this.end = end;
    return true;
  }

  #unclosed(lineEndsBefore: number, limit: number): true {
    this.flaw = 'unclosed-quote';
    this.flawLineEnds = lineEndsBefore;
    return this.#finish(limit, limit);
  }

  #flawed(flaw: QuoteFlaw): void {
    if (this.flaw !== undefined) return;
    this.flaw = flaw;
    this.flawLineEnds = this.lineEnds;
  }

  /** Goes on inside a cell without quotes, up to the byte that ends it. */
  #plainText(bytes: Uint8Array, from: number, limit: number): number {
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > COMMA) continue;
      if (byte === COMMA || byte === LF || byte === CR) return at;
      if (byte === QUOTE) this.#flawed('text-before-quote');
      else if (byte === 0) this.hasNul = true;
    }
    return at;
  }

  /** @returns the offset after the closing quote and what wrongly follows it, or -1 when there is none */
  #quotedCell(bytes: Uint8Array, from: number, limit: number): number {
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) {
        if (at + 1 < limit && bytes[at + 1] === QUOTE) at++;
        else return this.#afterQuote(bytes, at + 1, limit);
      } else if (byte === LF) this.lineEnds++;
      else if (byte === CR) {
        if (at + 1 >= limit || bytes[at + 1] !== LF) this.lineEnds++;
      } else if (byte === 0) this.hasNul = true;
    }
    return -1;
  }

  #afterQuote(bytes: Uint8Array, from: number, limit: number): number {
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === COMMA || byte === LF || byte === CR) break;
      this.#flawed('text-after-quote');
    }
    return at;
  }
}
