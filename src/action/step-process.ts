import { isDebug, setFailed } from '@actions/core';
import { setFlagsFromString } from 'node:v8';
import { visibleText } from '../diagnostic/visible-text.ts';
import { codeOf } from '../ports/file-error.ts';

/** When nobody reads the log any more (EPIPE), the run goes on all the same, and leaves outputs, summary and report. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** A start needs some of that space: what it makes stays. */
const START_MILLISECONDS = 500;

/**
 * Keeps memory flat for however long a run takes: V8 doubles the space for new objects, up to 96 MB, while many are made,
 * though what a load makes is gone at once. Of all that bounds this space, its growth alone can be set in a process that
 * runs.
 */
export function boundYoungGeneration(): void {
  setTimeout(() => {
    setFlagsFromString('--semi-space-growth-factor=1');
  }, START_MILLISECONDS).unref();
}

/** Fails the step for a fault of the action itself that keeps it from any report. */
export function failForOwnFault(error: unknown): void {
  setFailed(ownFault(error));
}

/** What no user, no file and no org did: a fault of the action itself. With debug logging, where it arose. */
export function ownFault(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const isIncomplete = codeOf(error) === 'ERR_MODULE_NOT_FOUND';
  const advice = isIncomplete ? 'A part of it is missing. Check it out again, whole. ' : '';
  const cause = isDebug() ? (stack ?? message) : message;
  const reported = `${advice}${cause}`.split('\n').map(visibleText).join('\n');
  return `The action failed by its own fault: ${reported.replace(/\.?$/u, '.')}`;
}
