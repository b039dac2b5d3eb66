import type { Located } from '../../diagnostic/diagnostic.ts';
import type { CsvDialect, ManifestJob } from '../../manifest/manifest.ts';
import type { Variables } from '../../manifest/variables.ts';
import { PairedId } from '../record/pairing.ts';
import { isSameField, namedKeyColumns, type FieldReference } from '../references/field-reference.ts';
import { filledField } from '../references/parent-lookup.ts';
import type { TransformationSpec } from './transformation-spec.ts';
import type { AttachmentFolder } from '../zip/attachments.ts';

/** What the mapping of the manifest asks of a job's records. */
export interface Mapping extends Pick<
  ManifestJob,
  | 'object'
  | 'operation'
  | 'externalIdFieldName'
  | 'match'
  | 'rowsFrom'
  | 'columns'
  | 'columnMap'
  | 'treePlan'
  | 'values'
  | 'blankCells'
  | 'groupBy'
  | 'verify'
> {
  readonly references?: readonly FieldReference[];
  /** Sends the Ids of the org's records that the job's are paired with. Present with `match`. */
  readonly pairedId?: PairedId;
  /** Columns of the source that are not sent, whatever they would fill: no record has a value there. */
  readonly unsentColumns?: ReadonlySet<string>;
  /** Which rows of the source are sent, and what becomes of their values before anything else reads them. */
  readonly where?: ManifestJob['where'];
  readonly valueMap?: ManifestJob['valueMap'];
  readonly variableColumns?: ManifestJob['variableColumns'];
  readonly variables?: Variables | undefined;
  /** Whether files may be without records; refused when absent. */
  readonly emptyFiles?: ManifestJob['emptyFiles'];
  /** How the files are written; commas and UTF-8 when absent. */
  readonly csv?: CsvDialect;
  /** Batches are archives: those that the files are, or ones packed with files of a folder. */
  readonly zip?: 'ready' | AttachmentFolder | undefined;
  /** Names the columns as the files do, and says which fields they fill. */
  readonly spec?: TransformationSpec;
  readonly relativeDates?: readonly Located<string>[];
  /** Milliseconds since 1970 that relative dates count from. */
  readonly instant?: number;
  /** Fields that are sent blank, so that a row without any value does not pass for a blank line. */
  readonly fillers?: readonly string[];
}

/** The same with what sends the Ids of the org's records, where they are found. */
export function withPairedId(mapping: Mapping): Mapping {
  return mapping.match === undefined ? mapping : { ...mapping, pairedId: new PairedId() };
}

/** What a column may be called that fills a field, or finds a parent by one. */
export const FIELD_PATH = /^(?:[A-Za-z]\w*:)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;

/** Whether a column holds keys of a reference, and can be no field by its name. */
export function holdsKeysAlone({ references = [] }: Pick<Mapping, 'references'>, column: string): boolean {
  if (FIELD_PATH.test(column)) return false;
  return references.some((one) => namedKeyColumns(one)?.some(({ value }) => value === column));
}

/** What a query or `matchBy` found is deleted by its ids; other columns are there to be read. */
export function sendsIdAlone({ match, operation: { value: operation }, rowsFrom, spec }: Mapping): boolean {
  const isFound = match !== undefined || (rowsFrom !== undefined && spec === undefined);
  return isFound && (operation === 'delete' || operation === 'hardDelete');
}

/** The field that finds the records of an operation other than insert. */
export function keyField({ externalIdFieldName }: Pick<Mapping, 'externalIdFieldName'>): string {
  return externalIdFieldName?.value ?? 'Id';
}

/** Whether a field is there to find the org's record alone: its lookup is filled by a reference or a constant. */
export function servingPairing({ match, references = [], values }: Mapping): (field: string) => boolean {
  const given = [...references.map(({ field }) => field.value), ...values.map(({ field }) => field.value)];
  const parents = (match?.fields ?? []).filter(
    ({ value }) => value.includes('.') && given.some((field) => isSameField(field, filledField(value))),
  );
  return (field) => parents.some(({ value }) => isSameField(value, field));
}
