import nodePath, { type PlatformPath } from 'node:path';

/** What a path may be taken apart with: that of this machine, or `win32` and `posix`, which are the same everywhere. */
export type Paths = Pick<PlatformPath, 'isAbsolute' | 'relative' | 'sep'>;

/** Whether an absolute path is the folder or lies in it. Windows does not distinguish upper from lower case. */
export function isWithin(path: string, folder: string, paths: Paths = nodePath): boolean {
  const way = paths.relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way));
}

/** The way from a folder to a path, with forward slashes on every system, as users see it. */
export function slashed(folder: string, path: string, paths: Paths = nodePath): string {
  return paths.relative(folder, path).split(paths.sep).join('/');
}
