import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';

/** The checkout. */
export function workspaceOf(environment: NodeJS.ProcessEnv): string {
  return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** The folder that the runner empties after the job; undefined where no runner names one. */
export function temporaryFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const path = environment['RUNNER_TEMP'];
  return path === '' ? undefined : path;
}

/**
 * The absolute path of a folder that an input names. When it is empty, that of the default for results: in the folder
 * that the runner empties after the job, or in that of the system where no runner names one, and never in the checkout.
 */
export function folderIn(environment: NodeJS.ProcessEnv, path: string): string {
  if (path === '') return join(temporaryFolder(environment) ?? tmpdir(), 'bulk-load');
  return isAbsolute(path) ? normalize(path) : join(workspaceOf(environment), path);
}
