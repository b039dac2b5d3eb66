import { NO_RECORDS } from '../../outcome/counts.ts';
import type { ManifestJob } from '../../manifest/manifest.ts';
import { FailureDigest } from '../../outcome/failure-digest.ts';
import type { JobOutcome, JobVerdict, Uncounted } from '../../outcome/outcome.ts';
import { isDone } from '../../outcome/verdict.ts';
import { SECOND_PASS, type Planned, type PlannedQuery, type PlannedRows } from '../../plan/plan.ts';
import { mayNeedSecondPass } from '../../plan/reference-circles.ts';
import { BatchSource } from '../../records/inspection/batch-source.ts';
import { createEmptyResults, ResultFiles } from '../../records/results/result-files.ts';
import { BatchTracker } from '../send/batch-tracker.ts';
import { unseen } from '../results/batch-result.ts';
import type { LoadContext } from '../send/context.ts';
import { jobOutcome } from './job-outcome.ts';
import type { JobHistory } from '../journal/job-history.ts';
import { recall } from './recovery.ts';
import { FirstIds } from '../send/first-ids.ts';
import { ResultSpool } from '../results/result-spool.ts';
import { ResultCollection } from '../results/result-collection.ts';
import { RetriedRecords } from '../results/retried-records.ts';

/** Whether a rule of the manifest may leave records of the job out. */
function maySkip({ match, unchanged, where }: ManifestJob): boolean {
  return where.length > 0 || match?.unmatched === 'skip' || unchanged === 'skip';
}

/** What result files a job has beside those that every job has. */
export function furtherResults(
  job: ManifestJob,
  { goneIsDone = false }: Pick<LoadContext, 'goneIsDone'>,
): { readonly maySkip: boolean; readonly keepsBefore: boolean } {
  return { maySkip: maySkip(job) || goneIsDone, keepsBefore: job.keepBefore };
}

/** What it needs of the run. */
export type UnsentContext = Omit<LoadContext, 'checkpoint' | 'warn'>;

/**
 * The outcome of a job that was not begun: all its records are in unprocessed.csv. Those that an earlier attempt may
 * have sent are in doubt.
 */
export async function unsentOutcome(
  planned: Planned,
  verdict: 'skipped' | 'cancelled' | 'error',
  reason: string,
  context: UnsentContext,
): Promise<JobOutcome> {
  if (planned.kind === 'query') return outcomeWithoutRecords(planned, verdict, [reason]);
  if (planned.kind === 'rows') return unsentRows(planned, verdict, reason, context);
  const { bulk, cancellation, clock, files: ports, maxFailedRecords, resultsFolder } = context;
  const { inspection, job } = planned;
  const { batches } = inspection;
  const digest = new FailureDigest(job.toleratedCodes);
  const troubles: string[] = [];
  const tracker = new BatchTracker(() => undefined);
  const history = context.historyOf(job.id);
  if (history !== undefined) recall(history, tracker);
  tracker.settle();
  const trouble = (error: unknown): void => {
    troubles.push(error instanceof Error ? error.message : String(error));
  };
  if (verdict === 'skipped') {
    try {
      context.earlierJobs.confirmEnded([history, context.historyOf(`${job.id}${SECOND_PASS}`)]);
    } catch (error) {
      trouble(error);
    }
  }
  const source = new BatchSource(inspection, ports);
  const folder = `${resultsFolder}/${job.id}`;
  const sources = {
    ...{ tracker, bulk, clock, trouble, deadline: cancellation.deadline },
    ...{ contentType: source.contentType, sendsIds: false, limiter: context.limiters.results },
  };
  const tallies = await ResultFiles.create(folder, inspection, ports, furtherResults(job, context)).then(
    async (files) =>
      new ResultCollection({
        firstIds: new FirstIds(),
        ...{ batches, source, files, digest },
        names: inspection.files.map(({ name }) => name),
        retried: new RetriedRecords(job.retry, source),
        sources,
        spool: new ResultSpool(`${context.scratchFolder}/${job.id}.results`, ports, sources),
        closing: cancellation.closing,
      }).finish(),
    (error: unknown) => {
      trouble(error);
      return batches.map((batch) => unseen(batch, { kind: 'not-processed' }));
    },
  );
  return jobOutcome({
    planned,
    jobIds: history?.jobIds ?? [],
    earlierJobIds: history?.jobIds ?? [],
    stopReason: { verdict, sentence: reason },
    troubles,
    tallies,
    retryBatches: [],
    retryDiscrepancies: [],
    infos: tracker.infos,
    listDiscrepancies: [],
    digest,
    maxFailedRecords,
    durationMilliseconds: 0,
  });
}

/** Rows that an earlier attempt may have sent are not known any more: their jobs are named. */
async function unsentRows(
  planned: PlannedRows,
  verdict: 'skipped' | 'cancelled' | 'error',
  reason: string,
  context: UnsentContext,
): Promise<JobOutcome> {
  const jobIds = passesOf(planned.job, context).flatMap((pass) => pass?.jobIds ?? []);
  const outcome = await outcomeWithoutRows(planned, verdict, [reason], context);
  return jobIds.length === 0 ? outcome : { ...outcome, ...ofEarlierAttempts(jobIds) };
}

/** What earlier attempts have done of a job with `rowsFrom`, pass by pass. */
export function passesOf(
  job: ManifestJob,
  { historyOf }: Pick<LoadContext, 'historyOf'>,
): readonly (JobHistory | undefined)[] {
  const names = [job.id, ...(mayNeedSecondPass(job) ? [`${job.id}${SECOND_PASS}`] : [])];
  return names.map((name) => historyOf(name));
}

/** What is known of a job whose rows an earlier attempt has begun to send. */
export function ofEarlierAttempts(
  jobIds: readonly string[],
  uncounted: Uncounted = { created: 0, changed: 0, hasSecondPass: false },
): Pick<JobOutcome, 'jobId' | 'jobIds' | 'earlierJobIds' | 'uncounted'> {
  const [jobId] = jobIds;
  return { ...(jobId !== undefined && { jobId }), jobIds, earlierJobIds: jobIds, uncounted };
}

/** The outcome of a job with `rowsFrom` that came to no records, with its result files. */
export async function outcomeWithoutRows(
  planned: PlannedRows,
  verdict: JobVerdict,
  reasons: readonly string[],
  context: UnsentContext,
): Promise<JobOutcome> {
  const { job } = planned;
  try {
    if (!(await hasOwnFiles(job, context))) {
      const folder = `${context.resultsFolder}/${job.id}`;
      await createEmptyResults(folder, context.files, furtherResults(job, context));
    }
    return outcomeWithoutRecords(planned, verdict, reasons);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return outcomeWithoutRecords(planned, isDone(verdict) ? 'error' : verdict, [...reasons, trouble]);
  }
}

/** Whether the result files that a job has are those which an earlier attempt has written for it to their end. */
async function hasOwnFiles(job: ManifestJob, context: UnsentContext): Promise<boolean> {
  const { earlierFolder = context.resultsFolder, files, resultsFolder } = context;
  if (!passesOf(job, context).every((pass) => pass?.isDone === true)) return false;
  if (!(await files.isFile(`${resultsFolder}/${job.id}/success.csv`))) return false;
  return (await files.realPath(earlierFolder)) === (await files.realPath(resultsFolder));
}

/** The outcome of a job that came to no records: a query that was not begun, or rows that are none. */
export function outcomeWithoutRecords(
  { job, ...planned }: PlannedQuery | PlannedRows,
  verdict: JobVerdict,
  reasons: readonly string[],
): JobOutcome {
  return {
    id: job.id,
    object: job.object.value,
    operation: job.operation.value,
    ...(job.externalIdFieldName && { externalIdFieldName: job.externalIdFieldName.value }),
    ...{ verdict, reasons, counts: NO_RECORDS },
    ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0, durationMilliseconds: 0 },
    ...{ jobIds: [], batches: [], errors: [], failedRecords: [], discrepancies: [] },
    files: planned.kind === 'rows' ? [planned.source.output] : [],
    ...(planned.kind === 'query' && { output: planned.query.output }),
  };
}
