/** State of a Bulk API job (Bulk API Developer Guide, JobInfo). */
export type JobState = 'Open' | 'Closed' | 'Aborted' | 'Failed';

/** The part of JobInfo that this action reads. Times in milliseconds. */
export interface JobInfo {
  readonly id: string;
  readonly operation: string;
  readonly object: string;
  readonly state: JobState;
  readonly createdById: string;
  readonly apiVersion: string;
}
