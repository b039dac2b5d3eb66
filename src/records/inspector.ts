import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { Files } from '../ports/files.ts';
import type { CutRecords } from './cutter.ts';
import type { Header } from './header.ts';
import type { Projection } from './projection.ts';
import type { RecordFormat } from './record-format.ts';
import type { InspectedFile, SourceFile, SourceWindow } from './source-file.ts';

/** A job's records, checked and cut, before anything is sent. */
export interface Inspection extends CutRecords {
  /** What users know of. */
  readonly files: readonly InspectedFile[];
  readonly projection: Projection;
  readonly records: number;
  /** The header row of the first file; for formats without one, the names of all members. */
  readonly header: Header;
  readonly format: RecordFormat;
}

export interface InspectionPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
  /** What the paths of files begin with that are needed while the job is loaded. */
  readonly scratch: string;
}

/** Mistakes kept for each job; further ones are only counted. */
export const MAX_DEFECTS_PER_JOB = 100;

/** Inspects the files of a job, one after the other. */
export interface Inspector {
  readonly defects: Mistakes;
  inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<void>;
  /** @returns undefined when there are errors */
  finish(files: readonly InspectedFile[]): Promise<Inspection | undefined>;
}
