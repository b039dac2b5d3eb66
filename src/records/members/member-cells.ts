import type { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';
import type { MemberColumns } from './member-columns.ts';
import type { MemberReader } from './member-reader.ts';
import { NO_PARENT, NULL } from './member-table.ts';

const NONE = -1;

/** The members of records by the index of their column. */
export class MemberCells implements RecordCells {
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  #bytes: Uint8Array = new Uint8Array(0);
  /** By column: the member. */
  #members = new Int32Array(64);

  readonly #emptiesParents: boolean;

  /** @param emptiesParents whether a relation without a parent empties its lookup */
  constructor(reader: MemberReader, columns: MemberColumns, emptiesParents: boolean) {
    this.#reader = reader;
    this.#columns = columns;
    this.#emptiesParents = emptiesParents;
  }

  split(bytes: Uint8Array, start: number, contentEnd: number): void {
    const { table } = this.#reader;
    this.#reader.split(bytes, start, contentEnd);
    this.#bytes = bytes;
    this.#members.fill(NONE);
    for (let member = 0; member < table.count; member++) {
      const isParent = table.kind(member) === NO_PARENT;
      // What is a relation to the org may be the key of a reference here.
      if (table.isLeaf(member) || isParent) this.#set(this.#columns.of(table.node(member)), member);
      if (isParent && this.#emptiesParents) this.#setParents(member);
    }
  }

  /** The member in a column; -1 when the record has none. */
  member(column: number): number {
    return this.#members[column] ?? NONE;
  }

  holds(cell: number): 'absent' | 'null' | 'value' {
    const member = this.member(cell);
    if (member === NONE) return 'absent';
    const kind = this.#reader.table.kind(member);
    return kind === NULL || kind === NO_PARENT ? 'null' : 'value';
  }

  length(cell: number): number {
    const { table } = this.#reader;
    const member = this.member(cell);
    return member === NONE ? 0 : table.valueEnd(member) - table.valueStart(member);
  }

  key(cells: readonly number[], key: KeyBytes): void {
    const [only] = cells;
    if (only !== undefined && cells.length === 1 && this.#takesInPlace(only, key)) return;
    key.ofTexts(cells, (cell, out) => {
      const member = this.member(cell);
      if (member !== NONE) this.#reader.appendText(this.#bytes, member, out);
    });
  }

  /** Takes the text of a column where its bytes are those of the record. @returns false where they are not */
  #takesInPlace(cell: number, key: KeyBytes): boolean {
    const { table } = this.#reader;
    const member = this.member(cell);
    const start = member === NONE ? -1 : this.#reader.textStart(member);
    if (start < 0) return false;
    key.ofBytes(this.#bytes, start, table.valueEnd(member) - (start - table.valueStart(member)));
    return true;
  }

  /** Without a parent, none of its fields has a value. */
  #setParents(member: number): void {
    const { names, table } = this.#reader;
    for (const name of names.fieldsOf(table.node(member))) {
      const column = this.#columns.names.indexOf(name);
      if (column >= 0 && this.member(column) === NONE) this.#set(column, member);
    }
  }

  #set(column: number, member: number): void {
    if (column >= this.#members.length) this.#widen(column);
    this.#members[column] = member;
  }

  #widen(column: number): void {
    const wider = new Int32Array(Math.max(this.#members.length * 2, column + 1)).fill(NONE);
    wider.set(this.#members);
    this.#members = wider;
  }
}
