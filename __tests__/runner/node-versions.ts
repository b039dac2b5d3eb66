import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface NodeVersion {
  /** Such as `v24.21.0`. */
  readonly version: string;
  /** Absolute path of the binary. */
  readonly path: string;
}

/**
 * One Node of each major version at hand: the one that runs the tests and those on PATH. npm puts the one of the
 * development dependencies first, so the machine's own comes after it.
 */
export function installedNodes(): readonly NodeVersion[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const majors = new Map<string, NodeVersion>();
  for (const candidate of [process.execPath, ...onPath.filter((path) => existsSync(path))]) {
    const path = realpathSync(candidate);
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    const major = version.split('.')[0] ?? version;
    if (!majors.has(major)) majors.set(major, { version, path });
  }
  return [...majors.values()];
}
