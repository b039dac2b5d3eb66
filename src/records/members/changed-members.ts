import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { ValueChange } from '../mapping/source-values.ts';
import type { RecordChange, ValueFlaw } from '../record/record-change.ts';
import type { RecordBytes } from '../record/source-record.ts';
import type { MemberReader } from './member-reader.ts';
import type { MemberSyntax } from './member-syntax.ts';
import { NULL_MARKER } from '../record/null-marker.ts';

/** Makes records with other values of some members, each in its place. What stays keeps its bytes. */
export class ChangedMembers implements RecordChange {
  readonly #reader: MemberReader;
  readonly #syntax: MemberSyntax;
  readonly #changes: ReadonlyMap<string, ValueChange>;
  /** By node; undefined where values stay. */
  readonly #byNode = new Map<number, ValueChange | undefined>();
  readonly #record = new ByteBuffer(1024);
  readonly #text = new ByteBuffer(256);

  /** @param changes by the names of members as columns */
  constructor(reader: MemberReader, syntax: MemberSyntax, changes: ReadonlyMap<string, ValueChange>) {
    this.#reader = reader;
    this.#syntax = syntax;
    this.#changes = changes;
  }

  of(bytes: Uint8Array, start: number, contentEnd: number): RecordBytes {
    const { table } = this.#reader;
    this.#record.clear();
    let copied = start;
    for (const { change, member, text } of this.#valuesOf(bytes, start, contentEnd)) {
      const changed = change.of(text);
      if (changed === text) continue;
      this.#record.append(bytes, copied, table.start(member));
      const value = changed === NULL_MARKER ? undefined : Buffer.from(changed);
      this.#syntax.appendMember(bytes, { table, member }, value, this.#record);
      copied = table.end(member);
    }
    if (copied === start) return { bytes, start, contentEnd };
    this.#record.append(bytes, copied, contentEnd);
    return { bytes: this.#record.view(), start: 0, contentEnd: this.#record.length };
  }

  flaws(bytes: Uint8Array, start: number, contentEnd: number): readonly ValueFlaw[] {
    const { table } = this.#reader;
    return this.#valuesOf(bytes, start, contentEnd).flatMap(({ change, member, text: value }) => {
      const [from, to] = [table.valueStart(member), table.valueEnd(member)];
      return change.mistakes(value).map(({ hint, message, text }) => ({
        at: from + Math.max(0, Buffer.from(bytes.subarray(from, to)).indexOf(text)),
        ...{ message, hint },
      }));
    });
  }

  /** The members of a record that may have other values. */
  #valuesOf(
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
  ): readonly { readonly member: number; readonly change: ValueChange; readonly text: string }[] {
    const { table } = this.#reader;
    this.#reader.split(bytes, start, contentEnd);
    const values = [];
    for (let member = 0; member < table.count; member++) {
      const change = table.isLeaf(member) ? this.#changeOf(table.node(member)) : undefined;
      if (change === undefined) continue;
      this.#text.clear();
      this.#reader.appendText(bytes, member, this.#text);
      values.push({ member, change, text: this.#text.view().toString() });
    }
    return values;
  }

  #changeOf(node: number): ValueChange | undefined {
    if (!this.#byNode.has(node)) this.#byNode.set(node, this.#changes.get(this.#reader.names.nameOf(node)));
    return this.#byNode.get(node);
  }
}
