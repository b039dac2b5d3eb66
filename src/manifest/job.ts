import { MAX_BATCH_BYTES, MAX_BATCH_RECORDS } from '../limits/bulk-api-limits.ts';
import { retryFields } from './fields.ts';
import {
  contentTypeOf,
  isZip,
  operationOf,
  reportFormat,
  reportIdleDialect,
  reportMisfits,
  reportMissingKeys,
  reportRivals,
  reportZipMisfits,
  withDefaults,
} from './job-keys.ts';
import type { ColumnRule, ConstantField, CsvDialect, ManifestJob, QueryRule, Reference } from './manifest.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { reportMatchMisfits } from './match-keys.ts';
import type { MapItem } from './shapes/collections.ts';
import { delimiterCharacter } from './shapes/csv.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';
import type { Entry } from './shapes/keys.ts';
import { reportFieldNames, reportTargets } from './target-fields.ts';

const DEFAULT_TIMEOUT_MILLISECONDS = 2 * 3_600_000;

interface JobContext {
  readonly defaults: JobEntries;
  readonly needs: readonly string[];
  readonly references: readonly Reference[];
}

/** A job as written → the job with every default applied, or nothing after its mistakes have been reported. */
export function readJob(
  written: WrittenJob,
  { defaults, needs, references }: JobContext,
  mistakes: Mistakes,
): ManifestJob | undefined {
  if (written.entries === 'wrong') return undefined;
  const entries = withDefaults(written.entries, defaults);
  reportMissingKeys(written.id, entries, mistakes);
  reportMisfits(written.entries, entries.operation, mistakes);
  reportRivals(entries, mistakes);
  reportIdleDialect(entries, mistakes);
  reportZipMisfits(written.entries, entries, mistakes);
  reportFormat(entries, mistakes);
  reportMatchMisfits(written.entries, entries, mistakes);
  const columns = columnRules(entries);
  const values = constantFields(good(entries.values)?.value ?? []);
  if (good(entries.transformationSpec) === undefined) reportFieldNames(columns, mistakes);
  reportTargets(columns, values, mistakes);
  const [object, operation] = [good(entries.object), good(entries.operation)];
  const files = good(entries.files)?.value;
  const rowsFrom = good(entries.rowsFrom);
  const query = queryRule(written.id.value, entries);
  if (object === undefined || operation === undefined) return undefined;
  if (files === undefined && rowsFrom === undefined && query === undefined) return undefined;
  return {
    id: written.id.value,
    place: written.id.place,
    object: { value: object.value, place: object.place },
    operation: { value: operation.value, place: operation.place },
    files: files ?? [],
    ...(rowsFrom && { rowsFrom: { value: rowsFrom.value, place: rowsFrom.place } }),
    ...(query && { query }),
    needs,
    columns,
    ...columnMap(entries),
    values,
    ...sourceRules(entries),
    references,
    ...settingsOf(entries),
    ...dialectPlace(written.entries),
  };
}

type Settings = Omit<
  ManifestJob,
  | 'id'
  | 'place'
  | 'object'
  | 'operation'
  | 'files'
  | 'rowsFrom'
  | 'query'
  | 'needs'
  | 'columns'
  | 'columnMap'
  | 'values'
  | 'where'
  | 'valueMap'
  | 'valueMapFiles'
  | 'variableColumns'
  | 'references'
  | 'csvPlace'
>;

/** What a job says of how its records are sent. */
export function settingsOf(entries: JobEntries): Settings {
  const externalIdFieldName = good(entries.externalIdFieldName);
  const groupBy = good(entries.groupBy);
  const assignmentRuleId = good(entries.assignmentRuleId)?.value;
  const maxFailedRecords = good(entries.maxFailedRecords)?.value;
  const transformationSpec = good(entries.transformationSpec);
  const contentType = good(entries.contentType);
  const batch = good(entries.batch)?.value;
  const retry = good(entries.retry)?.value;
  return {
    ...(groupBy && { groupBy: { value: groupBy.value, place: groupBy.place } }),
    ...(externalIdFieldName && {
      externalIdFieldName: { value: externalIdFieldName.value, place: externalIdFieldName.place },
    }),
    ...(assignmentRuleId !== undefined && { assignmentRuleId }),
    ...(maxFailedRecords && { maxFailedRecords }),
    ...(contentType && {
      contentType: { value: contentTypeOf(contentType.value), place: contentType.place },
    }),
    ...(transformationSpec && {
      transformationSpec: { value: transformationSpec.value, place: transformationSpec.place },
    }),
    batch: {
      maxRecords: good(batch?.maxRecords)?.value ?? MAX_BATCH_RECORDS,
      maxBytes: good(batch?.maxBytes)?.value ?? MAX_BATCH_BYTES,
    },
    concurrencyMode: good(entries.concurrencyMode)?.value ?? 'Parallel',
    batchRetry: good(entries.batchRetry)?.value ?? true,
    csv: csvDialect(entries),
    ...archiveRule(entries),
    ...matchRule(entries),
    blankCells: good(entries.blankCells)?.value ?? 'ignore',
    emptyFiles: good(entries.emptyFiles)?.value ?? 'refuse',
    unchanged: unchangedRule(entries),
    keepBefore: entries.transformationSpec === undefined && good(entries.keepBefore)?.value === true,
    ...verifyRule(entries),
    retry: {
      // An archive is sent whole, or not at all.
      attempts: isZip(entries) ? 0 : (good(retry?.attempts)?.value ?? retryFields.attempts.default),
      codes: new Set(good(retry?.codes)?.value.map(({ value }) => value) ?? retryFields.codes.default),
    },
    relativeDates: good(entries.relativeDates)?.value ?? [],
    toleratedCodes: new Set(good(entries.toleratedCodes)?.value.map(({ value }) => value)),
    onFailure: good(entries.onFailure)?.value ?? 'stop',
    timeoutMilliseconds: good(entries.timeout)?.value ?? DEFAULT_TIMEOUT_MILLISECONDS,
  };
}

/** Where what is sent is not known field by field, defaults do not have it compared. */
function unchangedRule(entries: JobEntries): ManifestJob['unchanged'] {
  const isReadyMade = isZip(entries) && entries.attachments === undefined;
  if (isReadyMade || entries.transformationSpec !== undefined || entries.rowsFrom !== undefined)
    return 'send';
  return good(entries.unchanged)?.value ?? 'send';
}

function verifyRule({ transformationSpec, verify }: JobEntries): Pick<ManifestJob, 'verify'> {
  const asked = good(verify)?.value ?? false;
  if (asked === false || transformationSpec !== undefined) return {};
  return { verify: asked === true ? {} : { fields: asked } };
}

function matchRule(entries: JobEntries): Pick<ManifestJob, 'match'> {
  const matchBy = good(entries.matchBy);
  if (matchBy === undefined) return {};
  const where = good(entries.matchWhere);
  const unmatched = good(entries.unmatched)?.value;
  return {
    match: {
      place: matchBy.keyPlace,
      fields: matchBy.value,
      ...(where && { where: { value: where.value, place: where.place } }),
      unmatched: unmatched ?? (operationOf(entries.operation) === 'upsert' ? 'insert' : 'fail'),
    },
  };
}

function archiveRule(entries: JobEntries): Pick<ManifestJob, 'archives'> {
  if (!isZip(entries)) return {};
  const folder = good(entries.attachments);
  return {
    archives: folder === undefined ? {} : { attachments: { value: folder.value, place: folder.place } },
  };
}

/** Where the job itself says how its files are written: what `defaults` say need not be for it. */
function dialectPlace({ csv }: JobEntries): Pick<ManifestJob, 'csvPlace'> {
  return csv === undefined || csv === 'wrong' ? {} : { csvPlace: csv.keyPlace };
}

function csvDialect({ csv, rowsFrom }: JobEntries): CsvDialect {
  // What a query has returned is no file of the user's.
  const dialect = rowsFrom === undefined ? good(csv)?.value : undefined;
  const delimiter = good(dialect?.delimiter)?.value;
  return {
    delimiter: delimiter === undefined ? ',' : delimiterCharacter(delimiter),
    encoding: good(dialect?.encoding)?.value ?? 'utf-8',
  };
}

function queryRule(id: string, entries: JobEntries): QueryRule | undefined {
  const soql = good(entries.query);
  if (soql === undefined) return undefined;
  const contentType = contentTypeOf(good(entries.contentType)?.value ?? 'CSV');
  const pkChunking = good(entries.pkChunking)?.value ?? 'off';
  const expectRecords = good(entries.expectRecords);
  return {
    soql: { value: soql.value, place: soql.place },
    contentType,
    output: good(entries.output)?.value ?? `${id}.${contentType.toLowerCase()}`,
    ...(pkChunking !== 'off' && { pkChunking }),
    ...(expectRecords && { expectRecords: { value: expectRecords.value, place: expectRecords.place } }),
  };
}

function columnRules({ columns }: JobEntries): readonly ColumnRule[] {
  const written = good(columns)?.value ?? [];
  if ('file' in written) return [];
  return written.flatMap(({ name: column, value: { value } }): readonly ColumnRule[] =>
    value === 'drop' ? [{ column, field: value }] : value.fields.map((field) => ({ column, field })),
  );
}

/** What becomes of rows and values of the source before anything else reads them. */
function sourceRules({
  valueMap,
  variableColumns,
  where,
}: JobEntries): Pick<ManifestJob, 'where' | 'valueMap' | 'valueMapFiles' | 'variableColumns'> {
  const maps = good(valueMap)?.value ?? [];
  return {
    where: (good(where)?.value ?? []).map(({ name: column, value: { value } }) => ({
      column,
      values: new Set(value.values.map((one) => one.value)),
      isNegated: value.isNegated,
    })),
    valueMap: maps.flatMap(({ name: column, value: { value } }) =>
      'file' in value
        ? []
        : [{ column, values: new Map(value.map((item) => [item.name.value, item.value.value])) }],
    ),
    valueMapFiles: maps.flatMap(({ name: column, value: { place, value } }) =>
      'file' in value ? [{ column, file: { value: value.file, place } }] : [],
    ),
    variableColumns: good(variableColumns)?.value ?? [],
  };
}

function columnMap({ columns }: JobEntries): Pick<ManifestJob, 'columnMap'> {
  const written = good(columns);
  if (written === undefined || !('file' in written.value)) return {};
  return { columnMap: { value: written.value.file, place: written.place } };
}

/** Entries of `values` as written. */
export function constantFields(values: readonly MapItem<string>[]): readonly ConstantField[] {
  return values.map(({ name, value }) => ({ field: name, value: value.value }));
}

/** An entry that was read without a mistake. */
export function good<T>(entry: Entry<T> | 'wrong' | undefined): Entry<T> | undefined {
  return entry === 'wrong' ? undefined : entry;
}
