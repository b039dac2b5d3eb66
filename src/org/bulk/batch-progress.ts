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

  constructor(settings: ProgressSettings, jobs: ReadonlyMap<string, Job>) {
    this.#settings = settings;
    this.#jobs = jobs;
  }

  /** Lets a job's batches go on as far as their time has come. */
  settle(job: Job): void {
    for (const batch of job.batches) this.#advance(job, batch, false);
  }

  /** As `settle`, and each of these batches is then one read nearer to its end. */
  countRead(job: Job, batches: readonly Batch[]): void {
    this.settle(job);
    for (const batch of [...batches]) this.#advance(job, batch, true);
  }

  /** The object a job is for. */
  objectOf(job: Job): ObjectSchema {
    const object = this.#settings.schema.object(job.object);
    if (object === undefined) throw new Error(`A job was created for the unknown object ${job.object}`);
    return object;
  }

  #advance(job: Job, batch: Batch, read: boolean): void {
    if (isFinal(batch) || this.#waitsForSerial(job, batch)) return;
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

  /** Serial jobs run one batch at a time, over all serial jobs of the org. */
  #waitsForSerial(job: Job, batch: Batch): boolean {
    if (job.concurrencyMode !== 'Serial' || batch.state !== 'Queued') return false;
    return [...this.#jobs.values()].some(
      (other) =>
        other.concurrencyMode === 'Serial' && other.batches.some((running) => running.state === 'InProgress'),
    );
  }

  #start(job: Job, batch: Batch): void {
    const { schedule } = batch;
    const late = this.#settings.now() - (schedule.kind === 'times' ? schedule.start : 0);
    // A batch that had to wait for another one starts now, not when it could have.
    if (schedule.kind === 'times' && job.concurrencyMode === 'Serial') schedule.end += late;
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
