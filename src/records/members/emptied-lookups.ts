import { isSameField } from '../references/field-reference.ts';
import { filledField, lookupField } from '../references/parent-lookup.ts';
import type { MemberPlan } from './member-plan.ts';
import type { MemberReader } from './member-reader.ts';
import { NO_PARENT, NULL } from './member-table.ts';
import type { SentNames } from './sent-names.ts';

/** What a relation without a parent empties. */
interface EmptiedLookup {
  readonly fields: readonly string[];
  /** Indexes into the plan's inputs. */
  readonly inputs: readonly number[];
}

/** Finds the lookups that a record empties by a relation without a parent. */
export class EmptiedLookups {
  readonly #reader: MemberReader;
  readonly #plan: MemberPlan;
  readonly #sent: SentNames;
  /** By node, when all names are known. */
  readonly #byNode = new Map<number, EmptiedLookup>();

  constructor(reader: MemberReader, plan: MemberPlan, sent: SentNames) {
    this.#reader = reader;
    this.#plan = plan;
    this.#sent = sent;
  }

  /** What a relation of the record that was split last empties. */
  of(member: number): EmptiedLookup {
    const node = this.#reader.table.node(member);
    const known = this.#byNode.get(node);
    if (known !== undefined) return known;
    const { names } = this.#reader;
    const below = names.fieldsOf(node);
    const filled = below.flatMap((name) => this.#plan.fieldsOf(name).slice(0, 1).map(filledField));
    const emptied = {
      fields: [...new Set(below.length === 0 ? [lookupField(names.nameOf(node))] : filled)],
      inputs: this.#plan.inputs.flatMap((isInput, index) => (below.some(isInput) ? [index] : [])),
    };
    this.#byNode.set(node, emptied);
    return emptied;
  }

  /** Whether the record fills a field itself, or by a rule or a constant. */
  isGiven(field: string): boolean {
    const { table } = this.#reader;
    const isField = (name: string): boolean => isSameField(filledField(name), field);
    for (let member = 0; member < table.count; member++) {
      const { kind, name } = this.#sent.of(table.node(member));
      if (table.isLeaf(member) && kind !== 'drop' && isField(name)) return true;
    }
    const { constants, ruled } = this.#plan;
    return (
      ruled.some(({ name }) => isField(name)) || constants.some(({ field: { value } }) => isField(value))
    );
  }

  /** The most that a member may empty: whether its name is that of a relation is known when all records have been read. */
  mostOf(member: number): readonly string[] {
    const { names, table } = this.#reader;
    const kind = table.kind(member);
    const isGuess = names.guesses && (kind === NULL || this.#reader.isBlank(member));
    if (!this.#plan.markBlanks || (kind !== NO_PARENT && !isGuess)) return [];
    const name = names.nameOf(table.node(member));
    const below = this.#plan.fieldsBelow(name).map(filledField);
    return [lookupField(name), ...below, ...this.#plan.ruled.map((one) => one.name)];
  }
}
