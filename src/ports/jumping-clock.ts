import type { Clock } from './clock.ts';

/** A clock in memory that jumps: a wait takes no time, but moves it on. */
export class JumpingClock implements Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[] = [];
  #now: number;

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    return Promise.resolve();
  }
}
