import type { BatchInfo } from '../bulk/batch-info.ts';
import type { JobType } from '../bulk/job-listing.ts';

/** What a monitor found in the org. */
export interface MonitorFindings {
  /** The filter, `name=value`. */
  readonly filter: readonly string[];
  /** Whether open jobs were to be aborted. */
  readonly aborts: boolean;
  /** How many jobs the listings have, whether they pass the filter or not. */
  readonly listed: number;
  /** Those that pass the filter, newest first. */
  readonly jobs: readonly FoundJob[];
}

/** A Bulk API job of the org, of load or query, of version 1.0 or 2.0. */
export interface FoundJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  /** Absent where it is none of those that are known. */
  readonly jobType?: JobType;
  /** As the service says it last. */
  readonly state: string;
  readonly concurrencyMode: string;
  readonly createdById: string;
  /** Whether the login's own user has created it. */
  readonly isOwn: boolean;
  /** Absent where the listing does not say it. */
  readonly created?: { readonly date: Date; readonly ageMilliseconds: number };
  /** Absent where the job was not looked at, or does not say. */
  readonly counts?: FoundCounts;
  /** Of a Classic job that is open, failed, or still works. */
  readonly batches: readonly BatchInfo[];
  /** Why it failed, as the service says it. */
  readonly errorMessage?: string;
  readonly condition: JobCondition;
  /** What became of the job in this run; absent where nothing was to be done. */
  readonly abort?: AbortResult;
  /** Why the job could not be looked at or aborted: a sentence. */
  readonly trouble?: string;
}

export interface FoundCounts {
  readonly recordsProcessed: number;
  readonly recordsFailed: number;
  /** Absent for jobs of the Bulk API 2.0, which makes batches by itself. */
  readonly batches?: number;
}

/**
 * `open`: it takes batches, or goes on by itself. `working`: it is closed, and some of its batches are not final yet.
 * `gone`: it was listed, and the org does not have it any more.
 */
export type JobCondition = 'open' | 'working' | 'ended' | 'gone';

/**
 * `aborted`; `ended`: it had come to its end before. The others were left alone: `of-others`, the job of another user;
 * `working`, it is closed; `unknown-type`.
 */
export type AbortResult = 'aborted' | 'ended' | 'of-others' | 'working' | 'unknown-type';
