import { FailureDigest } from '../outcome/failure-digest.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Batch } from '../records/batch.ts';
import { BatchSource } from '../records/batch-source.ts';
import type { Fates } from '../records/fates.ts';
import { KeyedFates } from '../records/keyed-fates.ts';
import { ResultFiles } from '../records/result-files.ts';
import { BatchBoard } from './batch-board.ts';
import type { LoadContext } from './context.ts';
import { Delivery } from './delivery.ts';
import { Healing } from './healing.ts';
import { withinFrame } from './job-frame.ts';
import { firstRecordOf, jobOutcome } from './job-outcome.ts';
import { recall, recover } from './recovery.ts';
import { ResultCollection } from './result-collection.ts';
import { RetriedRecords } from './retried-records.ts';
import type { Stop } from './stop.ts';

/** Loads one job: create, add batches, poll, close; or abort. Its results are read and written in every case. */
export async function loadJob(planned: PlannedJob, context: LoadContext): Promise<JobOutcome> {
  return withinFrame(planned, context, async (stop) => loadUnlessStopped(planned, context, stop));
}

async function loadUnlessStopped(planned: PlannedJob, context: LoadContext, stop: Stop): Promise<JobOutcome> {
  const { bulk, cancellation, checkpoint, clock, files: ports, maxFailedRecords, resultsFolder } = context;
  const { inspection, job } = planned;
  const { batches } = inspection;
  const history = context.historyOf(job.id);
  const startedAt = clock.now();
  const names = inspection.files.map(({ name }) => name);
  const resultFiles = await ResultFiles.create(`${resultsFolder}/${job.id}`, inspection, ports);
  const files = keyedFates(resultFiles, planned);
  const board = new BatchBoard(
    (number, info) => {
      const retry = healing.batches[number - batches.length - 1];
      const firstRecord = firstRecordOf(planned, retry?.batch ?? batches[number - 1]);
      const attempt = retry === undefined ? {} : { attempt: retry.attempt };
      const batch = { number, batches: batches.length, firstRecord, ...attempt };
      context.listener.batchFinal(planned, batch, info);
    },
    (batch, { id: batchId, jobId }) => {
      checkpoint.note({ kind: 'taken', job: job.id, jobId, batch, batchId });
    },
  );
  const digest = new FailureDigest(job.toleratedCodes);
  const source = new BatchSource(inspection, ports);
  const delivery = new Delivery({
    ...{ planned, context, source, board, stop },
    earlierJobIds: history?.jobIds ?? [],
  });
  const retried = new RetriedRecords(job.retry, source);
  const trouble = (error: unknown): void => {
    stop.forError(error);
  };
  const { contentType } = source;
  const evidence = { board, bulk, clock, contentType, trouble, deadline: cancellation.deadline };
  const collection = new ResultCollection({
    ...{ batches, source, files, digest, names, retried, evidence },
    closing: cancellation.closing,
  });
  const healing: Healing = new Healing({
    ...{ records: retried, source, delivery, evidence, rule: job.retry, limits: job.batch },
    planned: batches,
    announce: (retry) => {
      checkpoint.note({ kind: 'attempt', job: job.id, ...retry });
    },
    stop: stop.signal,
  });
  const recovered = recoverUnlessNew();
  // Which results count is known only then.
  const followed = recovered.catch(() => undefined).then(async () => collection.follow());
  async function recoverUnlessNew(): Promise<readonly Batch[]> {
    if (history === undefined) return batches;
    recall(history, board);
    await healing.restore(history.attempts);
    const all = [...batches, ...healing.batches.map(({ batch }) => batch)];
    return recover(all, { planned, history, context, source, board, stop: stop.signal });
  }
  try {
    const rest = await withoutEmptyBatches(await recovered, batches, source, board);
    await delivery.deliver(rest.filter(({ number }) => number <= batches.length));
    // A job that has nothing to heal need not stay open until its results are read.
    const mayHeal = history?.isDone !== true;
    const hasRetries = healing.batches.length > 0;
    if (mayHeal && (hasRetries || [...board.infos.values()].some((info) => retried.mayHold(info)))) {
      await followed;
      await healing.run(rest.filter(({ number }) => number > batches.length));
    }
    await delivery.close();
  } catch (error) {
    stop.forError(error);
    await delivery.windDown([...batches, ...healing.batches.map(({ batch }) => batch)]);
  }
  board.settle();
  await followed;
  await healing.settle();
  const tallies = await collection.finish();
  const outcome = jobOutcome({
    ...{ planned, tallies, digest, maxFailedRecords },
    retryBatches: healing.batches,
    retryDisagreements: healing.disagreements,
    jobId: delivery.jobIds[0],
    stopReason: stop.reason,
    troubles: stop.troubles,
    infos: board.infos,
    foreign: board.foreign,
    durationMilliseconds: clock.now() - startedAt,
  });
  const { verdict } = outcome;
  if (verdict === 'success' || verdict === 'records-failed') checkpoint.note({ kind: 'done', job: job.id });
  return outcome;
}

/** Notes the batches of which no record can be sent, and leaves them out. */
async function withoutEmptyBatches(
  rest: readonly Batch[],
  planned: readonly Batch[],
  source: BatchSource,
  board: BatchBoard,
): Promise<readonly Batch[]> {
  if (!source.mayOmit) return rest;
  const empty = new Set<Batch>();
  for (const batch of planned) {
    if (board.infos.has(batch.number) || board.isLost(batch.number)) continue;
    if (await source.holdsRows(batch)) continue;
    empty.add(batch);
    board.empty(batch.number);
  }
  return rest.filter((batch) => !empty.has(batch));
}

/** Notes the records for those that refer to them; where nobody does, it costs nothing. */
function keyedFates(files: ResultFiles, { indexes, inspection }: PlannedJob): Fates {
  if (indexes.length === 0) return files;
  const names = inspection.files.map(({ name }) => name);
  const { format, records } = inspection;
  return new KeyedFates(files, indexes, { records, files: names, cells: format.cells() });
}
