import type { Located } from '../diagnostic/diagnostic.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { jobFields, QUERIES } from './fields.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ContentType } from './manifest.ts';
import { quoted } from './tree.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';
import type { Field, Fields } from './shapes/keys.ts';

const fields: Fields = jobFields;

/** What may be said of the loads of a tree plan, and the key that names it; the plan says the rest. */
export const TREE_KEYS: ReadonlySet<string> = new Set([
  ...['treePlan', 'needs', 'batch', 'concurrencyMode', 'batchRetry', 'retry'],
  ...['maxFailedRecords', 'toleratedCodes', 'onFailure', 'timeout', 'verify', 'unchanged', 'keepBefore'],
]);

/** The keys of a job, and those of `defaults` that its operation takes. A key of the job replaces a default. */
export function withDefaults(own: JobEntries, defaults: JobEntries): JobEntries {
  const operation = operationOf(own.operation ?? defaults.operation);
  const fitting = Object.entries(defaults).filter(([key]) =>
    own.treePlan === undefined ? takes(operation, fields[key]) && !isDisplaced(key, own) : TREE_KEYS.has(key),
  );
  return { ...(Object.fromEntries(fitting) as JobEntries), ...own };
}

/** The keys that say how the org's records are found. */
const MATCH_KEYS: readonly string[] = ['matchBy', 'matchWhere', 'unmatched'];

/** Where a job says itself where its rows come from, or how records are found, no default says otherwise. */
function isDisplaced(key: string, own: JobEntries): boolean {
  if (key === 'files') return own.rowsFrom !== undefined;
  if (key === 'csv') return own.rowsFrom !== undefined;
  if (key === 'externalIdFieldName') return own.matchBy !== undefined;
  if (MATCH_KEYS.includes(key)) return own.externalIdFieldName !== undefined;
  return key === 'rowsFrom' && own.files !== undefined;
}

/** Reports required keys that neither the job nor `defaults` has. */
export function reportMissingKeys(id: Located<string>, entries: JobEntries, mistakes: Mistakes): void {
  const operation = operationOf(entries.operation);
  const rows = isQuery(operation) ? 'query' : 'files';
  const missing = (['object', 'operation', rows] as const).filter((key) => entries[key] === undefined);
  if (entries.rowsFrom !== undefined && missing.at(-1) === 'files') missing.pop();
  if (missing.length > 0) {
    mistakes.error({
      message: `Job ${quoted(id.value)} lacks ${allOf(missing.map((key) => `"${key}"`))}.`,
      hint: `Write ${missing.length === 1 ? 'it' : 'them'} in the job, or in "defaults" for all jobs.`,
      place: id.place,
    });
  }
  const isKeyless = entries.externalIdFieldName === undefined && entries.matchBy === undefined;
  if (operation === 'upsert' && isKeyless) {
    mistakes.error({
      message: `Job ${quoted(id.value)} is an upsert and lacks "externalIdFieldName" or "matchBy".`,
      hint: 'Name the field by which records are found under "externalIdFieldName", an external id of the object or "Id", or any fields under "matchBy".',
      place: id.place,
      ...operationAsRelated(entries.operation),
    });
  }
}

/** Reports keys of the job that its operation does not take. */
export function reportMisfits(
  own: JobEntries,
  operationEntry: JobEntries['operation'],
  mistakes: Mistakes,
): void {
  const operation = operationOf(operationEntry);
  for (const [key, entry] of Object.entries(own)) {
    if (entry === 'wrong' || takes(operation, fields[key])) continue;
    mistakes.error({
      message: `"${key}" does not go with "operation: ${operation ?? ''}".`,
      hint: `It is for ${allOf(fields[key]?.operations ?? [])}.`,
      place: entry.keyPlace,
      ...operationAsRelated(operationEntry),
    });
  }
}

/** Reports a content type that what stands beside it does not have: rows of a query, and what a spec reads, are CSV. */
export function reportFormat(
  { contentType, rowsFrom, transformationSpec }: JobEntries,
  mistakes: Mistakes,
): void {
  if (contentType === undefined || contentType === 'wrong') return;
  if (contentType.value !== 'JSON' && contentType.value !== 'XML') return;
  const [key, other] =
    rowsFrom === undefined ? ['transformationSpec', transformationSpec] : ['rowsFrom', rowsFrom];
  if (other === undefined || other === 'wrong') return;
  mistakes.error({
    message: `"${key}" goes with CSV alone, not with "contentType: ${contentType.value}".`,
    hint: 'Take "contentType" out.',
    place: contentType.place,
    related: { message: `"${key}" stands here.`, place: other.keyPlace },
  });
}

/** Reports keys of a job that its tree plan leaves no room for. */
export function reportTreeRivals(own: JobEntries, treePlan: Located<string>, mistakes: Mistakes): void {
  for (const [key, entry] of Object.entries(own)) {
    if (entry === 'wrong' || TREE_KEYS.has(key)) continue;
    mistakes.error({
      message: `"${key}" does not go with "treePlan".`,
      hint: 'The plan and its files say which records are loaded: take the key out.',
      place: entry.keyPlace,
      related: { message: 'The plan is named here.', place: treePlan.place },
    });
  }
}

/** Reports keys of which a job can have one alone. */
export function reportRivals({ files, rowsFrom }: JobEntries, mistakes: Mistakes): void {
  if (files === undefined || rowsFrom === undefined || files === 'wrong' || rowsFrom === 'wrong') return;
  mistakes.error({
    message: '"files" and "rowsFrom" both say where the rows come from.',
    hint: 'Keep one of the two.',
    place: rowsFrom.keyPlace,
    related: { message: '"files" stands here.', place: files.keyPlace },
  });
}

/** Reports how files are written where there are none. */
export function reportIdleDialect({ csv, rowsFrom }: JobEntries, mistakes: Mistakes): void {
  if (csv === undefined || rowsFrom === undefined || csv === 'wrong' || rowsFrom === 'wrong') return;
  mistakes.error({
    message: '"csv" says how files are written, but the rows come from a query.',
    hint: 'Take "csv" out.',
    place: csv.keyPlace,
    related: { message: '"rowsFrom" stands here.', place: rowsFrom.keyPlace },
  });
}

/** Whether the batches of the job are archives. */
export function isZip({ contentType }: JobEntries): boolean {
  return contentType !== undefined && contentType !== 'wrong' && contentType.value.startsWith(ZIP);
}

/** How records are written, whether or not they are sent in archives. */
export function contentTypeOf(written: ContentType | `ZIP_${ContentType}`): ContentType {
  switch (written) {
    case 'ZIP_CSV':
      return 'CSV';
    case 'ZIP_JSON':
      return 'JSON';
    case 'ZIP_XML':
      return 'XML';
    default:
      return written;
  }
}

const ZIP = 'ZIP_';
const NOT_FOR_ZIP = ['rowsFrom', 'retry', 'transformationSpec'] as const;
const NOT_FOR_READY_ARCHIVES = [
  ...NOT_FOR_ZIP,
  ...(['columns', 'values', 'references', 'blankCells', 'groupBy', 'batch', 'csv', 'relativeDates'] as const),
  ...(['matchBy', 'unchanged', 'emptyFiles'] as const),
  ...(['where', 'valueMap', 'variableColumns'] as const),
] as const;

/** Reports keys of the job that do not go with archives, and those that go with them alone. */
export function reportZipMisfits(own: JobEntries, entries: JobEntries, mistakes: Mistakes): void {
  const { attachments, contentType } = entries;
  if (!isZip(entries)) {
    if (own.attachments === undefined || own.attachments === 'wrong') return;
    mistakes.error({
      message: '"attachments" goes with "contentType: ZIP_CSV", ZIP_JSON or ZIP_XML alone.',
      hint: 'Add "contentType: ZIP_CSV", or take "attachments" out.',
      place: own.attachments.keyPlace,
    });
    return;
  }
  if (contentType === undefined || contentType === 'wrong') return;
  if (isQuery(operationOf(entries.operation))) {
    mistakes.error({
      message: 'A query returns no archives.',
      hint: 'Take "contentType" out.',
      place: contentType.place,
    });
    return;
  }
  for (const key of attachments === undefined ? NOT_FOR_READY_ARCHIVES : NOT_FOR_ZIP) {
    const entry = own[key];
    if (entry === undefined || entry === 'wrong') continue;
    mistakes.error({
      message: `"${key}" does not go with ${attachments === undefined ? 'archives that are sent as they are' : `"contentType: ${contentType.value}"`}.`,
      hint: 'Take it out.',
      place: entry.keyPlace,
      related: { message: 'The content type stands here.', place: contentType.place },
    });
  }
}

/** Warns of defaults that no job's operation takes. */
export function reportIdleDefaults(
  defaults: JobEntries,
  jobs: readonly WrittenJob[],
  mistakes: Mistakes,
): void {
  const isTaken = (key: string): boolean =>
    jobs.some(({ entries }) => {
      if (entries !== 'wrong' && entries.treePlan !== undefined) return TREE_KEYS.has(key);
      const operation = entries === 'wrong' ? undefined : entries.operation;
      return takes(
        entries === 'wrong' ? undefined : operationOf(operation ?? defaults.operation),
        fields[key],
      );
    });
  for (const [key, entry] of Object.entries(defaults)) {
    if (entry === 'wrong' || isTaken(key)) continue;
    mistakes.warning({
      message: `"${key}" in "defaults" reaches no job.`,
      hint:
        fields[key]?.operations === undefined
          ? 'The plan of a tree says it for itself.'
          : `It is for ${allOf(fields[key].operations)}.`,
      place: entry.keyPlace,
    });
  }
}

/** Whether an operation takes a key. One that is missing or mistyped takes all, so that it is reported alone. */
function takes(operation: string | undefined, field: Field<unknown> | undefined): boolean {
  return operation === undefined || (field?.operations?.includes(operation) ?? true);
}

export function operationOf(entry: JobEntries['operation']): string | undefined {
  return entry === undefined || entry === 'wrong' ? undefined : entry.value;
}

/** Whether an operation reads records instead of sending them. */
export function isQuery(operation: string | undefined): boolean {
  return QUERIES.some((query) => query === operation);
}

function operationAsRelated(
  entry: JobEntries['operation'],
): Pick<Parameters<Mistakes['error']>[0], 'related'> {
  if (entry === undefined || entry === 'wrong') return {};
  return { related: { message: 'The operation stands here.', place: entry.place } };
}
