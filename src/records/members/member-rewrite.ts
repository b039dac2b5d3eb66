import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Unsent } from '../record/cell-rule.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import { EmptiedLookups } from './emptied-lookups.ts';
import type { MemberPlan } from './member-plan.ts';
import type { MemberReader } from './member-reader.ts';
import type { MemberSyntax } from './member-syntax.ts';
import { ATTRIBUTES, NO_PARENT, NULL, RELATION } from './member-table.ts';
import { MemberWriter } from './member-writer.ts';
import { ROOT } from './name-tree.ts';
import { RuledMembers } from './ruled-members.ts';
import { SentNames } from './sent-names.ts';

const NONE = -1;

/**
 * Makes a new record out of the members of one: some left out or renamed, blank ones emptied, some replaced by rules,
 * constants added. Values keep the bytes by which they are written.
 */
export class MemberRewrite implements RecordRewrite {
  readonly mayOmit: boolean;
  readonly #reader: MemberReader;
  readonly #syntax: MemberSyntax;
  readonly #plan: MemberPlan;
  readonly #sent: SentNames;
  readonly #emptied: EmptiedLookups;
  readonly #writer: MemberWriter;
  readonly #ruled: RuledMembers;
  readonly #constants: readonly Uint8Array[];
  #leavesOut = false;

  constructor(reader: MemberReader, syntax: MemberSyntax, plan: MemberPlan) {
    this.#reader = reader;
    this.#syntax = syntax;
    this.#plan = plan;
    this.#sent = new SentNames(plan, syntax, reader.names);
    this.#emptied = new EmptiedLookups(reader, plan, this.#sent);
    this.#writer = new MemberWriter(reader, syntax);
    this.#ruled = new RuledMembers(reader, syntax, plan, this.#writer);
    this.mayOmit = this.#ruled.mayOmit;
    this.#constants = plan.constants.map(({ field, value }) => constant(syntax, field.value, value));
  }

  /** Whether any record met so far is sent otherwise than it is written. */
  get changesRecords(): boolean {
    return this.#leavesOut || this.changesValues;
  }

  /** Whether any of them is sent with other members or values. */
  get changesValues(): boolean {
    return this.#changesAll || !this.#sent.arePlain;
  }

  /** Whether no record is sent byte for byte. */
  get #changesAll(): boolean {
    const { constants, markBlanks, ruled } = this.#plan;
    return markBlanks || constants.length > 0 || ruled.length > 0;
  }

  append(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): Unsent | undefined {
    this.#reader.split(bytes, start, contentEnd);
    return this.appendSplit(bytes, start, contentEnd, out, 'apply');
  }

  measure(bytes: Uint8Array, start: number, contentEnd: number, out: ByteBuffer): void {
    this.#reader.split(bytes, start, contentEnd);
    this.appendSplit(bytes, start, contentEnd, out, 'measure');
  }

  /** As `append` or `measure`, for the record that the reader has just split. */
  appendSplit(
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
    out: ByteBuffer,
    how: 'apply' | 'measure',
  ): Unsent | undefined {
    if (this.isUnchanged()) {
      out.append(bytes, start, contentEnd);
      return undefined;
    }
    const before = out.length;
    const { table } = this.#reader;
    this.#ruled.clear();
    this.#writer.open(out);
    for (let member = 0; member < table.count; member = table.next(member)) {
      this.#appendMember(bytes, member, out, how);
    }
    const unsent = this.#ruled.append(bytes, out, how);
    if (unsent !== undefined) {
      out.length = before;
      return unsent;
    }
    for (const written of this.#constants) this.#writer.written(written, 0, written.length, out);
    this.#writer.close(out);
    return undefined;
  }

  /** The first thing that is wrong with a value of the record that was appended last, whatever the run will bring. */
  flaw(bytes: Uint8Array): ReturnType<RuledMembers['flaw']> {
    return this.#ruled.flaw(bytes);
  }

  /** Whether the record that was split last is sent byte for byte. */
  isUnchanged(): boolean {
    if (this.#changesAll) return false;
    const { table } = this.#reader;
    for (let member = 0; member < table.count; member++) {
      const kind = table.kind(member);
      if (kind === ATTRIBUTES || kind === NO_PARENT || (kind === RELATION && !this.#isWhole(member))) {
        this.#leavesOut = true;
        return false;
      }
      if (kind === RELATION) continue;
      if (this.#sent.of(table.node(member)).kind !== 'plain') return false;
    }
    return true;
  }

  /** Whether a relation may be sent as it is: its lookup needs the type that it says, and it gives one key. */
  #isWhole(relation: number): boolean {
    const { names, table } = this.#reader;
    return !names.dropsType(table.node(relation)) && table.next(relation) - relation === 2;
  }

  #appendMember(bytes: Uint8Array, member: number, out: ByteBuffer, how: 'apply' | 'measure'): void {
    const { names, table } = this.#reader;
    const kind = table.kind(member);
    if (kind === ATTRIBUTES) return;
    if (kind === RELATION) {
      this.#appendRelation(bytes, member, out);
      return;
    }
    if (how === 'measure')
      for (const field of this.#emptied.mostOf(member)) this.#writer.empty(this.#syntax.target(field), out);
    if (kind !== NO_PARENT || this.#plan.names(names.nameOf(table.node(member))))
      this.#appendLeaf(bytes, member, out);
    else if (how === 'apply' && this.#plan.markBlanks) this.#appendNoParent(member, out);
  }

  #appendRelation(bytes: Uint8Array, relation: number, out: ByteBuffer): void {
    const { table } = this.#reader;
    let isPlain = this.#isWhole(relation);
    for (let inner = relation + 1; inner < table.next(relation); inner++) {
      const { inputs, kind } = this.#sent.of(table.node(inner));
      this.#ruled.take(inputs, inner);
      isPlain &&= kind === 'plain' && !(this.#plan.markBlanks && this.#reader.isBlank(inner));
    }
    if (isPlain) {
      this.#writer.written(bytes, table.start(relation), table.end(relation), out);
      return;
    }
    const key = this.#keyOf(relation);
    if (key !== NONE) this.#appendLeaf(bytes, key, out);
  }

  /** The one member that is sent of a relation: the first with a value, or the first. */
  #keyOf(relation: number): number {
    const { table } = this.#reader;
    let first = NONE;
    for (let inner = relation + 1; inner < table.next(relation); inner++) {
      if (this.#sent.of(table.node(inner)).kind === 'drop') continue;
      if (table.kind(inner) !== NULL && !this.#reader.isBlank(inner)) return inner;
      if (first === NONE) first = inner;
    }
    return first;
  }

  /** Empties the lookup of a relation without a parent, where nothing else fills it. */
  #appendNoParent(member: number, out: ByteBuffer): void {
    const { fields, inputs } = this.#emptied.of(member);
    this.#ruled.take(inputs, member);
    for (const field of fields) {
      if (!this.#emptied.isGiven(field)) this.#writer.empty(this.#syntax.target(field), out);
    }
  }

  #appendLeaf(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    const { names, table } = this.#reader;
    const { inputs, kind, target } = this.#sent.of(table.node(member));
    this.#ruled.take(inputs, member);
    if (kind === 'drop') return;
    if (this.#plan.markBlanks && this.#reader.isBlank(member)) this.#writer.empty(target, out);
    else if (kind === 'plain' && names.parentOf(table.node(member)) === ROOT) {
      this.#writer.written(bytes, table.start(member), table.end(member), out);
    } else this.#writer.value(bytes, member, target, out);
  }
}

function constant(syntax: MemberSyntax, field: string, value: string): Uint8Array {
  const { close, open } = syntax.target(field);
  const bytes = new ByteBuffer(256);
  bytes.append(open);
  syntax.appendText(Buffer.from(value), bytes);
  bytes.append(close);
  return Buffer.from(bytes.view());
}
