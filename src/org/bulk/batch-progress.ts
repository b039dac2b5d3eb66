import { serialOf } from '../records/salesforce-id.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { isFinal, type Batch, type BatchOutcome } from './batch.ts';
import { isQuery, type Job } from './job.ts';
import type { Chunk } from './pk-chunking.ts';

/** What the progress of batches depends on. */
export interface ProgressSettings {
  readonly schema: Schema;
  readonly now: () => number;
  /** Runs a batch. Its outcome is shown when the batch's time has come. */
  readonly run: (job: Job, batch: Batch, object: ObjectSchema) => BatchOutcome;
  /** Adds the batches into which a query was cut. */
  readonly addChunks: (job: Job, chunks: readonly Chunk[]) => void;
  /** Holds a running batch back. */
  readonly hold: (job: Job, batch: Batch) => boolean;
}

/**
 * Takes batches from Queued through InProgress to their end. Nothing runs by itself: a batch is taken as far as its time
 * has come whenever somebody looks, so that the same calls give the same answers.
 */
export class BatchProgress {
  readonly #settings: ProgressSettings;
  readonly #jobs: ReadonlyMap<string, Job>;
  /** When the last batch of a Serial job that has ended was done. */
  #serialFreeAt = 0;

  constructor(settings: ProgressSettings, jobs: ReadonlyMap<string, Job>) {
    this.#settings = settings;
    this.#jobs = jobs;
  }

  /** Lets a job's batches go on as far as their time has come. */
  settle(job: Job): void {
    if (job.concurrencyMode === 'Serial') this.#settleSerial();
    else for (const batch of job.batches) this.#advance(job, batch, false);
  }

  /** As `settle`, and each of these batches is then one read nearer to its end. */
  countRead(job: Job, batches: readonly Batch[]): void {
    this.settle(job);
    if (job.concurrencyMode === 'Serial') return;
    for (const batch of [...batches]) this.#advance(job, batch, true);
  }

  /** The object a job is for. */
  objectOf(job: Job): ObjectSchema {
    const object = this.#settings.schema.object(job.object);
    if (object === undefined) throw new Error(`A job was created for the unknown object ${job.object}`);
    return object;
  }

  #advance(job: Job, batch: Batch, read: boolean): void {
    if (isFinal(batch)) return;
    const { schedule } = batch;
    const now = this.#settings.now();
    if (batch.state === 'Queued') {
      const due = schedule.kind === 'times' ? now >= schedule.start : schedule.queued <= 0;
      if (due) this.#start(job, batch);
      else if (read && schedule.kind === 'reads') schedule.queued--;
      if (!due) return;
    }
    if (this.#settings.hold(job, batch)) return;
    const due = schedule.kind === 'times' ? now >= schedule.end : schedule.running <= 0;
    if (due) this.#finish(job, batch);
    else if (read && schedule.kind === 'reads') schedule.running--;
  }

  /**
   * Serial jobs run one batch at a time, over all of them in the order of arrival. Each begins when the one before has ended,
   * whether anybody looked in between or not.
   */
  #settleSerial(): void {
    const now = this.#settings.now();
    for (const { batch, job } of this.#serialBatches()) {
      const { schedule } = batch;
      if (schedule.kind !== 'times')
        throw new Error(`Batch ${batch.id} of a Serial job does not go by the clock`);
      if (batch.state === 'Queued') {
        const late = Math.max(0, this.#serialFreeAt - schedule.start);
        schedule.start += late;
        schedule.end += late;
        if (now < schedule.start) return;
        this.#start(job, batch);
      }
      if (this.#settings.hold(job, batch)) schedule.end = Math.max(schedule.end, now + 1);
      if (now < schedule.end) return;
      this.#finish(job, batch);
      this.#serialFreeAt = schedule.end;
    }
  }

  /** The batches of all Serial jobs that have not ended, in the order of arrival. */
  #serialBatches(): { readonly job: Job; readonly batch: Batch }[] {
    return [...this.#jobs.values()]
      .filter((job) => job.concurrencyMode === 'Serial')
      .flatMap((job) => job.batches.filter((batch) => !isFinal(batch)).map((batch) => ({ job, batch })))
      .sort((a, b) => serialOf(a.batch.id) - serialOf(b.batch.id));
  }

  #start(job: Job, batch: Batch): void {
    batch.state = 'InProgress';
    batch.outcome ??= this.#settings.run(job, batch, this.objectOf(job));
  }

  #finish(job: Job, batch: Batch): void {
    const { outcome } = batch;
    if (outcome === undefined) throw new Error(`Batch ${batch.id} was not run`);
    batch.state = outcome.state;
    batch.stateMessage = outcome.stateMessage;
    batch.numberRecordsProcessed = outcome.processed;
    batch.numberRecordsFailed = outcome.failed;
    batch.result = outcome.result;
    batch.systemModstamp = job.systemModstamp = this.#settings.now();
    if (outcome.chunks !== undefined) this.#settings.addChunks(job, outcome.chunks);
    if (isQuery(job) || outcome.state === 'NotProcessed') return;
    batch.apiActiveProcessingTime = 10 + Math.ceil(outcome.processed / 20);
    batch.totalProcessingTime = batch.apiActiveProcessingTime + 25;
  }
}
