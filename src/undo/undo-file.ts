/** What a run leaves for an undo, in its results folder. */
export const UNDO_FILE = 'undo.json';
/** What an undo that was finished leaves beside the undo.json that it used. */
export const UNDONE_FILE = 'undone.json';
/** How it begins. */
export const UNDONE_OPENING = '{"version":1,"runId":';
/** Holds the values before, in the folder of a job of the run. */
export const BEFORE_FILE = 'before.csv';
/** What an undo works from, in its results folder. No id of a job begins so. */
export const UNDO_FOLDER = '_undo';
/** What an undo was about to do, in that folder. */
export const FINDINGS_FILE = 'findings.json';

export const UNDO_VERSION = 2;

/** What undo.json says of the run. */
export interface UndoHead {
  /** 15 or 18 characters; empty where the org did not say. */
  readonly orgId: string;
  /** The same for a run and for those that resumed it. */
  readonly runId: string;
  readonly instanceUrl: string;
  readonly apiVersion: string;
  /** When the run began. ISO 8601, as the other times. */
  readonly createdAt: string;
  /** No record of the run is older, by the org's clock. */
  readonly since: string;
  /** When its last batch was done, by the org's clock. */
  readonly until: string;
  /** Whether it is known what became of all that was sent. */
  readonly complete: boolean;
  /** Ids of all its Bulk API jobs. */
  readonly bulkJobs: readonly string[];
  /** What the run did and no undo can take back. */
  readonly notTakenBack: readonly NotTakenBack[];
}

/** Records that a job deleted, or whose values it overwrote without keeping them. */
export interface NotTakenBack {
  readonly job: string;
  readonly object: string;
  readonly operation: string;
  readonly records: number;
}

/** A job of the run that created records or kept values. */
export interface UndoJob {
  /** Its id in the manifest. */
  readonly job: string;
  readonly object: string;
  readonly operation: string;
  /** Ids of its Bulk API jobs. */
  readonly jobIds: readonly string[];
  /** Whether a second pass set references, when the jobs after it were loaded. */
  readonly secondPass: boolean;
  /** The values before, relative to the results folder; null where they were not kept. */
  readonly before: { readonly file: string; readonly sha256: string } | null;
}

/** How the file begins, now and in the version before. */
export const UNDO_OPENINGS: readonly string[] = [
  `{"version":${UNDO_VERSION},"orgId":`,
  '{"version":1,"instanceUrl":',
];
