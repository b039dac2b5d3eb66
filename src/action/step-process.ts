import { isDebug, setFailed } from '@actions/core';
import { visibleText } from '../diagnostic/visible-text.ts';

/** When nobody reads the log any more (EPIPE), the run goes on all the same, and leaves outputs, summary and report. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Fails the step for what no user, no file and no org did: a fault of the action itself. */
export function failForOwnFault(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const reported = (isDebug() ? (stack ?? message) : message).split('\n').map(visibleText).join('\n');
  setFailed(`The action failed by its own fault: ${reported}`);
}
