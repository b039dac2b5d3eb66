import { RecordScanner } from './record-scanner.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** Among bytes with so many more records that have quotes than others, the search is not worth its while. */
const MAX_MISSES = 16;

/**
 * Finds the ends of records that were found sound before. Most of them have no quotes, and end at the next line feed,
 * which Node's own search reaches several times as fast as a loop.
 */
export class RowEnds {
  /** Offset after the record and its line end. */
  end = 0;
  /** Offset after the last byte of the record, before its line end. */
  contentEnd = 0;
  /** Line ends in the record, its own included; CRLF counts once. */
  lineEnds = 0;
  readonly #bytes: Buffer;
  readonly #scanner = new RecordScanner();
  /** Where the next one lies, from the start of the record searched last on; infinity where there is none. */
  #quote = -1;
  #return = -1;
  #lineFeed = -1;
  /** Records that the search did not find, less those that it found. */
  #misses = 0;

  /** @param bytes whole records, which must stay as they are */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Finds the ends of the record that starts at `start`, not before the one found last. @returns false at the end */
  next(start: number): boolean {
    if (this.#misses > MAX_MISSES || !this.#search(start)) return this.#scan(start);
    this.#misses--;
    return true;
  }

  /** @returns false when it may be a record with quotes, or the last one */
  #search(start: number): boolean {
    const bytes = this.#bytes;
    if (this.#quote < start) this.#quote = nextOf(bytes, QUOTE, start);
    if (this.#quote === start) return false;
    if (this.#return < start) this.#return = nextOf(bytes, CR, start);
    if (this.#lineFeed < start) this.#lineFeed = nextOf(bytes, LF, start);
    const lineFeed = this.#lineFeed;
    if (lineFeed === Infinity || this.#quote < lineFeed || this.#return < lineFeed - 1) return false;
    this.contentEnd = Math.min(this.#return, lineFeed);
    this.end = lineFeed + 1;
    this.lineEnds = 1;
    return true;
  }

  #scan(start: number): boolean {
    this.#misses++;
    const scanner = this.#scanner;
    if (!scanner.next(this.#bytes, start, this.#bytes.length, true)) return false;
    this.contentEnd = scanner.contentEnd;
    this.end = scanner.end;
    this.lineEnds = scanner.lineEnds;
    return true;
  }
}

function nextOf(bytes: Buffer, byte: number, start: number): number {
  const index = bytes.indexOf(byte, start);
  return index < 0 ? Infinity : index;
}
