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
  if (!existsSync(join(folder, PROJECT))) return [];
  const names = namedDirectories(folder);
  if (names === undefined) throw new Error(`${PROJECT} does not list package directories`);
  return names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
}

function namedDirectories(folder: string): string[] | undefined {
  let project: unknown;
  try {
    project = JSON.parse(readFileSync(join(folder, PROJECT), 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const listed =
    typeof project === 'object' && project !== null && 'packageDirectories' in project
      ? project.packageDirectories
      : undefined;
  if (!Array.isArray(listed)) return undefined;
  return listed.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
      ? [entry.path]
      : [],
  );
}

/** Whether the project that a folder belongs to names it as one of its package directories. */
export function isPackageDirectory(folder: string): boolean {
  const root = projectOf(resolve(folder));
  const names = root === undefined ? undefined : namedDirectories(root);
  return names?.some((name) => resolve(root ?? '', name) === resolve(folder)) ?? false;
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
