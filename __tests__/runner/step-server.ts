import { mainStep } from '../../src/action/main-step.ts';
import { postStep } from '../../src/action/post-step.ts';
import { failForOwnFault, outliveReaders } from '../../src/action/step-process.ts';
import { END_OF_STEP, type StepOrder } from './shared-step.ts';

/** A process that has loaded the action once, and runs a step for each message; `shared-step.ts` has the other side. */

outliveReaders();
process.on('message', (order: StepOrder) => void play(order));
process.on('disconnect', () => process.exit());

async function play({ argument, environment, script, workingDirectory }: StepOrder): Promise<void> {
  process.chdir(workingDirectory);
  process.env = { ...environment };
  process.argv = [process.execPath, script];
  try {
    await (argument === 'post' ? postStep(process.env) : mainStep(process.env));
  } catch (error) {
    failForOwnFault(error);
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  for (const stream of [process.stdout, process.stderr]) stream.write(END_OF_STEP);
  process.send?.(exitCode);
}
