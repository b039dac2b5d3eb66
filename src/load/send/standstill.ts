import type { Clock } from '../../ports/clock.ts';
import type { BatchTracker } from './batch-tracker.ts';

/** For how long nothing has changed about any batch. */
export class Standstill {
  readonly #tracker: Pick<BatchTracker, 'changes'>;
  readonly #clock: Pick<Clock, 'monotonic'>;
  #changes: number;
  #changedAt: number;

  constructor(tracker: Pick<BatchTracker, 'changes'>, clock: Pick<Clock, 'monotonic'>) {
    [this.#tracker, this.#clock] = [tracker, clock];
    [this.#changes, this.#changedAt] = [tracker.changes, clock.monotonic()];
  }

  /** As it is now; to be asked after each look. */
  get milliseconds(): number {
    const now = this.#clock.monotonic();
    if (this.#tracker.changes > this.#changes)
      [this.#changes, this.#changedAt] = [this.#tracker.changes, now];
    return now - this.#changedAt;
  }
}
