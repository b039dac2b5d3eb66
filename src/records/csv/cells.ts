const COMMA = 0x2c;
const QUOTE = 0x22;

/**
 * Where the cells of one record lie, as raw bytes, quotes included; one that the record does not have lies nowhere, from
 * 0 to 0. One instance serves many records.
 */
export class CellRanges {
  count = 0;
  #start = 0;
  #ends = new Int32Array(64);

  /** Splits a record that the scanner found without a flaw; `contentEnd` excludes its line end. */
  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.begin(start);
    let at = start;
    for (;;) {
      let quoted = false;
      while (at < contentEnd) {
        const byte = bytes[at];
        if (byte === QUOTE) quoted = !quoted;
        else if (byte === COMMA && !quoted) break;
        at++;
      }
      this.add(at);
      if (at >= contentEnd) return;
      at++;
    }
  }

  /** Begins a record without cells. */
  begin(start: number): void {
    this.#start = start;
    this.count = 0;
  }

  /** Adds the cell that ends before `end`, at a comma or at the end of the record. */
  add(end: number): void {
    if (this.count === this.#ends.length) this.#ends = widened(this.#ends);
    this.#ends[this.count] = end;
    this.count++;
  }

  start(cell: number): number {
    if (cell === 0) return this.#start;
    return cell > 0 && cell < this.count ? (this.#ends[cell - 1] ?? 0) + 1 : 0;
  }

  end(cell: number): number {
    return cell < this.count ? (this.#ends[cell] ?? 0) : 0;
  }
}

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a raw cell, with its quotes. */
export function rawText(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}

/** The value of a raw cell: without its quotes, doubled quotes made single. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[start] !== QUOTE) return utf8.decode(bytes.subarray(start, end));
  return utf8.decode(bytes.subarray(start + 1, end - 1)).replaceAll('""', '"');
}

/** Whether a raw cell has no value: nothing at all, or an empty pair of quotes. */
export function isBlankCell(bytes: Uint8Array, start: number, end: number): boolean {
  return end === start || (end === start + 2 && bytes[start] === QUOTE);
}

/** A value as a CSV cell: quoted when it holds a comma, a quote or a line end. */
export function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
