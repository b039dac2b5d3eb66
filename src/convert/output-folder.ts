import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { NewFile } from './conversion.ts';

/** Lists what the command has written, with digests, in the form of `sha256sum`. */
const LIST = 'written.sha256';

/**
 * Writes files into a folder of their own. They are written beside it and take its place when all of them are there, so
 * that a mistake on the way leaves everything as it was. A folder that is there already gives way if the command has
 * made it and nobody has changed it.
 *
 * @param shown the folder as messages name it
 */
export async function writeFolder(
  folder: string,
  files: readonly NewFile[],
  shown: string,
  mistakes: Mistakes,
): Promise<void> {
  const standing = await standingFolder(folder);
  if (standing !== undefined && standing !== 'ours') {
    mistakes.error({
      message: `${shown} is there already, and ${standing}.`,
      hint: 'Name another folder with -o, or move this one away.',
    });
    return;
  }
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    const digests: string[] = [];
    for (const file of files) {
      digests.push(`${await writeFile(join(scratch, file.name), file)}  ${file.name}`);
      if (mistakes.hasErrors) return;
    }
    await writeFile(join(scratch, LIST), { name: LIST, pieces: () => [`${digests.sort().join('\n')}\n`] });
    if (standing === 'ours') await rm(folder, { recursive: true });
    await rename(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @returns the digest of what was written */
async function writeFile(path: string, { pieces }: NewFile): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  await pipeline(
    Readable.from(pieces()),
    async function* (source: AsyncIterable<string | Uint8Array>) {
      for await (const piece of source) {
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(path, { flags: 'wx' }),
  );
  return hash.digest('hex');
}

/** @returns why what stands there must stay; `ours` where it may go; undefined where there is nothing */
async function standingFolder(folder: string): Promise<string | undefined> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return 'it is no folder';
  const list = await readFile(join(folder, LIST), 'utf8').catch(() => '');
  const digests = new Map(list.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (entries.length > 0 && list === '') return 'this command has not made it';
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (name === LIST) continue;
    const digest = digests.get(name);
    if (digest === undefined) return `${name} in it is not of this command`;
    if (!entry.isFile() || (await digestOf(path)) !== digest) return `${name} in it was changed by hand`;
  }
  return 'ours';
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
