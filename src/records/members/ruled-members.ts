import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellRule, Unsent } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { MemberPlan } from './member-plan.ts';
import type { MemberReader } from './member-reader.ts';
import type { MemberSyntax, TargetMember } from './member-syntax.ts';
import { NO_PARENT, NULL } from './member-table.ts';
import type { MemberWriter } from './member-writer.ts';

const NONE = -1;

/** Members whose values rules make out of those of a record. */
export class RuledMembers {
  readonly mayOmit: boolean;
  readonly #reader: MemberReader;
  readonly #plan: MemberPlan;
  readonly #writer: MemberWriter;
  readonly #fields: readonly { readonly target: TargetMember; readonly rule: CellRule }[];
  readonly #mayBeFlawed: boolean;
  /** By input: the member of the record. */
  readonly #inputs: Int32Array;
  readonly #value = new KeyBytes();
  readonly #made = new ByteBuffer(256);

  constructor(reader: MemberReader, syntax: MemberSyntax, plan: MemberPlan, writer: MemberWriter) {
    this.#reader = reader;
    this.#plan = plan;
    this.#writer = writer;
    this.mayOmit = plan.ruled.some(({ rule }) => rule.mayOmit);
    this.#mayBeFlawed = plan.ruled.some(({ rule }) => rule.flaw !== undefined);
    this.#fields = plan.ruled.map(({ name, rule }) => ({ target: syntax.target(name), rule }));
    this.#inputs = new Int32Array(plan.inputs.length);
  }

  /** Begins a record. */
  clear(): void {
    this.#inputs.fill(NONE);
  }

  /** Takes in a member of the record. @param inputs indexes into the plan's */
  take(inputs: readonly number[], member: number): void {
    for (const input of inputs) this.#inputs[input] = member;
  }

  /** @returns why the record cannot be sent */
  append(bytes: Uint8Array, out: ByteBuffer, how: 'apply' | 'measure'): Unsent | undefined {
    for (const { rule, target } of this.#fields) {
      const unsent = this.#appendField(bytes, rule, target, out, how);
      if (unsent !== undefined) return unsent;
    }
    return undefined;
  }

  /** The first thing that is wrong with a value of the record, whatever the run will bring. */
  flaw(
    bytes: Uint8Array,
  ): { readonly name: string; readonly message: string; readonly hint: string } | undefined {
    if (!this.#mayBeFlawed) return undefined;
    for (const { rule } of this.#fields) {
      const members = this.#membersOf(rule);
      if (rule.flaw === undefined || members.every((member) => member === NONE)) continue;
      this.#takeValue(bytes, members);
      const flaw = rule.flaw(this.#value);
      if (flaw === undefined) continue;
      const { names, table } = this.#reader;
      return { name: names.nameOf(table.node(members[0] ?? 0)), ...flaw };
    }
    return undefined;
  }

  #appendField(
    bytes: Uint8Array,
    rule: CellRule,
    target: TargetMember,
    out: ByteBuffer,
    how: 'apply' | 'measure',
  ): Unsent | undefined {
    const members = this.#membersOf(rule);
    const [first = NONE] = members;
    // What a record does not mention is left as it is in the org.
    if (members.length > 0 && members.every((member) => member === NONE)) return undefined;
    if (members.length > 0 && members.every((member) => this.#isNull(member))) {
      this.#writer.empty(target, out);
      return undefined;
    }
    this.#takeValue(bytes, members);
    this.#made.clear();
    const { markBlanks } = this.#plan;
    const change = rule[how](this.#value, this.#made);
    switch (change) {
      case 'same':
        if (markBlanks && this.#reader.isBlank(first)) this.#writer.empty(target, out);
        else this.#writer.value(bytes, first, target, out);
        return undefined;
      case 'blank':
        if (markBlanks) this.#writer.empty(target, out);
        return undefined;
      case 'none':
        this.#writer.empty(target, out);
        return undefined;
      case 'untouched':
        return undefined;
      case 'replaced':
        this.#writer.text(this.#made.view(), target, out);
        return undefined;
      default:
        return change;
    }
  }

  #membersOf({ cells }: CellRule): readonly number[] {
    return cells.map((input) => this.#inputs[input] ?? NONE);
  }

  #isNull(member: number): boolean {
    const kind = member === NONE ? undefined : this.#reader.table.kind(member);
    return kind === NULL || kind === NO_PARENT;
  }

  #takeValue(bytes: Uint8Array, members: readonly number[]): void {
    this.#value.ofTexts(members, (member, text) => {
      if (member !== NONE) this.#reader.appendText(bytes, member, text);
    });
  }
}
