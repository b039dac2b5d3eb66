import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Files } from '../../ports/files.ts';
import type { BatchLimits } from '../cutting/batch-cutter.ts';
import type { CutRecords } from '../cutting/cutter.ts';
import type { Header } from '../csv/header.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ReadParentLookups } from '../references/parent-lookup.ts';
import type { Projection, SentField } from '../mapping/projection.ts';
import type { RecordFormat } from '../record/record-format.ts';
import type { RecordChange } from '../record/record-change.ts';
import type { RowChoice } from '../mapping/row-choice.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../bytes/source-file.ts';
import type { ArchiveInspection } from '../zip/archive-inspection.ts';
import type { BodyPacking } from '../zip/body-packing.ts';

/** What the manifest makes of rows and values of the source before anything else reads them. */
export interface SourceRules {
  /** Which rows are sent; all, when absent. */
  readonly choice?: RowChoice | undefined;
  /** The values that other ones take the place of. */
  readonly change?: RecordChange | undefined;
}

/** A job's records, checked and cut, before anything is sent. */
export interface Inspection extends CutRecords, SourceRules {
  /** What users know of. */
  readonly files: readonly InspectedFile[];
  readonly projection: Projection;
  readonly records: number;
  /** Those of them that `where` leaves out: they are read with their batches, and not sent. */
  readonly unchosen: number;
  /** How archives are made of request bodies, in jobs whose batches are archives. */
  readonly packing?: BodyPacking | undefined;
  /** The header row of the first file; for formats without one, the names of all members. */
  readonly header: Header;
  readonly format: RecordFormat;
}

/** What would be sent of records, some of which have mistakes. */
export interface SentColumns {
  /** The file with the names of the columns, and its line with them. */
  readonly place: { readonly file: string; readonly line: number };
  readonly fields: readonly SentField[];
  /** Whether there are no others: records that cannot be read may have more members. */
  readonly isWhole: boolean;
}

export interface InspectionPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
  /** What the paths of files begin with that are needed while the job is loaded. */
  readonly scratch: string;
  /** Absent where there is no org to be asked. */
  readonly parentLookups?: ReadParentLookups | undefined;
  /** Whether nobody will ask for the hashes of the files. */
  readonly withoutHashes?: boolean;
}

/** Mistakes kept for each job; further ones are only counted. */
export const MAX_DEFECTS_PER_JOB = 100;

export interface InspectorParts {
  readonly mapping: Mapping;
  readonly limits: BatchLimits;
  readonly ports: InspectionPorts;
  /** In jobs whose batches are archives. */
  readonly archives: ArchiveInspection | undefined;
}

/** Inspects the files of a job, one after the other. */
export interface Inspector {
  readonly defects: Mistakes;
  /** Known when all files have been inspected, unless the columns themselves have mistakes. */
  readonly sentColumns: SentColumns | undefined;
  /** @returns how many records were found */
  inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<number>;
  /** @returns undefined when there are errors */
  finish(files: readonly InspectedFile[]): Promise<Inspection | undefined>;
}
