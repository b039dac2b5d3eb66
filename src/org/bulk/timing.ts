import type { Schedule } from './batch.ts';

/** How long batches take. */
export type Timing =
  /** Each batch takes between none and two reads, so that every state is seen now and then. */
  | { readonly kind: 'varied' }
  /** Each batch is Queued for the first half of these reads (of the job, the list or itself), then InProgress. */
  | { readonly kind: 'reads'; readonly reads: number }
  /** Each batch is Queued for the first half of this time, then InProgress. */
  | { readonly kind: 'time'; readonly milliseconds: number };

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
