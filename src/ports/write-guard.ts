import type { BigIntStats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isAbsence } from './file-error.ts';
import { isWithin } from './paths.ts';

/** Knows where a run may write: not over its inputs, and through no link below the folders that it writes to. */
export class WriteGuard {
  readonly #folders: readonly string[];
  /** Device → numbers of inputs on it, by which a file is the same whatever its name. Rows may name a million files. */
  readonly #inputs = new Map<bigint, Set<number | bigint>>();

  /** @param folders what is above them may be links, what is below may not */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  async protect(path: string): Promise<void> {
    const { dev, ino } = await stat(path, { bigint: true });
    const known = this.#inputs.get(dev) ?? new Set();
    this.#inputs.set(dev, known.add(compact(ino)));
  }

  /** As `Files.writeFault` says. */
  async fault(path: string): Promise<string | undefined> {
    for (const step of this.#steps(path)) {
      const status = await statusOf(step);
      if (status === undefined) return undefined;
      if (status.isSymbolicLink()) {
        return step === path
          ? 'is a symbolic link, and nothing is written through one'
          : `leads through the symbolic link ${step}, and nothing is written through one`;
      }
      if (step !== path && !status.isDirectory()) return `lies below ${step}, which is no folder`;
      if (step === path && !status.isFile()) return 'is no regular file';
      if (step !== path) continue;
      if (this.#inputs.get(status.dev)?.has(compact(status.ino)) === true)
        return 'is a file that the run reads, by this name or by another one';
    }
    return undefined;
  }

  /**
   * Whether a file that was just created lies where it should: the folders above it may have been exchanged for links
   * since they were looked at.
   */
  async confirms(path: string): Promise<boolean> {
    const folder = this.#folderOf(path);
    if (folder === undefined) return true;
    const expected = join(await realpath(folder), relative(folder, dirname(path)));
    return folded(await realpath(dirname(path))) === folded(expected);
  }

  /** The path itself, and before it the folders on its way below one that the run writes to. */
  #steps(path: string): string[] {
    const folder = this.#folderOf(path);
    if (folder === undefined) return [path];
    const names = relative(folder, path).split(sep);
    return names.map((_, index) => join(folder, ...names.slice(0, index + 1)));
  }

  #folderOf(path: string): string | undefined {
    return this.#folders.find((folder) => isWithin(path, folder) && relative(folder, path) !== '');
  }
}

/** Takes less room as a number; those on Windows may be too large for one. */
function compact(ino: bigint): number | bigint {
  return ino <= Number.MAX_SAFE_INTEGER ? Number(ino) : ino;
}

async function statusOf(path: string): Promise<BigIntStats | undefined> {
  try {
    return await lstat(path, { bigint: true });
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Some systems do not distinguish upper from lower case, or one form of an accent from another. */
function folded(path: string): string {
  return path.toLowerCase().normalize();
}
