import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { ManifestJob, Operation } from '../manifest/manifest.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { takesNoIds } from '../plan/job-inspection.ts';
import type { CellRule, ParentRule } from '../records/record/cell-rule.ts';
import { isBinaryFieldOf, needsArchive } from '../records/zip/binary-fields.ts';
import type { SentField } from '../records/mapping/projection.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import { fieldHints } from './field-hints.ts';
import { rightsFor } from './operation-rights.ts';
import { fieldOf, isKey, lookupOf, relationshipColumn, type OrgSchema } from './org-schema.ts';

/** A column that is sent, and the field of the org that it fills. */
export interface CheckedColumn {
  readonly sent: SentField;
  /** The field itself, or the lookup whose parent the column finds. */
  readonly field: FieldDescribe;
  readonly kind: 'field' | 'parent';
}

/** Where in a record the value of a field comes from. */
export interface ValueSource {
  /** Indexes of source columns: one or several. */
  readonly cells: readonly number[];
  /** What makes the value out of theirs; undefined where it is sent as it is. */
  readonly maker: CellRule | ParentRule | undefined;
}

/** Undefined where the value comes from no column. */
export function valueSource({ source }: SentField): ValueSource | undefined {
  switch (source.kind) {
    case 'column':
      return { cells: [source.index], maker: undefined };
    case 'rule':
      // The Id of a paired record is the org's own.
      return source.cells.length === 0 ? undefined : { cells: source.cells, maker: source.rule };
    case 'constant':
    case 'later':
      return undefined;
  }
}

/** What became of a check: columns that may be sent, and what is wrong with others. */
export interface ColumnCheck {
  readonly columns: readonly CheckedColumn[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unwritable: readonly UnwritableColumn[];
  /** Indexes of columns that name no field, and hold keys alone. */
  readonly keyColumns: readonly number[];
}

/** A column for a field that cannot be written: a mistake where a record has a value there. */
export interface UnwritableColumn {
  /** Of the source, in its header. */
  readonly index: number;
  readonly mistake: Diagnostic;
}

/** What of a job says which columns it takes. */
type KeyedJob = Pick<
  ManifestJob,
  'operation' | 'externalIdFieldName' | 'archives' | 'transformationSpec' | 'treePlan'
>;

/**
 * Holds the columns that a job sends, or the fields that its specification fills, against those of its object.
 *
 * @param keys names of columns that hold keys of references
 */
export function checkColumns(
  job: KeyedJob,
  sent: readonly SentField[],
  object: ObjectDescribe,
  schema: OrgSchema,
  keys: ReadonlySet<string> = new Set(),
): ColumnCheck {
  const hints = fieldHints(job);
  const columns: CheckedColumn[] = [];
  const diagnostics: Diagnostic[] = [];
  const unwritable: UnwritableColumn[] = [];
  const keyColumns: number[] = [];
  for (const one of sent.filter((field) => !isReported(field, job, object.name))) {
    const found = columnOf(one, object, schema, hints.unknown);
    if ('message' in found) {
      if (one.source.kind === 'column' && keys.has(one.name)) {
        keyColumns.push(one.source.index);
        continue;
      }
      // An upsert's key is reported where the manifest names it.
      if (job.externalIdFieldName !== undefined && isKeyOf(job, one)) continue;
      diagnostics.push({ severity: 'error', ...found, place: one.place });
      continue;
    }
    columns.push(found);
    if (isFileOutsideArchive(found, job)) {
      diagnostics.push({
        severity: 'error',
        ...needsArchive(object.name, found.field.name),
        place: one.place,
      });
      continue;
    }
    const refusal = isKeyOf(job, one) ? undefined : writeRefusal(found, object, job.operation.value);
    if (refusal === undefined) continue;
    const mistake = { ...refusal, hint: hints.unwritable, place: one.place };
    if (refusal.severity === 'error' && one.source.kind === 'column')
      unwritable.push({ index: one.source.index, mistake });
    else diagnostics.push(mistake);
  }
  return { columns, diagnostics, keyColumns, unwritable };
}

function isFileOutsideArchive({ field, kind }: CheckedColumn, { archives }: KeyedJob): boolean {
  return kind === 'field' && field.type === 'base64' && archives === undefined;
}

/** Whether the files and the manifest alone have shown that the column cannot be sent. */
function isReported({ name }: SentField, job: KeyedJob, object: string): boolean {
  if (isSameField(name, 'Id') && takesNoIds(job)) return true;
  return job.archives === undefined && isBinaryFieldOf(object, name);
}

/** Whether records are found by the field: it is not written then. */
function isKeyOf(
  { externalIdFieldName, operation }: Pick<ManifestJob, 'operation' | 'externalIdFieldName'>,
  { name }: SentField,
): boolean {
  return operation.value !== 'insert' && isSameField(name, externalIdFieldName?.value ?? 'Id');
}

function columnOf(
  sent: SentField,
  object: ObjectDescribe,
  schema: OrgSchema,
  hint: string,
): CheckedColumn | Mistake {
  const parts = relationshipColumn(sent.name);
  if (parts !== undefined) return parentColumn(sent, parts, object, schema);
  const field = fieldOf(object, sent.name);
  return field === undefined ? unknownField(sent.name, object, hint) : { sent, field, kind: 'field' };
}

function parentColumn(
  sent: SentField,
  parts: NonNullable<ReturnType<typeof relationshipColumn>>,
  object: ObjectDescribe,
  schema: OrgSchema,
): CheckedColumn | Mistake {
  const { key, object: meant, relationship } = parts;
  const lookup = lookupOf(object, relationship);
  if (lookup === undefined) return unknownRelationship(relationship, object);
  const { referenceTo } = lookup;
  const isWrongForm = referenceTo.length > 1 ? meant === undefined : meant !== undefined;
  const target = referenceTo.find((name) => meant === undefined || isSameField(name, meant));
  if (isWrongForm || target === undefined) return wrongTarget(sent, parts, lookup);
  const parent = schema.object(target);
  // The user may not see the parent's fields; whether there is such a record is not known either.
  if (parent === undefined) return { sent, field: lookup, kind: 'parent' };
  const keyField = fieldOf(parent, key);
  if (keyField === undefined) return unknownField(key, parent, KEY_HINT);
  if (!isKey(keyField)) return noKey(keyField, parent, PARENT_HINT);
  return { sent, field: lookup, kind: 'parent' };
}

const KEY_HINT = 'Correct the name, or give the user access to the field.';

/**
 * A field that there is not, with the one that may be meant.
 *
 * @param hint where none is like it
 */
export function unknownField(
  name: string,
  { fields, name: object }: ObjectDescribe,
  hint = KEY_HINT,
): Mistake {
  const labelled = fields.find(({ label }) => isSameField(label, name.replaceAll('_', ' ')));
  const near =
    nearestName(
      name,
      fields.map((field) => field.name),
    ) ?? labelled?.name;
  return {
    message: `There is no field "${name}" on ${object}, or the user may not see it.`,
    hint: near === undefined ? hint : `Did you mean "${near}"?`,
  };
}

function unknownRelationship(relationship: string, { fields, name }: ObjectDescribe): Mistake {
  const known = fields.flatMap(({ relationshipName }) => relationshipName ?? []);
  const near = nearestName(relationship, known);
  return {
    message: `${name} has no relationship "${relationship}".`,
    hint:
      near === undefined
        ? 'Write the name of the relationship, not of the field: "Account.External_Id__c", and "Parent__r.External_Id__c" for a field "Parent__c".'
        : `Did you mean "${near}"?`,
  };
}

function wrongTarget(
  sent: SentField,
  { key, relationship }: { readonly key: string; readonly relationship: string },
  { referenceTo }: FieldDescribe,
): Mistake {
  const forms =
    referenceTo.length > 1
      ? referenceTo.slice(0, 5).map((object) => `"${object}:${relationship}.${key}"`)
      : [`"${relationship}.${key}"`];
  return {
    message: `The column "${sent.name}" does not name the parent in the form that its lookup takes.`,
    hint:
      referenceTo.length > 1
        ? `The lookup refers to several objects, so one of them is to be named: ${forms.join(' or ')}.`
        : `The lookup refers to one object, which is not named: ${forms.join('')}.`,
  };
}

const PARENT_HINT = 'Or find the parents with "references", by any column of another job.';

/**
 * A field by which no record can be found.
 *
 * @param otherwise how they are found all the same: a sentence
 */
export function noKey(
  { name }: FieldDescribe,
  { fields, name: object }: ObjectDescribe,
  otherwise: string,
): Mistake {
  const keys = fields.filter(isKey).map((field) => `"${field.name}"`);
  return {
    message: `Records of ${object} cannot be found by "${name}": it is no external id.`,
    hint: `Make it an external id in the org, or use ${keys.slice(0, 8).join(', ')}. ${otherwise}`,
  };
}

function writeRefusal(
  { field, sent }: CheckedColumn,
  { name: object }: ObjectDescribe,
  operation: Operation,
): Pick<Diagnostic, 'severity' | 'message'> | undefined {
  const needed = rightsFor(sent.source.kind === 'later' ? 'update' : operation).filter(
    // A field is not deleted by itself.
    (right) => right !== 'deletable',
  );
  const lacking = needed.filter((right) => !field[right]);
  if (lacking.length === 0) return undefined;
  const isSure = lacking.length === needed.length;
  return {
    severity: isSure ? 'error' : 'warning',
    message: `The field "${sent.name}" of ${object} is not ${allOf(lacking)}, which the operation ${operation} ${isSure ? 'needs' : 'may need'}.`,
  };
}
