import type { Progress } from '../../outcome/progress.ts';
import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { FailureLimit } from '../../manifest/manifest.ts';
import type { BatchOutcome, SourcePlace } from '../../outcome/outcome.ts';
import type { PlannedJob, PlannedQuery } from '../../plan/plan.ts';
import type { OrgRecords, QueryJob } from '../../match/org-records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Checkpoint } from '../journal/journal-writer.ts';
import type { EarlierJobs } from '../journal/earlier-jobs.ts';
import type { FirstIds } from './first-ids.ts';
import type { LastListing } from './last-listing.ts';
import type { Limiters } from './limiters.ts';
import type { JobHistory } from '../journal/job-history.ts';
import type { Stop } from './stop.ts';

/** What happens while a job is loaded, for those who report to the user. */
export interface LoadListener {
  jobStarted(planned: RunningJob): void;
  /** @param isFurther whether it takes what an earlier one of the same work does not take any more */
  jobCreated(planned: RunningJob, jobId: string, isFurther: boolean): void;
  /** A batch has reached a final state. */
  batchFinal(planned: RunningJob, batch: FinalBatch, info: BatchInfo): void;
  /** Work on its batches begins. @param current says how far the job has come, whenever it is asked */
  progress(planned: RunningJob, current: () => Progress): void;
  /** The job is being aborted, and why. */
  jobStopped(planned: RunningJob, sentence: string): void;
  jobEnded(planned: RunningJob): void;
}

/** A job whose work can be begun. */
export type RunningJob = PlannedJob | PlannedQuery;

/** What names a batch to the user. */
export interface FinalBatch extends Pick<BatchOutcome, 'number' | 'pass' | 'attempt'> {
  /** How many batches the job has, as far as that is known. */
  readonly batches: number;
  /** Unknown for the batches of a query. */
  readonly firstRecord?: SourcePlace;
}

/** Remembers which jobs are open in the org, so that a later process can abort what this one could not. */
export interface OpenJobs {
  opened(jobId: string): void;
  ended(jobId: string): void;
}

/** The signals of a cancelled run: first work stops, then requests, and when little time is left, everything does. */
export interface Cancellation {
  /** No new work; its reason is shown to the user. */
  readonly cancelled: AbortSignal;
  /** Requests that may still be on their way are given up; what is known is still written to the result files. */
  readonly deadline: AbortSignal;
  /** Result files are left as they are. */
  readonly closing: AbortSignal;
}

/** All that a job needs from the run. */
export interface LoadContext {
  readonly bulk: BulkClient;
  readonly checkpoint: Checkpoint;
  /** What earlier attempts have done of a job of the manifest; undefined in a run that is not resumed. */
  readonly historyOf: (job: string) => JobHistory | undefined;
  /** The Bulk API jobs that they have left. */
  readonly earlierJobs: EarlierJobs;
  /** The org's records, with which those of jobs are paired. */
  readonly orgRecords: OrgRecords;
  /** Makes what reads many of them for a job. */
  readonly recordQueries: (planned: PlannedJob, context: LoadContext, stop: Stop) => QueryJob;
  readonly files: Files;
  readonly clock: Clock;
  readonly listener: LoadListener;
  readonly openJobs: OpenJobs;
  /** Ids of all Bulk API jobs of the run, those of earlier attempts included. */
  readonly knownJobs: Set<string>;
  /** Ids of jobs beside them that the user knows of. */
  readonly namedJobs: Set<string>;
  /** Of the org's jobs, when the run has made its last one. */
  readonly lastListing: LastListing;
  /** Of the batches whose results were read. */
  readonly firstIds: FirstIds;
  readonly cancellation: Cancellation;
  /** Called with what the user should look after, though nothing of the load is wrong: a sentence. */
  readonly warn: (sentence: string) => void;
  /** SHA-256 of what queries have written, in hexadecimal, by the ids of their jobs. */
  readonly found: Map<string, string>;
  /** What may be held and be in flight at once, over all jobs. */
  readonly limiters: Limiters;
  /** Absolute path; each job has a folder in it. */
  readonly resultsFolder: string;
  /** That of the run that is continued. */
  readonly earlierFolder?: string | undefined;
  /** Absolute path of a folder for files that are needed during the run. */
  readonly scratchFolder: string;
  readonly maxFailedRecords: FailureLimit;
  /** Whether a record counts as done that is not there any more: in an undo. */
  readonly goneIsDone?: boolean;
}
