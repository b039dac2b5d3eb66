import type { Clock } from './clock.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
      };
      const timer = setTimeout(
        () => {
          signal.removeEventListener('abort', abort);
          resolve();
        },
        Math.min(milliseconds, MAX_TIMER_MILLISECONDS),
      );
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    }),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds).unref();
    return () => {
      clearInterval(timer);
    };
  },
};

/** Node fires a longer timer at once. */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;
