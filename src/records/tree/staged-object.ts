import type { Place } from '../../diagnostic/diagnostic.ts';
import type { InspectedFile } from '../bytes/source-file.ts';

/** The column with the reference ids. No field is called so; it is never sent. */
export const REFERENCE_ID_COLUMN = 'attributes.referenceId';

/** The records of an object as rows of a file, each behind cells with its file, line and place: all numbers. */
export interface StagedObject {
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** Where its first record stands. */
  readonly place: Place;
  /** The column with the reference ids first. */
  readonly columns: readonly string[];
  /** By column: the record that has it first. */
  readonly places: readonly Place[];
  readonly records: number;
  /** The files that its records stand in, in the order of the numbers before the rows. */
  readonly files: readonly InspectedFile[];
  /** The fields whose values refer to records of the plan, as written → the objects of those records. */
  readonly references: ReadonlyMap<string, readonly string[]>;
}
