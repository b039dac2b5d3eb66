/** The org's clock. It can be put forward, so that jobs grow old. Milliseconds since 1970. */
export class OrgClock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number) {
    this.#base = base;
  }

  readonly now = (): number => this.#base() + this.#ahead;

  /** How far it is ahead of the one that it goes by, in milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Puts it forward, never back. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds < 1e12)) {
      throw new Error('The clock can be put forward by a number of milliseconds alone.');
    }
    this.#ahead += milliseconds;
  }
}
