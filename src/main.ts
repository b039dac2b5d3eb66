import { failForOwnFault, runStep } from './action/step.ts';

try {
  await runStep(process.env);
} catch (error) {
  failForOwnFault(error);
}
