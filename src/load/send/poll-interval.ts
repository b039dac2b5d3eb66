import type { Clock } from '../../ports/clock.ts';

const SHORTEST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 15_000;
/** A look costs a request, and all batches of the job in its answer; what it comes too late is at most this part. */
const SHARE = 1 / 4;

/** How far a job's batches have come. */
export interface Pace {
  /** Batches that are final. */
  readonly done: number;
  /** Batches that are not, those not sent yet included. */
  readonly left: number;
}

/**
 * How long to wait between two looks at a job: a part of the time that it has taken so far, or, where batches say how
 * fast they go, of the time that it will still take, whichever is less. So small loads end at once, large ones are
 * looked at seldom, and their end is not missed.
 */
export class PollInterval {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #begunAt: number;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
    this.#begunAt = clock.monotonic();
  }

  /** In milliseconds. @param pace since this interval was made; without it nothing is known of the end */
  next(pace: Pace = { done: 0, left: 0 }): number {
    const elapsed = this.#clock.monotonic() - this.#begunAt;
    const left = pace.done === 0 ? Infinity : (elapsed * pace.left) / pace.done;
    const interval = Math.min(elapsed, left) * SHARE;
    return Math.max(SHORTEST_MILLISECONDS, Math.min(interval, LONGEST_MILLISECONDS));
  }
}
