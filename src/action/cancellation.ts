import type { Cancellation } from '../load/context.ts';

/**
 * The runner sends SIGINT, 7.5 seconds later SIGTERM, and kills the process after another 2.5 seconds. What is left
 * after this time belongs to outputs and summary.
 */
const DEADLINE_MILLISECONDS = 5_000;

/** Turns the runner's signals into abort signals. Call `dispose` at the end, or the process stays deaf to them. */
export function cancellationFromSignals(): Cancellation & { readonly dispose: () => void } {
  const cancelled = new AbortController();
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const cancel = (signal: NodeJS.Signals): void => {
    cancelled.abort(new Error(`The run was cancelled (${signal}).`));
    timer ??= setTimeout(() => {
      deadline.abort(new Error('The run was cancelled, and its time was up.'));
    }, DEADLINE_MILLISECONDS);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, cancel);
  return {
    cancelled: cancelled.signal,
    deadline: deadline.signal,
    dispose: () => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, cancel);
    },
  };
}
