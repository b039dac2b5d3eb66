import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import { isDone } from '../outcome/verdict.ts';
import type { Detail } from './detail.ts';
import { code, details, htmlCode, list, prose } from './markdown.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { duration } from './quantity.ts';
import { batchBlocks } from './summary-batches.ts';
import { errorBlocks } from './summary-errors.ts';
import { jobLink } from './summary-jobs.ts';
import { countedFailures, isCalm, symbol, troubledFirst } from './verdict.ts';

/** Sections of jobs without trouble stay open up to this number of jobs. */
const openJobs = 3;

/** A section per job: those with something to say first and open, the others in the order of the manifest. */
export function* sectionBlocks({ jobs, instanceUrl }: Outcome, detail: Detail): Generator<string> {
  for (const job of troubledFirst(jobs).slice(0, detail.sections)) {
    if (isCalm(job) && jobs.length > openJobs) yield foldedSection(job, instanceUrl, detail);
    else yield* openSection(job, instanceUrl, detail);
  }
}

function* openSection(job: JobOutcome, instanceUrl: string | undefined, detail: Detail): Generator<string> {
  yield `### ${symbol(job.verdict)} ${prose(job.id, 60)}`;
  yield facts(job, instanceUrl);
  const reasons = job.reasons.slice(0, detail.sentences);
  if (reasons.length > 0) yield list(reasons.map((reason) => prose(reason, detail.messageCharacters)));
  yield* errorBlocks(job, detail);
  if (job.counts.failed > 0) {
    yield `${failedRecords(job)}, with error, file and line: ${code(`${job.id}/failed.csv`)}`;
  }
  yield* batchBlocks(job, detail);
}

function foldedSection(job: JobOutcome, instanceUrl: string | undefined, detail: Detail): string {
  const name = `${symbol(job.verdict)} ${htmlCode(job.id, 60)}`;
  return details(`${name} · ${quantities(job)}`, facts(job, instanceUrl), ...batchBlocks(job, detail));
}

function failedRecords(job: JobOutcome): string {
  return job.counts.failed === 1 ? 'The failed record' : `The ${number(job.counts.failed)} failed records`;
}

function facts(job: JobOutcome, instanceUrl: string | undefined): string {
  const by = job.externalIdFieldName === undefined ? '' : ` by ${code(job.externalIdFieldName, 60)}`;
  return [
    `${prose(job.operation, 40)} ${prose(job.object, 60)}${by}`,
    ...(job.files.length > 0 ? [`from ${files(job.files)}`] : []),
    ...(job.output !== undefined && isDone(job.verdict) ? [`into ${code(job.output)}`] : []),
    quantities(job),
    ...(countedFailures(job) > 0 && job.reasons.length === 0
      ? [`${number(countedFailures(job))} failed, ${number(job.allowedFailures)} allowed`]
      : []),
    ...(job.healed > 0 ? [`${counted(job.healed, 'record')} sent again and healed`] : []),
    ...(job.jobIds.length === 0 ? [] : [jobLinks(job.jobIds, instanceUrl)]),
  ].join(' · ');
}

/** Every Bulk API job of a job of the manifest. */
function jobLinks(jobIds: readonly string[], instanceUrl: string | undefined): string {
  const links = jobIds.map((id) => jobLink(id, code(id, 20), instanceUrl));
  return `${jobIds.length === 1 ? 'job' : 'jobs'} ${links.join(', ')}`;
}

function quantities(job: JobOutcome): string {
  const records = counted(job.counts.read, 'record');
  if (job.batches.length === 0) return records;
  return `${records} in ${counted(job.batches.length, 'batch', 'batches')} · ${duration(job.durationMilliseconds)}`;
}

function files(all: readonly string[]): string {
  const shown = all.slice(0, 3).map((file) => code(file));
  return `${shown.join(', ')}${all.length > shown.length ? ` and ${number(all.length - shown.length)} more` : ''}`;
}
