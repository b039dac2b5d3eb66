import type { ConstantField } from '../../manifest/manifest.ts';
import type { CellRule } from '../record/cell-rule.ts';
import {
  isSameField,
  namedKeyColumns,
  referenceRule,
  type FieldReference,
} from '../references/field-reference.ts';
import { isResultColumn } from '../csv/header.ts';
import { holdsKeysAlone, sendsIdAlone, servingPairing, type Mapping } from '../mapping/mapping.ts';
import { PostponedRule } from '../references/postponed-rule.ts';
import { dateConstant } from '../mapping/relative-date-fields.ts';
import { RelativeDateRule } from '../mapping/relative-date-rule.ts';
import { fieldsByColumn } from '../mapping/column-map.ts';
import { CopyRule } from '../mapping/copy-rule.ts';

/** A field whose value a rule makes. The rule's cells are indexes into the plan's `inputs`. */
export interface RuledField {
  readonly name: string;
  readonly rule: CellRule;
}

/** Which member a value is taken from, by its name: the one that fills a field, or the one that is named. */
export type MemberChoice = (name: string) => boolean;

/** The mapping of a job as far as it can be known before any record is read: by the names of members. */
export interface MemberPlan {
  /** The fields that a member fills as it is: under the first it takes its own place, the others are among `ruled`. */
  fieldsOf(name: string): readonly string[];
  /** The members that rules need. */
  readonly inputs: readonly MemberChoice[];
  readonly ruled: readonly RuledField[];
  readonly constants: readonly ConstantField[];
  /** Whether the manifest says what becomes of a member. */
  names(name: string): boolean;
  /** The fields that the manifest gives to fields of a parent, as in `Account.Name`. */
  fieldsBelow(relation: string): readonly string[];
  readonly markBlanks: boolean;
}

/** @param how whether references to records of the own job are left to a second pass, where they can be */
export function memberPlan(mapping: Mapping, how: 'at once' | 'postponed' = 'at once'): MemberPlan {
  const targetsOf = targets(mapping);
  const servesPairing = servingPairing(mapping);
  const idAlone = sendsIdAlone(mapping);
  const inputs: MemberChoice[] = [];
  const { instant = 0, references = [], relativeDates = [] } = mapping;
  const links = references
    .filter(({ deferred }) => !deferred && !idAlone)
    .map((reference) => {
      const cells = keyMembers(reference, targetsOf).map((choice) => inputs.push(choice) - 1);
      const rule = referenceRule(reference, cells);
      const isPostponed = how === 'postponed' && reference.isOwn && !reference.isFixed;
      return { name: reference.field.value, rule: isPostponed ? new PostponedRule(rule) : rule };
    });
  const paired = mapping.pairedId === undefined ? [] : [{ name: 'Id', rule: mapping.pairedId }];
  const dates = relativeDates.map(({ value: name }) => {
    const input = inputs.push(filling(name, targetsOf)) - 1;
    return { name, rule: new RelativeDateRule(input, instant) };
  });
  const owned = [
    ...references.filter((reference) => isOwnKey(reference, targetsOf)).map(({ field }) => field.value),
    ...relativeDates.map(({ value }) => value),
  ];
  const fieldsOf = (name: string): readonly string[] =>
    targetsOf(name).filter(
      (target) =>
        !servesPairing(target) &&
        !owned.some((field) => isSameField(field, target)) &&
        (!idAlone || isSameField(target, 'Id')),
    );
  const copies = [...fieldsByColumn(mapping.columns).keys()].flatMap((column) => {
    const [, ...others] = fieldsOf(column);
    return others.map((name) => ({ name, rule: new CopyRule(inputs.push((one) => one === column) - 1) }));
  });
  return {
    fieldsOf,
    ...{ inputs, ruled: [...paired, ...links, ...dates, ...copies] },
    markBlanks: mapping.blankCells === 'null',
    names: (name) => mapping.columns.some(({ column }) => column.value === name),
    fieldsBelow: (relation) =>
      mapping.columns.flatMap(({ column, field }) =>
        field !== 'drop' && isBelow(column.value, relation) ? [field.value] : [],
      ),
    constants: mapping.values.map((constant) => dateConstant(constant, mapping)),
  };
}

/** The member whose value says which records belong into one batch. */
export function groupMember(field: string, mapping: Mapping): MemberChoice {
  const targetsOf = targets(mapping);
  const reference = mapping.references?.find((one) => isSameField(one.field.value, field));
  // Records with the same key have the same value in each of its members, so one of them is enough.
  const [first] = reference === undefined ? [] : keyMembers(reference, targetsOf);
  return first ?? filling(field, targetsOf);
}

/** The members that hold the key of a reference. */
export function referenceMembers(reference: FieldReference, mapping: Mapping): readonly MemberChoice[] {
  return keyMembers(reference, targets(mapping));
}

function isBelow(column: string, relation: string): boolean {
  return column.startsWith(`${relation}.`) || column.includes(`:${relation}.`);
}

/** The fields that a member fills by its name; none for one that is left out. */
type TargetsOf = (name: string) => readonly string[];

function targets(mapping: Mapping): TargetsOf {
  const { columns, unsentColumns } = mapping;
  const renamed = fieldsByColumn(columns);
  return (name) => {
    if (isResultColumn(name) || unsentColumns?.has(name) === true) return [];
    const fields = renamed.get(name);
    if (fields === undefined) return holdsKeysAlone(mapping, name) ? [] : [name];
    return fields.flatMap((field) => (field === 'drop' ? [] : [field.value]));
  };
}

function filling(field: string, targetsOf: TargetsOf): MemberChoice {
  return (name) => targetsOf(name).some((target) => isSameField(target, field));
}

/** The members that hold a reference's key: those that it names, or the one that fills its field. */
function keyMembers(reference: FieldReference, targetsOf: TargetsOf): MemberChoice[] {
  return (
    namedKeyColumns(reference)?.map(
      ({ value }) =>
        (name) =>
          name === value,
    ) ?? [filling(reference.field.value, targetsOf)]
  );
}

/** Whether the key stands in the member that fills the field itself, so that it is not sent as it is. */
function isOwnKey(reference: FieldReference, targetsOf: TargetsOf): boolean {
  const [first, ...others] = namedKeyColumns(reference) ?? [];
  if (first === undefined) return true;
  return others.length === 0 && filling(reference.field.value, targetsOf)(first.value);
}
