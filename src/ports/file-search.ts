import { constants, readdir, type Dirent } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsence, reasonOf } from './file-error.ts';
import type { Matches, SearchFault } from './files.ts';

/** How far the searches of a run may go, all of them together. */
export interface SearchLimits {
  /** Names that are looked at. */
  readonly names: number;
  readonly milliseconds: number;
  /** Folders below the one that a search begins in. */
  readonly depth: number;
  /** Files that a pattern may match. */
  readonly matches: number;
}

export const SEARCH_LIMITS: SearchLimits = {
  names: 1_000_000,
  milliseconds: 60_000,
  depth: 100,
  matches: 10_000,
};

/** Faults kept of a search: one is enough to refuse it. */
const MAX_FAULTS = 20;

/** How patterns are read. */
export const GLOB_OPTIONS = {
  dot: true,
  expandDirectories: false,
  // A link to `/` in the workspace would have the whole disk searched.
  followSymbolicLinks: false,
} as const;

/** Finds files by patterns, and passes nothing over that it cannot look into. */
export class FileSearch {
  readonly #limits: SearchLimits;
  #names = 0;
  #milliseconds = 0;

  constructor(limits = SEARCH_LIMITS) {
    this.#limits = limits;
  }

  async match(pattern: string, folder: string): Promise<Matches> {
    const walk = new Walk(this.#limits, { names: this.#names, milliseconds: this.#milliseconds });
    const { glob } = await import('tinyglobby');
    const names = await glob(pattern, {
      ...GLOB_OPTIONS,
      cwd: folder,
      fs: { readdir: walk.readFolder as typeof readdir },
      signal: walk.signal,
    });
    this.#names = walk.names;
    this.#milliseconds = walk.milliseconds;
    const found = names.sort(byCodeUnits).map((name) => join(folder, name));
    if (found.length > this.#limits.matches) {
      const reason = `the pattern matches ${found.length} files, more than ${this.#limits.matches}`;
      return { paths: [], faults: [...walk.faults, { path: folder, reason }] };
    }
    const paths: string[] = [];
    const faults = [...walk.faults];
    for (const path of found) {
      const kind = await kindOf(path);
      if (kind === 'file') paths.push(path);
      else if (kind !== 'folder' && faults.length < MAX_FAULTS) faults.push({ path, reason: kind.reason });
    }
    return { paths, faults };
  }
}

/** What a name leads to: links are matched by their names, whatever is behind them. */
async function kindOf(path: string): Promise<'file' | 'folder' | { readonly reason: string }> {
  try {
    const status = await stat(path);
    if (status.isFile()) {
      await access(path, constants.R_OK);
      return 'file';
    }
    return status.isDirectory() ? 'folder' : { reason: 'it is no regular file' };
  } catch (error) {
    return { reason: isAbsence(error) ? 'it is a symbolic link that leads to nothing' : reasonOf(error) };
  }
}

type Entries = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** One search through folders. */
class Walk {
  readonly faults: SearchFault[] = [];
  names: number;
  readonly #limits: SearchLimits;
  readonly #before: number;
  readonly #startedAt = performance.now();
  readonly #end = new AbortController();
  #root: string | undefined;

  constructor(limits: SearchLimits, spent: { readonly names: number; readonly milliseconds: number }) {
    this.#limits = limits;
    this.names = spent.names;
    this.#before = spent.milliseconds;
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get milliseconds(): number {
    return this.#before + performance.now() - this.#startedAt;
  }

  /** In the place of Node's own, since tinyglobby passes over what cannot be read. */
  readonly readFolder = (path: string, options: { withFileTypes: true }, done: Entries): void => {
    const isRoot = this.#root === undefined;
    this.#root ??= path;
    if (depthOf(path) - depthOf(this.#root) > this.#limits.depth) {
      this.#stop(path, `it lies more than ${this.#limits.depth} folders below where the search began`);
    }
    if (this.signal.aborted) {
      done(null, []);
      return;
    }
    readdir(path, options, (error, entries) => {
      // Where the search would begin there may be nothing to be searched.
      if (error !== null && !(isRoot && isAbsence(error))) this.#note(path, reasonOf(error));
      this.names += error === null ? entries.length : 0;
      if (this.names > this.#limits.names) {
        this.#stop(path, `the search has come by more than ${this.#limits.names} names`);
      }
      done(null, error === null ? entries.map((entry) => this.#shown(entry, path)) : []);
    });
  };

  /** Links, pipes and whatever else is no folder are to be matched by their names like files. */
  #shown(entry: Dirent, path: string): Dirent {
    const isFolder = entry.isDirectory();
    return Object.assign(Object.create(entry) as Dirent, {
      isFile: () => !isFolder && this.#isInTime(path),
      isSymbolicLink: () => false,
    });
  }

  #isInTime(path: string): boolean {
    if (this.milliseconds > this.#limits.milliseconds && !this.signal.aborted) {
      const seconds = this.#limits.milliseconds / 1_000;
      this.#stop(path, `the search for files has taken more than ${seconds} seconds`);
    }
    return !this.signal.aborted;
  }

  #stop(path: string, reason: string): void {
    if (!this.signal.aborted) this.#note(path, reason);
    this.#end.abort();
  }

  #note(path: string, reason: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ path: path.replace(/(?<=.)\/+$/, ''), reason });
  }
}

function depthOf(path: string): number {
  return path.split('/').filter((name) => name !== '').length;
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
