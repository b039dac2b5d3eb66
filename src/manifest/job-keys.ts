import type { Located } from '../diagnostic/diagnostic.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { jobFields } from './fields.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { quoted } from './tree.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';
import type { Field, Fields } from './shapes/keys.ts';

const fields: Fields = jobFields;

/** The keys of a job, and those of `defaults` that its operation takes. A key of the job replaces a default. */
export function withDefaults(own: JobEntries, defaults: JobEntries): JobEntries {
  const operation = operationOf(own.operation ?? defaults.operation);
  const fitting = Object.entries(defaults).filter(([key]) => takes(operation, fields[key]));
  return { ...(Object.fromEntries(fitting) as JobEntries), ...own };
}

/** Reports required keys that neither the job nor `defaults` has. */
export function reportMissingKeys(id: Located<string>, entries: JobEntries, mistakes: Mistakes): void {
  // A key that is not supported yet may stand for one that is missing, and has been reported.
  if (Object.keys(entries).some((key) => fields[key]?.isLater)) return;
  const missing = (['object', 'operation', 'files'] as const).filter((key) => entries[key] === undefined);
  if (missing.length > 0) {
    mistakes.error({
      message: `Job ${quoted(id.value)} lacks ${allOf(missing.map((key) => `"${key}"`))}.`,
      hint: `Write ${missing.length === 1 ? 'it' : 'them'} in the job, or in "defaults" for all jobs.`,
      place: id.place,
    });
  }
  if (operationOf(entries.operation) === 'upsert' && entries.externalIdFieldName === undefined) {
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

function operationOf(entry: JobEntries['operation']): string | undefined {
  return entry === undefined || entry === 'wrong' ? undefined : entry.value;
}

function operationAsRelated(
  entry: JobEntries['operation'],
): Pick<Parameters<Mistakes['error']>[0], 'related'> {
  if (entry === undefined || entry === 'wrong') return {};
  return { related: { message: 'The operation stands here.', place: entry.place } };
}
