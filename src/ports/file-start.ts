import type { Files } from './files.ts';

/**
 * The beginning of a file, as far as `maxBytes`: all of one that is not longer. One byte more than a file may have
 * shows that it is too long.
 *
 * @param path absolute
 * @throws when the file cannot be opened or read
 */
export async function fileStart(
  path: string,
  files: Pick<Files, 'open'>,
  maxBytes = Infinity,
): Promise<Buffer> {
  const file = await files.open(path);
  try {
    const bytes = Buffer.alloc(Math.min(file.size, maxBytes));
    return bytes.subarray(0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}
