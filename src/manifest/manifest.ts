import type { Located, Place } from '../diagnostic/diagnostic.ts';

export type Operation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete' | 'query' | 'queryAll';
export type ConcurrencyMode = 'Parallel' | 'Serial';

/** How many failed records still pass: a number of records, or a percentage of those read. */
export type FailureLimit = { readonly records: number } | { readonly percent: number };

/** A manifest without mistakes: every default applied, every variable substituted. */
export interface Manifest {
  /** The manifest file, relative to the workspace, with forward slashes. */
  readonly file: string;
  /** In the order of the file. */
  readonly jobs: readonly ManifestJob[];
  /** Those among its jobs that stand for several; in the order of the file. */
  readonly trees: readonly TreeJob[];
}

/** A job that stands for those that a plan of `sf data import tree` describes, one for each object. */
export interface TreeJob extends Omit<
  ManifestJob,
  | 'object'
  | 'operation'
  | 'files'
  | 'columns'
  | 'columnMap'
  | 'treePlan'
  | 'values'
  | 'references'
  | 'match'
  | 'where'
  | 'valueMap'
  | 'valueMapFiles'
  | 'variableColumns'
> {
  /** The path of the plan, relative to the manifest's folder. */
  readonly treePlan: Located<string>;
  readonly values: readonly OfObject<ConstantField>[];
  readonly references: readonly OfObject<Reference>[];
  /** The fields by which records of the org are found; those of other objects are inserted. */
  readonly matchBy: readonly OfObject<MatchedObject>[];
}

/** What is said of the records of one object of a tree plan. */
export type OfObject<T> = T & { readonly object: Located<string> };

/** One job of the manifest. Keys are named as in the file; see the table in `docs/manifest.md`. */
export interface ManifestJob {
  readonly id: string;
  /** Where the job's id stands in the manifest. */
  readonly place: Place;
  readonly object: Located<string>;
  readonly operation: Located<Operation>;
  readonly externalIdFieldName?: Located<string>;
  /** How the org's records are found, where neither their Ids nor an external id are given. */
  readonly match?: MatchRule;
  /** What becomes of records whose values the org has already. */
  readonly unchanged: 'send' | 'skip';
  /** Whether the values that records are about to lose are kept. */
  readonly keepBefore: boolean;
  /** Present where the records that were saved are read back and compared with what was sent. */
  readonly verify?: VerifyRule;
  /** Paths and globs, relative to the manifest's folder, as written. Empty where the rows come from elsewhere. */
  readonly files: readonly Located<string>[];
  /** Whether a file may be without records. */
  readonly emptyFiles: 'allow' | 'refuse';
  /** The path of the tree plan whose records are sent instead of files. */
  readonly treePlan?: Located<string>;
  /** The id of the query job whose rows are sent instead of files. */
  readonly rowsFrom?: Located<string>;
  /** The path of a transformation spec, relative to the manifest's folder. */
  readonly transformationSpec?: Located<string>;
  /** What a query job reads. Present exactly for `query` and `queryAll`. */
  readonly query?: QueryRule;
  /** Ids of the jobs that must be done before this one starts. The default, the job above, is applied. */
  readonly needs: readonly string[];
  readonly columns: readonly ColumnRule[];
  /**
   * The path of a mapping file of Data Loader, relative to the manifest's folder, that says what `columns` are: then
   * those that it does not name are not sent, and upper and lower case do not matter.
   */
  readonly columnMap?: Located<string>;
  readonly values: readonly ConstantField[];
  /** Conditions on source columns, which the rows that are sent meet all. */
  readonly where: readonly RowCondition[];
  /** New values of source columns, but those that a file has. */
  readonly valueMap: readonly ColumnValues[];
  /** Paths of the files that have new values, relative to the manifest's folder. */
  readonly valueMapFiles: readonly { readonly column: Located<string>; readonly file: Located<string> }[];
  /** Source columns in whose cells variables are substituted. */
  readonly variableColumns: readonly Located<string>[];
  readonly references: readonly Reference[];
  /** Fields whose values may be relative dates. */
  readonly relativeDates: readonly Located<string>[];
  readonly batch: { readonly maxRecords: number; readonly maxBytes: number };
  readonly concurrencyMode: ConcurrencyMode;
  readonly assignmentRuleId?: string;
  readonly batchRetry: boolean;
  /** How records are written, in archives or not; absent: as the endings of the files say. */
  readonly contentType?: Located<ContentType>;
  readonly blankCells: 'ignore' | 'null';
  readonly csv: CsvDialect;
  /** Where the job itself, and not `defaults`, says so. */
  readonly csvPlace?: Place;
  /** Present where batches are archives; without `attachments` the files are these archives. */
  readonly archives?: { readonly attachments?: Located<string> };
  /** Records with the same value in this field are sent in the same batch. */
  readonly groupBy?: Located<string>;
  readonly retry: RetryRule;
  readonly maxFailedRecords?: FailureLimit;
  readonly toleratedCodes: ReadonlySet<string>;
  readonly onFailure: 'stop' | 'continue';
  readonly timeoutMilliseconds: number;
}

/** How records of one object of a tree plan are found in the org. */
export type MatchedObject = Pick<MatchRule, 'fields' | 'place'>;

/** How records of a job are paired with those of the org. */
export interface MatchRule {
  /** Where `matchBy` stands. */
  readonly place: Place;
  /** Fields of the object, or paths over parents. Never empty. */
  readonly fields: readonly Located<string>[];
  /** Narrows the org's records: what stands behind WHERE. */
  readonly where?: Located<string>;
  readonly unmatched: 'insert' | 'skip' | 'fail';
}

/** What is compared of the records that were saved. */
export interface VerifyRule {
  /** Fields as they are sent; absent: all that are sent. */
  readonly fields?: readonly Located<string>[];
}

/** How CSV files are written. */
export interface CsvDialect {
  /** One character. */
  readonly delimiter: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
}

/** The format of records, as JobInfo names it. */
export type ContentType = 'CSV' | 'JSON' | 'XML';

/** What is read from the org, and where it is put. */
export interface QueryRule {
  readonly soql: Located<string>;
  readonly contentType: ContentType;
  /** The file for the rows, relative to the results folder, with forward slashes. */
  readonly output: string;
  /** Absent: the service does not split the query. */
  readonly pkChunking?: PkChunking;
  /** How many records it must find; any number when absent. */
  readonly expectRecords?: Located<ExpectedRecords>;
}

/** A number of records: `min` to `max`, both included, without an upper bound when `max` is absent. */
export interface ExpectedRecords {
  readonly min: number;
  readonly max?: number;
}

/** How the service is to split a query by ranges of ids; its own default where a setting is absent. */
export interface PkChunking {
  readonly chunkSize?: number;
  readonly parent?: string;
  readonly startRow?: string;
}

/** Which failed records are sent again, and how often at most. */
export interface RetryRule {
  readonly attempts: number;
  readonly codes: ReadonlySet<string>;
}

/** An entry of `columns`, or one of its list: the source column `column` fills `field`, or is dropped. */
export interface ColumnRule {
  readonly column: Located<string>;
  readonly field: Located<string> | 'drop';
}

/** An entry of `where`: the value of `column` is one of `values`, or none of them. Blank is the empty text. */
export interface RowCondition {
  readonly column: Located<string>;
  readonly values: ReadonlySet<string>;
  readonly isNegated: boolean;
}

/** An entry of `valueMap`: old → new value. Blank is the empty text. */
export interface ColumnValues {
  readonly column: Located<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** An entry of `values`: every row gets `value` in `field`. */
export interface ConstantField {
  readonly field: Located<string>;
  readonly value: string;
}

/**
 * An entry of `references`: the cell of `field` holds a key, and what is sent is the Id of the record of one of `jobs`
 * whose source columns `key` hold it.
 */
export interface Reference {
  readonly field: Located<string>;
  /** Ids of jobs. Never empty. */
  readonly jobs: readonly Located<string>[];
  /** Source columns of those jobs. Never empty. */
  readonly key: readonly Located<string>[];
  /** Source columns of this job that hold the key, as many as `key`, or one with a `separator`; undefined: the field's own, or those of the key's names. */
  readonly columns: readonly Located<string>[] | undefined;
  /** What becomes of a record whose parent is not there; it fails when absent. */
  readonly missing?: 'blank';
  /** What stands between the parts of a key of several columns that one column of this job holds. */
  readonly separator?: string;
  /** Whether the field is set by an update when all records of the jobs are there, since one of them waits for this job. */
  readonly deferred: boolean;
  /** Whether the records may refer to others of their own job: then those with parents are sent after their parents. */
  readonly isOwn: boolean;
  /** Whether the field cannot be set once its record is there, as far as is known. */
  readonly isFixed: boolean;
  /** The object of a tree plan whose records refer. */
  readonly object?: Located<string>;
  /** Whether only values behind an `@` are keys, and others go out as they are. */
  readonly marked?: true;
}
