import type { SourcePlace } from './outcome.ts';

/** What reading the saved records of a job back has shown. */
export interface Verification {
  /** Records that were compared. */
  readonly records: number;
  /** Of them: records that the org does not hold as they were sent. */
  readonly differing: number;
  /** By field, the most frequent first. A record that is gone differs in its Id. */
  readonly fields: readonly FieldDifferences[];
  /** Fields that were sent and cannot be read back and compared. */
  readonly unread: readonly string[];
}

/** The records that hold something else in a field than was sent. */
export interface FieldDifferences {
  readonly field: string;
  readonly records: number;
  /** The first few places, in the order in which the records were sent. */
  readonly samples: readonly SourcePlace[];
}
