import type { RawInputs } from './inputs.ts';

const PREFIX = 'INPUT_';

/**
 * The inputs as the runner hands them on, by id. They are taken out of the environment, so that no later code, and no
 * process that it may start, finds a secret there.
 */
export function rawInputs(environment: NodeJS.ProcessEnv): RawInputs {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(PREFIX)) continue;
    inputs[name.slice(PREFIX.length).toLowerCase()] = value ?? '';
    Reflect.deleteProperty(environment, name);
  }
  return inputs;
}
