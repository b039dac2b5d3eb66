import { isFinal, type BatchInfo } from '../../bulk/batch-info.ts';
import { sentenceOf, type Discrepancy } from '../../outcome/discrepancy.ts';
import { progressOf, type BatchProgress } from './batch-progress.ts';
import { ForeignBatches, foreignBatches } from './foreign-batches.ts';
import { RivalUploads } from './rival-uploads.ts';

/** What is known of a batch once nothing more will become known. */
export type BatchStatus =
  | { readonly kind: 'final'; readonly info: BatchInfo }
  /** Still running when the load stopped looking. */
  | { readonly kind: 'running'; readonly info: BatchInfo }
  /**
   * Sent, but no answer came back that says whether the service took it. `isRecalled`: it was an earlier attempt that
   * sent it.
   */
  | { readonly kind: 'lost'; readonly isRecalled: boolean }
  /** None of its records can be sent, so there was nothing to send. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsent' };

/** The service has given one id to two batches, so it is not known which of them it is. */
export class RepeatedBatchIdError extends Error {
  override readonly name = 'RepeatedBatchIdError';
}

/** Keeps what is known of each batch, and wakes those who wait for its end. Batches by number, from 1. */
export class BatchTracker {
  readonly #infos = new Map<number, BatchInfo>();
  readonly #numbers = new Map<string, number>();
  readonly #empty = new Set<number>();
  /** Ids of the jobs to which lost batches were sent, by number. */
  readonly #lost = new Map<number, string>();
  /** Numbers of the batches that an earlier attempt began to send, and of which nothing else is known. */
  readonly #recalled = new Set<number>();
  /** Ids of batches that no longer count, since their records were sent once more as another one. */
  readonly #superseded = new Set<string>();
  readonly #foreign = new ForeignBatches();
  /** Ids of the batches that the last list of a job has shown, by the id of the job. */
  readonly #listed = new Map<string, ReadonlySet<string>>();
  /** What the service has said of its batches that cannot be true, by what is said of it. */
  readonly #discrepancies = new Map<string, Discrepancy>();
  /** Ids that were given to several batches. Whose they are is seen in the job, if at all. */
  readonly #disputed = new Set<string>();
  /** Batches that are lost for good, by number: nobody need wait for them. */
  readonly #gone = new Set<number>();
  readonly #rivals = new RivalUploads();
  readonly #waiting = new Map<number, ((status: BatchStatus) => void)[]>();
  readonly #onFinal: (number: number, info: BatchInfo) => void;
  readonly #onSent: (number: number, info: BatchInfo) => void;
  #settled = false;
  #changes = 0;

  /**
   * @param onFinal called with each batch when it is first seen in a final state
   * @param onSent called with each batch that the service is found to have taken
   */
  constructor(
    onFinal: (number: number, info: BatchInfo) => void,
    onSent: (number: number, info: BatchInfo) => void = () => undefined,
  ) {
    this.#onFinal = onFinal;
    this.#onSent = onSent;
  }

  /** The batch is on its way. */
  uploadBegun(number: number): void {
    this.#rivals.begun(number);
  }

  /** The upload has ended. */
  uploadEnded(number: number): void {
    for (const certain of this.#rivals.ended(number)) this.#wake(certain);
  }

  /**
   * The service has taken the batch.
   *
   * @throws RepeatedBatchIdError when it gives the id of another one, which is open too if it is not certain whose
   *   id it is
   */
  sent(number: number, info: BatchInfo): void {
    if (this.#disputed.has(info.id)) this.#refuseRepeatedId(number, info);
    this.#rivals.answered(number);
    this.found(number, info);
  }

  /** The batch is the one that a job holds under this id. @throws RepeatedBatchIdError as `sent` */
  found(number: number, info: BatchInfo): void {
    const isRepeated = this.#superseded.has(info.id) || (this.#numbers.get(info.id) ?? number) !== number;
    if (isRepeated) this.#refuseRepeatedId(number, info);
    this.#numbers.set(info.id, number);
    this.#foreign.remove(info);
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
    this.#recalled.add(number);
    if (batchId !== undefined) this.#numbers.set(batchId, number);
  }

  /** The batch is one of an earlier attempt that no longer counts. */
  supersede(batchId: string): void {
    this.#superseded.add(batchId);
    this.#numbers.delete(batchId);
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
    this.#recalled.delete(number);
  }

  /** The batch holds no record that can be sent. */
  empty(number: number): void {
    this.#empty.add(number);
    this.#changes++;
    this.#endWaits(number, { kind: 'empty' });
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
      if (number === undefined || this.#jobOf(number) !== jobId) foreign.push(info);
      else this.#know(number, info);
    }
    this.#foreign.seen(jobId, foreign);
    this.#listed.set(jobId, new Set(infos.map(({ id }) => id)));
  }

  /** Batches that the service has acknowledged, and that the last list of their job does not show. */
  unlistedIn(jobId: string): readonly { readonly number: number; readonly batchId: string }[] {
    const listed = this.#listed.get(jobId);
    return [...this.#numbers]
      .filter(([id, number]) => this.#jobOf(number) === jobId && listed?.has(id) !== true)
      .map(([batchId, number]) => ({ number, batchId }));
  }

  /** The job takes no more batches, and will not show those that it has not shown. What of them was not final is lost. */
  missing(jobId: string): void {
    const unlisted = this.unlistedIn(jobId);
    if (unlisted.length === 0) return;
    this.#report({ name: 'batches-missing', jobId, batchIds: unlisted.map(({ batchId }) => batchId) });
    for (const { number, batchId } of unlisted) {
      const info = this.#infos.get(number);
      if (info !== undefined && isFinal(info.state)) continue;
      this.#forget(number, batchId, jobId);
      this.#gone.add(number);
      this.#endWaits(number, this.#statusNow(number));
    }
  }

  /** How the lists of the jobs, and the answers to what was sent, disagree with what was sent. */
  get discrepancies(): readonly Discrepancy[] {
    return [...this.#discrepancies.values(), ...foreignBatches(this.foreign)];
  }

  /** Batches of a job that this run did not add, or whose sending has not been answered yet. */
  foreignIn(jobId: string): readonly BatchInfo[] {
    return this.#foreign.in(jobId);
  }

  get foreign(): readonly BatchInfo[] {
    return this.#foreign.all;
  }

  /** Ids of the jobs that have batches which are not final. */
  get pendingJobs(): readonly string[] {
    const jobs = new Set<string>();
    for (const { jobId, state } of this.#infos.values()) if (!isFinal(state)) jobs.add(jobId);
    return [...jobs];
  }

  /** How many of the batches are final. */
  finalAmong(batches: readonly { readonly number: number }[]): number {
    return batches.filter(({ number }) => {
      const info = this.#infos.get(number);
      return info !== undefined && isFinal(info.state);
    }).length;
  }

  /** @param last the number of the last batch that counts */
  progress(last: number): BatchProgress {
    const infos = [...this.#infos].filter(([number]) => number <= last).map(([, info]) => info);
    return progressOf(infos, [...this.#empty].filter((number) => number <= last).length);
  }

  /** How often anything about a batch has changed so far. */
  get changes(): number {
    return this.#changes;
  }

  /** Nothing more will become known: all waits end. */
  settle(): void {
    this.#settled = true;
    for (const number of [...this.#waiting.keys()]) this.#endWaits(number, this.#statusNow(number));
  }

  /** Resolves when the batch is final and its id certain, or when the tracker is settled. */
  async status(number: number): Promise<BatchStatus> {
    const now = this.#statusNow(number);
    const isCertain = now.kind === 'final' && !this.#rivals.mayClaim(number);
    const isGone = now.kind === 'lost' && this.#gone.has(number);
    if (this.#settled || isCertain || isGone || now.kind === 'empty') return now;
    return new Promise((resolve) => {
      const others = this.#waiting.get(number) ?? [];
      this.#waiting.set(number, [...others, resolve]);
    });
  }

  /** The last BatchInfo seen of each batch, by number. */
  get infos(): ReadonlyMap<number, BatchInfo> {
    return this.#infos;
  }

  /** The job in which the batch is, or may be. */
  #jobOf(number: number): string | undefined {
    return this.#infos.get(number)?.jobId ?? this.#lost.get(number);
  }

  #refuseRepeatedId(batch: number, { id: batchId, jobId }: BatchInfo): never {
    const sentence = this.#report({ name: 'batch-id-repeated', batch, batchId });
    this.#disputed.add(batchId);
    const other = this.#numbers.get(batchId);
    if (other !== undefined && this.#rivals.mayClaim(other))
      this.#forget(other, batchId, this.#jobOf(other) ?? jobId);
    this.#lost.set(batch, jobId);
    throw new RepeatedBatchIdError(sentence);
  }

  #report(discrepancy: Discrepancy): string {
    const sentence = sentenceOf(discrepancy);
    this.#discrepancies.set(sentence, discrepancy);
    return sentence;
  }

  /** It is no longer known whether the job has the batch. */
  #forget(number: number, batchId: string, jobId: string): void {
    this.#numbers.delete(batchId);
    this.#infos.delete(number);
    this.#lost.set(number, jobId);
  }

  #know(number: number, info: BatchInfo): void {
    const before = this.#infos.get(number);
    this.#lost.delete(number);
    this.#recalled.delete(number);
    if (before !== undefined && isFinal(before.state)) {
      // Its records were counted by what it was.
      if (isChanged(before, info)) this.#report({ name: 'batch-changed', batch: number, batchId: info.id });
      return;
    }
    this.#infos.set(number, info);
    if (before?.state !== info.state || before.numberRecordsProcessed !== info.numberRecordsProcessed) {
      this.#changes++;
    }
    if (!isFinal(info.state)) return;
    this.#onFinal(number, info);
    this.#wake(number);
  }

  /** Wakes those who wait, if there is nothing more to wait for. */
  #wake(number: number): void {
    const status = this.#statusNow(number);
    if (status.kind !== 'final' || this.#rivals.mayClaim(number)) return;
    this.#endWaits(number, status);
  }

  #endWaits(number: number, status: BatchStatus): void {
    for (const resolve of this.#waiting.get(number) ?? []) resolve(status);
    this.#waiting.delete(number);
  }

  #statusNow(number: number): BatchStatus {
    const info = this.#infos.get(number);
    if (info !== undefined) return { kind: isFinal(info.state) ? 'final' : 'running', info };
    if (this.#empty.has(number)) return { kind: 'empty' };
    if (!this.#lost.has(number)) return { kind: 'unsent' };
    return { kind: 'lost', isRecalled: this.#recalled.has(number) };
  }
}

/** Whether the service says other things of a final batch than before. */
function isChanged(one: BatchInfo, other: BatchInfo): boolean {
  return (
    one.state !== other.state ||
    one.numberRecordsProcessed !== other.numberRecordsProcessed ||
    one.numberRecordsFailed !== other.numberRecordsFailed
  );
}
