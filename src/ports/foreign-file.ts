import type { Files } from './files.ts';

/**
 * Whether there is a file that does not begin as those do that a run writes under this name. One whose writing broke off
 * may have a part of the opening, or nothing.
 */
export async function isForeignFile(path: string, opening: string, files: Files): Promise<boolean> {
  if (!(await files.isFile(path))) return false;
  const file = await files.open(path);
  try {
    const expected = Buffer.from(opening);
    const bytes = Buffer.alloc(Math.min(file.size, expected.length));
    await file.read(bytes, 0);
    return !expected.subarray(0, bytes.length).equals(bytes);
  } finally {
    await file.close();
  }
}
