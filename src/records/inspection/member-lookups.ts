import { NULL } from '../members/member-table.ts';
import type { MemberColumns } from '../members/member-columns.ts';
import type { MemberPlan } from '../members/member-plan.ts';
import type { MemberReader } from '../members/member-reader.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { InspectionPorts } from './inspector.ts';
import type { SourceMistakes } from './source-mistakes.ts';

interface MemberLookupsParts {
  readonly mapping: Mapping;
  readonly reader: MemberReader;
  readonly columns: MemberColumns;
  readonly plan: MemberPlan;
  readonly ports: InspectionPorts;
  readonly mistakes: SourceMistakes;
}

/** Asks the org for an object's lookups, once, where records do not say by themselves which names are those of parents. */
export class MemberLookups {
  readonly #parts: MemberLookupsParts;

  constructor(parts: MemberLookupsParts) {
    this.#parts = parts;
  }

  /** Whether the record that was split last cannot be read without them. */
  get areNeeded(): boolean {
    return this.#parts.reader.names.asksForLookups || this.#mayBeEmptied();
  }

  /** Where the org does not say which types parents have, what records say is sent as it is. */
  async learn(): Promise<void> {
    const { mapping, mistakes, ports, reader } = this.#parts;
    const { object } = mapping;
    const lookups = await ports.parentLookups?.(object.value).catch((error: unknown) => {
      ports.signal.throwIfAborted();
      mistakes.found.warning({
        message: `The org did not describe the lookups of "${object.value}": ${error instanceof Error ? error.message : String(error)}`,
        hint: 'Types of parents are sent as the records say them.',
        place: object.place,
      });
      reader.names.guesses = true;
      return undefined;
    });
    reader.names.learn(lookups ?? []);
  }

  /** A name under which there is nothing but null may be a parent's. Names of custom ones say that by themselves. */
  async learnOfNulls(): Promise<void> {
    const { columns, mistakes, plan, reader } = this.#parts;
    if (reader.names.knowsLookups || mistakes.found.hasErrors) return;
    const mayBeParent = (name: string): boolean =>
      /^[A-Za-z]\w*$/.test(name) && !isCustom(name) && !plan.names(name);
    if (columns.valueless.some(mayBeParent)) await this.learn();
  }

  /** Whether the record has a null that may empty a lookup, whose name is longer. */
  #mayBeEmptied(): boolean {
    const { mapping, reader } = this.#parts;
    const { names, table } = reader;
    if (mapping.blankCells !== 'null' || names.knowsLookups) return false;
    for (let member = 0; member < table.count; member = table.next(member)) {
      const isNothing = table.kind(member) === NULL || reader.isBlank(member);
      if (isNothing && !isCustom(names.nameOf(table.node(member)))) return true;
    }
    return false;
  }
}

function isCustom(name: string): boolean {
  return /__\w$/.test(name);
}
