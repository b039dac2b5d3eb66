import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf, oneOf } from '../diagnostic/word-list.ts';
import type { ManifestJob, Operation } from '../manifest/manifest.ts';
import { readSelect } from '../manifest/soql-select.ts';
import type { PlannedQuery } from '../plan/plan.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import { noKey, unknownField, type CheckedColumn } from './column-check.ts';
import { fieldHints } from './field-hints.ts';
import { rightsFor } from './operation-rights.ts';
import { fieldOf, isKey, isRequired, type OrgSchema } from './org-schema.ts';
import { valueRule } from './value-rule.ts';

/** The object of a job, or what is said when the org has none of its name. */
export function objectOf({ object }: ManifestJob, schema: OrgSchema): ObjectDescribe | Diagnostic {
  return schema.object(object.value) ?? unknownObject(object.value, object.place, schema);
}

/** What is wrong with the object that a query reads. */
export function checkQuery({ query }: PlannedQuery, schema: OrgSchema): Diagnostic[] {
  const { from } = readSelect(query.soql.value);
  return from === undefined || schema.has(from) || schema.isUnread(from)
    ? []
    : [unknownObject(from, query.soql.place, schema)];
}

function unknownObject(name: string, place: Place, { names }: OrgSchema): Diagnostic {
  const near = nearestName(name, names);
  return {
    severity: 'error',
    message: `There is no object "${name}" in the org, or the user may not see it.`,
    hint:
      near === undefined
        ? 'Write its API name, which ends in "__c" for a custom object, and give the user access to it.'
        : `Did you mean "${near}"?`,
    place,
  };
}

/** Whether the user may do to the object what the job does. */
export function checkOperation(
  { object: { place }, operation }: ManifestJob,
  object: ObjectDescribe,
): Diagnostic[] {
  const lacking = rightsFor(operation.value).filter((right) => !object[right]);
  if (lacking.length === 0) return [];
  return [
    {
      severity: lacking.length === rightsFor(operation.value).length ? 'error' : 'warning',
      message: `The object ${object.name} is not ${allOf(lacking)} for the user, but the operation is ${operation.value}.`,
      hint: 'Give the user the right to it, in a permission set.',
      place,
    },
  ];
}

const MATCH_HINT = 'Or find the records by any fields with "matchBy".';

/** Whether records can be found by the key of an upsert. */
export function checkExternalId(
  { externalIdFieldName: key }: ManifestJob,
  object: ObjectDescribe,
): Diagnostic[] {
  if (key === undefined) return [];
  const field = fieldOf(object, key.value);
  if (field !== undefined && isKey(field)) return [];
  const mistake = field === undefined ? unknownField(key.value, object) : noKey(field, object, MATCH_HINT);
  return [{ severity: 'error', ...mistake, place: key.place }];
}

/** Whether the records of the jobs that are referred to are of an object that the field takes. */
export function checkReferenceTargets(
  { operation, references }: ManifestJob,
  object: ObjectDescribe,
  jobs: readonly Pick<ManifestJob, 'id' | 'object'>[],
): Diagnostic[] {
  return references.flatMap(({ field: { place, value }, jobs: parents }) => {
    const field = fieldOf(object, value);
    if (field === undefined) return [];
    const takes = takenObjects(field, object, operation.value);
    if (takes === 'any') return [];
    if (takes.length === 0) {
      const hint = `Its type is ${field.type}, which holds no Id. Name a lookup or a master-detail field.`;
      return [
        {
          severity: 'error',
          message: `The field "${value}" of ${object.name} refers to no record.`,
          hint,
          place,
        },
      ];
    }
    const objectOf = (job: string): string | undefined => jobs.find(({ id }) => id === job)?.object.value;
    const suits = (of: string | undefined): boolean =>
      of === undefined || takes.some((name) => isSameField(name, of));
    return parents.flatMap((parent): Diagnostic[] => {
      const of = objectOf(parent.value);
      // The name of a job with a tree plan stands for a load of each object: one of them is enough.
      const loads = parents.filter(({ place: named }) => named === parent.place);
      if (of === undefined || loads.some((load) => suits(objectOf(load.value)))) return [];
      return [
        {
          severity: 'error',
          message: `The field "${value}" of ${object.name} refers to ${oneOf(takes.slice(0, 5))}, but the records of the job "${parent.value}" are ${of}.`,
          hint: 'Name another job, or another field.',
          place: parent.place,
        },
      ];
    });
  });
}

const EXAMPLE_ID = Buffer.from('001000000000001AAA');

/**
 * The objects whose records a field may refer to; `any` for a text that can hold an Id. An Id refers to the record
 * itself, which an insert does not have yet.
 */
function takenObjects(
  field: FieldDescribe,
  { name }: ObjectDescribe,
  operation: Operation,
): readonly string[] | 'any' {
  if (field.type === 'reference') return field.referenceTo;
  if (field.type === 'base64') return [];
  if (field.type === 'id') return operation === 'insert' ? [] : [name];
  const fault = valueRule(field, undefined)?.fault({ bytes: EXAMPLE_ID, start: 0, end: EXAMPLE_ID.length });
  return fault === undefined ? 'any' : [];
}

/** What is to be said of fields without which no record can be created, and that nothing gives a value. */
export function checkRequired(
  job: ManifestJob,
  object: ObjectDescribe,
  columns: readonly CheckedColumn[],
  header: Place,
): Diagnostic[] {
  return missingFields(job, object, columns).map(({ isSure: isRefused, name }) => {
    const isSure = isRefused && job.operation.value === 'insert';
    return {
      severity: isSure ? 'error' : 'warning',
      message: `The field "${name}" of ${object.name} is required, and no column gives it a value.`,
      hint: isSure
        ? fieldHints(job).required
        : 'Records that are not in the org yet cannot be created without it.',
      place: header,
    };
  });
}

/**
 * Fields without which no record can be created, and that nothing gives a value.
 *
 * @returns with each whether the org is sure to refuse a new record
 */
export function missingFields(
  { operation }: ManifestJob,
  object: ObjectDescribe,
  columns: readonly CheckedColumn[],
): readonly { readonly name: string; readonly isSure: boolean }[] {
  if (operation.value !== 'insert' && operation.value !== 'upsert') return [];
  const mayBePerson = fieldOf(object, 'IsPersonAccount') !== undefined;
  return (
    object.fields
      .filter((field) => isRequired(field) && !columns.some((column) => isGiven(column, field)))
      // A person is named by other fields.
      .map(({ name }) => ({ name, isSure: !(mayBePerson && isSameField(name, 'Name')) }))
  );
}

/** Whether a new record gets the field: one of a second pass comes too late, and a blank constant empties it. */
function isGiven({ field, sent: { source } }: CheckedColumn, wanted: FieldDescribe): boolean {
  if (field !== wanted || source.kind === 'later') return false;
  return source.kind !== 'constant' || source.value !== '';
}
