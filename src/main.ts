import { failForOwnFault, runStep } from './action/step.ts';

try {
  await runStep(process.env, process.argv[2]);
} catch (error) {
  failForOwnFault(error);
}
