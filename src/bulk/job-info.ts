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
  /** The rest is undefined where the service does not say it. */
  readonly externalIdFieldName: string | undefined;
  readonly concurrencyMode: string | undefined;
  readonly contentType: string | undefined;
  readonly assignmentRuleId: string | undefined;
  /** Over all its batches, where the service says it. */
  readonly counts?: JobCounts;
}

/** Counters of a job over all its batches. */
export interface JobCounts {
  readonly recordsProcessed: number;
  readonly recordsFailed: number;
  readonly batches: number;
  /** Queued or in progress. */
  readonly batchesUnfinished: number;
}

/** A job that was to be closed or aborted. */
export interface EndedJob extends JobInfo {
  /** Whether it had ended before, by nobody's doing here. */
  readonly wasEnded: boolean;
}
