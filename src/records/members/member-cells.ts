import type { KeyBytes } from '../key-bytes.ts';
import type { RecordCells } from '../record-format.ts';
import type { MemberColumns } from './member-columns.ts';
import type { MemberReader } from './member-reader.ts';
import { NULL } from './member-table.ts';

const NONE = -1;

/** The members of records by the index of their column. */
export class MemberCells implements RecordCells {
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  #bytes: Uint8Array = new Uint8Array(0);
  /** By column: the member. */
  #members = new Int32Array(64);

  constructor(reader: MemberReader, columns: MemberColumns) {
    this.#reader = reader;
    this.#columns = columns;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    const { table } = this.#reader;
    this.#reader.split(bytes, start, contentEnd);
    this.#bytes = bytes;
    this.#members.fill(NONE);
    for (let member = 0; member < table.count; member++) {
      if (!table.isLeaf(member)) continue;
      const column = this.#columns.of(table.node(member));
      if (column >= this.#members.length) this.#widen(column);
      this.#members[column] = member;
    }
  }

  /** The member in a column; -1 when the record has none. */
  member(column: number): number {
    return this.#members[column] ?? NONE;
  }

  holds(cell: number): 'absent' | 'null' | 'value' {
    const member = this.member(cell);
    if (member === NONE) return 'absent';
    return this.#reader.table.kind(member) === NULL ? 'null' : 'value';
  }

  key(cells: readonly number[], key: KeyBytes): void {
    key.ofTexts(cells, (cell, out) => {
      const member = this.member(cell);
      if (member !== NONE) this.#reader.appendText(this.#bytes, member, out);
    });
  }

  #widen(column: number): void {
    const wider = new Int32Array(Math.max(this.#members.length * 2, column + 1)).fill(NONE);
    wider.set(this.#members);
    this.#members = wider;
  }
}
