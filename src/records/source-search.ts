import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic, Located } from '../diagnostic/diagnostic.ts';
import type { Files } from '../ports/files.ts';
import type { SourceFile } from './source-file.ts';

/** Folders that a search starts from: absolute paths. */
export interface SearchFolders {
  /** Nothing outside it is read, symbolic links included. */
  readonly workspace: string;
  /** The folder that the patterns are relative to. */
  readonly manifest: string;
}

/**
 * Finds the files that a job's `files` name: a path as it is, or else a glob. Files of one pattern are sorted by name;
 * a file that several patterns match, or that a symbolic link reaches once more, is taken once, at its first place and
 * under the name that it has there.
 */
export async function findSources(
  patterns: readonly Located<string>[],
  folders: SearchFolders,
  files: Files,
): Promise<{ sources: SourceFile[]; defects: Diagnostic[] }> {
  const workspace = (await files.realPath(folders.workspace)) ?? folders.workspace;
  /** By real path. */
  const sources = new Map<string, SourceFile>();
  const defects: Diagnostic[] = [];
  for (const pattern of patterns) {
    const defect = (message: string, hint: string): void => {
      defects.push({ severity: 'error', message, hint, place: pattern.place });
    };
    const { value } = pattern;
    if (isAbsolute(value) || !isWithin(join(folders.manifest, value), folders.workspace)) {
      defect(
        `"${value}" lies outside the workspace.`,
        "Name files relative to the manifest's folder, inside the checkout.",
      );
      continue;
    }
    const paths = await pathsOf(value, folders.manifest, files);
    if (paths.length === 0) {
      defect(
        `No file matches "${value}".`,
        "Paths are relative to the manifest's folder; is the file checked out?",
      );
    }
    for (const path of paths) {
      const name = relative(folders.workspace, path).split(sep).join('/');
      const real = await files.realPath(path);
      if (real === undefined || !isWithin(real, workspace)) {
        defect(`"${name}" leads out of the workspace.`, 'Replace the symbolic link by the file itself.');
      } else if (!/\.(csv|txt)$/i.test(name)) {
        defect(`"${name}" is not a .csv file; other content types are not supported yet.`, 'Name CSV files.');
      } else if (!sources.has(real)) sources.set(real, { path, name });
    }
  }
  return { sources: [...sources.values()], defects };
}

async function pathsOf(pattern: string, folder: string, files: Files): Promise<string[]> {
  const path = join(folder, pattern);
  return (await files.isFile(path)) ? [path] : files.match(pattern, folder);
}

/** Whether an absolute path is the folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
