import { mainStep } from './action/main-step.ts';
import { postStep } from './action/post-step.ts';
import { boundYoungGeneration, failForOwnFault, outliveReaders } from './action/step-process.ts';

/** What is still on its way to the log has so long. */
const LAST_MILLISECONDS = 250;

boundYoungGeneration();
outliveReaders();
try {
  // The post step is asked for by the one argument that there may be.
  await (process.argv[2] === 'post' ? postStep(process.env) : mainStep(process.env));
} catch (error) {
  failForOwnFault(error);
}
// All is reported: whatever still holds the process, a connection that a proxy never answers, must not hold the step.
setTimeout(() => process.exit(), LAST_MILLISECONDS).unref();
