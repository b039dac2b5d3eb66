import { mkdir, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Files, WritableFile } from './files.ts';

/** How patterns are read. */
export const GLOB_OPTIONS = {
  dot: true,
  expandDirectories: false,
  // A link to `/` in the workspace would have the whole disk searched.
  followSymbolicLinks: false,
} as const;

/** The disk. */
export const nodeFiles: Files = {
  async match(pattern, folder) {
    const names = await glob(pattern, { ...GLOB_OPTIONS, cwd: folder });
    const paths = names.sort(byCodeUnits).map((name) => join(folder, name));
    // Links are matched without a look at where they lead.
    const kept = await Promise.all(paths.map(async (path) => this.isFile(path)));
    return paths.filter((_, index) => kept[index]);
  },
  async realPath(path) {
    return realpath(path).catch(() => undefined);
  },
  async isFile(path) {
    return stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
  },
  async open(path) {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    return {
      size,
      async read(target, position) {
        let done = 0;
        while (done < target.length) {
          const { bytesRead } = await handle.read(target, done, target.length - done, position + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return done;
      },
      close: async () => handle.close(),
    };
  },
  async create(path) {
    await mkdir(dirname(path), { recursive: true });
    return writable(await open(path, 'w'));
  },
  async replace(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.new`;
    const file = writable(await open(draft, 'w'));
    try {
      await file.write(bytes);
      await file.flush();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  },
  async append(path) {
    // Not `a`, which would make a file that is not there.
    const handle = await open(path, 'r+');
    const { size } = await handle.stat();
    return writable(handle, size);
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async removeFolder(path) {
    await rm(path, { force: true, recursive: true });
  },
};

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

function writable(handle: FileHandle, start = 0): WritableFile {
  let end = start;
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, end);
        done += bytesWritten;
        end += bytesWritten;
      }
    },
    flush: async () => handle.datasync(),
    async truncate(length) {
      await handle.truncate(length);
      end = length;
    },
    close: async () => handle.close(),
  };
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
