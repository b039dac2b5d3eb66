import type { IdMint } from '../records/salesforce-id.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { readSpec } from '../rows/transformation-spec.ts';
import { isKey } from '../schema/field.ts';
import { isFinal, type Batch, type BatchOutcome } from './batch.ts';
import { BatchRequest } from './batch-request.ts';
import { isQuery, type Job, type JobRequest } from './job.ts';
import { dataMediaType } from './media-type.ts';
import { chunkText, type Chunk, type PkChunking } from './pk-chunking.ts';
import { Refusal } from './refusal.ts';
import { BatchProgress, type ProgressSettings } from './batch-progress.ts';
import { BatchPlaces, scheduleOf, serialTiming, type Timing } from './timing.ts';

const JOB_PREFIX = '750';
const BATCH_PREFIX = '751';
const JOB_OPEN_MILLISECONDS = 24 * 3_600_000;
/** Jobs, and the results of their batches, are deleted then (Bulk API limits). */
export const JOB_LIFE_MILLISECONDS = 7 * 24 * 3_600_000;

/** What a bulk service runs on. */
export interface BulkSettings extends Omit<ProgressSettings, 'addChunks'> {
  readonly mint: IdMint;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly userId: string;
  readonly timing: Timing;
  readonly hardDeleteAllowed: boolean;
  /** Batches that may still be added today. */
  readonly batchesLeft: number;
  /** May run a batch on arrival already; what was sent is then forgotten. */
  readonly runAtOnce: (job: Job, object: ObjectSchema, request: Buffer) => BatchOutcome | undefined;
}

/** The jobs of the org and their batches: what may be done to them, and how they go on. */
export class BulkService {
  readonly jobs = new Map<string, Job>();
  batchesLeft: number;
  readonly #settings: BulkSettings;
  readonly #places = new BatchPlaces();
  readonly #progress: BatchProgress;

  constructor(settings: BulkSettings) {
    this.#settings = settings;
    this.batchesLeft = settings.batchesLeft;
    const addChunks = (job: Job, chunks: readonly Chunk[]): void => this.#addChunks(job, chunks);
    this.#progress = new BatchProgress({ ...settings, addChunks }, this.jobs);
  }

  /** Creates a job, or says why not. */
  createJob(request: JobRequest, apiVersion: string, pkChunking: PkChunking | undefined): Job | Refusal {
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
      spec: undefined,
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
    if (request.contentType.startsWith('ZIP') && isQuery(request)) {
      return new Refusal('InvalidJob', `${request.contentType} is not supported for ${request.operation}`);
    }
    if (request.externalIdFieldName === undefined) return undefined;
    const field = object.field(request.externalIdFieldName);
    if (field !== undefined && isKey(field)) return undefined;
    const text = `Field name provided, ${request.externalIdFieldName} does not match an External ID for ${object.name}`;
    return new Refusal('InvalidJob', text);
  }

  /** Gives a job its transformation spec, or says why not. */
  setSpec(job: Job, text: string): Refusal | undefined {
    if (job.contentType !== 'CSV' || isQuery(job)) {
      return new Refusal('InvalidJob', 'A transformation spec is for CSV jobs that load');
    }
    if (job.state !== 'Open' || job.batches.length > 0) {
      return new Refusal('InvalidJobState', 'A transformation spec must be sent before the first batch');
    }
    const spec = readSpec(text);
    if (spec instanceof Refusal) return spec;
    job.spec = spec;
    return undefined;
  }

  /**
   * Takes a batch in, or says why not. Only the envelope is looked at: what is in it shows when it runs.
   *
   * @param packed the same as gzip, where it came so
   */
  addBatch(job: Job, mediaType: string, bytes: Buffer, packed?: Buffer): Batch | Refusal {
    const { now, runAtOnce } = this.#settings;
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
    const outcome = runAtOnce(job, this.#progress.objectOf(job), bytes);
    return this.#newBatch(job, mediaType, new BatchRequest(bytes, packed), { outcome });
  }

  /** Each chunk counts as a batch. */
  #addChunks(job: Job, chunks: readonly Chunk[]): void {
    this.batchesLeft = Math.max(0, this.batchesLeft - chunks.length);
    for (const chunk of chunks) {
      const request = new BatchRequest(Buffer.from(chunkText(chunk)));
      this.#newBatch(job, dataMediaType(job), request, { chunk });
    }
  }

  #newBatch(
    job: Job,
    mediaType: string,
    request: BatchRequest,
    { outcome, chunk }: { readonly outcome?: BatchOutcome | undefined; readonly chunk?: Chunk },
  ): Batch {
    const { mint, now, random, timing } = this.#settings;
    const schedule =
      job.concurrencyMode === 'Serial'
        ? scheduleOf(serialTiming(timing, random), now(), random)
        : scheduleOf(timing, this.#places.take(timing, now()), random);
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
      request: outcome === undefined ? request : undefined,
      bytes: request.length,
      mediaType,
      schedule,
      chunk,
      outcome,
      result: undefined,
    };
    job.batches.push(batch);
    return batch;
  }

  /** Closes or aborts a job, or says why not. Answers at once; running batches go on. */
  changeState(job: Job, state: 'Closed' | 'Aborted'): Refusal | undefined {
    this.#progress.settle(job);
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

  /** Deletes jobs that are older than seven days. */
  deleteOldJobs(): void {
    const oldest = this.#settings.now() - JOB_LIFE_MILLISECONDS;
    for (const [id, { createdDate }] of this.jobs) if (createdDate < oldest) this.jobs.delete(id);
  }

  /** Lets a job's batches go on as far as their time has come. */
  settle(job: Job): void {
    this.#progress.settle(job);
  }

  /** Lets every batch of every job go on as far as its time has come. */
  settleAll(): void {
    for (const job of this.jobs.values()) this.#progress.settle(job);
  }

  /** As `settle`, and each of these batches is then one read nearer to its end. */
  countRead(job: Job, batches: readonly Batch[]): void {
    this.#progress.countRead(job, batches);
  }
}
