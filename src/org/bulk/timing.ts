import type { Schedule } from './batch.ts';

/** How long batches take. */
export type Timing =
  /** Each batch takes between none and two reads, so that every state is seen now and then. */
  | { readonly kind: 'varied' }
  /** Each batch is Queued for the first half of these reads (of the job, the list or itself), then InProgress. */
  | { readonly kind: 'reads'; readonly reads: number }
  /**
   * Each batch is Queued for the first half of this time, then InProgress. Where so many at once are worked on, the
   * others are Queued until it is their turn.
   */
  | { readonly kind: 'time'; readonly milliseconds: number; readonly atOnce?: number };

/** What a read stands for where batches go on by the clock, in milliseconds. */
const MILLISECONDS_A_READ = 10;

/**
 * The timing of the batches of Serial jobs, which take turns by the clock: a client that looks seldom must not wait for each
 * of them anew.
 */
export function serialTiming(timing: Timing, random: () => number): Timing {
  switch (timing.kind) {
    case 'varied':
      return { kind: 'time', milliseconds: random() < 0.5 ? 0 : MILLISECONDS_A_READ };
    case 'reads':
      return { kind: 'time', milliseconds: timing.reads * MILLISECONDS_A_READ };
    case 'time':
      return timing;
  }
}

/** The places at which batches are worked on, so many at once; each batch takes the one that is free first. */
export class BatchPlaces {
  /** From when on each place is free. */
  readonly #freeAt: number[] = [];

  /** @returns when a batch that arrives now may start */
  take(timing: Timing, now: number): number {
    if (timing.kind !== 'time' || timing.atOnce === undefined) return now;
    if (this.#freeAt.length < timing.atOnce) this.#freeAt.push(now);
    const first = Math.min(...this.#freeAt);
    const start = Math.max(first, now);
    this.#freeAt[this.#freeAt.indexOf(first)] = start + timing.milliseconds;
    return start;
  }
}

/** The schedule of a batch that may start at `start`. */
export function scheduleOf(timing: Timing, start: number, random: () => number): Schedule {
  switch (timing.kind) {
    case 'varied':
      return { kind: 'reads', queued: random() < 0.5 ? 0 : 1, running: random() < 0.5 ? 0 : 1 };
    case 'reads': {
      const queued = Math.ceil(timing.reads / 2);
      return { kind: 'reads', queued, running: timing.reads - queued };
    }
    case 'time':
      return {
        kind: 'times',
        start: start + timing.milliseconds / 2,
        end: start + timing.milliseconds,
      };
  }
}
