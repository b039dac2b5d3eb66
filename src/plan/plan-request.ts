import type { FailureLimit } from '../manifest/manifest.ts';
import type { Files } from '../ports/files.ts';
import type { ReadParentLookups } from '../records/references/parent-lookup.ts';
import type { ReadChildRelationships } from './tree-relations.ts';
import type { ReadMayWait } from './reference-circles.ts';

/** What is to be loaded, as the user asked for it. */
export interface PlanRequest {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** The manifest, relative to the workspace. */
  readonly manifest: string;
  /** Ids of the manifest's jobs to run; empty: all. */
  readonly jobs: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
  readonly maxFailedRecords: FailureLimit;
  /** Absolute path of a folder for files that are needed during the run. */
  readonly scratchFolder: string;
  /** Names of columns that are not sent, by the id of their job: no record has a value there. */
  readonly unsentColumns?: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface PlanPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
  /** Absent where there is no org to be asked. */
  readonly childRelationships?: ReadChildRelationships;
  /** Absent where there is no org to be asked. */
  readonly parentLookups?: ReadParentLookups;
  /** Absent where there is no org to be asked. */
  readonly mayWait?: ReadMayWait;
  /** Whether no run will be compared with this one: files need no hash. */
  readonly withoutHashes?: boolean;
  /** Milliseconds since 1970 that relative dates count from. */
  readonly instant: number;
}
