const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** Whether an error of the file system says that nothing has the name. */
export function isAbsence(error: unknown): boolean {
  return ABSENT.has(codeOf(error) ?? '');
}

/** The code of an error of the file system, such as `EACCES`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something failed, without the call and the path that Node adds: "EACCES: permission denied". */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '[^]*)?$/, '');
}

/** Does what may fail with an error that does not say which file it is about. @throws what `work` throws, with the path */
export async function withPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.message.includes(path)) throw cause;
    throw Object.assign(new Error(`${cause.message} '${path}'`, { cause }), { code: codeOf(cause) });
  }
}
