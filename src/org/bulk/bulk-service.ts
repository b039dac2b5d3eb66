import type { IdMint } from '../records/salesforce-id.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { isKey } from '../schema/field.ts';
import { isFinal, type Batch, type BatchOutcome } from './batch.ts';
import { isQuery, type Job, type JobRequest } from './job.ts';
import { Refusal } from './refusal.ts';
import { scheduleOf, type Timing } from './timing.ts';

const JOB_PREFIX = '750';
const BATCH_PREFIX = '751';
const JOB_OPEN_MILLISECONDS = 24 * 3_600_000;

/** What a bulk service runs on. */
export interface BulkSettings {
  readonly schema: Schema;
  readonly mint: IdMint;
  readonly now: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly userId: string;
  readonly timing: Timing;
  readonly hardDeleteAllowed: boolean;
  /** Batches that may still be added today. */
  readonly batchesLeft: number;
  /** Runs a batch. Its outcome is shown when the batch's time has come. */
  readonly run: (job: Job, batch: Batch, object: ObjectSchema) => BatchOutcome;
  /** When given, batches are run by this on arrival instead, and what was sent is forgotten. */
  readonly runAtOnce: ((job: Job, object: ObjectSchema, request: Buffer) => BatchOutcome) | undefined;
  /** Holds a running batch back. */
  readonly hold: (job: Job, batch: Batch) => boolean;
}

/** The jobs of the org and their batches: what may be done to them, and how they go on. */
export class BulkService {
  readonly jobs = new Map<string, Job>();
  batchesLeft: number;
  readonly #settings: BulkSettings;

  constructor(settings: BulkSettings) {
    this.#settings = settings;
    this.batchesLeft = settings.batchesLeft;
  }

  /** Creates a job, or says why not. */
  createJob(request: JobRequest, apiVersion: string, pkChunking: boolean): Job | Refusal {
    const { schema, mint, now, userId } = this.#settings;
    const object = schema.object(request.object);
    if (object === undefined) return new Refusal('InvalidJob', `Unable to find object: ${request.object}`);
    const refusal = this.#objectRefusal(object, request, apiVersion);
    if (refusal !== undefined) return refusal;
    const job: Job = {
      ...request,
      object: object.name,
      id: mint.next(JOB_PREFIX),
      createdById: userId,
      createdDate: now(),
      systemModstamp: now(),
      state: 'Open',
      apiVersion,
      batches: [],
      pkChunking,
    };
    this.jobs.set(job.id, job);
    return job;
  }

  #objectRefusal(object: ObjectSchema, request: JobRequest, apiVersion: string): Refusal | undefined {
    if (!object.bulkCapable) {
      const api = isQuery(request) ? 'Bulk Query API' : 'Bulk API';
      return new Refusal('InvalidEntity', `Entity '${object.name}' is not supported by the ${api}.`);
    }
    if (request.operation === 'hardDelete' && !this.#settings.hardDeleteAllowed) {
      const text =
        'hardDelete operation requires special user profile permission, please contact your system administrator';
      return new Refusal('FeatureNotEnabled', text);
    }
    if (request.contentType.includes('JSON') && Number(apiVersion) < 36) {
      return new Refusal('InvalidJob', 'JSON content type is not supported');
    }
    if (request.contentType.startsWith('ZIP')) {
      return new Refusal('FeatureNotEnabled', 'Zip content types are not played by the embedded org');
    }
    if (request.externalIdFieldName === undefined) return undefined;
    const field = object.field(request.externalIdFieldName);
    if (field !== undefined && isKey(field)) return undefined;
    const text = `Field name provided, ${request.externalIdFieldName} does not match an External ID for ${object.name}`;
    return new Refusal('InvalidJob', text);
  }

  /** Takes a batch in, or says why not. Only the envelope is looked at: what is in it shows when it runs. */
  addBatch(job: Job, mediaType: string, request: Buffer): Batch | Refusal {
    const { mint, now, random, timing, runAtOnce } = this.#settings;
    // A refused batch counts against the day's allocation too.
    const quotaLeft = this.batchesLeft > 0;
    if (quotaLeft) this.batchesLeft--;
    if (job.state !== 'Open') {
      const text = `Failed to create batch, since the Job is not Open. Current job state is '${job.state}'`;
      return new Refusal('InvalidJobState', text);
    }
    if (now() - job.createdDate > JOB_OPEN_MILLISECONDS) {
      return new Refusal('InvalidJobState', 'Failed to create batch, since the Job is older than 24 hours');
    }
    if (!quotaLeft) return new Refusal('ExceededQuota', 'ApiBatchItems Limit exceeded');
    const batch: Batch = {
      id: mint.next(BATCH_PREFIX),
      jobId: job.id,
      state: 'Queued',
      stateMessage: undefined,
      createdDate: now(),
      systemModstamp: now(),
      numberRecordsProcessed: 0,
      numberRecordsFailed: 0,
      totalProcessingTime: 0,
      apiActiveProcessingTime: 0,
      apexProcessingTime: 0,
      request: runAtOnce === undefined ? request : undefined,
      bytes: request.length,
      mediaType,
      schedule: scheduleOf(timing, now(), random),
      outcome: runAtOnce?.(job, this.#objectOf(job), request),
      result: undefined,
    };
    job.batches.push(batch);
    return batch;
  }

  /** Closes or aborts a job, or says why not. Answers at once; running batches go on. */
  changeState(job: Job, state: 'Closed' | 'Aborted'): Refusal | undefined {
    this.settle(job);
    if (state === 'Closed' && job.state !== 'Open') {
      const text = `Closing already ${job.state.toLowerCase()} Job not allowed`;
      return new Refusal('InvalidJobState', text);
    }
    const finished = job.state === 'Closed' && job.batches.every(isFinal);
    if (state === 'Aborted' && (job.state === 'Aborted' || finished)) {
      return new Refusal('InvalidJobState', `Aborting already ${job.state.toLowerCase()} Job not allowed`);
    }
    job.state = state;
    if (state === 'Aborted') this.#stopQueued(job);
    return undefined;
  }

  #stopQueued(job: Job): void {
    for (const batch of job.batches) {
      if (batch.state !== 'Queued') continue;
      batch.state = 'NotProcessed';
      batch.systemModstamp = this.#settings.now();
    }
  }

  /** Lets a job's batches go on as far as their time has come. */
  settle(job: Job): void {
    for (const batch of job.batches) this.#advance(job, batch, false);
  }

  /** Lets every batch of every job go on as far as its time has come. */
  settleAll(): void {
    for (const job of this.jobs.values()) this.settle(job);
  }

  /** As `settle`, and each of these batches is then one read nearer to its end. */
  countRead(job: Job, batches: readonly Batch[]): void {
    this.settle(job);
    for (const batch of batches) this.#advance(job, batch, true);
  }

  #advance(job: Job, batch: Batch, read: boolean): void {
    if (isFinal(batch) || this.#waitsForSerial(job, batch)) return;
    const { schedule } = batch;
    const now = this.#settings.now();
    if (batch.state === 'Queued') {
      const due = schedule.kind === 'times' ? now >= schedule.start : schedule.queued <= 0;
      if (due) this.#start(job, batch);
      else if (read && schedule.kind === 'reads') schedule.queued--;
      if (!due || this.#settings.hold(job, batch)) return;
    }
    if (this.#settings.hold(job, batch)) return;
    const due = schedule.kind === 'times' ? now >= schedule.end : schedule.running <= 0;
    if (due) this.#finish(job, batch);
    else if (read && schedule.kind === 'reads') schedule.running--;
  }

  /** Serial jobs run one batch at a time, over all serial jobs of the org. */
  #waitsForSerial(job: Job, batch: Batch): boolean {
    if (job.concurrencyMode !== 'Serial' || batch.state !== 'Queued') return false;
    return [...this.jobs.values()].some(
      (other) =>
        other.concurrencyMode === 'Serial' && other.batches.some((running) => running.state === 'InProgress'),
    );
  }

  #start(job: Job, batch: Batch): void {
    batch.state = 'InProgress';
    batch.outcome ??= this.#settings.run(job, batch, this.#objectOf(job));
  }

  #objectOf(job: Job): ObjectSchema {
    const object = this.#settings.schema.object(job.object);
    if (object === undefined) throw new Error(`A job was created for the unknown object ${job.object}`);
    return object;
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
    if (isQuery(job) || outcome.state === 'NotProcessed') return;
    batch.apiActiveProcessingTime = 10 + Math.ceil(outcome.processed / 20);
    batch.totalProcessingTime = batch.apiActiveProcessingTime + 25;
  }
}
