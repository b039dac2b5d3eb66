import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ForceIgnore } from './metadata/force-ignore.ts';

const PROJECT = 'sfdx-project.json';

/**
 * The package directories of the project in a folder, as it names them; those that are not there are left out, and without a
 * project there are none.
 *
 * @throws Error when the project file is not understood
 */
export function packageDirectories(folder: string): string[] {
  const path = join(folder, PROJECT);
  if (!existsSync(path)) return [];
  let project: unknown;
  try {
    project = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    // What is no JSON lists nothing either.
  }
  const listed =
    typeof project === 'object' && project !== null && 'packageDirectories' in project
      ? project.packageDirectories
      : undefined;
  if (!Array.isArray(listed)) throw new Error(`${PROJECT} does not list package directories`);
  const paths = listed.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
      ? [entry.path]
      : [],
  );
  return paths.filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isDirectory());
}

/** Says of the files and folders below a source folder which of them its project keeps from deployment. */
export function ignoredBelow(source: string): (parts: readonly string[], isFolder: boolean) => boolean {
  const root = projectOf(resolve(source)) ?? resolve(source);
  const path = join(root, '.forceignore');
  const ignore = new ForceIgnore(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const way = relative(root, resolve(source)).split(sep).filter((part) => part !== '');
  return (parts, isFolder) => ignore.ignores([...way, ...parts].join('/'), isFolder);
}

/** The folder of the project that a folder belongs to. */
function projectOf(folder: string): string | undefined {
  if (existsSync(join(folder, PROJECT))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : projectOf(above);
}
