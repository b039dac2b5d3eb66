/** Batches that no client added knowingly, and requests that reach the service once more when their job ends. */
export class Strangers {
  readonly #batchIds = new Set<string>();
  /** By the id of their job. Each carries a request out, and returns the id of the batch that it has added. */
  readonly #repetitions = new Map<string, (() => string | undefined)[]>();

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
}
