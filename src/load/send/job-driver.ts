import type { BatchInfo } from '../../bulk/batch-info.ts';
import { crc32 } from 'node:zlib';
import { passName, type PlannedJob } from '../../plan/plan.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import { announcing } from './announcements.ts';
import type { BatchTracker } from './batch-tracker.ts';
import { awaitForeignBatches, settleClosedJob } from './closed-job.ts';
import type { Progress } from '../../outcome/progress.ts';
import type { LoadContext } from './context.ts';
import { jobRequestOf } from './planned-job-request.ts';
import { OpenJob } from './open-job.ts';
import { Standstill } from './standstill.ts';
import { PollInterval, type Pace } from './poll-interval.ts';
import type { Stop } from './stop.ts';
import { upload } from './upload.ts';

/** How long uploads may go on after a cancel: there are 7.5 seconds in all. After another stop they have as long as any call. */
const CANCELLED_UPLOAD_MILLISECONDS = 1_500;
/** How long batches that run are waited for after a cancel. After another stop it is as long as the job may go on at all … */
const CANCELLED_GRACE_MILLISECONDS = 3_000;
/** … but where the job could not be aborted, batches may run for hours: no longer than this without any change. */
const OPEN_GRACE_MILLISECONDS = 10_000;
/** How long batches that this run cannot place are waited for once the job is closed. */
const FOREIGN_GRACE_MILLISECONDS = 120_000;
/** After this time without any change, the job is closed, and looked at further. */
const STANDSTILL_MILLISECONDS = 60_000;
/** How often a lost answer may make a load go on in a new job. */
const MAX_LOST_ANSWERS = 20;

/**
 * Brings batches into the org: creates a job, adds them, looks until all are final, and closes or aborts the job. It
 * takes a further job where the first one can take no more batches.
 */
export class JobDriver {
  readonly #planned: PlannedJob;
  readonly #context: LoadContext;
  readonly #source: BatchSource;
  readonly #tracker: BatchTracker;
  readonly #stop: Stop;
  readonly #startedAt: number;
  readonly #job: OpenJob;
  #isSerial: boolean;

  constructor(parts: {
    readonly planned: PlannedJob;
    readonly context: LoadContext;
    readonly source: BatchSource;
    readonly tracker: BatchTracker;
    readonly stop: Stop;
    /** Ids of the jobs that earlier attempts have created. */
    readonly earlierJobIds: readonly string[];
  }) {
    const { context, earlierJobIds: earlierIds, planned, stop } = parts;
    this.#planned = planned;
    this.#context = context;
    this.#source = parts.source;
    this.#tracker = parts.tracker;
    this.#stop = stop;
    this.#isSerial = planned.job.concurrencyMode === 'Serial';
    this.#startedAt = context.clock.monotonic();
    this.#job = new OpenJob({ planned, context, stop, earlierIds, name: passName(planned) });
  }

  /** Ids of the jobs created, in order, those of earlier attempts first. */
  get jobIds(): readonly string[] {
    return this.#job.ids;
  }

  /**
   * Adds the batches and waits until each that was ever sent is final. The job stays open for more.
   *
   * @throws when the load was stopped, or has to be
   */
  async run(batches: readonly Batch[]): Promise<void> {
    this.#context.listener.progress(this.#planned, () => this.#progress());
    const uploads = this.#upload(batches).catch((error: unknown) => {
      this.#stop.forError(error);
    });
    const uploaded = new AbortController();
    void uploads.then(() => {
      uploaded.abort();
    });
    const interval = new PollInterval(this.#context.clock);
    const before = this.#tracker.finalAmong(batches);
    const pace = (): Pace => {
      const final = this.#tracker.finalAmong(batches);
      return { done: final - before, left: batches.length - final };
    };
    try {
      const standstill = new Standstill(this.#tracker, this.#context.clock);
      while (!(uploaded.signal.aborted && this.#tracker.pendingJobs.length === 0)) {
        await this.#pause(interval.next(pace()), uploaded.signal);
        for (const jobId of this.#tracker.pendingJobs) await this.#look(jobId, this.#stop.signal);
        const still = standstill.milliseconds;
        // By some accounts, batches run only once their job is closed; where nothing moves, closing it does no harm.
        if (uploaded.signal.aborted && still >= STANDSTILL_MILLISECONDS) await this.close();
      }
    } catch (error) {
      this.#stop.forError(error);
    }
    await uploads;
    this.#stop.signal.throwIfAborted();
  }

  /**
   * Looks at the job that is open before records are sent again: what it holds, and whether it still takes batches. One
   * that somebody else has closed is replaced by a new one.
   *
   * @throws when somebody else has aborted it
   */
  async confirmOpen(): Promise<void> {
    const jobId = this.#job.id;
    if (jobId === undefined) return;
    const { signal } = this.#stop;
    if (await this.#job.isOpen()) await this.#look(jobId, signal);
    else await this.#settle(jobId, [], signal);
  }

  /** Closes the job that is open, if one is, and lists it then: nothing can reach it any more. */
  async close(): Promise<void> {
    const { signal } = this.#stop;
    // Asked for beside the job's own account of its end, which counts the batches that this list would miss.
    let list: Promise<readonly BatchInfo[] | undefined> | undefined;
    const jobId = await this.#job.close((id) => {
      list = this.#context.bulk.listBatches(id, signal).catch(() => undefined);
      this.#context.lastListing.jobClosed(signal);
    });
    if (jobId !== undefined) await this.#settle(jobId, [], signal, await list);
  }

  /** Closes the job that is open, and waits until batches which this run cannot place are final. */
  async finish(): Promise<void> {
    await this.close();
    const { bulk, clock } = this.#context;
    const { signal } = this.#stop;
    await awaitForeignBatches({ tracker: this.#tracker, bulk, clock, signal }, FOREIGN_GRACE_MILLISECONDS);
  }

  /** Goes on in a job whose batches the service works on one after the other. */
  async goSerial(): Promise<void> {
    if (this.#isSerial) return;
    this.#isSerial = true;
    await this.close();
  }

  /**
   * After a stop: aborts the job that is open, then learns what became of the batches that were already sent, also when
   * the job cannot be aborted.
   */
  async windDown(sent: readonly Batch[]): Promise<void> {
    const { clock, cancellation } = this.#context;
    const { deadline } = cancellation;
    const stoppedAt = clock.monotonic();
    const jobId = await this.#job.abort();
    try {
      // A lost batch that is found may still run, so this comes before the end is waited for.
      const lost = sent.filter(({ number }) => this.#tracker.isLost(number, jobId));
      if (jobId !== undefined) await this.#settle(jobId, lost, deadline);
    } catch (error) {
      this.#stop.forError(error);
    }
    try {
      const interval = new PollInterval(clock);
      const standstill = new Standstill(this.#tracker, clock);
      for (;;) {
        for (const pending of this.#tracker.pendingJobs) await this.#look(pending, deadline);
        if (this.#tracker.pendingJobs.length === 0) return;
        const still = standstill.milliseconds;
        const isCancelled = this.#stop.reason?.verdict === 'cancelled';
        if (isCancelled && clock.monotonic() >= stoppedAt + CANCELLED_GRACE_MILLISECONDS) return;
        if (this.#job.id !== undefined && still >= OPEN_GRACE_MILLISECONDS) return;
        await clock.sleep(interval.next(), deadline);
      }
    } catch (error) {
      this.#stop.forError(error);
    }
  }

  async #jobForMore(): Promise<string> {
    const [foreign] = this.#tracker.foreign;
    if (foreign !== undefined) {
      throw new Error(
        `Job ${foreign.jobId} has a batch, ${foreign.id}, that this run did not add, so nothing more was sent: its records may be among those of that batch.`,
      );
    }
    if (this.#job.id !== undefined) return this.#job.id;
    const id = await this.#job.create(jobRequestOf(this.#planned, this.#source.contentType, this.#isSerial));
    const { pass, spec } = this.#planned;
    // The second pass names its fields itself.
    if (spec !== undefined && pass === undefined) {
      await this.#context.bulk.sendSpec(id, spec.bytes, this.#stop.signal);
    }
    return id;
  }

  /** Waits until the next look; the end of the uploads ends the wait. */
  async #pause(milliseconds: number, uploaded: AbortSignal): Promise<void> {
    const stop = this.#stop.signal;
    const wake = uploaded.aborted ? stop : AbortSignal.any([stop, uploaded]);
    try {
      await this.#context.clock.sleep(milliseconds, wake);
    } catch {
      stop.throwIfAborted();
    }
  }

  /**
   * Adds the batches. Where an answer was lost, the job is closed, so that nothing can reach it any more; then its
   * batches say which ones did, and the others go into a new job, as they do where somebody else has closed it.
   */
  async #upload(batches: readonly Batch[]): Promise<void> {
    let rest = batches;
    if (rest.length === 0) return;
    for (let lostAnswers = 0; ; lostAnswers++) {
      if (this.#isSerial) await this.#untilOthersAreFinal();
      const jobId = await this.#jobForMore();
      const { lost, notBegun, refusal, refused } = await this.#uploadTo(jobId, rest);
      if ((lost.length === 0 && refusal === undefined) || this.#stop.signal.aborted) return;
      if (lostAnswers >= MAX_LOST_ANSWERS) {
        throw new Error(
          `More than ${MAX_LOST_ANSWERS} times no answer came to a batch that was sent. Try again later.`,
        );
      }
      // A batch that was refused has reached no job. One that is open is refused for another reason.
      if (refusal !== undefined && (await this.#job.isOpen())) throw refusal;
      await this.#job.close();
      const absent = await this.#settle(jobId, lost, this.#context.cancellation.deadline);
      rest = [...absent, ...refused, ...notBegun].sort((a, b) => a.number - b.number);
      if (rest.length === 0) return;
    }
  }

  /** The service keeps the order of a serial job's batches, and none between jobs: `run` looks meanwhile. */
  async #untilOthersAreFinal(): Promise<void> {
    const { clock } = this.#context;
    const interval = new PollInterval(clock);
    while (this.#tracker.pendingJobs.some((jobId) => jobId !== this.#job.id)) {
      await clock.sleep(interval.next(), this.#stop.signal);
    }
  }

  async #uploadTo(jobId: string, batches: readonly Batch[]): ReturnType<typeof upload> {
    const { bulk, cancellation, checkpoint, clock, limiters } = this.#context;
    const job = passName(this.#planned);
    const stop = this.#stop.signal;
    const giveUp = new AbortController();
    const ended = new AbortController();
    const startGrace = (): void => {
      if (this.#stop.reason?.verdict !== 'cancelled') return;
      clock.sleep(CANCELLED_UPLOAD_MILLISECONDS, ended.signal).then(
        () => {
          giveUp.abort(new Error('The upload was given up.'));
        },
        () => undefined,
      );
    };
    stop.addEventListener('abort', startGrace, { once: true });
    try {
      return await upload({
        ...{ jobId, batches, bulk, stop, limiters, source: this.#source, tracker: this.#tracker },
        isSerial: this.#isSerial,
        announce: announcing(batches, async ({ number }) =>
          checkpoint.add({ kind: 'sending', job, jobId, batch: number }),
        ),
        bodyMade: ({ number }, body) => {
          checkpoint.note({ kind: 'body', job, batch: number, checksum: crc32(body) });
        },
        giveUp: AbortSignal.any([giveUp.signal, cancellation.deadline]),
      });
    } finally {
      ended.abort();
      stop.removeEventListener('abort', startGrace);
    }
  }

  /**
   * Lists a job that takes no more batches.
   *
   * @param list of its batches, where it was asked for while the job ended
   * @returns those of `lost` that it does not have
   */
  async #settle(
    jobId: string,
    lost: readonly Batch[],
    signal: AbortSignal,
    list?: readonly BatchInfo[],
  ): Promise<readonly Batch[]> {
    const { bulk, clock } = this.#context;
    const isPatient = this.#stop.reason?.verdict !== 'cancelled';
    const parts = { source: this.#source, tracker: this.#tracker, bulk, clock, isPatient, list };
    return settleClosedJob(lost, { jobId, ...parts, counts: this.#job.countsOf(jobId), signal });
  }

  /** One look at all batches of a job. */
  async #look(jobId: string, signal: AbortSignal): Promise<void> {
    this.#tracker.listed(jobId, await this.#context.bulk.listBatches(jobId, signal));
  }

  /** Of the batches of the plan: those of records that are sent again would count them twice. */
  #progress(): Progress {
    const { inspection, pass } = this.#planned;
    const { sent, final, processed, failed } = this.#tracker.progress(inspection.batches.length);
    return {
      batches: inspection.batches.length,
      batchesSent: sent,
      batchesFinal: final,
      // How many of them the second pass sends is seen in the end only.
      records: pass === undefined ? inspection.records : undefined,
      recordsProcessed: processed,
      recordsFailed: failed,
      elapsedMilliseconds: this.#context.clock.monotonic() - this.#startedAt,
    };
  }
}
