import { constants, fstatSync } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  stat,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, isAbsence, reasonOf, withPath } from './file-error.ts';
import { FileSearch, type SearchLimits } from './file-search.ts';
import {
  WriteRefusedError,
  type Files,
  type Matches,
  type ReadableFile,
  type WritableFile,
} from './files.ts';
import { WriteGuard } from './write-guard.ts';

/** Rows are their owner's: a runner may be shared. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** Windows has no such flag; there `WriteGuard` looks alone. */
const NO_FOLLOW = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;
const { O_CREAT, O_EXCL, O_RDWR, O_WRONLY } = constants;

/** The disk. */
export class NodeFiles implements Files {
  readonly #guard: WriteGuard;
  readonly #search: FileSearch;

  /** @param folders that the run writes to: no link is followed below them */
  constructor(folders: readonly string[] = [], limits?: SearchLimits) {
    this.#guard = new WriteGuard(folders);
    this.#search = new FileSearch(limits);
  }

  async match(pattern: string, folder: string): Promise<Matches> {
    return this.#search.match(pattern, folder);
  }

  async realPath(path: string): Promise<string | undefined> {
    return realpath(path).catch(() => undefined);
  }

  async isFile(path: string): Promise<boolean> {
    return stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
  }

  async readFault(path: string): Promise<string | undefined> {
    try {
      await lstat(path);
    } catch (error) {
      return isAbsence(error) ? undefined : reasonOf(error);
    }
    try {
      await access(path, constants.R_OK);
      return undefined;
    } catch (error) {
      return isAbsence(error) ? 'it is a symbolic link that leads to nothing' : reasonOf(error);
    }
  }

  async open(path: string): Promise<ReadableFile> {
    const handle = await open(path, 'r');
    return readable(path, handle, await sizeOf(path, handle));
  }

  async protect(path: string): Promise<void> {
    await this.#guard.protect(path);
  }

  async writeFault(path: string): Promise<string | undefined> {
    return withPath(path, async () => this.#guard.fault(path));
  }

  async create(path: string): Promise<WritableFile> {
    await this.#refuse(path);
    await makeFolder(dirname(path));
    // Whoever has the old file by another name keeps it as it is, and what is put here meanwhile is not written over.
    await rm(path, { force: true });
    return this.#created(path);
  }

  async claim(path: string, bytes: Uint8Array): Promise<boolean> {
    await this.#refuse(path);
    await makeFolder(dirname(path));
    let file: WritableFile;
    try {
      file = await this.#created(path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    try {
      await file.write(bytes);
    } finally {
      await file.close();
    }
    return true;
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    await this.#refuse(path);
    const draft = `${path}.new`;
    const file = await this.create(draft);
    try {
      await file.write(bytes);
      await file.flush();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  }

  async append(path: string): Promise<WritableFile> {
    await this.#refuse(path);
    // Not `a`, which would make a file that is not there.
    const handle = await open(path, O_RDWR | NO_FOLLOW);
    return writable(path, handle, await sizeOf(path, handle));
  }

  async rename(from: string, to: string): Promise<boolean> {
    try {
      await rename(from, to);
      return true;
    } catch (error) {
      if (isAbsence(error)) return false;
      throw error;
    }
  }

  async remove(path: string): Promise<void> {
    await this.#refuse(path);
    await rm(path, { force: true });
  }

  async removeFolder(path: string): Promise<void> {
    await rm(path, { force: true, recursive: true });
  }

  async touchedAt(path: string): Promise<number | undefined> {
    try {
      return (await stat(path)).mtimeMs;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  async touch(path: string): Promise<void> {
    const now = new Date();
    await utimes(path, now, now);
  }

  async #refuse(path: string): Promise<void> {
    const fault = await this.writeFault(path);
    if (fault !== undefined) throw new WriteRefusedError(path, fault);
  }

  async #created(path: string): Promise<WritableFile> {
    const handle = await open(path, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW, FILE_MODE);
    try {
      if (await this.#guard.confirms(path)) return writable(path, handle);
      throw new WriteRefusedError(path, 'was led elsewhere while it was being created');
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
}

/** The disk, for those who write to no folder of results. */
export const nodeFiles = new NodeFiles();

/**
 * Makes a folder and those above it. Node's own way of doing so never ends where a folder takes none, as `/proc`.
 *
 * @throws what keeps the uppermost one from being made
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: FOLDER_MODE });
  } catch (error) {
    if (await isFolder(path)) return;
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await mkdir(path, { mode: FOLDER_MODE }).catch(async (cause: unknown) => {
      if (!(await isFolder(path))) throw cause;
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/** Leaves no handle behind when the file cannot be looked at. */
async function sizeOf(path: string, handle: FileHandle): Promise<number> {
  try {
    // Of an open file it is known at once; each wait for a thread takes longer.
    return await withPath(path, async () => Promise.resolve(fstatSync(handle.fd).size));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The new name is on the disk only when its folder is. Windows knows no such thing, and writes names at once. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function readable(path: string, handle: FileHandle, size: number): ReadableFile {
  return {
    size,
    async read(target, position) {
      return withPath(path, async () => {
        let done = 0;
        while (done < target.length) {
          const { bytesRead } = await handle.read(target, done, target.length - done, position + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return done;
      });
    },
    close: async () => handle.close(),
  };
}

function writable(path: string, handle: FileHandle, start = 0): WritableFile {
  let end = start;
  return {
    async write(bytes) {
      await withPath(path, async () => {
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, end);
          done += bytesWritten;
          end += bytesWritten;
        }
      });
    },
    flush: async () => withPath(path, async () => handle.datasync()),
    async truncate(length) {
      await withPath(path, async () => handle.truncate(length));
      end = length;
    },
    close: async () => handle.close(),
  };
}
