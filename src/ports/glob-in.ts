import { join } from 'node:path';
import { GLOB_OPTIONS } from './file-search.ts';
import { slashed } from './paths.ts';

/** What a folder holds, by name: whether it is a folder itself, a file or a link. */
export type ListFolder = (path: string) => Promise<ReadonlyMap<string, { readonly kind: string }>>;

/**
 * The paths below `folder` that match `pattern` as they do on the disk, where the folders are listed by somebody else.
 *
 * @param list called with a path relative to `top`, with forward slashes
 * @throws what `list` throws
 */
export async function globIn(
  pattern: string,
  { folder, top }: { readonly folder: string; readonly top: string },
  list: ListFolder,
): Promise<string[]> {
  const faults: unknown[] = [];
  const readdir = (path: string, _: object, done: (error: Error | null, entries: object[]) => void): void => {
    const name = slashed(top, path);
    list(name).then(
      (entries) => {
        done(
          null,
          [...entries].map(([one, { kind }]) => entryOf(one, kind)),
        );
      },
      (fault: unknown) => {
        faults.push(fault);
        done(null, []);
      },
    );
  };
  const { glob } = await import('tinyglobby');
  const names = await glob(pattern, { ...GLOB_OPTIONS, cwd: folder, fs: { readdir: readdir as never } });
  if (faults.length > 0) throw faults[0];
  return names.map((name) => join(folder, name));
}

function entryOf(name: string, kind: string): object {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}
