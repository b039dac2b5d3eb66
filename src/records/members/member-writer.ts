import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { isNullMarker } from '../record/null-marker.ts';
import type { MemberReader } from './member-reader.ts';
import type { MemberSyntax, TargetMember } from './member-syntax.ts';
import { NO_PARENT, NULL } from './member-table.ts';

/** Writes the members of a new record, one after the other, with what stands between them. */
export class MemberWriter {
  readonly #reader: MemberReader;
  readonly #syntax: MemberSyntax;
  #isFirst = true;

  constructor(reader: MemberReader, syntax: MemberSyntax) {
    this.#reader = reader;
    this.#syntax = syntax;
  }

  open(out: ByteBuffer): void {
    this.#isFirst = true;
    out.append(this.#syntax.open);
  }

  close(out: ByteBuffer): void {
    out.append(this.#syntax.close);
  }

  /** A member as the record has it, or a constant, as it is written. */
  written(bytes: Uint8Array, start: number, end: number, out: ByteBuffer): void {
    this.#separate(out);
    out.append(bytes, start, end);
  }

  /** The value of a member of the record under another name. */
  value(bytes: Uint8Array, member: number, target: TargetMember, out: ByteBuffer): void {
    const { table } = this.#reader;
    const kind = table.kind(member);
    if (kind === NULL || kind === NO_PARENT) {
      this.empty(target, out);
      return;
    }
    this.#separate(out);
    out.append(target.open);
    out.append(bytes, table.valueStart(member), table.valueEnd(member));
    out.append(target.close);
  }

  /** A text; the null marker empties the field. */
  text(text: Uint8Array, target: TargetMember, out: ByteBuffer): void {
    if (isNullMarker(text, 0, text.length)) {
      this.empty(target, out);
      return;
    }
    this.#separate(out);
    out.append(target.open);
    this.#syntax.appendText(text, out);
    out.append(target.close);
  }

  /** A member that empties its field. */
  empty(target: TargetMember, out: ByteBuffer): void {
    this.#separate(out);
    out.append(target.empty);
  }

  #separate(out: ByteBuffer): void {
    if (this.#isFirst) this.#isFirst = false;
    else out.append(this.#syntax.between);
  }
}
