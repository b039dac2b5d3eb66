import type { BatchInfo } from '../../bulk/batch-info.ts';
import { counted } from '../../diagnostic/counted.ts';
import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';
import { passName, type PlannedJob } from '../../plan/plan.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { RecordSink } from '../../records/results/record-sink.ts';
import { BatchTracker } from '../send/batch-tracker.ts';
import type { BatchTally } from '../results/batch-result.ts';
import type { LoadContext } from '../send/context.ts';
import { JobDriver } from '../send/job-driver.ts';
import { goneRule } from '../results/gone-records.ts';
import { Retries, type RetryBatch } from '../results/retries.ts';
import { firstRecordOf } from './job-outcome.ts';
import { confirmBodies, recall, recover, refuseOtherBatches } from './recovery.ts';
import { ResultSpool } from '../results/result-spool.ts';
import { ResultCollection, type Round } from '../results/result-collection.ts';
import { SentIds } from '../results/sent-ids.ts';
import { RetriedRecords } from '../results/retried-records.ts';
import type { Stop } from '../send/stop.ts';

export interface PassParts {
  readonly planned: PlannedJob;
  readonly context: LoadContext;
  readonly source: BatchSource;
  /** Takes what becomes of the records. */
  readonly files: RecordSink;
  readonly digest: FailureDigest;
  readonly stop: Stop;
}

/** What is known of a pass when it has ended. */
export interface PassEnd {
  /** Ids of the Bulk API jobs, in the order in which they were created. */
  readonly jobIds: readonly string[];
  /** One for each batch. */
  readonly tallies: readonly BatchTally[];
  /** Batches of records that were sent again, and how their results disagree with what the service says. */
  readonly retryBatches: readonly RetryBatch[];
  readonly retryDiscrepancies: readonly Discrepancy[];
  /** The last BatchInfo seen of each batch, by number. */
  readonly infos: ReadonlyMap<number, BatchInfo>;
  /** How the lists of the jobs disagree with what was sent. */
  readonly listDiscrepancies: readonly Discrepancy[];
}

/** Operations that find their records by the Ids that are sent. */
const SENDS_IDS: ReadonlySet<string> = new Set(['update', 'delete', 'hardDelete']);

/** Whether rows name their records by Ids. What a transformation spec makes of them is not known here. */
function findsByIds({ job, pass, spec }: PlannedJob): boolean {
  if (pass === 2) return true;
  const { externalIdFieldName, operation } = job;
  const isUpsert =
    operation.value === 'upsert' && (externalIdFieldName?.value ?? 'Id').toLowerCase() === 'id';
  return spec === undefined && (isUpsert || SENDS_IDS.has(operation.value));
}

/** Brings the records of a job into the org once: create, add batches, poll, retry, close; or abort. Reads all results. */
export async function runPass({
  planned,
  context,
  source,
  files,
  digest,
  stop,
}: PassParts): Promise<PassEnd> {
  const { bulk, cancellation, checkpoint, clock } = context;
  const { inspection, job } = planned;
  const { batches } = inspection;
  const name = passName(planned);
  const pass = planned.pass === undefined ? {} : { pass: planned.pass };
  const history = context.historyOf(name);
  const tracker = new BatchTracker(
    (number, info) => {
      // The run that this one continues has reported its own batches.
      if (history?.jobIds.includes(info.jobId) === true) return;
      const retry = retries.batches[number - batches.length - 1];
      const firstRecord = firstRecordOf(planned, retry?.batch ?? batches[number - 1]);
      const attempt = retry === undefined ? {} : { attempt: retry.attempt };
      const batch = { number, batches: batches.length, firstRecord, ...pass, ...attempt };
      context.listener.batchFinal(planned, batch, info);
    },
    (batch, { id: batchId, jobId }) => {
      checkpoint.note({ kind: 'taken', job: name, jobId, batch, batchId });
    },
  );
  const driver = new JobDriver({
    ...{ planned, context, source, tracker, stop },
    earlierJobIds: history?.jobIds ?? [],
  });
  const retried = new RetriedRecords(job.retry, source);
  const trouble = (error: unknown): void => {
    stop.forError(error);
  };
  const { contentType } = source;
  const names = inspection.files.map((file) => file.name);
  const sources = {
    ...{ tracker, bulk, clock, contentType, trouble, deadline: cancellation.deadline },
    limiter: context.limiters.results,
    sendsIds: planned.pass === 2 || SENDS_IDS.has(job.operation.value),
    sentIds: findsByIds(planned) ? new SentIds(source, names) : undefined,
  };
  const spool = new ResultSpool(`${context.scratchFolder}/${name}.results`, context.files, sources);
  const collection = new ResultCollection({
    ...{ batches, source, files, digest, retried, sources, spool, names, firstIds: context.firstIds },
    isGone: context.goneIsDone === true ? goneRule(job.operation.value) : undefined,
    closing: cancellation.closing,
  });
  const retries: Retries = new Retries({
    ...{ records: retried, source, driver, spool, clock, rule: job.retry, limits: job.batch },
    ...{ planned: batches, names },
    announce: (retry) => {
      checkpoint.note({ kind: 'attempt', job: name, ...retry });
    },
    stop: stop.signal,
  });
  const rounds = roundsOf(planned);
  const task = history && { planned, history, context, source, tracker, stop: stop.signal };
  /** The reading of the results of the round at hand. */
  let reading = Promise.resolve();
  if (task !== undefined) recall(task.history, tracker);
  try {
    if (task !== undefined) refuseOtherBatches(task);
    for (const round of rounds) {
      if (task !== undefined) await retries.restore(round, task.history.attempts);
      const all = [...round.batches, ...retries.batchesOf(round).map(({ batch }) => batch)];
      if (task !== undefined) await confirmBodies(all, task);
      const recovered = task === undefined ? Promise.resolve(all) : recover(all, task);
      // Which results count is known only then.
      reading = recovered.catch(() => undefined).then(async () => collection.follow(round));
      const rest = await withoutEmptyBatches(await recovered, round.batches, { source, tracker, stop });
      await driver.run(rest.filter(({ number }) => number <= batches.length));
      const isLast = round.last === batches.length;
      // A job that has nothing to retry need not stay open until its results are read.
      if (isLast && !mayRetry(round)) break;
      await reading;
      if (history?.isDone === true) await retries.settle();
      else
        await retries.run(
          round,
          rest.filter(({ number }) => number > batches.length),
        );
      if (!isLast) await refuseGaps(round);
    }
    await driver.finish();
  } catch (error) {
    stop.forError(error);
    await driver.windDown([...batches, ...retries.batches.map(({ batch }) => batch)]);
  }
  tracker.settle();
  await reading;
  await retries.settle();
  return {
    tallies: await collection.finish(),
    retryBatches: retries.batches,
    retryDiscrepancies: retries.discrepancies,
    jobIds: driver.jobIds,
    infos: tracker.infos,
    listDiscrepancies: tracker.discrepancies,
  };

  function mayRetry(round: Round): boolean {
    if (history?.isDone === true) return false;
    const infos = round.batches.map(({ number }) => tracker.infos.get(number));
    return retries.batchesOf(round).length > 0 || infos.some((info) => retried.mayHold(info));
  }

  /** Which records can be sent depends on what has become of all that they may refer to. */
  async function refuseGaps(round: Round): Promise<void> {
    const records = await collection.join(round);
    if (records === 0) return;
    throw new Error(
      `${counted(records, 'record')} that others of job "${job.id}" may refer to were not processed, so those others were not sent.`,
    );
  }
}

/** The batches of each level in a round of their own. A second pass refers to records that are all there. */
function roundsOf({ inspection: { batches }, pass }: PlannedJob): readonly Round[] {
  const ends = batches.filter((batch, index) => {
    const next = batches[index + 1];
    return next === undefined || (pass === undefined && next.level !== batch.level);
  });
  let first = 0;
  return ends.map(({ number: last }) => {
    const round = { batches: batches.slice(first, last), last };
    first = last;
    return round;
  });
}

/** Notes the batches of which no record can be sent, and leaves them out. */
async function withoutEmptyBatches(
  rest: readonly Batch[],
  planned: readonly Batch[],
  {
    source,
    tracker,
    stop,
  }: { readonly source: BatchSource; readonly tracker: BatchTracker; readonly stop: Stop },
): Promise<readonly Batch[]> {
  if (!source.mayOmit || stop.signal.aborted) return rest;
  const empty = new Set<Batch>();
  for (const batch of planned) {
    if (tracker.infos.has(batch.number) || tracker.isLost(batch.number)) continue;
    if (await source.holdsRows(batch)) continue;
    empty.add(batch);
    tracker.empty(batch.number);
  }
  return rest.filter((batch) => !empty.has(batch));
}
