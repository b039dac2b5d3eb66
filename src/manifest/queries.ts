import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { isQuery, operationOf } from './job-keys.ts';
import type { ManifestJob } from './manifest.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';
import { readSelect } from './soql-select.ts';
import { quoted } from './tree.ts';

/** Reports jobs that take their rows from a job that is no query. One that does not exist is reported with the needs. */
export function reportRowSources(
  jobs: readonly WrittenJob[],
  defaults: JobEntries,
  mistakes: Mistakes,
): void {
  const byId = new Map(jobs.map((job) => [job.id.value, job]));
  for (const { id, entries } of jobs) {
    const rowsFrom = entries === 'wrong' ? undefined : entries.rowsFrom;
    if (rowsFrom === undefined || rowsFrom === 'wrong' || rowsFrom.value === id.value) continue;
    const source = byId.get(rowsFrom.value);
    if (source === undefined || source.entries === 'wrong') continue;
    if (source.entries.treePlan !== undefined) {
      mistakes.error({
        message: `Job ${quoted(rowsFrom.value)} is no query: it loads a tree plan.`,
        hint: '"rowsFrom" names a job whose operation is query or queryAll.',
        place: rowsFrom.place,
        related: { message: 'The job stands here.', place: source.id.place },
      });
      continue;
    }
    const operation = operationOf(source.entries.operation ?? defaults.operation);
    if (operation === undefined) continue;
    if (isQuery(operation)) {
      reportForeignFormat(rowsFrom, source.entries.contentType ?? defaults.contentType, mistakes);
      continue;
    }
    mistakes.error({
      message: `Job ${quoted(rowsFrom.value)} is no query: its operation is ${operation}.`,
      hint: '"rowsFrom" names a job whose operation is query or queryAll.',
      place: rowsFrom.place,
      related: { message: 'The job stands here.', place: source.id.place },
    });
  }
}

function reportForeignFormat(
  rowsFrom: Located<string>,
  contentType: JobEntries['contentType'],
  mistakes: Mistakes,
): void {
  if (contentType === undefined || contentType === 'wrong' || contentType.value === 'CSV') return;
  mistakes.error({
    message: `Job ${quoted(rowsFrom.value)} returns ${contentType.value}; rows are taken from CSV alone.`,
    hint: 'Take "contentType" out of the query job.',
    place: rowsFrom.place,
    related: { message: 'The content type stands here.', place: contentType.place },
  });
}

/** Names in the results folder that are taken. */
const TAKEN = new Set(['report.json', 'undo.json', 'checkpoint.json', 'run.lock']);

/** Reports outputs that would be written over other files of the results folder. */
export function reportOutputs(jobs: readonly ManifestJob[], mistakes: Mistakes): void {
  const seen = new Map<string, ManifestJob>();
  const folders = new Set(jobs.map(({ id }) => id.toLowerCase()));
  for (const job of jobs) {
    if (job.query === undefined) continue;
    const { output, soql } = job.query;
    // Many systems do not distinguish upper from lower case.
    const path = output.toLowerCase();
    const place = job.place;
    const other = seen.get(path);
    if (other !== undefined) {
      mistakes.error({
        message: `Jobs ${quoted(other.id)} and ${quoted(job.id)} have the same output: ${quoted(output)}.`,
        hint: 'Give one of them another "output".',
        place,
        related: { message: 'The other one stands here.', place: other.place },
      });
    } else if (TAKEN.has(path.replace(/\.new$/, '')) || folders.has(path.split('/')[0] ?? '')) {
      mistakes.error({
        message: `The output ${quoted(output)} of job ${quoted(job.id)} is taken by other files of the results folder.`,
        hint: 'Give it another name, outside the folders that are named after jobs.',
        place,
      });
    } else seen.set(path, job);
    const { from } = readSelect(soql.value);
    if (from === undefined || from.toLowerCase() === job.object.value.toLowerCase()) continue;
    mistakes.error({
      message: `The query reads from ${quoted(from)}, but the object of the job is ${quoted(job.object.value)}.`,
      hint: "The Bulk API takes only queries of the job's own object.",
      place: soql.place,
      related: { message: 'The object stands here.', place: job.object.place },
    });
  }
}
