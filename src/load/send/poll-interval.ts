const FIRST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 15_000;
const GROWTH = 1.5;

/** How long to wait between two looks at a job: short at first, so that small loads end at once, then longer. */
export class PollInterval {
  #next = FIRST_MILLISECONDS;

  /** In milliseconds. */
  next(): number {
    const interval = this.#next;
    this.#next = Math.min(interval * GROWTH, LONGEST_MILLISECONDS);
    return interval;
  }

  restart(): void {
    this.#next = FIRST_MILLISECONDS;
  }
}
