import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { isWithoutColumns } from '../records/inspection/inspection.ts';
import { matchFields } from '../match/match-fields.ts';
import type { Planned, PlannedJob, PlannedRows, UnsoundJob } from '../plan/plan.ts';
import { namedKeyColumns } from '../records/references/field-reference.ts';
import { filledFields } from '../records/mapping/specified-fields.ts';
import type { TransformationSpec } from '../records/mapping/transformation-spec.ts';
import type { ObjectDescribe } from '../salesforce/object-describe.ts';
import { checkColumns, type UnwritableColumn } from './column-check.ts';
import {
  checkExternalId,
  checkOperation,
  checkQuery,
  checkReferenceTargets,
  checkRequired,
  objectOf,
} from './object-check.ts';
import type { OrgSchema } from './org-schema.ts';
import { checkConstants, ValueCheck, type IsNew } from './value-check.ts';

/** What the org makes of a job, before its records are looked at. */
export interface OrgCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of columns that are not sent: they find records alone. */
  readonly findingColumns?: readonly string[];
  /** Whether these are mistakes depends on the records. */
  readonly unwritable?: readonly UnwritableColumn[];
  /** Makes the check of its values; absent where they cannot be held against fields. */
  readonly values?: (isNew?: IsNew) => ValueCheck;
}

/** Holds a job against the org's objects and fields. What a transformation spec makes of values is the org's own. Pure. */
export function checkAgainstOrg(
  planned: Planned | UnsoundJob,
  jobs: readonly ManifestJob[],
  schema: OrgSchema,
): OrgCheck {
  if (planned.kind === 'query') return { diagnostics: checkQuery(planned, schema) };
  const { job } = planned;
  if (schema.isUnread(job.object.value)) return { diagnostics: [] };
  const object = objectOf(job, schema);
  if ('severity' in object) return { diagnostics: [object] };
  const diagnostics = [
    ...checkOperation(job, object),
    ...checkExternalId(job, object),
    ...checkReferenceTargets(job, object, jobs),
  ];
  // What the columns are to fill, a specification says, and it may be the mistake.
  if (planned.kind !== 'unsound' && planned.spec !== undefined) {
    const { diagnostics: columns, unwritable } = checkSpecified(planned, planned.spec, object, schema);
    return { diagnostics: [...diagnostics, ...columns], unwritable };
  }
  if (planned.kind === 'rows' || job.transformationSpec !== undefined) return { diagnostics };
  // Without a column and a record there is nothing that could be wrong.
  if (planned.kind === 'load' && isWithoutColumns(planned.inspection)) return { diagnostics };
  if (planned.kind === 'unsound') {
    return {
      diagnostics: [...diagnostics, ...unsoundColumns(planned, object, schema, keyColumns(job, jobs))],
    };
  }
  const match = matchFields(planned, (name) => schema.object(name));
  const { unsentColumns: pairing = [] } = match ?? {};
  const { columns, holdingKeys, unwritable, values } = columnsAgainst(
    planned,
    pairing,
    object,
    schema,
    keyColumns(job, jobs),
  );
  diagnostics.push(...(match?.defects ?? []), ...columns);
  return { diagnostics, findingColumns: [...pairing, ...holdingKeys], unwritable, values };
}

/** Names of the columns that hold keys: those of references of the job, and of others to it. */
function keyColumns(job: ManifestJob, jobs: readonly ManifestJob[]): ReadonlySet<string> {
  const own = job.references.flatMap((one) => namedKeyColumns(one) ?? []);
  const ofOthers = jobs.flatMap(({ references }) =>
    references.filter((one) => one.jobs.some(({ value }) => value === job.id)).flatMap(({ key }) => key),
  );
  return new Set([...own, ...ofOthers].map(({ value }) => value));
}

/** The fields that a specification fills. What it makes of values is the service's to say. */
function checkSpecified(
  planned: PlannedJob | PlannedRows,
  spec: TransformationSpec,
  object: ObjectDescribe,
  schema: OrgSchema,
): Pick<OrgCheck, 'diagnostics'> & Required<Pick<OrgCheck, 'unwritable'>> {
  const sent = planned.kind === 'load' ? planned.inspection.projection.fields : undefined;
  const { columns, diagnostics, unwritable } = checkColumns(
    planned.job,
    filledFields(spec, sent),
    object,
    schema,
  );
  const header: Place = { file: spec.file.name, line: 1 };
  return {
    diagnostics: [...diagnostics, ...checkRequired(planned.job, object, columns, header)],
    unwritable,
  };
}

/** Whether a column that cannot be written has a value is not known of records that cannot be read. */
function unsoundColumns(
  { job, sentColumns: { fields, isWhole, place } }: UnsoundJob,
  object: ObjectDescribe,
  schema: OrgSchema,
  keys: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { columns, diagnostics } = checkColumns(job, fields, object, schema, keys);
  return isWhole ? [...diagnostics, ...checkRequired(job, object, columns, place)] : diagnostics;
}

function columnsAgainst(
  { inspection, job }: PlannedJob,
  unsent: readonly string[],
  object: ObjectDescribe,
  schema: OrgSchema,
  keys: ReadonlySet<string>,
): {
  readonly columns: readonly Diagnostic[];
  readonly holdingKeys: readonly string[];
} & Required<Pick<OrgCheck, 'unwritable' | 'values'>> {
  const fields = inspection.projection.fields.filter(
    ({ source }) =>
      source.kind !== 'column' || !unsent.includes(inspection.header.columns[source.index] ?? ''),
  );
  const found = checkColumns(job, fields, object, schema, keys);
  const { columns, diagnostics, unwritable } = found;
  const header: Place = { file: inspection.files[0]?.name ?? '', line: inspection.header.line };
  return {
    columns: [
      ...diagnostics,
      ...checkRequired(job, object, columns, header),
      ...checkConstants(columns, schema),
    ],
    holdingKeys: found.keyColumns.map((index) => inspection.header.columns[index] ?? ''),
    unwritable,
    values: (isNew) => new ValueCheck(job, columns, object, schema, inspection, isNew),
  };
}
