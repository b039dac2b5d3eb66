import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellRule, Unsent } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { filledField, lookupField } from '../references/parent-lookup.ts';
import { isSameField } from '../references/field-reference.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { MemberPlan } from './member-plan.ts';
import type { MemberReader } from './member-reader.ts';
import type { MemberSyntax, TargetMember } from './member-syntax.ts';
import { ATTRIBUTES, NO_PARENT, NULL, RELATION, TEXT } from './member-table.ts';
import { ROOT } from './name-tree.ts';
import { isNullMarker } from '../record/null-marker.ts';

const NONE = -1;

/** What becomes of the members of a name. `plain`: they are sent byte for byte. */
interface NodePlan {
  readonly kind: 'plain' | 'drop' | 'renamed';
  /** The field that is sent. */
  readonly name: string;
  readonly target: TargetMember;
  /** Indexes into the plan's inputs. */
  readonly inputs: readonly number[];
}

/** What a record without a parent empties. */
interface NoParentPlan {
  readonly fields: readonly string[];
  /** Indexes into the plan's inputs. */
  readonly inputs: readonly number[];
}

/**
 * Makes a new record out of the members of one: some left out or renamed, blank ones emptied, some replaced by rules,
 * constants added. Values keep the bytes by which they are written.
 */
export class MemberRewrite implements RecordRewrite {
  readonly mayOmit: boolean;
  readonly #reader: MemberReader;
  readonly #syntax: MemberSyntax;
  readonly #plan: MemberPlan;
  readonly #ruled: readonly { readonly target: TargetMember; readonly rule: CellRule }[];
  readonly #constants: readonly Uint8Array[];
  /** By node. */
  readonly #nodes: NodePlan[] = [];
  /** By node, when all names are known. */
  readonly #noParents = new Map<number, NoParentPlan>();
  /** By input: the member of the record. */
  readonly #inputs: Int32Array;
  readonly #value = new KeyBytes();
  readonly #made = new ByteBuffer(256);
  readonly #mayBeFlawed: boolean;
  #isFirst = true;
  #leavesOut = false;

  constructor(reader: MemberReader, syntax: MemberSyntax, plan: MemberPlan) {
    this.#reader = reader;
    this.#syntax = syntax;
    this.#plan = plan;
    this.mayOmit = plan.ruled.some(({ rule }) => rule.mayOmit);
    this.#mayBeFlawed = plan.ruled.some(({ rule }) => rule.flaw !== undefined);
    this.#ruled = plan.ruled.map(({ name, rule }) => ({ target: syntax.target(name), rule }));
    this.#inputs = new Int32Array(plan.inputs.length);
    this.#constants = plan.constants.map(({ field, value }) => constant(syntax, field.value, value));
  }

  /** Whether any record met so far is sent otherwise than it is written. */
  get changesRecords(): boolean {
    return this.#leavesOut || this.changesValues;
  }

  /** Whether any of them is sent with other members or values. */
  get changesValues(): boolean {
    const { constants, markBlanks, ruled } = this.#plan;
    return (
      markBlanks ||
      constants.length > 0 ||
      ruled.length > 0 ||
      this.#nodes.some((plan) => plan.kind !== 'plain')
    );
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
    this.#isFirst = true;
    this.#inputs.fill(NONE);
    out.append(this.#syntax.open);
    for (let member = 0; member < table.count; member = table.next(member)) {
      this.#appendMember(bytes, member, out, how);
    }
    for (const { rule, target } of this.#ruled) {
      const unsent = this.#appendRuled(bytes, rule, target, out, how);
      if (unsent === undefined) continue;
      out.length = before;
      return unsent;
    }
    for (const bytesOf of this.#constants) {
      this.#separate(out);
      out.append(bytesOf);
    }
    out.append(this.#syntax.close);
    return undefined;
  }

  /** The first thing that is wrong with a value of the record that was appended last, whatever the run will bring. */
  flaw(
    bytes: Uint8Array,
  ): { readonly name: string; readonly message: string; readonly hint: string } | undefined {
    if (!this.#mayBeFlawed) return undefined;
    for (const { rule } of this.#plan.ruled) {
      const members = rule.cells.map((input) => this.#inputs[input] ?? NONE);
      if (rule.flaw === undefined || members.every((member) => member === NONE)) continue;
      this.#takeValue(bytes, members);
      const flaw = rule.flaw(this.#value);
      if (flaw === undefined) continue;
      const { names, table } = this.#reader;
      return { name: names.nameOf(table.node(members[0] ?? 0)), ...flaw };
    }
    return undefined;
  }

  /** Whether the record that was split last is sent byte for byte. */
  isUnchanged(): boolean {
    if (this.#plan.markBlanks || this.#constants.length > 0 || this.#ruled.length > 0) return false;
    const { table } = this.#reader;
    for (let member = 0; member < table.count; member++) {
      const kind = table.kind(member);
      if (kind === ATTRIBUTES || kind === NO_PARENT || (kind === RELATION && !this.#isWhole(member))) {
        this.#leavesOut = true;
        return false;
      }
      if (kind === RELATION) continue;
      if (this.#planOf(table.node(member)).kind !== 'plain') return false;
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
    if (kind !== RELATION) {
      if (how === 'measure') this.#measureNoParent(member, out);
      if (kind !== NO_PARENT || this.#plan.names(names.nameOf(table.node(member))))
        this.#appendLeaf(bytes, member, out);
      else if (how === 'apply' && this.#plan.markBlanks) this.#appendNoParent(member, out);
      return;
    }
    let isPlain = this.#isWhole(member);
    for (let inner = member + 1; inner < table.next(member); inner++) {
      const { inputs, kind: kindOf } = this.#planOf(table.node(inner));
      for (const input of inputs) this.#inputs[input] = inner;
      isPlain &&= kindOf === 'plain' && !(this.#plan.markBlanks && this.#isBlank(inner));
    }
    if (isPlain) {
      this.#separate(out);
      out.append(bytes, table.start(member), table.end(member));
      return;
    }
    const key = this.#keyOf(member);
    if (key !== NONE) this.#appendLeaf(bytes, key, out);
  }

  /** The one member that is sent of a relation: the first with a value, or the first. */
  #keyOf(relation: number): number {
    const { table } = this.#reader;
    let first = NONE;
    for (let inner = relation + 1; inner < table.next(relation); inner++) {
      if (this.#planOf(table.node(inner)).kind === 'drop') continue;
      if (table.kind(inner) !== NULL && !this.#isBlank(inner)) return inner;
      if (first === NONE) first = inner;
    }
    return first;
  }

  /** Empties the lookup of a relation without a parent, where nothing else fills it. */
  #appendNoParent(member: number, out: ByteBuffer): void {
    const { fields, inputs } = this.#noParentOf(this.#reader.table.node(member));
    for (const input of inputs) this.#inputs[input] = member;
    for (const field of fields) {
      if (!this.#isGiven(field)) this.#appendEmpty(this.#syntax.target(field), out);
    }
  }

  /** Whether the record fills a field itself, or by a rule or a constant. */
  #isGiven(field: string): boolean {
    const { table } = this.#reader;
    const isField = (name: string): boolean => isSameField(filledField(name), field);
    for (let member = 0; member < table.count; member++) {
      const { kind, name } = this.#planOf(table.node(member));
      if (table.isLeaf(member) && kind !== 'drop' && isField(name)) return true;
    }
    return [
      ...this.#plan.ruled,
      ...this.#plan.constants.map(({ field: { value: name } }) => ({ name })),
    ].some(({ name }) => isField(name));
  }

  #noParentOf(node: number): NoParentPlan {
    const known = this.#noParents.get(node);
    if (known !== undefined) return known;
    const { names } = this.#reader;
    const below = names.fieldsOf(node);
    const filled = below.flatMap((name) => this.#plan.fieldsOf(name).slice(0, 1).map(filledField));
    const plan = {
      fields: [...new Set(below.length === 0 ? [lookupField(names.nameOf(node))] : filled)],
      inputs: this.#plan.inputs.flatMap((isInput, index) => (below.some(isInput) ? [index] : [])),
    };
    this.#noParents.set(node, plan);
    return plan;
  }

  /** Whether a name is that of a relation is known when all records have been read: this is the most that may follow. */
  #measureNoParent(member: number, out: ByteBuffer): void {
    const { names, table } = this.#reader;
    const isGuess = names.guesses && this.#isBlank(member, true);
    if (!this.#plan.markBlanks || (table.kind(member) !== NO_PARENT && !isGuess)) return;
    const name = names.nameOf(table.node(member));
    const fields = [lookupField(name), ...this.#plan.fieldsBelow(name).map(filledField)];
    for (const field of [...fields, ...this.#plan.ruled.map((one) => one.name)])
      this.#appendEmpty(this.#syntax.target(field), out);
  }

  #appendLeaf(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    const { table } = this.#reader;
    const { inputs, kind, target } = this.#planOf(table.node(member));
    for (const input of inputs) this.#inputs[input] = member;
    if (kind === 'drop') return;
    this.#separate(out);
    if (this.#plan.markBlanks && this.#isBlank(member)) out.append(target.empty);
    else if (kind === 'plain' && this.#reader.names.parentOf(table.node(member)) === ROOT) {
      out.append(bytes, table.start(member), table.end(member));
    } else this.#appendValue(bytes, member, target, out);
  }

  #appendValue(bytes: Uint8Array, member: number, target: TargetMember, out: ByteBuffer): void {
    const { table } = this.#reader;
    if (table.kind(member) === NULL || table.kind(member) === NO_PARENT) {
      out.append(target.empty);
      return;
    }
    out.append(target.open);
    out.append(bytes, table.valueStart(member), table.valueEnd(member));
    out.append(target.close);
  }

  #appendRuled(
    bytes: Uint8Array,
    rule: CellRule,
    target: TargetMember,
    out: ByteBuffer,
    how: 'apply' | 'measure',
  ): Unsent | undefined {
    const { table } = this.#reader;
    const members = rule.cells.map((input) => this.#inputs[input] ?? NONE);
    const [first = NONE] = members;
    // What a record does not mention is left as it is in the org.
    if (members.length > 0 && members.every((member) => member === NONE)) return undefined;
    const isNull = (member: number): boolean => [NULL, NO_PARENT].includes(table.kind(member));
    if (members.length > 0 && members.every((member) => member !== NONE && isNull(member))) {
      this.#appendEmpty(target, out);
      return undefined;
    }
    this.#takeValue(bytes, members);
    this.#made.clear();
    const change = rule[how](this.#value, this.#made);
    switch (change) {
      case 'same':
        this.#separate(out);
        if (this.#plan.markBlanks && this.#isBlank(first)) out.append(target.empty);
        else this.#appendValue(bytes, first, target, out);
        return undefined;
      case 'blank':
        if (this.#plan.markBlanks) this.#appendEmpty(target, out);
        return undefined;
      case 'none':
        this.#appendEmpty(target, out);
        return undefined;
      case 'untouched':
        return undefined;
      case 'replaced':
        this.#appendMade(target, out);
        return undefined;
      default:
        return change;
    }
  }

  #takeValue(bytes: Uint8Array, members: readonly number[]): void {
    this.#value.ofTexts(members, (member, text) => {
      if (member !== NONE) this.#reader.appendText(bytes, member, text);
    });
  }

  #appendMade(target: TargetMember, out: ByteBuffer): void {
    const made = this.#made.view();
    if (isNullMarker(made, 0, made.length)) {
      this.#appendEmpty(target, out);
      return;
    }
    this.#separate(out);
    out.append(target.open);
    this.#syntax.appendText(this.#made.view(), out);
    out.append(target.close);
  }

  #appendEmpty(target: TargetMember, out: ByteBuffer): void {
    this.#separate(out);
    out.append(target.empty);
  }

  #isBlank(member: number, orNull = false): boolean {
    if (orNull && this.#reader.table.kind(member) === NULL) return true;
    if (this.#reader.table.kind(member) !== TEXT) return false;
    return this.#reader.isBlank(member);
  }

  #separate(out: ByteBuffer): void {
    if (this.#isFirst) this.#isFirst = false;
    else out.append(this.#syntax.between);
  }

  #planOf(node: number): NodePlan {
    return (this.#nodes[node] ??= this.#newPlan(node));
  }

  #newPlan(node: number): NodePlan {
    const { names } = this.#reader;
    const name = names.nameOf(node);
    const [field] = this.#plan.fieldsOf(name);
    const target = this.#syntax.target(field ?? name);
    const inputs = this.#plan.inputs.flatMap((isInput, index) => (isInput(name) ? [index] : []));
    if (field === undefined) return { kind: 'drop', name, target, inputs };
    // A name with a dot at the top is a parent's field, which has a form of its own.
    const isFlat = names.parentOf(node) === ROOT && name.includes('.');
    const kind = field === name && !isFlat ? 'plain' : 'renamed';
    return { kind, name: field, target, inputs };
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
