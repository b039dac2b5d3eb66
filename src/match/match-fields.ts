import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { KeyPart } from '../records/mapping/match-key.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { filledField } from '../records/references/parent-lookup.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import { valueForm, type ValueForm } from './value-form.ts';

/** A field of `matchBy`, as the org describes it. */
export interface MatchField {
  readonly part: KeyPart;
  /** As a query names it: `Name`, `Account.Name`. */
  readonly path: string;
  readonly form: ValueForm;
}

/** The fields of `matchBy`, and what the org has against them. */
export interface MatchFields {
  readonly object: string;
  readonly fields: readonly MatchField[];
  readonly defects: readonly Diagnostic[];
  /** Names of columns that find the record alone: the service finds no parent by them. */
  readonly unsentColumns: readonly string[];
}

/** An object as the org describes it; undefined when the user may see none of this name. */
export type Describe = (name: string) => ObjectDescribe | undefined;

/** Holds the fields of `matchBy` against the org's; undefined for a job that has none. Pure. */
export function matchFields(
  { inspection, job }: Pick<PlannedJob, 'inspection' | 'job'>,
  describe: Describe,
): MatchFields | undefined {
  const { match } = inspection.projection;
  const object = match && describe(job.object.value);
  if (match === undefined || object === undefined) return undefined;
  const fields: MatchField[] = [];
  const defects: Diagnostic[] = [];
  const unsentColumns: string[] = [];
  for (const part of match.key) {
    const found = fieldOf(part.name, object, describe);
    if ('message' in found) {
      defects.push({ severity: 'error', ...found, place: part.place });
      continue;
    }
    const form = valueForm(found.field);
    if (form === undefined) {
      defects.push({ severity: 'error', ...incomparable(part.name, found.field), place: part.place });
      continue;
    }
    fields.push({ part, path: found.path, form });
    const { field, isParent } = found;
    if (!isParent || field.idLookup || field.externalId || field.type === 'id') continue;
    if (part.source.kind === 'column') unsentColumns.push(inspection.header.columns[part.source.index] ?? '');
    if (job.match?.unmatched !== 'insert') continue;
    const isFilled = inspection.projection.fields.some(
      ({ name }) => !isSameField(name, part.name) && isSameField(filledField(name), filledField(part.name)),
    );
    if (!isFilled) defects.push({ severity: 'error', ...parentless(part.name), place: part.place });
  }
  return { object: object.name, fields, defects, unsentColumns };
}

/** Names of the objects over whose fields parts of `matchBy`, or columns, go. */
export function parentsOf(
  object: ObjectDescribe,
  parts: readonly Pick<KeyPart, 'name'>[],
): readonly string[] {
  return parts.flatMap(({ name }) => {
    const [first = '', last] = name.split('.');
    const lookup = last === undefined ? undefined : lookupOf(object, first);
    return lookup?.referenceTo ?? [];
  });
}

/** The lookup whose parent goes by this name. */
export function lookupOf({ fields }: ObjectDescribe, relationship: string): FieldDescribe | undefined {
  return fields.find(({ relationshipName: name }) => name !== undefined && isSameField(name, relationship));
}

type Found = { readonly field: FieldDescribe; readonly path: string; readonly isParent: boolean };
type Refusal = Pick<Diagnostic, 'message'> & Required<Pick<Diagnostic, 'hint'>>;

function fieldOf(name: string, object: ObjectDescribe, describe: Describe): Found | Refusal {
  const [first = '', last] = name.split('.');
  if (last === undefined) {
    const field = object.fields.find((one) => isSameField(one.name, first));
    return field === undefined ? unknown(first, object) : { field, path: field.name, isParent: false };
  }
  const lookup = lookupOf(object, first);
  if (lookup?.relationshipName === undefined) return unknownRelationship(first, object);
  for (const target of lookup.referenceTo) {
    const field = describe(target)?.fields.find((one) => isSameField(one.name, last));
    if (field !== undefined) {
      return { field, path: `${lookup.relationshipName}.${field.name}`, isParent: true };
    }
  }
  return {
    message: `"matchBy" names "${name}", but the parents of "${lookup.name}" have no field "${last}", or the user may not see it.`,
    hint: 'Name a field of the parent, or give the user access to it.',
  };
}

function unknown(name: string, { fields, name: object }: ObjectDescribe): Refusal {
  const near = nearestName(
    name,
    fields.map((field) => field.name),
  );
  return {
    message: `"matchBy" names "${name}", but ${object} has no such field, or the user may not see it.`,
    hint:
      near === undefined
        ? 'Name a field of the object, or give the user access to it.'
        : `Did you mean "${near}"?`,
  };
}

function unknownRelationship(name: string, { fields, name: object }: ObjectDescribe): Refusal {
  const near = nearestName(
    name,
    fields.flatMap(({ relationshipName }) => relationshipName ?? []),
  );
  return {
    message: `"matchBy" goes over the relationship "${name}", which ${object} does not have.`,
    hint:
      near === undefined
        ? 'Write the name of the relationship, not of the field: "Account.Name", and "Parent__r.Name" for a field "Parent__c".'
        : `Did you mean "${near}"?`,
  };
}

function incomparable(name: string, { type }: FieldDescribe): Refusal {
  return {
    message: `"matchBy" names "${name}", whose values cannot be compared: its type is ${type}.`,
    hint: 'Find the records by other fields.',
  };
}

function parentless(name: string): Refusal {
  return {
    message: `Records that "matchBy" does not find cannot be inserted: "${name}" is no external id, so it gives a new record no parent.`,
    hint: 'Fill the lookup by a reference or another column, or write "unmatched: skip" or "unmatched: fail".',
  };
}
