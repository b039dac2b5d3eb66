import { mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Files } from './files.ts';

/** The disk. */
export const nodeFiles: Files = {
  async match(pattern, folder) {
    const names = await glob(pattern, { cwd: folder, onlyFiles: true, dot: true, expandDirectories: false });
    return names.sort(byCodeUnits).map((name) => join(folder, name));
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
    const handle = await open(path, 'w');
    let end = 0;
    return {
      async write(bytes) {
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, end);
          done += bytesWritten;
          end += bytesWritten;
        }
      },
      async truncate(length) {
        await handle.truncate(length);
        end = length;
      },
      close: async () => handle.close(),
    };
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async removeFolder(path) {
    await rm(path, { force: true, recursive: true });
  },
};

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
