import type { ReadableFile } from '../ports/files.ts';
import { SourceWindow } from '../records/bytes/source-file.ts';

const LF = 0x0a;

/**
 * Passes each line of a file without its line end, a window at a time.
 *
 * @param name what users call it
 * @param start offset of the first line
 * @param take returns false to end it
 * @param pause is awaited now and then, so that what `take` gathers can be written
 */
export async function visitLines(
  { file, name }: { readonly file: ReadableFile; readonly name: string },
  start: number,
  take: (bytes: Buffer, start: number, end: number, offset: number) => boolean,
  pause: () => Promise<void> = async () => Promise.resolve(),
): Promise<void> {
  const window = new SourceWindow(file, name);
  window.offset = start;
  let at = 0;
  do {
    await window.advance(at);
    const bytes = window.bytes.subarray(0, window.limit);
    for (at = 0; at < window.limit;) {
      const end = bytes.indexOf(LF, at);
      if (end < 0) break;
      if (!take(window.bytes, at, end, window.offset + at)) {
        await pause();
        return;
      }
      at = end + 1;
    }
    await pause();
  } while (!window.final);
}
