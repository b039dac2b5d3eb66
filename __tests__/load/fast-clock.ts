import type { Clock } from '../../src/ports/clock.ts';

const speed = 200;

/** A clock on which two minutes pass in less than a second. */
export function fastClock(): Clock {
  const start = performance.now();
  const now = (): number => (performance.now() - start) * speed;
  return {
    ...{ now, monotonic: now },
    sleep: async (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          clearTimeout(timer);
          reject(signal.reason instanceof Error ? signal.reason : new Error('given up'));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', abort);
          resolve();
        }, milliseconds / speed);
        if (signal.aborted) abort();
        else signal.addEventListener('abort', abort, { once: true });
      }),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds / speed).unref();
      return () => {
        clearInterval(timer);
      };
    },
  };
}
