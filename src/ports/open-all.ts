/**
 * Opens several files one after the other. When one of them cannot be opened, no other one stays open.
 *
 * @returns the files by what they were opened for, in that order
 */
export async function openAll<Key, File extends { close(signal: AbortSignal): Promise<void> }>(
  keys: Iterable<Key>,
  open: (key: Key) => Promise<File>,
): Promise<ReadonlyMap<Key, File>> {
  const opened = new Map<Key, File>();
  try {
    for (const key of keys) opened.set(key, await open(key));
  } catch (error) {
    for (const file of opened.values()) await file.close(AbortSignal.abort()).catch(() => undefined);
    throw error;
  }
  return opened;
}
