import { isFinal, type BatchInfo } from '../bulk/batch-info.ts';

/** What is known of a batch once nothing more will become known. */
export type BatchFate =
  | { readonly kind: 'final'; readonly info: BatchInfo }
  /** Still running when the load stopped looking. */
  | { readonly kind: 'running'; readonly info: BatchInfo }
  /** Sent, but no answer came back that says whether the service took it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unsent' };

/** Keeps what is known of each batch of a job, and wakes those who wait for its fate. Batches by number, from 1. */
export class BatchBoard {
  /** Batches of the job that this run did not add. */
  foreign: readonly BatchInfo[] = [];
  readonly #infos = new Map<number, BatchInfo>();
  readonly #numbers = new Map<string, number>();
  readonly #lost = new Set<number>();
  readonly #waiting = new Map<number, (fate: BatchFate) => void>();
  #settled = false;

  /** The service has taken the batch. */
  sent(number: number, info: BatchInfo): void {
    this.#numbers.set(info.id, number);
    this.#know(number, info);
  }

  /** No answer came to the sending of the batch. */
  lost(number: number): void {
    this.#lost.add(number);
  }

  /** Takes in a list of the job's batches. Returns those of this run that became final with it. */
  listed(infos: readonly BatchInfo[]): { number: number; info: BatchInfo }[] {
    const foreign: BatchInfo[] = [];
    const news: { number: number; info: BatchInfo }[] = [];
    for (const info of infos) {
      const number = this.#numbers.get(info.id);
      if (number === undefined) foreign.push(info);
      else if (this.#know(number, info)) news.push({ number, info });
    }
    this.foreign = foreign;
    return news;
  }

  /** Records that the service says have failed. */
  get failed(): number {
    let failed = 0;
    for (const info of this.#infos.values()) failed += info.numberRecordsFailed;
    return failed;
  }

  /** Batches sent and not final. */
  get pending(): number {
    let pending = 0;
    for (const { state } of this.#infos.values()) if (!isFinal(state)) pending++;
    return pending;
  }

  get final(): number {
    return this.#infos.size - this.pending;
  }

  /** Records that the service says it has processed, failed ones included. */
  get processed(): number {
    let processed = 0;
    for (const info of this.#infos.values()) processed += info.numberRecordsProcessed;
    return processed;
  }

  get sentCount(): number {
    return this.#infos.size;
  }

  /**
   * Settles lost batches after the job was aborted and its batches were listed: from then on the service takes no
   * batch. If it lists none that this run cannot place, the lost ones never arrived; if it has processed none of those,
   * nothing of the lost ones was saved; and if one was lost and one is listed, it is that one, which may still run.
   */
  settleLost(): void {
    if (this.foreign.every(({ state }) => state === 'NotProcessed')) this.#lost.clear();
    const [only, other] = [...this.#lost];
    const [found, another] = this.foreign;
    if (only !== undefined && other === undefined && found !== undefined && another === undefined) {
      this.#lost.clear();
      this.foreign = [];
      this.sent(only, found);
    }
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
    if (this.#settled || now.kind === 'final') return now;
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  /** The last BatchInfo seen of each batch, by number. */
  get infos(): ReadonlyMap<number, BatchInfo> {
    return this.#infos;
  }

  #know(number: number, info: BatchInfo): boolean {
    const before = this.#infos.get(number);
    this.#infos.set(number, info);
    if (!isFinal(info.state) || (before !== undefined && isFinal(before.state))) return false;
    this.#waiting.get(number)?.({ kind: 'final', info });
    this.#waiting.delete(number);
    return true;
  }

  #fateNow(number: number): BatchFate {
    const info = this.#infos.get(number);
    if (info !== undefined) return { kind: isFinal(info.state) ? 'final' : 'running', info };
    return { kind: this.#lost.has(number) ? 'lost' : 'unsent' };
  }
}
