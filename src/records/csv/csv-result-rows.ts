import { ID_BYTES, isIdAt } from '../../limits/salesforce-id.ts';
import { NO_ID, UNSOUND_ID, type ResultRows } from '../record/result-rows.ts';
import { cellText } from './cells.ts';
import { RecordScanner } from './record-scanner.ts';
import { rowErrors, type RowError } from '../record/row-error.ts';

const LOWER_T = 0x74;
const QUOTE = 0x22;
/** What follows the Id in the row of a record that was saved. */
const CREATED_TAIL = Buffer.from('","true","true",""\n');
const NOT_CREATED_TAIL = Buffer.from('","true","false",""\n');
/** Where the value of Created begins in them. */
const CREATED_AT = '","true","'.length;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

/**
 * Walks through the result of a batch: one row per record that was sent, in the order they were sent, with the
 * columns Id, Success, Created and Error (Bulk API Developer Guide, "Get Batch Results"). One instance is one walk;
 * its fields describe the current row, so that a row that succeeded makes no string.
 */
export class CsvResultRows implements ResultRows {
  success = false;
  created = false;
  idStart = 0;
  idEnd = 0;
  readonly idBytes: Uint8Array;
  readonly #scanner = new RecordScanner();
  readonly #cells = this.#scanner.cells;
  #at = 0;
  #malformed: string | undefined;

  constructor(bytes: Uint8Array) {
    this.idBytes = bytes;
    this.#scanner.begin(bytes, 0, bytes.length, true);
    const header = this.#nextRow() ? this.#texts() : [];
    if (header.join() !== 'Id,Success,Created,Error') {
      this.#malformed = 'its first row is not the header Id, Success, Created, Error';
    }
  }

  /** Why the walk ended before its time, as the end of a sentence; undefined when every row was sound. */
  get malformed(): string | undefined {
    return this.#malformed;
  }

  /** Moves on to the next row; false at the end, or at a row that is not what the service sends. */
  next(): boolean {
    if (this.#malformed !== undefined) return false;
    if (this.#isPlainSuccess()) return true;
    if (!this.#nextRow()) return false;
    const success = this.#truth(1);
    const created = this.#truth(2);
    if (success === undefined || created === undefined) {
      this.#malformed = 'a row has no true or false under Success and Created';
      return false;
    }
    const quoted = this.idBytes[this.#cells.start(0)] === QUOTE ? 1 : 0;
    this.idStart = this.#cells.start(0) + quoted;
    this.idEnd = this.#cells.end(0) - quoted;
    this.success = success;
    this.created = created;
    const length = this.idEnd - this.idStart;
    const isId = length === ID_BYTES && isIdAt(this.idBytes, this.idStart);
    if (isId || (length === 0 && !success)) return true;
    this.#malformed = length === 0 ? NO_ID : UNSOUND_ID;
    return false;
  }

  /** The Id of the current row; empty for failed rows of most operations. */
  id(): string {
    return Buffer.from(
      this.idBytes.buffer,
      this.idBytes.byteOffset + this.idStart,
      this.idEnd - this.idStart,
    ).toString();
  }

  /** The Error cell of the current row. */
  error(): string {
    return this.#text(3);
  }

  errors(): readonly RowError[] {
    const cell = this.error();
    return cell === '' ? [] : rowErrors(cell);
  }

  /**
   * Recognises the row that nearly all are, byte for byte as the service writes it, without taking it apart; any other
   * is left to the reader of CSV.
   */
  #isPlainSuccess(): boolean {
    const bytes = this.idBytes;
    const idStart = this.#at + 1;
    const idEnd = idStart + ID_BYTES;
    if (bytes[this.#at] !== QUOTE || bytes[idEnd] !== QUOTE) return false;
    const tail = bytes[idEnd + CREATED_AT] === LOWER_T ? CREATED_TAIL : NOT_CREATED_TAIL;
    if (idEnd + tail.length > bytes.length) return false;
    for (let at = 0; at < tail.length; at++) if (bytes[idEnd + at] !== tail[at]) return false;
    if (!isIdAt(bytes, idStart)) return false;
    this.idStart = idStart;
    this.idEnd = idEnd;
    this.success = true;
    this.created = tail === CREATED_TAIL;
    this.#at = idEnd + tail.length;
    return true;
  }

  #nextRow(): boolean {
    do {
      if (!this.#scanner.next(this.#at)) return false;
      if (this.#scanner.flaw !== undefined || (this.#cells.count !== 4 && !this.#scanner.isBlank)) {
        this.#malformed ??= 'a row has not four cells, as if it were cut short';
        return false;
      }
      this.#at = this.#scanner.end;
    } while (this.#cells.count !== 4);
    return true;
  }

  #truth(cell: number): boolean | undefined {
    const quoted = this.idBytes[this.#cells.start(cell)] === QUOTE ? 1 : 0;
    const start = this.#cells.start(cell) + quoted;
    const end = this.#cells.end(cell) - quoted;
    if (isWord(this.idBytes, start, end, TRUE)) return true;
    return isWord(this.idBytes, start, end, FALSE) ? false : undefined;
  }

  #text(cell: number): string {
    return cellText(this.idBytes, this.#cells.start(cell), this.#cells.end(cell));
  }

  #texts(): string[] {
    return Array.from({ length: this.#cells.count }, (_, cell) => this.#text(cell));
  }
}

function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word[at]) return false;
  return true;
}
