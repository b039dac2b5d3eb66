/**
 * Which uploads may still be answered with the id of a batch, so that it is not certain whose id it is: those that were
 * under way when the batch was answered. The id of a batch is older than an upload that is begun later.
 */
export class RivalUploads {
  readonly #underWay = new Set<number>();
  /** By the number of a batch that was answered. */
  readonly #rivals = new Map<number, Set<number>>();

  begun(number: number): void {
    this.#underWay.add(number);
  }

  answered(number: number): void {
    const others = new Set(this.#underWay);
    others.delete(number);
    if (others.size > 0) this.#rivals.set(number, others);
  }

  /** @returns the batches whose ids are certain from now on */
  ended(number: number): readonly number[] {
    this.#underWay.delete(number);
    const certain: number[] = [];
    for (const [batch, rivals] of this.#rivals) {
      rivals.delete(number);
      if (rivals.size > 0) continue;
      this.#rivals.delete(batch);
      certain.push(batch);
    }
    return certain;
  }

  /** Whether an upload may still be answered with the id of this batch. */
  mayClaim(number: number): boolean {
    return this.#rivals.has(number);
  }
}
