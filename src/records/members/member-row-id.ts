import type { KeyBytes } from '../record/key-bytes.ts';
import type { RowId } from '../record/record-format.ts';
import type { MemberReader } from './member-reader.ts';

/** The Id in records with members. */
export class MemberRowId implements RowId {
  readonly #reader: MemberReader;

  /** @param reader for this purpose alone */
  constructor(reader: MemberReader) {
    this.#reader = reader;
  }

  read(bytes: Uint8Array, start: number, contentEnd: number, id: KeyBytes): void {
    const { names, table } = this.#reader;
    this.#reader.split(bytes, start, contentEnd);
    const found: number[] = [];
    for (let member = 0; member < table.count && found.length === 0; member = table.next(member)) {
      if (table.isLeaf(member) && names.nameOf(table.node(member)).toLowerCase() === 'id') found.push(member);
    }
    id.ofTexts(found, (member, out) => {
      this.#reader.appendText(bytes, member, out);
    });
  }
}
