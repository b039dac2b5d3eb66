import { failForOwnFault, runStep } from '../../src/action/step.ts';
import { END_OF_STEP, type StepOrder } from './shared-step.ts';

/** A process that has loaded the action once, and runs a step for each message; `shared-step.ts` has the other side. */

process.on('message', (order: StepOrder) => void play(order));
process.on('disconnect', () => process.exit());

async function play({ argument, environment, script, workingDirectory }: StepOrder): Promise<void> {
  process.chdir(workingDirectory);
  process.env = { ...environment };
  process.argv = [process.execPath, script];
  try {
    await runStep(process.env, argument);
  } catch (error) {
    failForOwnFault(error);
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  for (const stream of [process.stdout, process.stderr]) {
    // Each step listens to them for as long as its process lives.
    stream.removeAllListeners('error');
    stream.write(END_OF_STEP);
  }
  process.send?.(exitCode);
}
