import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Destination } from '../load/destination.ts';
import type { Cancellation, LoadListener, OpenJobs } from '../load/send/context.ts';
import type { RehearsalFindings } from '../outcome/outcome.ts';
import type { PlanRequest } from '../plan/plan-request.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Http } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Mask } from '../ports/mask.ts';
import type { Random } from '../ports/random.ts';
import type { Login } from '../salesforce/login.ts';

/** What to load and where to. */
export interface RunRequest extends PlanRequest {
  readonly login: Login;
  /** Any org but a production org when absent. */
  readonly destination?: Destination;
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absolute path. */
  readonly resultsFolder: string;
  /** Absolute path of the results folder of an earlier attempt, whose run is to be finished. */
  readonly resumeFrom?: string;
  /** Ids of Bulk API jobs that are not of the run that is to be finished, though they might be. */
  readonly jobsOfOthers?: readonly string[];
  /** Whether the org is an embedded one that ends with the run: then nothing is left that an org would be needed for. */
  readonly isRehearsal?: boolean;
  /** Whether it takes back what another run wrote: then nothing is left to be taken back, and what is gone is done. */
  readonly isUndo?: boolean;
  /** Asked when all files have been read: what is said of files that must not be loaded. Then nothing is sent. */
  readonly unprovenFiles?: () => readonly Diagnostic[];
}

/** What a run needs of the world. */
export interface RunPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly files: Files;
  readonly log: Log;
  readonly random: Random;
  /** Called with each token before it is used. */
  readonly mask: Mask;
  readonly listener: LoadListener;
  readonly openJobs: OpenJobs;
  readonly cancellation: Cancellation;
}

/** What to check. */
export interface PlanRunRequest extends PlanRequest {
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absent: nothing is asked of the org. */
  readonly login?: Login;
  readonly destination?: Destination;
  /** Where the login leads to an embedded org: what that org made of its schema. */
  readonly schema?: Omit<RehearsalFindings, 'unknowable'>;
  /** Absolute path: where the load would leave its results. */
  readonly resultsFolder: string;
  /** How many records of the org are read for one job at most. */
  readonly compareLimit: number;
}

export type PlanRunPorts = Pick<
  RunPorts,
  'http' | 'clock' | 'files' | 'log' | 'random' | 'mask' | 'cancellation'
>;
