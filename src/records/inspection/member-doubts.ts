import type { MemberColumns } from '../members/member-columns.ts';
import type { MemberPlan } from '../members/member-plan.ts';
import type { MemberReader } from '../members/member-reader.ts';
import { NULL } from '../members/member-table.ts';
import { RecordDoubts } from './record-doubts.ts';
import type { SourceMistakes } from './source-mistakes.ts';

/** Looks for records with members that the service would take for something else than they look like. */
export class MemberDoubts {
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  readonly #plan: MemberPlan;
  readonly #doubts = new RecordDoubts();
  /** By column: whether what stands there is sent in no form. */
  readonly #isIdle: boolean[] = [];

  constructor(reader: MemberReader, columns: MemberColumns, plan: MemberPlan) {
    this.#reader = reader;
    this.#columns = columns;
    this.#plan = plan;
  }

  /** Takes in a column of the job's records. */
  addColumn(column: number): void {
    const name = this.#columns.names[column] ?? '';
    const { inputs, ruled } = this.#plan;
    const [field] = this.#plan.fieldsOf(name);
    this.#isIdle[column] = field === undefined && !inputs.some((isInput) => isInput(name));
    if (field !== undefined) this.#doubts.addColumn(column, field);
    // What a rule is given fills its field, though it is not sent as it is.
    const filled = ruled.filter(({ rule: { cells } }) => inputs[cells[0] ?? -1]?.(name) === true);
    for (const one of filled) this.#doubts.addColumn(column, one.name);
  }

  /** Looks at the record that was split last. */
  see(file: string, line: number): void {
    const { table } = this.#reader;
    let isBlank = true;
    for (let member = 0; member < table.count && isBlank; member++) {
      isBlank = !this.#isFilled(member) || this.#isIdle[this.#columns.of(table.node(member))] === true;
    }
    if (isBlank) this.#doubts.seeBlank(file, line);
    if (!this.#doubts.hasRivals) return;
    const filled = new Set<number>();
    for (let member = 0; member < table.count; member++) {
      if (this.#isFilled(member)) filled.add(this.#columns.of(table.node(member)));
    }
    this.#doubts.see((column) => filled.has(column), file, line);
  }

  report({ found }: SourceMistakes): void {
    this.#doubts.report(found);
  }

  #isFilled(member: number): boolean {
    const { table } = this.#reader;
    return table.isLeaf(member) && table.kind(member) !== NULL && !this.#reader.isBlank(member);
  }
}
