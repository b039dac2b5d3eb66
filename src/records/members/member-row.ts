import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { MemberCells } from './member-cells.ts';
import type { MemberReader } from './member-reader.ts';
import { CELL } from './member-table.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Makes rows of CSV out of members: the text of each column's member, nothing where there is none or null. */
export class MemberRow implements RecordRewrite {
  readonly mayOmit = false;
  readonly #reader: MemberReader;
  readonly #cells: MemberCells;
  readonly #columns: readonly number[];
  readonly #text = new ByteBuffer(1024);

  /** @param columns the columns of the row, in order */
  constructor(reader: MemberReader, cells: MemberCells, columns: readonly number[]) {
    this.#reader = reader;
    this.#cells = cells;
    this.#columns = columns;
  }

  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): undefined {
    this.#cells.split(bytes, start, contentEnd);
    for (let index = 0; index < this.#columns.length; index++) {
      if (index > 0) out.appendByte(COMMA);
      const member = this.#cells.member(this.#columns[index] ?? 0);
      if (member < 0) continue;
      if (this.#reader.table.form(member) === CELL) {
        this.#reader.appendText(bytes, member, out);
        continue;
      }
      this.#text.clear();
      this.#reader.appendText(bytes, member, this.#text);
      appendCell(this.#text.view(), out);
    }
    return undefined;
  }

  measure(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void {
    this.append(bytes, start, contentEnd, out);
  }
}

function appendCell(text: Uint8Array, out: ByteBuffer): void {
  if (!needsQuotes(text)) {
    out.append(text);
    return;
  }
  out.appendByte(QUOTE);
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    if (byte === QUOTE) out.appendByte(QUOTE);
    out.appendByte(byte);
  }
  out.appendByte(QUOTE);
}

function needsQuotes(text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    if (byte <= COMMA && (byte === COMMA || byte === QUOTE || byte === LF || byte === CR)) return true;
  }
  return false;
}
