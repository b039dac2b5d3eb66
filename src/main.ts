import { getState, isDebug, setFailed } from '@actions/core';
import { mainStep, MAIN_STATE } from './action/main-step.ts';
import { postStep } from './action/post-step.ts';

try {
  await (getState(MAIN_STATE) === '' ? mainStep(process.env) : postStep(process.env));
} catch (error) {
  // Nothing that a user, a file or the org does ends here: this is a fault of the action itself.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  setFailed(`The action failed by its own fault: ${isDebug() ? (stack ?? message) : message}`);
}
