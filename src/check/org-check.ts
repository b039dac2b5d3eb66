import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { isWithoutColumns } from '../records/inspection/inspection.ts';
import { matchFields } from '../match/match-fields.ts';
import type { Planned, PlannedJob, UnsoundJob } from '../plan/plan.ts';
import type { ObjectDescribe } from '../salesforce/object-describe.ts';
import { checkColumns, checkSpecifiedFields, type UnwritableColumn } from './column-check.ts';
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
  /** Names of columns that serve to find the org's records alone. */
  readonly pairingColumns?: readonly string[];
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
    return { diagnostics: [...diagnostics, ...checkSpecifiedFields(job, planned.spec, object, schema)] };
  }
  if (planned.kind === 'rows' || job.transformationSpec !== undefined) return { diagnostics };
  // Without a column and a record there is nothing that could be wrong.
  if (planned.kind === 'load' && isWithoutColumns(planned.inspection)) return { diagnostics };
  if (planned.kind === 'unsound') {
    return { diagnostics: [...diagnostics, ...unsoundColumns(planned, object, schema)] };
  }
  const match = matchFields(planned, (name) => schema.object(name));
  const pairingColumns = match?.unsentColumns ?? [];
  const { columns, unwritable, values } = columnsAgainst(planned, pairingColumns, object, schema);
  diagnostics.push(...(match?.defects ?? []), ...columns);
  return { diagnostics, pairingColumns, unwritable, values };
}

/** Whether a column that cannot be written has a value is not known of records that cannot be read. */
function unsoundColumns(
  { job, sentColumns: { fields, isWhole, place } }: UnsoundJob,
  object: ObjectDescribe,
  schema: OrgSchema,
): readonly Diagnostic[] {
  const { columns, diagnostics } = checkColumns(job, fields, object, schema);
  return isWhole ? [...diagnostics, ...checkRequired(job, object, columns, place)] : diagnostics;
}

function columnsAgainst(
  { inspection, job }: PlannedJob,
  unsent: readonly string[],
  object: ObjectDescribe,
  schema: OrgSchema,
): { readonly columns: readonly Diagnostic[] } & Required<Pick<OrgCheck, 'unwritable' | 'values'>> {
  const fields = inspection.projection.fields.filter(
    ({ source }) =>
      source.kind !== 'column' || !unsent.includes(inspection.header.columns[source.index] ?? ''),
  );
  const { columns, diagnostics, unwritable } = checkColumns(job, fields, object, schema);
  const header: Place = { file: inspection.files[0]?.name ?? '', line: inspection.header.line };
  return {
    columns: [
      ...diagnostics,
      ...checkRequired(job, object, columns, header),
      ...checkConstants(columns, schema),
    ],
    unwritable,
    values: (isNew) => new ValueCheck(job, columns, object, schema, inspection.format.cells(), isNew),
  };
}
