import type { Clock } from './clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is put forward. */
export class ManualClock implements Clock {
  /** How long each sleep was to last, in the order in which they began. */
  readonly sleeps: number[] = [];
  readonly #sleepers = new Set<Sleeper>();
  #now: number;

  /** @param now milliseconds since 1970 */
  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
      };
      const wake = (): void => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper = { until: this.#now + milliseconds, wake };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  /** Puts the clock forward to the end of the next sleep, and lets those who wake do what they can. */
  async wakeNext(): Promise<void> {
    const [next] = [...this.#sleepers].sort((a, b) => a.until - b.until);
    if (next !== undefined) {
      this.#sleepers.delete(next);
      this.#now = Math.max(this.#now, next.until);
      next.wake();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Wakes one sleeper after another until the work is done, and returns what it comes to. */
  async until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const end = (): void => {
      done = true;
    };
    work.then(end, end);
    while (!done) await this.wakeNext();
    return work;
  }
}
