import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Unsent } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { LinkProjection } from '../mapping/projection.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { MemberCells } from './member-cells.ts';
import type { MemberReader } from './member-reader.ts';
import { NO_PARENT, NULL } from './member-table.ts';
import { NULL_MARKER_BYTES } from '../record/null-marker.ts';

const COMMA = 0x2c;
const NONE = -1;

/** The references that a second pass sets, as rows of CSV. What a record does not mention is left as it is in the org. */
export class MemberLinks implements RecordRewrite {
  readonly mayOmit = true;
  readonly #reader: MemberReader;
  readonly #cells: MemberCells;
  readonly #links: LinkProjection;
  readonly #value = new KeyBytes();

  constructor(reader: MemberReader, cells: MemberCells, links: LinkProjection) {
    this.#reader = reader;
    this.#cells = cells;
    this.#links = links;
  }

  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): Unsent | undefined {
    return this.#append(bytes, start, contentEnd, out, 'apply');
  }

  measure(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void {
    this.#append(bytes, start, contentEnd, out, 'measure');
  }

  #append(
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
    out: ByteBuffer,
    how: 'apply' | 'measure',
  ): Unsent | undefined {
    this.#cells.split(bytes, start, contentEnd);
    const { markBlanks, rules } = this.#links;
    const before = out.length;
    for (const [index, rule] of rules.entries()) {
      if (index > 0) out.appendByte(COMMA);
      const members = rule.cells.map((cell) => this.#cells.member(cell));
      if (members.every((member) => member === NONE)) continue;
      const isNull = members.every(
        (member) => member !== NONE && [NULL, NO_PARENT].includes(this.#reader.table.kind(member)),
      );
      this.#cells.key(rule.cells, this.#value);
      const change = rule[how](this.#value, out);
      switch (change) {
        case 'replaced':
        case 'none':
        case 'untouched':
          break;
        case 'same':
        case 'blank':
          if (markBlanks || (isNull && this.#links.mayEmpty)) out.append(NULL_MARKER_BYTES);
          break;
        default:
          out.length = before;
          return change;
      }
    }
    return undefined;
  }
}
