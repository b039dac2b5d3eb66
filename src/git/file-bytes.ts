import type { Files, ReadableFile } from '../ports/files.ts';
import { GitError } from './git-object.ts';

/** Exactly `length` bytes of a file. @throws GitError when it ends before */
export async function bytesAt(file: ReadableFile, position: number, length: number): Promise<Buffer> {
  const bytes = await bytesUpTo(file, position, length);
  if (bytes.length < length) throw new GitError();
  return bytes;
}

/** `length` bytes of a file, or less at its end. */
export async function bytesUpTo(file: ReadableFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, file.size - position)));
  return bytes.subarray(0, await file.read(bytes, position));
}

/** Opens a file for as long as `use` takes; undefined when there is no such file. */
export async function withFile<T>(
  path: string,
  files: Files,
  use: (file: ReadableFile) => Promise<T>,
): Promise<T | undefined> {
  if (!(await files.isFile(path))) return undefined;
  const file = await files.open(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
