import { failForOwnFault, runStep } from './action/step.ts';

/** What is still on its way to the log has so long. */
const LAST_MILLISECONDS = 250;

try {
  await runStep(process.env, process.argv[2]);
} catch (error) {
  failForOwnFault(error);
}
// All is reported: whatever still holds the process, a connection that a proxy never answers, must not hold the step.
setTimeout(() => process.exit(), LAST_MILLISECONDS).unref();
