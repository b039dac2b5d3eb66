import type { BatchInfo } from '../bulk/batch-info.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { MonitorFindings } from './monitor-findings.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ExpectedRecords } from '../manifest/manifest.ts';
import type { ApiUsage, OrgLimits } from '../limits/org-limits.ts';
import type { OrgRead } from './org-read.ts';
import type { Verification } from './verification.ts';
import type { OrgIdentity } from '../salesforce/org-identity.ts';

/**
 * What became of the run, as the `outcome` output says it. `invalid`: nothing was sent. `records-failed`: the
 * work was done, more records failed than is allowed. `differs`: the work was done, and what the org holds is not what
 * was sent or expected. `error`: it could not be done, or could not be proven complete.
 */
export type Verdict = 'success' | 'differs' | 'records-failed' | 'invalid' | 'error' | 'cancelled';

/** What became of one job. `skipped`: a job it needs did not succeed, so nothing of it was sent. */
export type JobVerdict = 'success' | 'differs' | 'records-failed' | 'error' | 'cancelled' | 'skipped';

/** Records, counted once, by what finally became of them: read = succeeded + failed + notProcessed + skipped. */
export interface Counts {
  readonly read: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly notProcessed: number;
  /** Left out by a rule of the manifest. */
  readonly skipped: number;
}

/** The run as a value: all that the log, the summary, the annotations, the outputs and report.json say. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Mistakes in inputs, manifest and files (verdict `invalid`), and warnings. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many further mistakes were found but not kept. */
  readonly diagnosticsLeftOut: number;
  /** What prevented the work, beyond what a job says of itself: sentences. */
  readonly troubles: readonly string[];
  /** The manifest, relative to the workspace. */
  readonly manifestFile: string;
  readonly instanceUrl?: string;
  /** Absent when the org was not reached. */
  readonly org?: OrgIdentity;
  readonly apiVersion: string;
  readonly startedAt: Date;
  /** When the run began that this one continued; absent for a run of its own. */
  readonly continues?: Date;
  /** The folder from which the run can be resumed; absent when there is nothing to resume. */
  readonly resumeFrom?: string;
  /** What relative dates were counted from; absent where no job has any. */
  readonly relativeDatesFrom?: Date;
  readonly durationMilliseconds: number;
  readonly counts: Counts;
  readonly jobs: readonly JobOutcome[];
  readonly usage: Usage;
  /** Present when the run was a plan: it was only checked, and nothing was written to the org. */
  readonly plan?: PlanFindings;
  /** Present when the run was a rehearsal: nothing was written to any org but the embedded one. */
  readonly rehearsal?: RehearsalFindings;
  /** Present when the run was to watch the org's jobs: then there is no manifest, and no job of one. */
  readonly monitor?: MonitorFindings;
  /** The run was to take back what another one wrote. */
  readonly isUndo?: true;
  /** Present when such a run found out what there is to take back. */
  readonly undo?: UndoFindings;
}

/** What an undo found beside what became of the records. */
export interface UndoFindings {
  /** Path of the `undo.json`: absolute. */
  readonly undoFile: string;
  readonly run: { readonly id: string; readonly startedAt: Date };
  /** How many records the run created, and how many it overwrote whose values were kept. */
  readonly created: number;
  readonly overwritten: number;
  /** What the run did and no undo can take back. */
  readonly notTakenBack: readonly NotTakenBack[];
  /** Records that were changed after the run, and what was to be done with them. */
  readonly changed: {
    readonly records: number;
    /** Records that are left alone beside them: parents of such, which would take them along. */
    readonly parents: number;
    readonly chosen: 'undo' | 'skip';
    /** Lists them, in the folder of the undo. */
    readonly file?: string;
  };
  /** Objects whose deleted records take records of others along. */
  readonly cascades: readonly { readonly object: string; readonly children: readonly string[] }[];
}

/** Records of a job of the run that are left as the run left them. */
export interface NotTakenBack {
  /** The id of the job. */
  readonly job: string;
  readonly object: string;
  readonly operation: string;
  readonly records: number;
  readonly reason: 'deleted' | 'values-not-kept' | 'gone';
}

/** What a rehearsal found beside what became of the records. */
export interface RehearsalFindings {
  /** Where the schema of the rehearsal's org comes from: a sentence. */
  readonly schemaFrom: string;
  /** What of the schema was not understood, with its places. */
  readonly notUnderstood: readonly (SourcePlace & { readonly message: string })[];
  /** Objects whose records no load writes, by name. */
  readonly leftOut: readonly string[];
  /** What a rehearsal cannot know: sentences. */
  readonly unknowable: readonly string[];
}

/** What a check of a plan found beside mistakes. */
export interface PlanFindings {
  /** What the load would send, as far as that is known before the run, and need. */
  readonly needs: { readonly records: number; readonly batches: number; readonly apiRequests: number };
  /** Ids of jobs whose records and batches are known in the run only. */
  readonly uncounted: readonly string[];
  /** What could not be checked: sentences. */
  readonly notChecked: readonly string[];
  /** What the load would change, by the id of the job; those that are missing were not compared. Absent without a login. */
  readonly changes?: ReadonlyMap<string, JobChanges>;
}

/** What a job would do to the org's records. Records that would fail are in none of the first four. */
export interface JobChanges {
  readonly insert: number;
  readonly update: number;
  readonly delete: number;
  /** Records that would change nothing, whether they are sent or not. */
  readonly unchanged: number;
  /** Records that have none of the org, and are not inserted. */
  readonly unmatched: number;
  /** Records that have several of the org. */
  readonly ambiguous: number;
  /** How many records change a field, by its name. */
  readonly fields: ReadonlyMap<string, number>;
}

/** What the run cost: each HTTP request counts against the org's daily limit, each batch against its own. */
export interface Usage {
  readonly requests: number;
  /** Of the requests: those that were made again, since no answer came, or not one as it should be. */
  readonly retries: number;
  readonly batches: number;
  /** Bytes of records before and after gzip. */
  readonly recordBytes: number;
  readonly sentBytes: number;
  /** What was left of the org's limits before the first write, where it could be read. */
  readonly limits?: OrgLimits;
  /** What the org last said of its API requests, if it did. */
  readonly apiUsage?: ApiUsage;
}

export interface JobOutcome {
  /** The job's id in the manifest. */
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly externalIdFieldName?: string;
  readonly verdict: JobVerdict;
  /** Id of the first Bulk API job, or of the one from which a query was read; absent when none was created. */
  readonly jobId?: string;
  /** Ids of all its Bulk API jobs, in the order in which they were created. */
  readonly jobIds: readonly string[];
  /** Those of them that the run has created which this one continued. */
  readonly earlierJobIds?: readonly string[];
  readonly counts: Counts;
  /** What an earlier attempt has sent of it and is not counted, since its rows are not known any more. */
  readonly uncounted?: Uncounted;
  /** Whether a run that is resumed can do no more for it than this one could. */
  readonly isBeyondResuming?: true;
  /** Of `counts.succeeded`: records that an insert or upsert created. */
  readonly created: number;
  /** Of `counts.succeeded`: records sent more than once because of a transient error. */
  readonly healed: number;
  /** Of `counts.failed`: records whose status code the manifest tolerates. */
  readonly tolerated: number;
  /** Of `counts.notProcessed`: records of which it cannot be known what became. */
  readonly inDoubt: number;
  /** How many failed records the manifest or the input allows, resolved to a number of records. */
  readonly allowedFailures: number;
  /** Why the verdict is not `success`: sentences, the most important first. */
  readonly reasons: readonly string[];
  /** Those of the reasons that say how files, batches, rows and counters disagree. */
  readonly discrepancies: readonly Discrepancy[];
  /** What reading the saved records back has shown, where the job asks for it. */
  readonly verification?: Verification;
  /** How many records were about to be overwritten and have their values in before.csv, where the job keeps them. */
  readonly kept?: number;
  /** How records of the org were read for the job; absent where none can be. */
  readonly orgReads?: readonly OrgRead[];
  readonly durationMilliseconds: number;
  /** Levels of records that refer to each other: the batches of one are sent when those before it are done. */
  readonly rounds?: number;
  /** In the order of the source records. */
  readonly batches: readonly BatchOutcome[];
  /** Most frequent first. */
  readonly errors: readonly ErrorGroup[];
  /** The first failed records in source order, for annotations. */
  readonly failedRecords: readonly FailedRecord[];
  /** The job's source files, relative to the workspace. */
  readonly files: readonly string[];
  /** The file with the rows of a query, relative to the results folder. It is there when the query was read whole. */
  readonly output?: string;
  /** How many records the query was expected to find. */
  readonly expectRecords?: ExpectedRecords;
  /** Mistakes that could only be found while the job ran, with their places. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** What an earlier attempt has done of a job whose rows a query returned. Of a job that was cut off the numbers are 0. */
export interface Uncounted {
  readonly created: number;
  /** Records that were there, and were written or deleted. */
  readonly changed: number;
  /** Whether a second pass has set references. */
  readonly hasSecondPass: boolean;
}

/** A batch of the plan and what the service says of it. */
export interface BatchOutcome {
  /** 1-based, in the order of the source records; batches of records that were sent again come last. */
  readonly number: number;
  /** 2 for a batch of the second pass, which sets references to records that came later; absent for the first. */
  readonly pass?: 2;
  /** Which attempt to send records again it belongs to, from 1; absent for the first sending. */
  readonly attempt?: number;
  readonly records: number;
  readonly firstRecord: SourcePlace;
  /** Absent when the batch was never sent, or no answer to it came back. */
  readonly info?: BatchInfo;
  /** By result row: present once the batch is settled. */
  readonly counts: Counts;
  /** Of `counts.notProcessed`: records of which it cannot be known what became. */
  readonly inDoubt: number;
}

/** Where a record starts: the source file relative to the workspace, and its 1-based line. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** Failed records with the same status code and fields. */
export interface ErrorGroup {
  readonly statusCode: string;
  /** Field API names, sorted. */
  readonly fields: readonly string[];
  readonly count: number;
  readonly tolerated: boolean;
  /** The message of the first of them, as the server sent it. */
  readonly message: string;
  /** The first few places, in source order. */
  readonly samples: readonly SourcePlace[];
}

export interface FailedRecord extends SourcePlace {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  readonly tolerated: boolean;
}
