import { isAbsolute, join } from 'node:path';

/** The checkout. */
export function workspaceOf(environment: NodeJS.ProcessEnv): string {
  return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** The absolute path of a folder that an input names; when it is empty, that of the default for results. */
export function folderIn(environment: NodeJS.ProcessEnv, path: string): string {
  return isAbsolute(path) ? path : join(workspaceOf(environment), path || 'bulk-load');
}
