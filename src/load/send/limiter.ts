import type { Clock } from '../../ports/clock.ts';

/** How many calls of a kind may be in flight, over all jobs of a run. */
export interface LimiterSettings {
  /** So many calls at first, and while calls take long. */
  readonly first: number;
  /** Never more calls than these. */
  readonly most: number;
  /** Never more bytes than these in all of them; a call that has more is made by itself. */
  readonly maxBytes: number;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/**
 * An org lets only a few calls run that last longer than 20 s (API Request Limits and Allocations: 25, 5 in a Developer
 * Edition or trial), and a line that is slow is not made faster by more of them.
 */
const LONG_CALL_MILLISECONDS = 10_000;

/**
 * Bounds the calls in flight by their number and bytes; the others wait in order. The number follows the latency: it
 * grows by one with each round of answers while others wait, and is halved when the org says that it has too much to do.
 */
export class Limiter {
  readonly #settings: LimiterSettings;
  readonly #waiting: { readonly bytes: number; readonly enter: () => void }[] = [];
  /** How many calls may be in flight now: the whole part of it. */
  #width: number;
  #calls = 0;
  #bytes = 0;
  /** Whether a call was answered since the number was last halved: what is refused together counts once. */
  #hasAnswers = true;

  constructor(settings: LimiterSettings) {
    this.#settings = settings;
    this.#width = settings.first;
  }

  /** @throws the signal's reason when it aborts before there is a place; what the call throws */
  async run<T>(bytes: number, call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.enter(bytes, signal);
    return this.inside(bytes, call);
  }

  /**
   * Waits until a call with so many bytes may be made, which has to be made then by `inside`.
   *
   * @throws the signal's reason when it aborts before there is a place
   */
  async enter(bytes: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#waiting.length > 0 || !this.#fits(bytes)) return this.#place(bytes, signal);
    this.#take(bytes);
  }

  /** Makes a call that has its place. @throws what the call throws */
  async inside<T>(bytes: number, call: () => Promise<T>): Promise<T> {
    const { clock, first, most } = this.#settings;
    const begunAt = clock.monotonic();
    try {
      const answer = await call();
      this.#hasAnswers = true;
      const isLong = clock.monotonic() - begunAt >= LONG_CALL_MILLISECONDS;
      // Calls that were made before the number was halved say nothing for a larger one.
      const isUsed = this.#waiting.length > 0 && this.#calls <= this.#width;
      if (isLong) this.#width = Math.min(this.#width, first);
      else if (isUsed) this.#width = Math.min(this.#width + 1 / this.#width, most);
      return answer;
    } finally {
      this.#calls--;
      this.#bytes -= bytes;
      this.#admit();
    }
  }

  /** The org has turned a call away because it has too much to do. */
  shrink(): void {
    if (!this.#hasAnswers) return;
    this.#hasAnswers = false;
    this.#width = Math.max(1, this.#width / 2);
  }

  #fits(bytes: number): boolean {
    if (this.#calls === 0) return true;
    return this.#calls + 1 <= this.#width && this.#bytes + bytes <= this.#settings.maxBytes;
  }

  #take(bytes: number): void {
    this.#calls++;
    this.#bytes += bytes;
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#fits(next.bytes); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#take(next.bytes);
      next.enter();
    }
  }

  async #place(bytes: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const wait = { bytes, enter };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(wait), 1);
        // One that is smaller may have waited behind it.
        this.#admit();
        reject(signal?.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
      };
      this.#waiting.push(wait);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
