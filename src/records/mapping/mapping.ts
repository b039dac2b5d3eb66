import type { Located } from '../../diagnostic/diagnostic.ts';
import type { CsvDialect, ManifestJob } from '../../manifest/manifest.ts';
import type { FieldReference } from '../references/field-reference.ts';
import type { TransformationSpec } from './transformation-spec.ts';
import type { AttachmentFolder } from '../zip/attachments.ts';

/** What the mapping of the manifest asks of a job's records. */
export interface Mapping extends Pick<
  ManifestJob,
  | 'object'
  | 'operation'
  | 'externalIdFieldName'
  | 'rowsFrom'
  | 'columns'
  | 'columnMap'
  | 'values'
  | 'blankCells'
  | 'groupBy'
> {
  readonly references?: readonly FieldReference[];
  /** Columns of the source that are not sent, whatever they would fill: no record has a value there. */
  readonly unsentColumns?: ReadonlySet<string>;
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

/** What a query found is deleted by its ids; other columns of it are there to be read. */
export function sendsIdAlone({ operation: { value: operation }, rowsFrom, spec }: Mapping): boolean {
  return (
    rowsFrom !== undefined && spec === undefined && (operation === 'delete' || operation === 'hardDelete')
  );
}

/** The field that finds the records of an operation other than insert. */
export function keyField({ externalIdFieldName }: Pick<Mapping, 'externalIdFieldName'>): string {
  return externalIdFieldName?.value ?? 'Id';
}
