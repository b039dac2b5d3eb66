import { setMaxListeners } from 'node:events';
import type { Cancellation } from '../load/send/context.ts';

/**
 * The runner sends SIGINT, 7.5 seconds later SIGTERM, and kills the process after another 2.5 seconds. The first part
 * of the time belongs to the org, the second to the result files, and what is left to outputs and summary.
 */
const DEADLINE_MILLISECONDS = 4_500;
const CLOSING_MILLISECONDS = 6_000;

/** Turns the runner's signals into abort signals. Call `dispose` at the end, or the process stays deaf to them. */
export function cancellationFromSignals(): Cancellation & { readonly dispose: () => void } {
  const cancelled = new AbortController();
  const deadline = new AbortController();
  const closing = new AbortController();
  // Every request and wait of the run listens, and Node 20 takes more than ten for a leak.
  setMaxListeners(0, cancelled.signal, deadline.signal, closing.signal);
  const timers: NodeJS.Timeout[] = [];
  const abortAfter = (milliseconds: number, controller: AbortController): void => {
    const reason = new Error('The run was cancelled, and its time was up.');
    timers.push(
      setTimeout(() => {
        controller.abort(reason);
      }, milliseconds),
    );
  };
  const cancel = (signal: NodeJS.Signals): void => {
    if (cancelled.signal.aborted) return;
    cancelled.abort(new Error(`The run was cancelled (${signal}).`));
    abortAfter(DEADLINE_MILLISECONDS, deadline);
    abortAfter(CLOSING_MILLISECONDS, closing);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, cancel);
  return {
    cancelled: cancelled.signal,
    deadline: deadline.signal,
    closing: closing.signal,
    dispose: () => {
      timers.forEach(clearTimeout);
      for (const signal of signals) process.off(signal, cancel);
    },
  };
}
