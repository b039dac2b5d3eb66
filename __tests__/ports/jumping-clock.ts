import type { Clock } from '../../src/ports/clock.ts';

/** What is to be done again and again on a clock that jumps. */
export class DueTimers {
  readonly #timers = new Set<{ due: number; readonly milliseconds: number; readonly act: () => void }>();

  every(now: number, milliseconds: number, act: () => void): () => void {
    const timer = { due: now + milliseconds, milliseconds, act };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Does what is due up to a time, in order. @param reach gets each time that is reached */
  pass(until: number, reach: (now: number) => void): void {
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.due - b.due);
      if (next === undefined || next.due > until) return;
      reach(next.due);
      next.due += next.milliseconds;
      next.act();
    }
  }
}

/** A clock in memory that jumps: a wait takes no time, but moves it on. */
export class JumpingClock implements Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[] = [];
  readonly #timers = new DueTimers();
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
    const end = this.#now + milliseconds;
    this.#timers.pass(end, (now) => (this.#now = now));
    this.#now = end;
    return Promise.resolve();
  }

  every(milliseconds: number, act: () => void): () => void {
    return this.#timers.every(this.#now, milliseconds, act);
  }
}
