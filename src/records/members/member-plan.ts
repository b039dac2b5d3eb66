import type { ConstantField } from '../../manifest/manifest.ts';
import type { CellRule } from '../cell-rule.ts';
import type { FieldReference } from '../field-reference.ts';
import { isSameField } from '../field-reference.ts';
import { isResultColumn } from '../header.ts';
import { sendsIdAlone, type Mapping } from '../projection.ts';
import { ReferenceRule } from '../reference-rule.ts';
import { dateConstant } from '../relative-date-fields.ts';
import { RelativeDateRule } from '../relative-date-rule.ts';

/** What becomes of a member: it is left out, given to a rule alone, or sent under a name. */
export type MemberAction = 'drop' | { readonly name: string };

/** A field whose value a rule makes. The rule's cells are indexes into the plan's `inputs`. */
export interface RuledField {
  readonly name: string;
  readonly rule: CellRule;
}

/** The mapping of a job as far as it can be told before any record is read: by the names of members. */
export interface MemberPlan {
  actionOf(name: string): MemberAction;
  /** Names of the members that rules need. */
  readonly inputs: readonly string[];
  readonly ruled: readonly RuledField[];
  readonly constants: readonly ConstantField[];
  readonly markBlanks: boolean;
}

export function memberPlan(mapping: Mapping): MemberPlan {
  const renamed = new Map(
    mapping.columns.map(({ column, field }) => [column.value, field === 'drop' ? field : field.value]),
  );
  const idAlone = sendsIdAlone(mapping);
  const inputs: string[] = [];
  const owned = new Set<string>();
  const inputOf = (name: string): number =>
    inputs.includes(name) ? inputs.indexOf(name) : inputs.push(name) - 1;
  const { instant = 0, references = [], relativeDates = [] } = mapping;
  const links = references.flatMap((reference) => {
    const { deferred, field, parents } = reference;
    const { own, names } = sourcesOf(reference, mapping);
    if (own !== undefined) owned.add(own);
    if (deferred) return [];
    return [{ name: field.value, rule: new ReferenceRule(field.value, names.map(inputOf), parents) }];
  });
  const dates = relativeDates.map(({ value: name }) => {
    const source = sourceOf(name, mapping);
    owned.add(source);
    return { name, rule: new RelativeDateRule(inputOf(source), instant) };
  });
  return {
    actionOf: (name) => {
      const field = renamed.get(name);
      if (isResultColumn(name) || field === 'drop' || owned.has(name)) return 'drop';
      const target = field ?? name;
      return idAlone && target.toLowerCase() !== 'id' ? 'drop' : { name: target };
    },
    ...{ inputs, ruled: [...links, ...dates], markBlanks: mapping.blankCells === 'null' },
    constants: mapping.values.map((constant) => dateConstant(constant, mapping)),
  };
}

/** The member that a field's value comes from, by name: what is renamed to it, or its namesake. */
export function sourceOf(field: string, { columns }: Mapping): string {
  const rule = columns.find(({ field: target }) => target !== 'drop' && isSameField(target.value, field));
  return rule?.column.value ?? field;
}

/** The members that hold a reference's key; one of them alone is sent no more under its own name. */
function sourcesOf(
  { columns, field, key }: FieldReference,
  mapping: Mapping,
): { readonly own: string | undefined; readonly names: readonly string[] } {
  const own = sourceOf(field.value, mapping);
  const wanted = columns ?? (key.length > 1 ? key : undefined);
  const names = wanted?.map(({ value }) => value) ?? [own];
  return { own: names.length === 1 && names[0] === own ? own : undefined, names };
}
