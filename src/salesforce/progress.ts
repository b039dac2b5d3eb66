import type { Clock } from '../ports/clock.ts';

/** Far less than any line that a load can be done on; an answer of a few bytes is whole long before it is held against it. */
const LEAST_BYTES_PER_SECOND = 500;
/** Silence is noticed by the socket's own timer, which must be the first to notice it. */
const LONGER_THAN_SILENCE = 1.1;

/** Holds an answer against what it must bring, so that one that trickles is given up as one that stands still is. */
export class Progress {
  #bytes = 0;
  /** Whether what has come is being taken in, so that nothing more can come. */
  isHeld = false;
  readonly #clock: Clock;
  readonly #windowMilliseconds: number;

  /** @param idleMilliseconds after how long a silent answer is given up */
  constructor(clock: Clock, idleMilliseconds: number) {
    this.#clock = clock;
    this.#windowMilliseconds = idleMilliseconds * LONGER_THAN_SILENCE;
  }

  /** So many bytes of the answer have come. */
  add(bytes: number): void {
    this.#bytes += bytes;
  }

  async holding<T>(work: Promise<T>): Promise<T> {
    this.isHeld = true;
    try {
      return await work;
    } finally {
      this.isHeld = false;
    }
  }

  /** Resolves to why the answer is given up; to nothing when `ended` aborts before. */
  async shortfall(ended: AbortSignal): Promise<string | undefined> {
    const seconds = Math.round(this.#windowMilliseconds) / 1_000;
    const least = Math.ceil(LEAST_BYTES_PER_SECOND * seconds);
    for (;;) {
      this.#bytes = 0;
      try {
        await this.#clock.sleep(this.#windowMilliseconds, ended);
      } catch {
        return undefined;
      }
      if (!this.isHeld && this.#bytes < least)
        return `less than ${least} bytes were received in ${seconds} s`;
    }
  }
}
