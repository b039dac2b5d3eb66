import type { Clock } from './clock.ts';

/** A clock in memory: waiting takes no time, but moves it on. */
export class ManualClock implements Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[] = [];
  #now: number;

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    return Promise.resolve();
  }
}
