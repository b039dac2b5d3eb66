import type { Located, Place } from '../diagnostic/diagnostic.ts';

export type Operation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type ConcurrencyMode = 'Parallel' | 'Serial';

/** How many failed records still pass: a number of records, or a percentage of those read. */
export type FailureLimit = { readonly records: number } | { readonly percent: number };

/** A manifest without mistakes: every default applied, every variable substituted. */
export interface Manifest {
  /** The manifest file, relative to the workspace, with forward slashes. */
  readonly file: string;
  /** In the order of the file. */
  readonly jobs: readonly ManifestJob[];
}

/** One job of the manifest. Keys are named as in the file; see the README's table of job keys. */
export interface ManifestJob {
  readonly id: string;
  /** Where the job's id stands in the manifest. */
  readonly place: Place;
  readonly object: Located<string>;
  readonly operation: Located<Operation>;
  readonly externalIdFieldName?: Located<string>;
  /** Paths and globs, relative to the manifest's folder, as written. Never empty. */
  readonly files: readonly Located<string>[];
  /** Ids of the jobs that must be done before this one starts. The default, the job above, is applied. */
  readonly needs: readonly string[];
  readonly columns: readonly ColumnRule[];
  readonly values: readonly ConstantField[];
  readonly batch: { readonly maxRecords: number; readonly maxBytes: number };
  readonly concurrencyMode: ConcurrencyMode;
  readonly assignmentRuleId?: string;
  readonly batchRetry: boolean;
  readonly blankCells: 'ignore' | 'null';
  /** Records with the same value in this field are sent in the same batch. */
  readonly groupBy?: Located<string>;
  readonly retry: RetryRule;
  readonly maxFailedRecords?: FailureLimit;
  readonly toleratedCodes: ReadonlySet<string>;
  readonly onFailure: 'stop' | 'continue';
  readonly timeoutMilliseconds: number;
}

/** Which failed records are sent again, and how often at most. */
export interface RetryRule {
  readonly attempts: number;
  readonly codes: ReadonlySet<string>;
}

/** An entry of `columns`: the source column `column` becomes `field`, or is dropped. */
export interface ColumnRule {
  readonly column: Located<string>;
  readonly field: Located<string> | 'drop';
}

/** An entry of `values`: every row gets `value` in `field`. */
export interface ConstantField {
  readonly field: Located<string>;
  readonly value: string;
}
