/**
 * Ids of the records that a pass has created. Each belongs to one record alone, so an id that comes again is wrong, as
 * is the result in which it stands. All ids of the batch at hand are kept, and one of each batch before it: that is
 * enough to know a result that is the one of another batch, at any size of load.
 */
export class CreatedIds {
  readonly #batch = new Set<string>();
  readonly #before = new Set<string>();

  /** The ids that follow are those of another batch. */
  nextBatch(): void {
    const [first] = this.#batch;
    if (first !== undefined) this.#before.add(first);
    this.#batch.clear();
  }

  /** @returns whether another record was created with this id */
  isRepeated(id: string): boolean {
    if (this.#batch.has(id) || this.#before.has(id)) return true;
    this.#batch.add(id);
    return false;
  }
}
