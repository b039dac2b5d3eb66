import { isFinal, type BatchInfo } from '../bulk/batch-info.ts';
import type { PlannedQuery } from '../plan/plan.ts';
import { CallFailedError } from '../salesforce/transport.ts';
import type { LoadContext } from './context.ts';
import { PollInterval } from './poll-interval.ts';
import type { Stop } from './stop.ts';

/** How often a lost answer may make the query go on in a new job. */
const MAX_LOST_ANSWERS = 5;
/** After this time without any change, the job is closed, and looked at further. */
const STANDSTILL_MILLISECONDS = 60_000;
/** The parts of a query that the service splits may not all be listed at once: the list must stay as it is for so long. */
const PARTS_MILLISECONDS = 2_000;
/** How long to wait for the first part. */
const FIRST_PART_MILLISECONDS = 30_000;

/** Brings a query into the org: creates a job, adds the query, looks until all batches are final, closes the job. */
export class QueryDelivery {
  /** Ids of the jobs created, in order. */
  readonly jobIds: string[] = [];
  /** The last BatchInfo seen of each batch of the job, by id. */
  readonly infos = new Map<string, BatchInfo>();
  readonly #planned: PlannedQuery;
  readonly #context: LoadContext;
  readonly #stop: Stop;
  readonly #startedAt: number;
  #openJobId: string | undefined;
  /** The batch with the whole query: where the service splits it, others do its work. */
  #wholeId = '';
  #changedAt = 0;

  constructor(planned: PlannedQuery, context: LoadContext, stop: Stop) {
    this.#planned = planned;
    this.#context = context;
    this.#stop = stop;
    this.#startedAt = context.clock.monotonic();
  }

  /**
   * The batches that hold the rows, in the order of their ids, all Completed.
   *
   * @throws when the query failed, was stopped, or has to be
   */
  async run(): Promise<readonly BatchInfo[]> {
    const jobId = await this.#begin();
    await this.#follow(jobId, () => this.#areFinal());
    if (this.#isSplit()) await this.#awaitParts(jobId);
    await this.#close();
    if (this.#isSplit()) await this.#awaitLateParts(jobId);
    const { pkChunking } = this.#planned.query;
    const working = [...this.infos.values()].filter(({ id }) => !this.#isSplit() || id !== this.#wholeId);
    if (pkChunking !== undefined && working.length === 0) {
      throw new Error(
        'The service set the query aside to split it, but made no part of it, so it is not known what it finds. Take "pkChunking" out.',
      );
    }
    return working.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** After a stop: aborts the job that is open. What still runs in it changes nothing. */
  async abort(): Promise<void> {
    const jobId = this.#openJobId;
    if (jobId === undefined) return;
    const { bulk, openJobs, cancellation } = this.#context;
    try {
      await bulk.abortJob(jobId, cancellation.deadline);
      this.#openJobId = undefined;
      openJobs.ended(jobId);
    } catch (error) {
      this.#stop.forError(error);
    }
  }

  /**
   * Creates a job and adds the query. Where no answer came to it, the job is aborted and a new one is begun: a second
   * batch in the same job could find every row twice.
   */
  async #begin(): Promise<string> {
    const { bulk } = this.#context;
    for (let lostAnswers = 0; ; lostAnswers++) {
      const jobId = await this.#createJob();
      try {
        const info = await bulk.addQuery(
          jobId,
          this.#planned.query.soql.value,
          this.#planned.query.contentType,
          this.#stop.signal,
        );
        this.#wholeId = info.id;
        this.#know(info);
        return jobId;
      } catch (error) {
        const isLost = error instanceof CallFailedError && error.inDoubt;
        if (!isLost || lostAnswers >= MAX_LOST_ANSWERS) throw error;
        await this.abort();
        this.#stop.signal.throwIfAborted();
      }
    }
  }

  async #createJob(): Promise<string> {
    const { bulk, cancellation, checkpoint, listener, openJobs } = this.#context;
    const { job, query } = this.#planned;
    this.#stop.signal.throwIfAborted();
    // A created job must be known: the answer is waited for even when the run is stopped meanwhile.
    const { id } = await bulk.createJob(
      {
        object: job.object.value,
        operation: job.operation.value,
        concurrencyMode: job.concurrencyMode,
        batchRetry: job.batchRetry,
        contentType: query.contentType,
        ...(query.pkChunking && { pkChunking: query.pkChunking }),
      },
      cancellation.deadline,
    );
    this.#openJobId = id;
    this.jobIds.push(id);
    checkpoint.note({ kind: 'created', job: job.id, jobId: id });
    openJobs.opened(id);
    listener.jobCreated(this.#planned, id);
    return id;
  }

  async #close(): Promise<void> {
    const jobId = this.#openJobId;
    if (jobId === undefined) return;
    const { bulk, openJobs, cancellation } = this.#context;
    const { state } = await bulk.closeJob(jobId, cancellation.deadline);
    this.#openJobId = undefined;
    openJobs.ended(jobId);
    if (state === 'Closed') return;
    throw new Error(`Somebody else ended job ${jobId} while it was being read: its state is ${state}.`);
  }

  /** Looks at the job, ever less often, until `isDone`. */
  async #follow(jobId: string, isDone: () => boolean): Promise<void> {
    const { clock } = this.#context;
    const interval = new PollInterval();
    this.#changedAt = clock.monotonic();
    while (!isDone()) {
      await clock.sleep(interval.next(), this.#stop.signal);
      await this.#look(jobId);
      const isStanding = clock.monotonic() - this.#changedAt >= STANDSTILL_MILLISECONDS;
      // By some accounts, batches run only once their job is closed. A query to be split must stay open for its parts.
      if (isStanding && this.#planned.query.pkChunking === undefined) await this.#close();
    }
  }

  async #awaitParts(jobId: string): Promise<void> {
    const { clock } = this.#context;
    await this.#follow(jobId, () => {
      const patience = this.infos.size > 1 ? PARTS_MILLISECONDS : FIRST_PART_MILLISECONDS;
      return this.#areFinal() && clock.monotonic() - this.#changedAt >= patience;
    });
  }

  /** A closed job gets no further batches, so its list is complete; what came at the last moment is waited for. */
  async #awaitLateParts(jobId: string): Promise<void> {
    await this.#look(jobId);
    await this.#follow(jobId, () => this.#areFinal());
  }

  async #look(jobId: string): Promise<void> {
    const { bulk, clock, listener } = this.#context;
    for (const info of await bulk.listBatches(jobId, this.#stop.signal)) this.#know(info);
    const infos = [...this.infos.values()];
    const total = (key: 'numberRecordsProcessed' | 'numberRecordsFailed'): number =>
      infos.reduce((sum, info) => sum + info[key], 0);
    listener.progress(this.#planned, {
      batches: infos.length,
      batchesSent: infos.length,
      batchesFinal: infos.filter(({ state }) => isFinal(state)).length,
      records: undefined,
      recordsProcessed: total('numberRecordsProcessed'),
      recordsFailed: total('numberRecordsFailed'),
      elapsedMilliseconds: clock.monotonic() - this.#startedAt,
    });
  }

  /** Takes in what the service says of a batch. @throws QueryFailedError when it cannot give its rows any more */
  #know(info: BatchInfo): void {
    const { clock, listener } = this.#context;
    const before = this.infos.get(info.id);
    this.infos.set(info.id, info);
    if (before?.state === info.state && before.numberRecordsProcessed === info.numberRecordsProcessed) return;
    this.#changedAt = clock.monotonic();
    if (!isFinal(info.state) || (before !== undefined && isFinal(before.state))) return;
    const number = [...this.infos.keys()].indexOf(info.id) + 1;
    listener.batchFinal(this.#planned, { number, batches: this.infos.size }, info);
    if (info.state !== 'Completed' && !(this.#isSplit() && info.id === this.#wholeId)) {
      throw new QueryFailedError(info);
    }
  }

  #areFinal(): boolean {
    return [...this.infos.values()].every(({ state }) => isFinal(state));
  }

  /** Whether the service has set the whole query aside for parts of it (Bulk API Developer Guide, "PK Chunking Header"). */
  #isSplit(): boolean {
    if (this.#planned.query.pkChunking === undefined) return false;
    return this.infos.get(this.#wholeId)?.state === 'NotProcessed';
  }
}

/** The service could not carry out the query, or a part of it. */
export class QueryFailedError extends Error {
  override readonly name = 'QueryFailedError';
  readonly info: BatchInfo;

  constructor(info: BatchInfo) {
    const said = info.stateMessage ?? 'the service gives no reason';
    super(
      info.state === 'NotProcessed'
        ? `Batch ${info.id} of the query was not processed: somebody else may have aborted the job.`
        : `The query failed: ${said}`,
    );
    this.info = info;
  }
}
