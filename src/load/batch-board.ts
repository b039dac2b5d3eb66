import { isFinal, type BatchInfo } from '../bulk/batch-info.ts';

/** What is known of a batch once nothing more will become known. */
export type BatchFate =
  | { readonly kind: 'final'; readonly info: BatchInfo }
  /** Still running when the load stopped looking. */
  | { readonly kind: 'running'; readonly info: BatchInfo }
  /** Sent, but no answer came back that says whether the service took it. */
  | { readonly kind: 'lost' }
  /** None of its records can be sent, so there was nothing to send. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsent' };

/** Keeps what is known of each batch, and wakes those who wait for its fate. Batches by number, from 1. */
export class BatchBoard {
  readonly #infos = new Map<number, BatchInfo>();
  readonly #numbers = new Map<string, number>();
  readonly #empty = new Set<number>();
  /** Ids of the jobs to which lost batches were sent, by number. */
  readonly #lost = new Map<number, string>();
  /** Ids of batches that no longer count, since their records were sent once more as another one. */
  readonly #superseded = new Set<string>();
  /** Batches that this run did not add, by the id of their job. */
  readonly #foreign = new Map<string, readonly BatchInfo[]>();
  readonly #waiting = new Map<number, (fate: BatchFate) => void>();
  readonly #onFinal: (number: number, info: BatchInfo) => void;
  readonly #onSent: (number: number, info: BatchInfo) => void;
  #settled = false;
  #changes = 0;

  /**
   * @param onFinal hears of each batch when it is first seen in a final state
   * @param onSent hears of each batch that the service is found to have taken
   */
  constructor(
    onFinal: (number: number, info: BatchInfo) => void,
    onSent: (number: number, info: BatchInfo) => void = () => undefined,
  ) {
    this.#onFinal = onFinal;
    this.#onSent = onSent;
  }

  /** The service has taken the batch. */
  sent(number: number, info: BatchInfo): void {
    this.#numbers.set(info.id, number);
    const foreign = this.foreignIn(info.jobId).filter(({ id }) => id !== info.id);
    this.#foreign.set(info.jobId, foreign);
    this.#onSent(number, info);
    this.#know(number, info);
  }

  /** No answer came to the sending of the batch. */
  lost(number: number, jobId: string): void {
    this.#lost.set(number, jobId);
  }

  /** An earlier attempt began to send the batch. It is lost until its job is listed. */
  recall(number: number, { jobId, batchId }: { readonly jobId: string; readonly batchId?: string }): void {
    this.#lost.set(number, jobId);
    if (batchId !== undefined) this.#numbers.set(batchId, number);
  }

  /** The batch is one of an earlier attempt that no longer counts. */
  supersede(batchId: string): void {
    this.#superseded.add(batchId);
  }

  /** The service has not processed the batch, and it is to be sent once more. */
  withdraw(number: number): void {
    const info = this.#infos.get(number);
    if (info !== undefined) this.supersede(info.id);
    this.#infos.delete(number);
  }

  /** The service has not taken the batch, and never will. */
  absent(number: number): void {
    this.#lost.delete(number);
  }

  /** The batch holds no record that can be sent. */
  empty(number: number): void {
    this.#empty.add(number);
    this.#changes++;
    this.#waiting.get(number)?.({ kind: 'empty' });
    this.#waiting.delete(number);
  }

  isLost(number: number, jobId = this.#lost.get(number)): boolean {
    return this.#lost.has(number) && this.#lost.get(number) === jobId;
  }

  /** Takes in the list of a job's batches. */
  listed(jobId: string, infos: readonly BatchInfo[]): void {
    const foreign: BatchInfo[] = [];
    for (const info of infos) {
      if (this.#superseded.has(info.id)) continue;
      const number = this.#numbers.get(info.id);
      if (number === undefined) foreign.push(info);
      else this.#know(number, info);
    }
    this.#foreign.set(jobId, foreign);
  }

  /** Batches of a job that this run did not add, or whose sending has not been answered yet. */
  foreignIn(jobId: string): readonly BatchInfo[] {
    return this.#foreign.get(jobId) ?? [];
  }

  get foreign(): readonly BatchInfo[] {
    return [...this.#foreign.values()].flat();
  }

  /** Ids of the jobs that have batches which are not final. */
  get pendingJobs(): readonly string[] {
    const jobs = new Set<string>();
    for (const { jobId, state } of this.#infos.values()) if (!isFinal(state)) jobs.add(jobId);
    return [...jobs];
  }

  /** Batches, and the records that the service says it has processed, failed ones included. */
  get progress(): { sent: number; final: number; processed: number; failed: number } {
    const progress = {
      sent: this.#infos.size + this.#empty.size,
      final: this.#empty.size,
      processed: 0,
      failed: 0,
    };
    for (const { state, numberRecordsProcessed, numberRecordsFailed } of this.#infos.values()) {
      if (isFinal(state)) progress.final++;
      progress.processed += numberRecordsProcessed;
      progress.failed += numberRecordsFailed;
    }
    return progress;
  }

  /** How often anything about a batch has changed so far. */
  get changes(): number {
    return this.#changes;
  }

  /** Nothing more will become known: all waits end. */
  settle(): void {
    this.#settled = true;
    for (const [number, resolve] of this.#waiting) resolve(this.#fateNow(number));
    this.#waiting.clear();
  }

  /** Resolves when the batch is final, or when the board is settled. */
  async fate(number: number): Promise<BatchFate> {
    const now = this.#fateNow(number);
    if (this.#settled || now.kind === 'final' || now.kind === 'empty') return now;
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  /** The last BatchInfo seen of each batch, by number. */
  get infos(): ReadonlyMap<number, BatchInfo> {
    return this.#infos;
  }

  #know(number: number, info: BatchInfo): void {
    const before = this.#infos.get(number);
    this.#lost.delete(number);
    this.#infos.set(number, info);
    if (before?.state !== info.state || before.numberRecordsProcessed !== info.numberRecordsProcessed) {
      this.#changes++;
    }
    if (!isFinal(info.state) || (before !== undefined && isFinal(before.state))) return;
    this.#onFinal(number, info);
    this.#waiting.get(number)?.({ kind: 'final', info });
    this.#waiting.delete(number);
  }

  #fateNow(number: number): BatchFate {
    const info = this.#infos.get(number);
    if (info !== undefined) return { kind: isFinal(info.state) ? 'final' : 'running', info };
    if (this.#empty.has(number)) return { kind: 'empty' };
    return { kind: this.#lost.has(number) ? 'lost' : 'unsent' };
  }
}
