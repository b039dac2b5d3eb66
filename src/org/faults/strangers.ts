/** What of a job's requests also reaches the job that a repeated creation has made: its batches, or its end as well. */
export type Following = 'batches' | 'all';

/** Batches that no client added knowingly, and requests that reach the service once more: when their job ends, or in another job. */
export class Strangers {
  readonly #batchIds = new Set<string>();
  /** By the id of their job. Each carries a request out, and returns the id of the batch that it has added. */
  readonly #repetitions = new Map<string, (() => string | undefined)[]>();

  /** By the id of a job, its second one. */
  readonly #twins = new Map<string, { readonly id: string; readonly following: Following }>();

  has(batchId: string): boolean {
    return this.#batchIds.has(batchId);
  }

  note(batchId: string | undefined): void {
    if (batchId !== undefined) this.#batchIds.add(batchId);
  }

  beforeEnd(jobId: string, repetition: () => string | undefined): void {
    this.#repetitions.set(jobId, [...(this.#repetitions.get(jobId) ?? []), repetition]);
  }

  /** The job is about to end. */
  arrive(jobId: string): void {
    const repetitions = this.#repetitions.get(jobId) ?? [];
    this.#repetitions.delete(jobId);
    for (const repeat of repetitions) this.note(repeat());
  }

  /** Requests for the job reach the other one, too. */
  follow(jobId: string, twinId: string, following: Following): void {
    this.#twins.set(jobId, { id: twinId, following });
  }

  /** The job that a request for this one reaches, too. */
  twinOf(jobId: string, isEnd: boolean): string | undefined {
    const twin = this.#twins.get(jobId);
    return isEnd && twin?.following === 'batches' ? undefined : twin?.id;
  }
}
