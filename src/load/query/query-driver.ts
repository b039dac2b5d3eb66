import { isFinal, type BatchInfo } from '../../bulk/batch-info.ts';
import type { PlannedQuery } from '../../plan/plan.ts';
import { TransportError } from '../../salesforce/transport.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';
import { foreignBatches } from '../send/foreign-batches.ts';
import { SECOND_LOOK_MILLISECONDS } from '../send/closed-job.ts';
import type { Progress } from '../../outcome/progress.ts';
import type { LoadContext } from '../send/context.ts';
import { OpenJob } from '../send/open-job.ts';
import { PollInterval } from '../send/poll-interval.ts';
import { strangersAmong } from './query-parts.ts';
import type { Stop } from '../send/stop.ts';

/** How often a lost answer may make the query go on in a new job. */
const MAX_LOST_ANSWERS = 5;
/** After this time without any change, the job is closed, and looked at further. */
const STANDSTILL_MILLISECONDS = 60_000;
/** The parts of a query that the service splits may not all be listed at once: the list must stay as it is for so long. */
const PARTS_MILLISECONDS = 2_000;
/** How long to wait for the first part. */
const FIRST_PART_MILLISECONDS = 30_000;

/** Brings a query into the org: creates a job, adds the query, looks until all batches are final, closes the job. */
export class QueryDriver {
  /** The last BatchInfo seen of each batch of the query, by id. */
  readonly infos = new Map<string, BatchInfo>();
  /** The last BatchInfo seen of each batch of the job that this run did not add, by id. */
  readonly #foreign = new Map<string, BatchInfo>();
  /** Ids of its batches that the closed job does not show. */
  #missing: ReadonlySet<string> = new Set();
  readonly #job: OpenJob;
  readonly #planned: PlannedQuery;
  readonly #context: LoadContext;
  readonly #stop: Stop;
  readonly #startedAt: number;
  /** The batch with the whole query: where the service splits it, others do its work. */
  #wholeId = '';
  #changedAt = 0;

  constructor(planned: PlannedQuery, context: LoadContext, stop: Stop) {
    this.#planned = planned;
    this.#context = context;
    this.#stop = stop;
    this.#startedAt = context.clock.monotonic();
    this.#job = new OpenJob({ planned, context, stop, name: planned.job.id, earlierIds: [] });
  }

  /** Ids of the jobs created, in order. */
  get jobIds(): readonly string[] {
    return this.#job.ids;
  }

  /** How the list of the job disagrees with what was added to it. */
  get discrepancies(): readonly Discrepancy[] {
    const missing = [...this.#missing];
    const jobId = this.jobIds.at(-1) ?? '';
    return [
      ...(missing.length === 0 ? [] : [{ name: 'batches-missing', jobId, batchIds: missing } as const]),
      ...foreignBatches([...this.#foreign.values()]),
    ];
  }

  /**
   * The batches that hold the rows, in the order of their ids, all Completed; none when the job holds others than it
   * should.
   *
   * @throws when the query failed, was stopped, or has to be
   */
  async run(): Promise<readonly BatchInfo[]> {
    this.#context.listener.progress(this.#planned, () => this.#progress());
    const jobId = await this.#begin();
    await this.#follow(jobId, () => this.#areFinal());
    if (this.#isSplit()) await this.#awaitParts(jobId);
    await this.#job.close();
    await this.#confirm(jobId);
    if (this.discrepancies.length > 0) return [];
    const { pkChunking } = this.#planned.query;
    const working = this.#isSplit() ? this.#parts : [...this.infos.values()];
    if (pkChunking !== undefined && working.length === 0) {
      throw new Error(
        'The service set the query aside to split it, but made no part of it, so it is not known what it finds. Take "pkChunking" out.',
      );
    }
    // The list of the closed job has the last word.
    const failed = working.find(({ state }) => state !== 'Completed');
    if (failed !== undefined) throw new QueryFailedError(failed);
    return working.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** After a stop: aborts the job that is open. What still runs in it changes nothing. */
  async abort(): Promise<void> {
    await this.#job.abort();
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
        const isLost = error instanceof TransportError && error.inDoubt;
        if (!isLost || lostAnswers >= MAX_LOST_ANSWERS) throw error;
        await this.abort();
        this.#stop.signal.throwIfAborted();
      }
    }
  }

  async #createJob(): Promise<string> {
    const { job, query } = this.#planned;
    return this.#job.create({
      object: job.object.value,
      operation: job.operation.value,
      concurrencyMode: job.concurrencyMode,
      batchRetry: job.batchRetry,
      contentType: query.contentType,
      ...(query.pkChunking && { pkChunking: query.pkChunking }),
    });
  }

  /** Looks at the job, ever less often, until `isDone`. */
  async #follow(jobId: string, isDone: () => boolean): Promise<void> {
    const { clock } = this.#context;
    const interval = new PollInterval(clock);
    this.#changedAt = clock.monotonic();
    while (!isDone()) {
      await clock.sleep(interval.next(), this.#stop.signal);
      await this.#look(jobId);
      const isStanding = clock.monotonic() - this.#changedAt >= STANDSTILL_MILLISECONDS;
      // By some accounts, batches run only once their job is closed. A query to be split must stay open for its parts.
      if (!isStanding || this.#planned.query.pkChunking !== undefined) continue;
      if ((await this.#job.close()) !== undefined) await this.#lookClosed(jobId);
    }
  }

  async #awaitParts(jobId: string): Promise<void> {
    const { clock } = this.#context;
    await this.#follow(jobId, () => {
      const patience = this.infos.size > 1 ? PARTS_MILLISECONDS : FIRST_PART_MILLISECONDS;
      return this.#areFinal() && clock.monotonic() - this.#changedAt >= patience;
    });
  }

  /**
   * A closed job gets no further batches, so its list is complete: it must be what this run has added, and parts of it.
   * What came at the last moment is waited for.
   */
  async #confirm(jobId: string): Promise<void> {
    await this.#lookClosed(jobId);
    await this.#follow(jobId, () => this.#areFinal());
    const { query } = this.#planned;
    const { bulk } = this.#context;
    const strangers = this.#isSplit()
      ? await strangersAmong(this.#parts, query.soql.value, async ({ id }) =>
          bulk.readRequest(jobId, id, this.#stop.signal),
        )
      : [...this.infos.values()].filter(({ id }) => id !== this.#wholeId);
    for (const info of strangers) {
      this.infos.delete(info.id);
      this.#foreign.set(info.id, info);
    }
  }

  /** What the list of a closed job does not show is missing after a second look only. */
  async #lookClosed(jobId: string): Promise<void> {
    const missing = async (): Promise<Set<string>> => {
      const listed = await this.#look(jobId);
      return new Set([...this.infos.keys()].filter((id) => !listed.has(id)));
    };
    if ((await missing()).size === 0) return;
    await this.#context.clock.sleep(SECOND_LOOK_MILLISECONDS, this.#stop.signal);
    this.#missing = await missing();
  }

  /** @returns the ids of the batches that the job shows */
  async #look(jobId: string): Promise<ReadonlySet<string>> {
    const list = await this.#context.bulk.listBatches(jobId, this.#stop.signal);
    for (const info of list) {
      // Only of a query that is to be split more than one batch is expected.
      if (info.id === this.#wholeId || this.#planned.query.pkChunking !== undefined) this.#know(info);
      else this.#foreign.set(info.id, info);
    }
    return new Set(list.map(({ id }) => id));
  }

  #progress(): Progress {
    const infos = [...this.infos.values()];
    const total = (key: 'numberRecordsProcessed' | 'numberRecordsFailed'): number =>
      infos.reduce((sum, info) => sum + info[key], 0);
    return {
      // The query is a batch before it is sent.
      batches: Math.max(1, infos.length),
      batchesSent: infos.length,
      batchesFinal: infos.filter(({ state }) => isFinal(state)).length,
      records: undefined,
      recordsProcessed: total('numberRecordsProcessed'),
      recordsFailed: total('numberRecordsFailed'),
      elapsedMilliseconds: this.#context.clock.monotonic() - this.#startedAt,
    };
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
    return [...this.infos.values()].every(({ id, state }) => isFinal(state) || this.#missing.has(id));
  }

  /** The batches that do the work of a query that was split. */
  get #parts(): BatchInfo[] {
    return [...this.infos.values()].filter(({ id }) => id !== this.#wholeId);
  }

  /** Whether the service has set the whole query aside for parts of it (Bulk API Developer Guide, "PK Chunking Header"). */
  #isSplit(): boolean {
    if (this.#planned.query.pkChunking === undefined) return false;
    return this.infos.get(this.#wholeId)?.state === 'NotProcessed';
  }
}

/** The service could not carry out the query, or a part of it. */
class QueryFailedError extends Error {
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
