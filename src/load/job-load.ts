import type { JobRequest } from '../bulk/bulk-client.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { FailureDigest } from '../outcome/failure-digest.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { PlannedJob } from '../plan/plan.ts';
import { BatchSource } from '../records/batch-source.ts';
import type { Batch } from '../records/batch.ts';
import { ResultFiles } from '../records/result-files.ts';
import { BatchBoard } from './batch-board.ts';
import type { LoadContext, StopReason } from './context.ts';
import { firstRecordOf, jobOutcome } from './job-outcome.ts';
import { PollInterval } from './poll-interval.ts';
import { collectResults } from './result-collection.ts';
import { upload } from './upload.ts';

/** How long uploads may go on after a stop: cancelled runs have 7.5 seconds in all. */
const UPLOAD_GRACE_MILLISECONDS = { cancelled: 1_500, error: 30_000 };
/** How long to wait, after an abort, for batches that run to their end. */
const ABORT_GRACE_MILLISECONDS = { cancelled: 3_000, error: 120_000 };

/** Loads one job: create, add batches, poll, close; or abort. Its results are read and written in every case. */
export async function loadJob(planned: PlannedJob, context: LoadContext): Promise<JobOutcome> {
  const load = new JobLoad(planned, context);
  return load.run();
}

class JobLoad {
  readonly #job: ManifestJob;
  readonly #batches: readonly Batch[];
  readonly #planned: PlannedJob;
  readonly #context: LoadContext;
  readonly #board = new BatchBoard();
  readonly #digest: FailureDigest;
  readonly #source: BatchSource;
  readonly #troubles: string[] = [];
  readonly #stop = new AbortController();
  readonly #startedAt: number;
  #stopReason: StopReason | undefined;
  #jobId: string | undefined;

  constructor(planned: PlannedJob, context: LoadContext) {
    this.#planned = planned;
    this.#job = planned.job;
    this.#batches = planned.inspection.batches;
    this.#context = context;
    this.#digest = new FailureDigest(planned.job.toleratedCodes);
    this.#source = new BatchSource(planned.inspection, context.files);
    this.#startedAt = context.clock.now();
  }

  async run(): Promise<JobOutcome> {
    const { cancellation, listener } = this.#context;
    const cancel = (): void => {
      this.#stopFor({ verdict: 'cancelled', sentence: reasonText(cancellation.cancelled) });
    };
    cancellation.cancelled.addEventListener('abort', cancel, { once: true });
    if (cancellation.cancelled.aborted) cancel();
    listener.jobStarted(this.#planned);
    const ended = new AbortController();
    void this.#watchTimeout(ended.signal);
    try {
      return await this.#load();
    } finally {
      ended.abort();
      cancellation.cancelled.removeEventListener('abort', cancel);
      listener.jobEnded(this.#planned);
    }
  }

  async #load(): Promise<JobOutcome> {
    const { bulk, cancellation, clock, files: ports, maxFailedRecords, resultsFolder } = this.#context;
    const { inspection } = this.#planned;
    const files = await ResultFiles.create(`${resultsFolder}/${this.#job.id}`, inspection, ports);
    const collection = collectResults({
      batches: this.#batches,
      board: this.#board,
      source: this.#source,
      files,
      digest: this.#digest,
      names: inspection.files.map(({ name }) => name),
      bulk,
      cancellation,
      trouble: (error) => {
        this.#stopFor({ verdict: 'error', sentence: messageOf(error) });
      },
    });
    await this.#drive();
    this.#board.settle();
    const tallies = await collection;
    return jobOutcome({
      planned: this.#planned,
      jobId: this.#jobId,
      stopReason: this.#stopReason,
      troubles: this.#troubles,
      tallies,
      infos: this.#board.infos,
      foreign: this.#board.foreign,
      digest: this.#digest,
      maxFailedRecords,
      durationMilliseconds: clock.now() - this.#startedAt,
    });
  }

  /** The life of the job in the org, from its creation to its end. */
  async #drive(): Promise<void> {
    try {
      await this.#create();
      await this.#addAndPoll();
      await this.#close();
    } catch (error) {
      this.#stopFor({ verdict: 'error', sentence: messageOf(error) });
      await this.#windDown();
    }
  }

  async #create(): Promise<void> {
    this.#stop.signal.throwIfAborted();
    const { bulk, openJobs, listener, cancellation } = this.#context;
    const { id } = await bulk.createJob(jobRequest(this.#job), cancellation.deadline);
    this.#jobId = id;
    openJobs.opened(id);
    listener.jobCreated(this.#planned, id);
  }

  async #addAndPoll(): Promise<void> {
    const uploads = this.#upload().catch((error: unknown) => {
      this.#stopFor({ verdict: 'error', sentence: messageOf(error) });
    });
    const uploaded = new AbortController();
    const interval = new PollInterval();
    void uploads.then(() => {
      interval.restart();
      uploaded.abort();
    });
    try {
      while (!(uploaded.signal.aborted && this.#board.pending === 0)) {
        await this.#pause(interval, uploaded.signal);
        if (this.#board.sentCount > 0) await this.#poll(this.#stop.signal);
      }
    } catch (error) {
      this.#stopFor({ verdict: 'error', sentence: messageOf(error) });
    }
    await uploads;
    this.#stop.signal.throwIfAborted();
  }

  /** Waits until the next look; the end of the uploads ends the wait. */
  async #pause(interval: PollInterval, uploaded: AbortSignal): Promise<void> {
    const stop = this.#stop.signal;
    const wake = uploaded.aborted ? stop : AbortSignal.any([stop, uploaded]);
    try {
      await this.#context.clock.sleep(interval.next(), wake);
    } catch {
      stop.throwIfAborted();
    }
  }

  async #upload(): Promise<void> {
    const giveUp = new AbortController();
    const graceEnd = (): void => {
      const grace = UPLOAD_GRACE_MILLISECONDS[this.#stopReason?.verdict ?? 'error'];
      this.#context.clock.sleep(grace, ended.signal).then(
        () => {
          giveUp.abort(new Error('The upload was given up.'));
        },
        () => undefined,
      );
    };
    const ended = new AbortController();
    this.#stop.signal.addEventListener('abort', graceEnd, { once: true });
    try {
      await upload({
        jobId: this.#createdJobId(),
        batches: this.#batches,
        source: this.#source,
        board: this.#board,
        bulk: this.#context.bulk,
        gate: this.#context.uploads,
        stop: this.#stop.signal,
        giveUp: AbortSignal.any([giveUp.signal, this.#context.cancellation.deadline]),
      });
    } finally {
      ended.abort();
      this.#stop.signal.removeEventListener('abort', graceEnd);
    }
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { bulk, clock, listener } = this.#context;
    const board = this.#board;
    for (const { number, info } of board.listed(await bulk.listBatches(this.#createdJobId(), signal))) {
      const firstRecord = firstRecordOf(this.#planned, number);
      listener.batchFinal(this.#planned, { number, firstRecord }, info);
    }
    listener.progress(this.#planned, {
      batches: this.#batches.length,
      batchesSent: board.sentCount,
      batchesFinal: board.final,
      records: this.#planned.inspection.records,
      recordsProcessed: board.processed,
      recordsFailed: board.failed,
      elapsedMilliseconds: clock.now() - this.#startedAt,
    });
  }

  async #close(): Promise<void> {
    const { bulk, openJobs, cancellation } = this.#context;
    const jobId = this.#createdJobId();
    const { state } = await bulk.closeJob(jobId, cancellation.deadline);
    openJobs.ended(jobId);
    if (state !== 'Closed') {
      const sentence = `Somebody else ended job ${jobId} while it was being loaded: its state is ${state}.`;
      this.#stopFor({ verdict: 'error', sentence });
    }
  }

  /** Ends a job that was stopped: abort it, then learn what became of the batches that were already sent. */
  async #windDown(): Promise<void> {
    const { cancellation, clock } = this.#context;
    if (this.#jobId === undefined) return;
    const aborted = await this.#abort(this.#jobId);
    const until = clock.now() + ABORT_GRACE_MILLISECONDS[this.#stopReason?.verdict ?? 'error'];
    const interval = new PollInterval();
    try {
      for (;;) {
        await this.#poll(cancellation.deadline);
        // Before the end is looked for: a lost batch that was found may still run.
        if (aborted) this.#board.settleLost();
        if (this.#board.pending === 0 || clock.now() >= until) break;
        await clock.sleep(interval.next(), cancellation.deadline);
      }
    } catch (error) {
      this.#note(messageOf(error));
    }
  }

  /** @returns whether the job takes no more batches */
  async #abort(jobId: string): Promise<boolean> {
    const { bulk, openJobs, cancellation } = this.#context;
    try {
      await bulk.abortJob(jobId, cancellation.deadline);
      openJobs.ended(jobId);
      return true;
    } catch (error) {
      this.#note(messageOf(error));
      return false;
    }
  }

  async #watchTimeout(ended: AbortSignal): Promise<void> {
    const { timeoutMilliseconds } = this.#job;
    try {
      await this.#context.clock.sleep(timeoutMilliseconds, ended);
    } catch {
      return;
    }
    const minutes = Math.round(timeoutMilliseconds / 600) / 100;
    this.#stopFor({
      verdict: 'error',
      sentence: `The job took longer than its timeout of ${minutes} minutes, so it was aborted. Raise "timeout", or load less at once.`,
    });
  }

  /** The first reason counts; later ones follow from it, or are told beside it. */
  #stopFor(reason: StopReason): void {
    if (this.#stopReason === undefined) {
      this.#stopReason = reason;
      this.#context.listener.jobStopped(this.#planned, reason.sentence);
      this.#stop.abort(new Error(reason.sentence));
    } else this.#note(reason.sentence);
  }

  /** Notes what else went wrong, once: one cause makes itself felt in many places. */
  #note(sentence: string): void {
    if (sentence === this.#stopReason?.sentence || this.#troubles.includes(sentence)) return;
    this.#troubles.push(sentence);
  }

  #createdJobId(): string {
    if (this.#jobId === undefined) throw new Error('The job has not been created.');
    return this.#jobId;
  }
}

function jobRequest(job: ManifestJob): JobRequest {
  return {
    object: job.object.value,
    operation: job.operation.value,
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName.value }),
    concurrencyMode: job.concurrencyMode,
    ...(job.assignmentRuleId === undefined ? {} : { assignmentRuleId: job.assignmentRuleId }),
    batchRetry: job.batchRetry,
  };
}

function reasonText(signal: AbortSignal): string {
  return signal.reason instanceof Error ? signal.reason.message : 'The run was cancelled.';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
