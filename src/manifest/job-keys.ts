import type { Located } from '../diagnostic/diagnostic.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { jobFields, QUERIES } from './fields.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { quoted } from './tree.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';
import type { Field, Fields } from './shapes/keys.ts';

const fields: Fields = jobFields;

/** The keys of a job, and those of `defaults` that its operation takes. A key of the job replaces a default. */
export function withDefaults(own: JobEntries, defaults: JobEntries): JobEntries {
  const operation = operationOf(own.operation ?? defaults.operation);
  const fitting = Object.entries(defaults).filter(
    ([key]) => takes(operation, fields[key]) && !isDisplaced(key, own),
  );
  return { ...(Object.fromEntries(fitting) as JobEntries), ...own };
}

/** Where a job says itself where its rows come from, no default says otherwise. */
function isDisplaced(key: string, own: JobEntries): boolean {
  if (key === 'files') return own.rowsFrom !== undefined;
  return key === 'rowsFrom' && own.files !== undefined;
}

/** Reports required keys that neither the job nor `defaults` has. */
export function reportMissingKeys(id: Located<string>, entries: JobEntries, mistakes: Mistakes): void {
  // A key that is not supported yet may stand for one that is missing, and has been reported.
  if (Object.keys(entries).some((key) => fields[key]?.isLater)) return;
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
  if (operation === 'upsert' && entries.externalIdFieldName === undefined) {
    mistakes.error({
      message: `Job ${quoted(id.value)} is an upsert and lacks "externalIdFieldName".`,
      hint: 'Name the field by which records are found: an external id of the object, or "Id".',
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
  if (contentType === undefined || contentType === 'wrong' || contentType.value === 'CSV') return;
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

/** Warns of defaults that no job's operation takes. */
export function reportIdleDefaults(
  defaults: JobEntries,
  jobs: readonly WrittenJob[],
  mistakes: Mistakes,
): void {
  const operations = jobs.map(({ entries }) =>
    entries === 'wrong' ? undefined : operationOf(entries.operation ?? defaults.operation),
  );
  for (const [key, entry] of Object.entries(defaults)) {
    if (entry === 'wrong' || operations.some((operation) => takes(operation, fields[key]))) continue;
    mistakes.warning({
      message: `"${key}" in "defaults" reaches no job.`,
      hint: `It is for ${allOf(fields[key]?.operations ?? [])}.`,
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
