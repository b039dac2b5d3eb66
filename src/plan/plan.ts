import type { ManifestJob, QueryRule } from '../manifest/manifest.ts';
import type { Variables } from '../manifest/variables.ts';
import type { SoqlPlaces } from '../manifest/soql-places.ts';
import type { FieldReference } from '../records/references/field-reference.ts';
import type { Inspection, SentColumns } from '../records/inspection/inspection.ts';
import type { InspectedFile } from '../records/bytes/source-file.ts';
import type { TransformationSpec } from '../records/mapping/transformation-spec.ts';
import type { KeyedIndex } from '../records/results/indexing-sink.ts';
import type { ParentIndex } from '../records/references/parent-file.ts';

/** A job that sends records: checked and cut. */
export interface PlannedJob {
  readonly kind: 'load';
  readonly job: ManifestJob;
  readonly inspection: Inspection;
  /** What is sent to every Bulk API job of it, before the first batch. */
  readonly spec?: TransformationSpec;
  /** Files that say what is sent, beside a transformation spec: a mapping file, and those of `valueMap`. */
  readonly sideFiles?: readonly InspectedFile[];
  /** Where its records are noted for those that refer to them. */
  readonly indexes: readonly KeyedIndex[];
  /** The second pass of a job: an update of its records. Absent for the first. */
  readonly pass?: 2;
}

/** Names a pass of a job in the journal. A sign that no id of a job has keeps the second one apart. */
export function passName({ job, pass }: PlannedJob): string {
  return pass === undefined ? job.id : `${job.id}${SECOND_PASS}`;
}

/** What follows the id of a job in the name of its second pass. */
export const SECOND_PASS = '#2';

/** Names in the journal what reads the org's records for a job. */
export function readingName(job: string): string {
  return `${job}${READING}`;
}

/** What follows the id of a job in the name of its reading. */
const READING = '#read';

/** All names under which the Bulk API jobs of a job are in the journal. */
export function journalNames(job: string): readonly string[] {
  return [job, `${job}${SECOND_PASS}`, readingName(job)];
}

/** A job that reads records from the org. */
export interface PlannedQuery {
  readonly kind: 'query';
  readonly job: ManifestJob;
  readonly query: QueryRule;
  /** Where what the service says of the query stands in the manifest. */
  readonly places: SoqlPlaces;
  /** Where its records are noted for those that refer to them. */
  readonly indexes: readonly ParentIndex[];
}

/** A job whose records are not known before a query of the same run has returned them. */
export interface PlannedRows {
  readonly kind: 'rows';
  readonly job: ManifestJob;
  readonly source: QueryRule;
  readonly spec?: TransformationSpec;
  /** Files that say what is sent, beside a transformation spec: a mapping file, and those of `valueMap`. */
  readonly sideFiles?: readonly InspectedFile[];
  readonly references: readonly FieldReference[];
  /** Milliseconds since 1970 that relative dates count from. */
  readonly instant: number;
  /** What may stand in cells of `variableColumns`. */
  readonly variables: Variables;
  readonly indexes: readonly ParentIndex[];
}

export type Planned = PlannedJob | PlannedQuery | PlannedRows;

/** A job whose files have mistakes, which says all the same which fields it would write. */
export interface UnsoundJob {
  readonly kind: 'unsound';
  readonly job: ManifestJob;
  readonly sentColumns: SentColumns;
}

/** What is to be loaded: nothing in it is known to be wrong. */
export interface Plan {
  /** Each job after those that it needs. */
  readonly jobs: readonly Planned[];
}

/** Orders jobs so that each comes after those it needs, and otherwise as in the manifest. The needs have no cycle. */
export function inOrder(jobs: readonly Planned[]): Planned[] {
  const byId = new Map(jobs.map((planned) => [planned.job.id, planned]));
  const ordered = new Set<Planned>();
  const place = (planned: Planned): void => {
    for (const need of planned.job.needs) {
      const needed = byId.get(need);
      if (needed !== undefined && !ordered.has(needed)) place(needed);
    }
    ordered.add(planned);
  };
  jobs.forEach(place);
  return [...ordered];
}
