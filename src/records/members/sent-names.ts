import type { MemberPlan } from './member-plan.ts';
import type { MemberSyntax, TargetMember } from './member-syntax.ts';
import { ROOT, type NameTree } from './name-tree.ts';

/** What becomes of the members of a name. `plain`: they are sent byte for byte. */
export interface SentName {
  readonly kind: 'plain' | 'drop' | 'renamed';
  /** The field that is sent. */
  readonly name: string;
  readonly target: TargetMember;
  /** Indexes into the plan's inputs. */
  readonly inputs: readonly number[];
}

/** What becomes of members by the node of their name: settled when a record first has it. */
export class SentNames {
  readonly #plan: MemberPlan;
  readonly #syntax: MemberSyntax;
  readonly #names: NameTree;
  readonly #byNode: SentName[] = [];

  constructor(plan: MemberPlan, syntax: MemberSyntax, names: NameTree) {
    this.#plan = plan;
    this.#syntax = syntax;
    this.#names = names;
  }

  of(node: number): SentName {
    return (this.#byNode[node] ??= this.#settle(node));
  }

  /** Whether members of all names met so far are sent byte for byte. */
  get arePlain(): boolean {
    return this.#byNode.every(({ kind }) => kind === 'plain');
  }

  #settle(node: number): SentName {
    const name = this.#names.nameOf(node);
    const [field] = this.#plan.fieldsOf(name);
    const target = this.#syntax.target(field ?? name);
    const inputs = this.#plan.inputs.flatMap((isInput, index) => (isInput(name) ? [index] : []));
    if (field === undefined) return { kind: 'drop', name, target, inputs };
    // A name with a dot at the top is a parent's field, which has a form of its own.
    const isFlat = this.#names.parentOf(node) === ROOT && name.includes('.');
    const kind = field === name && !isFlat ? 'plain' : 'renamed';
    return { kind, name: field, target, inputs };
  }
}
