import type { Clock } from '../../src/ports/clock.ts';
import { DueTimers } from '../ports/jumping-clock.ts';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports/http.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** How long nothing must happen before time jumps: long enough for a batch to be packed. */
const QUIET_MILLISECONDS = 3;
/** How long a request may take before it counts as one that will not be answered: longer than a busy machine needs. */
const UNANSWERED_MILLISECONDS = 2_000;

/**
 * A clock that jumps to the next waiting sleeper whenever no request is under way, or none is answered: minutes pass in
 * no time.
 */
export class VirtualTime implements Clock {
  #now = Date.now();
  #underWay = 0;
  #pending: NodeJS.Timeout | undefined;
  readonly #sleepers = new Set<Sleeper>();
  readonly #timers = new DueTimers();
  readonly #quietMilliseconds: number;

  constructor(quietMilliseconds = QUIET_MILLISECONDS) {
    this.#quietMilliseconds = quietMilliseconds;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const sleeper = {
        at: this.#now + milliseconds,
        wake: (): void => {
          signal.removeEventListener('abort', abort);
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      const abort = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason instanceof Error ? signal.reason : new Error('given up'));
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#sleepers.add(sleeper);
      this.#jumpSoon();
    });
  }

  every(milliseconds: number, act: () => void): () => void {
    return this.#timers.every(this.#now, milliseconds, act);
  }

  /** The same connections; time stands still while one of their requests is under way. */
  watch(http: Http): Http {
    return {
      send: async (request: HttpRequest): Promise<HttpResponse> => {
        this.#underWay++;
        this.#jumpSoon();
        try {
          return await http.send(request);
        } finally {
          this.#underWay--;
          this.#jumpSoon();
        }
      },
    };
  }

  #jumpSoon(): void {
    clearTimeout(this.#pending);
    const quiet = this.#underWay > 0 ? UNANSWERED_MILLISECONDS : this.#quietMilliseconds;
    this.#pending = setTimeout(() => {
      const next = [...this.#sleepers].reduce<Sleeper | undefined>(
        (first, sleeper) => (first === undefined || sleeper.at < first.at ? sleeper : first),
        undefined,
      );
      if (next === undefined) return;
      this.#timers.pass(next.at, (now) => (this.#now = now));
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#jumpSoon();
    }, quiet);
  }
}
