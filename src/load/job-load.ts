import { FailureDigest } from '../outcome/failure-digest.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Batch } from '../records/batch.ts';
import { BatchSource } from '../records/batch-source.ts';
import { ResultFiles } from '../records/result-files.ts';
import { BatchBoard } from './batch-board.ts';
import type { LoadContext } from './context.ts';
import { Delivery } from './delivery.ts';
import { Healing } from './healing.ts';
import { firstRecordOf, jobOutcome } from './job-outcome.ts';
import { recall, recover } from './recovery.ts';
import { ResultCollection } from './result-collection.ts';
import { RetriedRecords } from './retried-records.ts';
import { Stop } from './stop.ts';

/** Loads one job: create, add batches, poll, close; or abort. Its results are read and written in every case. */
export async function loadJob(planned: PlannedJob, context: LoadContext): Promise<JobOutcome> {
  const { cancellation, listener } = context;
  const stop = new Stop((sentence) => {
    listener.jobStopped(planned, sentence);
  });
  const { cancelled } = cancellation;
  const cancel = (): void => {
    const sentence = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
    stop.for({ verdict: 'cancelled', sentence });
  };
  const ended = new AbortController();
  listener.jobStarted(planned);
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();
  void stopAfterTimeout(planned, context, stop, ended.signal);
  try {
    return await loadUnlessStopped(planned, context, stop);
  } finally {
    ended.abort();
    cancelled.removeEventListener('abort', cancel);
    listener.jobEnded(planned);
  }
}

async function loadUnlessStopped(planned: PlannedJob, context: LoadContext, stop: Stop): Promise<JobOutcome> {
  const { bulk, cancellation, checkpoint, clock, files: ports, maxFailedRecords, resultsFolder } = context;
  const { inspection, job } = planned;
  const { batches } = inspection;
  const history = context.historyOf(job.id);
  const startedAt = clock.now();
  const files = await ResultFiles.create(`${resultsFolder}/${job.id}`, inspection, ports);
  const board = new BatchBoard(
    (number, info) => {
      const retry = healing.batches[number - batches.length - 1];
      const firstRecord = firstRecordOf(planned, retry?.batch ?? batches[number - 1]);
      const attempt = retry === undefined ? {} : { attempt: retry.attempt };
      context.listener.batchFinal(planned, { number, firstRecord, ...attempt }, info);
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
  const evidence = { board, bulk, clock, trouble, deadline: cancellation.deadline };
  const names = inspection.files.map(({ name }) => name);
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
    const rest = await recovered;
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
    retryDiscrepancies: healing.discrepancies,
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

async function stopAfterTimeout(
  { job }: PlannedJob,
  { clock }: LoadContext,
  stop: Stop,
  ended: AbortSignal,
): Promise<void> {
  try {
    await clock.sleep(job.timeoutMilliseconds, ended);
  } catch {
    return;
  }
  const minutes = Math.round(job.timeoutMilliseconds / 600) / 100;
  stop.for({
    verdict: 'error',
    sentence: `The job took longer than its timeout of ${minutes} minutes, so it was aborted. Raise "timeout", or load less at once.`,
  });
}
