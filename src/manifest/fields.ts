import { MAX_BATCH_BYTES, MAX_BATCH_RECORDS } from '../limits/bulk-api-limits.ts';
import { delimiter, encoding } from './shapes/csv.ts';
import * as domain from './shapes/domain.ts';
import { type Field, keysOf } from './shapes/keys.ts';
import { duration, failureLimit, flag, wholeNumber } from './shapes/numbers.ts';
import { expectRecords, outputPath, pkChunking, soql } from './shapes/queries.ts';
import * as sourceRules from './shapes/source-rules.ts';
import { choice } from './shapes/texts.ts';

/** Operations that send records. Upper and lower case matter to the service, too. */
const LOADS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] as const;

/** Operations that read records. */
export const QUERIES = ['query', 'queryAll'] as const;

/** All operations, as the service writes them. */
export const OPERATIONS = [...LOADS, ...QUERIES] as const;

/** The keys of `batch`. */
export const batchFields = {
  maxRecords: {
    shape: wholeNumber({
      min: 1,
      max: MAX_BATCH_RECORDS,
      ceiling: 'The Bulk API takes at most 10,000 records in a batch.',
    }),
    values: '1 to 10000',
    description: 'Most records in a batch.',
    default: MAX_BATCH_RECORDS,
  },
  maxBytes: {
    shape: wholeNumber({
      min: 1,
      max: MAX_BATCH_BYTES,
      ceiling: 'The Bulk API takes at most 10,000,000 bytes in a batch.',
    }),
    values: '1 to 10000000',
    description: 'Most bytes in a batch, its header line included.',
    default: MAX_BATCH_BYTES,
  },
} satisfies Record<string, Field<unknown>>;

/** The keys of `csv`. */
const csvFields = {
  delimiter: {
    shape: delimiter,
    values: '`comma`, `semicolon`, `tab`, `pipe`, or one character',
    description: 'What parts the cells of a row.',
    default: 'comma',
  },
  encoding: {
    shape: encoding,
    values: 'label of the Encoding Standard, such as `windows-1252`',
    description: 'How the text is encoded. A byte order mark at the start of a file says more than this key.',
    default: 'utf-8',
  },
} satisfies Record<string, Field<unknown>>;

/** The keys of `retry`. */
export const retryFields = {
  attempts: {
    shape: wholeNumber({ min: 0, max: 10, ceiling: 'More attempts do not help against locks.' }),
    values: '0 to 10',
    description: 'How often a record is sent again at most; `0` never.',
    default: 3,
  },
  codes: {
    shape: domain.toleratedCodes,
    values: 'list of status codes',
    description:
      'The codes that are worth another attempt, also where they stand inside the message of a trigger.',
    default: ['UNABLE_TO_LOCK_ROW'],
  },
} satisfies Record<string, Field<unknown>>;

/** The keys of a job, in the order of `docs/manifest.md`. The one source of the validator, the schema and that page; links are relative to it. */
export const jobFields = {
  object: {
    shape: domain.objectName,
    values: 'API name',
    description: 'Required. The object whose records are loaded.',
  },
  operation: {
    shape: choice(OPERATIONS),
    values: '`insert` `update` `upsert` `delete` `hardDelete` `query` `queryAll`',
    description:
      'Required. What is done with the records; upper and lower case matter. `queryAll` also finds records in the ' +
      'recycle bin.',
  },
  externalIdFieldName: {
    shape: domain.fieldName,
    values: 'field',
    description:
      'The field by which an upsert finds its record. For `upsert`: this or `matchBy`; refused otherwise.',
    operations: ['upsert'],
  },
  matchBy: {
    shape: domain.matchBy,
    values: 'field or list',
    description:
      "Finds the org's records by these fields, whatever they are, in the place of an `Id` column or " +
      '`externalIdFieldName`. Fields of parents, such as `Account.Name`, may be among them. Beside `treePlan`: a map ' +
      'from object to its fields. See ' +
      '[Records that are in the org](records-in-the-org.md).',
    operations: ['update', 'upsert', 'delete', 'hardDelete'],
  },
  matchWhere: {
    shape: domain.condition,
    values: 'SOQL condition',
    description: "Narrows the org's records that `matchBy` looks at. What stands behind WHERE.",
    operations: ['update', 'upsert', 'delete', 'hardDelete'],
  },
  unmatched: {
    shape: choice(['insert', 'skip', 'fail']),
    values: '`insert`, `skip`, `fail`',
    description:
      'What becomes of records that `matchBy` finds no record of the org for. When absent: `insert` for `upsert`, ' +
      '`fail` with `MATCH_NOT_FOUND` for the others, which cannot insert.',
    operations: ['update', 'upsert', 'delete', 'hardDelete'],
  },
  unchanged: {
    shape: choice(['send', 'skip']),
    values: '`send`, `skip`',
    description:
      'Whether records are sent whose values the org has already. `skip` leaves them out, and counts them as skipped. ' +
      'See [Records that are in the org](records-in-the-org.md#unchanged-records).',
    operations: ['update', 'upsert'],
    default: 'send',
  },
  keepBefore: {
    shape: flag,
    values: '`true`, `false`',
    description:
      'Keeps the values that the records are about to lose in `before.csv`, so that an undo can put them back. See ' +
      '[Records that are in the org](records-in-the-org.md#the-values-before).',
    operations: ['update', 'upsert'],
    default: false,
  },
  verify: {
    shape: domain.verify,
    values: '`true`, `false`, list of fields',
    description:
      'Reads the records that were saved back when the job is done, and compares all fields that were sent, or those ' +
      'of the list. See [Records that are in the org](records-in-the-org.md#verified-records).',
    operations: ['insert', 'update', 'upsert'],
    default: false,
  },
  files: {
    shape: domain.files,
    values: 'path, glob, or list',
    description:
      "Required, unless the rows come from a query. CSV, JSON or XML files, relative to the manifest's folder, with forward slashes; those of a glob sorted by name. " +
      'Each must match at least one file, and none may lie outside the workspace, symbolic links included.',
    operations: LOADS,
  },
  emptyFiles: {
    shape: choice(['allow', 'refuse']),
    values: '`allow`, `refuse`',
    description:
      'What a file without a record is: a mistake, or `allow`, as it may be. A job none of whose files has a record ' +
      'sends nothing, and is a success. See [Files without records](files.md#files-without-records).',
    operations: LOADS,
    default: 'refuse',
  },
  rowsFrom: {
    shape: domain.jobId,
    values: 'job id',
    description:
      'Takes the rows that this query job returned, instead of `files`. `delete` and `hardDelete` send their `Id` ' +
      'alone. The query job must be done first, whether `needs` names it or not.',
    operations: LOADS,
  },
  query: {
    shape: soql,
    values: 'SOQL',
    description: 'Required for `query` and `queryAll`, refused otherwise. What to read, in one batch.',
    operations: QUERIES,
  },
  output: {
    shape: outputPath,
    values: 'path',
    description:
      'The file for the rows of a query, below `results-path`. It is there only when the query was read whole. When ' +
      'absent: `<job>.csv`, `.json` or `.xml`, after the content type.',
    operations: QUERIES,
  },
  pkChunking: {
    shape: pkChunking,
    values: '`true`, `false`, `{chunkSize, parent, startRow}`',
    description:
      'Has the service split a query by ranges of ids (`Sforce-Enable-PKChunking`). For tables with very many rows.',
    operations: QUERIES,
    default: false,
  },
  expectRecords: {
    shape: expectRecords,
    values: 'number, or `{min, max}`',
    description:
      'How many records the query must find. With another number the outcome of the job is `differs`, and jobs that ' +
      'need it do not run, unless it says `onFailure: continue`. See ' +
      '[Tests for seed data](recipes.md#tests-for-seed-data).',
    operations: QUERIES,
  },
  needs: {
    shape: domain.needs,
    values: 'id, list, `[]`',
    description: 'Jobs that must be done before this one starts. When absent: the job above it.',
  },
  contentType: {
    shape: choice(['CSV', 'JSON', 'XML', 'ZIP_CSV', 'ZIP_JSON', 'ZIP_XML']),
    values: '`CSV` `JSON` `XML` `ZIP_CSV` `ZIP_JSON` `ZIP_XML`',
    description:
      'The format of the files, or of the rows that a query returns. When absent: as the files end, `.csv` or `.txt`, ' +
      '`.json`, `.ndjson` or `.jsonl`, `.xml`; `CSV` for queries. See [JSON and XML](files.md#json-and-xml). With `ZIP_…`, batches ' +
      'are archives: see [Attachments](files.md#attachments).',
  },
  csv: {
    shape: keysOf({ owner: '"csv"', fields: csvFields }),
    values: '`{delimiter, encoding}`',
    description:
      'How the files are written, where they are not UTF-8 with commas. See [CSV dialects](files.md#csv-dialects).',
    operations: LOADS,
    default: { delimiter: 'comma', encoding: 'utf-8' },
  },
  attachments: {
    shape: domain.folder,
    values: 'folder',
    description:
      'With `contentType: ZIP_CSV`, `ZIP_JSON` or `ZIP_XML`: where the files lie that records name in `Body` or `VersionData`, relative to the ' +
      "manifest's folder. Without it, `files` are ready-made archives. See [Attachments](files.md#attachments).",
    operations: LOADS,
  },
  columns: {
    shape: domain.columns,
    values: 'map source column → field, list of fields, or `~`; path',
    description:
      'Renames columns, has one fill several fields by a list, or drops them with `~`; what is not named passes ' +
      'through. Columns that begin with `sf__` ' +
      'are always dropped, so that a `failed.csv` can be fed back. Or the path of a mapping file of Data Loader, which ' +
      'says all that is sent: see [From Data Loader](migrate-from-data-loader.md).',
    operations: LOADS,
  },
  values: {
    shape: domain.values,
    values: 'map field → constant',
    description:
      'Constants that every record gets in addition. Not for `delete` and `hardDelete`. Beside `treePlan`: a map from ' +
      'object to such a map.',
    operations: ['insert', 'update', 'upsert'],
  },
  where: {
    shape: sourceRules.where,
    values: 'map source column → value, list, `~`, `{not: …}`',
    description:
      'The rows that are sent: those with this value, or one of a list, in each of these columns; `~` is a blank ' +
      'cell, `{not: …}` the contrary. The others are left out, and counted as skipped. See ' +
      '[Rows that are left out](files.md#rows-that-are-left-out).',
    operations: LOADS,
  },
  valueMap: {
    shape: sourceRules.valueMap,
    values: 'map source column → `{old: new}`, or path',
    description:
      'Replaces values of a column by others before anything but `where` reads them; what has no entry stays as it ' +
      'is. The path of a CSV file with two columns below a header row, old and new, does the same. See ' +
      '[Other values](files.md#other-values).',
    operations: LOADS,
  },
  variableColumns: {
    shape: sourceRules.variableColumns,
    values: 'list of source columns',
    description:
      'In the cells of these columns, `${NAME}` is replaced as in the manifest. See ' +
      '[Variables in cells](files.md#variables-in-cells).',
    operations: LOADS,
  },
  transformationSpec: {
    shape: domain.sourcePath,
    values: 'path',
    description:
      "A transformation spec, relative to the manifest's folder: a CSV file that says how to read files " +
      'that were not made for it. It is sent before the first batch.',
    operations: LOADS,
  },
  references: {
    shape: domain.references,
    values: 'map field → `{job, key, columns, missing}`',
    description:
      'Fields whose cells hold the key of a record of another job, or of this one; what is sent is the Id that the ' +
      'record got. `columns` beside `key` names the columns of this job that hold the key; `missing: blank` sends a ' +
      'record without a parent that is not there. Beside `treePlan`: a map from object to such a map. See ' +
      '[References](references.md#references).',
    operations: LOADS,
  },
  relativeDates: {
    shape: domain.relativeDates,
    operations: ['insert', 'update', 'upsert'],
    values: 'list of fields',
    description:
      'Fields in which `today`, `now` and forms such as `today+30d`, `today+9d@14:00` or `now-2h` stand for a date or ' +
      'a time, in cells and in `values`. See [Dates that move](#dates-that-move).',
  },
  blankCells: {
    shape: choice(['ignore', 'null']),
    values: '`ignore`, `null`',
    description: 'What an empty cell does to its field: nothing, or `null` empties it (sends `#N/A`).',
    operations: LOADS,
    default: 'ignore',
  },
  batch: {
    shape: keysOf({ owner: '"batch"', fields: batchFields }),
    values: '`{maxRecords, maxBytes}`',
    description:
      'How the records are cut into batches. Default and ceiling are 10000 records and 10000000 bytes.',
    operations: LOADS,
    default: { maxRecords: MAX_BATCH_RECORDS, maxBytes: MAX_BATCH_BYTES },
  },
  groupBy: {
    shape: domain.fieldPath,
    values: 'field',
    description:
      'Records with the same value in this field, such as the parent of a lookup, are sent in the same batch, so that ' +
      'batches that run at the same time do not lock the same record. More of them than a batch holds are in several.',
    operations: LOADS,
  },
  concurrencyMode: {
    shape: choice(['Parallel', 'Serial']),
    values: '`Parallel`, `Serial`',
    description:
      'Whether batches are sent and worked on side by side, in no certain order. `Serial`: one after the other, in source order; see [Order](how-it-works.md#order).',
    default: 'Parallel',
  },
  assignmentRuleId: {
    shape: domain.salesforceId,
    values: 'id',
    description: 'An assignment rule for cases or leads. For `insert`, `update` and `upsert`.',
    operations: ['insert', 'update', 'upsert'],
  },
  batchRetry: {
    shape: flag,
    values: '`true`, `false`',
    description:
      'Whether the service may try a batch again by itself; `false` sends `Sforce-Disable-Batch-Retry`.',
    default: true,
  },
  retry: {
    shape: keysOf({ owner: '"retry"', fields: retryFields }),
    values: '`{attempts, codes}`',
    description:
      'Records that failed with one of these codes are sent again in a new, smaller batch of the same job, the last ' +
      'time in a serial job. Default: 3 attempts for `UNABLE_TO_LOCK_ROW`.',
    operations: LOADS,
    default: { attempts: 3, codes: ['UNABLE_TO_LOCK_ROW'] },
  },
  maxFailedRecords: {
    shape: failureLimit,
    values: 'number or `"2%"`',
    description:
      'How many failed records, or what percentage of those read, still pass. When absent: the input `max-failed-records`.',
    operations: LOADS,
  },
  toleratedCodes: {
    shape: domain.toleratedCodes,
    values: 'list of status codes',
    description: 'Records that failed with one of these are listed, but do not count against the limit.',
    operations: LOADS,
    default: [],
  },
  onFailure: {
    shape: choice(['stop', 'continue']),
    values: '`stop`, `continue`',
    description: 'Whether jobs that need this one still run when it fails.',
    default: 'stop',
  },
  timeout: {
    shape: duration,
    values: '`90s` `30m` `6h`',
    description: 'After this long the job is aborted and reported. At most `168h`.',
    default: '2h',
  },
  treePlan: {
    shape: domain.planPath,
    values: 'path',
    description:
      "Loads a plan of `sf data import tree` and its files; the path is relative to the manifest's folder. The job " +
      'stands for one load for each object. Beside it: `needs`, `batch`, `concurrencyMode`, `batchRetry`, `retry`, ' +
      '`maxFailedRecords`, `toleratedCodes`, `onFailure`, `timeout`, `verify`, `unchanged`, `keepBefore`, and by object ' +
      '`values`, `references` and `matchBy`. ' +
      'See [Tree plans](migrate-from-tree-plans.md).',
  },
} satisfies Record<string, Field<unknown>>;
