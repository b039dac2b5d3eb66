import { join } from 'node:path';
import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { Files } from '../ports/files.ts';
import type { SourceFile } from '../records/bytes/source-file.ts';
import { isWithin, slashed } from '../ports/paths.ts';
import { nearestFileHint } from './nearest-file.ts';
import type { SearchFolders } from './source-search.ts';

/** What to do about a file that is not where it should be. */
export interface NamingHints {
  readonly outside: string;
  readonly missing: string;
}

export const UNREAD_HINT =
  'Mend what the name leads to; the user that the runner works as must be allowed to read it.';

/** Finds one file by its path, or reports that it is missing or outside the workspace, symbolic links included. */
export async function findNamedFile(
  { place, value }: Located<string>,
  { manifest, workspace }: SearchFolders,
  files: Files,
  hints: NamingHints,
  mistakes: Mistakes,
): Promise<SourceFile | undefined> {
  const path = join(manifest, value);
  const real = await files.realPath(path);
  const realWorkspace = (await files.realPath(workspace)) ?? workspace;
  if (!isWithin(path, workspace) || (real !== undefined && !isWithin(real, realWorkspace))) {
    mistakes.error({ message: `"${value}" lies outside the workspace.`, hint: hints.outside, place });
    return undefined;
  }
  const unread = await files.readFault(path);
  if (unread !== undefined) {
    mistakes.error({ message: `"${value}" cannot be read: ${unread}.`, hint: UNREAD_HINT, place });
    return undefined;
  }
  if (!(await files.isFile(path))) {
    const hint = (await nearestFileHint(value, manifest, files)) ?? hints.missing;
    mistakes.error({ message: `There is no file "${value}".`, hint, place });
    return undefined;
  }
  await files.protect(path);
  return { path, name: slashed(workspace, path) };
}
