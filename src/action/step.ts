import { getState, isDebug, setFailed } from '@actions/core';
import { visibleText } from '../diagnostic/visible-text.ts';
import { mainStep, MAIN_STATE } from './main-step.ts';
import { postStep } from './post-step.ts';

/** Runs what the runner started: the step itself, or its post step. */
export async function runStep(environment: NodeJS.ProcessEnv): Promise<void> {
  await (getState(MAIN_STATE) === '' ? mainStep(environment) : postStep(environment));
}

/** Fails the step for what no user, no file and no org did: a fault of the action itself. */
export function failForOwnFault(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const told = (isDebug() ? (stack ?? message) : message).split('\n').map(visibleText).join('\n');
  setFailed(`The action failed by its own fault: ${told}`);
}
