import { isUtf8 } from 'node:buffer';
import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Files } from '../../ports/files.ts';
import { markLength } from '../bytes/byte-order.ts';
import { HashedFile } from '../bytes/hashed-file.ts';
import { SourceWindow, type InspectedFile, type SourceFile } from '../bytes/source-file.ts';
import { foreignLine, wholeTextEnd } from '../bytes/utf8-text.ts';
import { JsonScanner, type JsonListener } from './json-scanner.ts';

export interface JsonFilePorts {
  readonly files: Files;
  readonly signal: AbortSignal;
}

/**
 * Reads a JSON file, a window at a time. What is wrong with it as JSON is reported.
 *
 * @param goesOn is awaited behind each window; the file is read to its end unless it returns false
 * @throws when the file cannot be read, or `signal` aborts
 */
export async function readJsonFile(
  source: SourceFile,
  listener: JsonListener,
  { files, signal }: JsonFilePorts,
  mistakes: Mistakes,
  goesOn: () => Promise<boolean> = async () => Promise.resolve(true),
): Promise<InspectedFile> {
  const file = new HashedFile(await files.open(source.path));
  try {
    const scanner = new JsonScanner(listener);
    const window = new SourceWindow(file, source.name);
    await window.advance(0);
    await window.advance(markLength(window.bytes.subarray(0, window.limit)));
    for (let checked = 0; ;) {
      signal.throwIfAborted();
      const { bytes, final, limit } = window;
      const textEnd = final ? limit : wholeTextEnd(bytes, checked, limit);
      if (!isUtf8(bytes.subarray(checked, textEnd))) {
        const line = scanner.line + (foreignLine(bytes.subarray(0, textEnd)) ?? 1) - 1;
        const place = { file: source.name, line };
        mistakes.error({ message: 'The file is not UTF-8.', hint: 'Save it as UTF-8.', place });
        break;
      }
      const at = scanner.write(bytes, limit, final);
      if (!(await goesOn()) || final || scanner.flaw !== undefined) break;
      checked = textEnd - at;
      listener.moved?.();
      await window.advance(at);
    }
    if (scanner.flaw !== undefined) {
      const { message, place } = scanner.flaw;
      const hint = 'The file is not JSON; the rest of it was not checked.';
      mistakes.error({ message, hint, place: placeIn(source, place) });
    }
  } finally {
    await file.close();
  }
  return { ...source, size: file.size, sha256: file.sha256() };
}

/** A place in a file of which the name is known. */
export function placeIn({ name }: SourceFile, place: Omit<Place, 'file'>): Place {
  return { file: name, ...place };
}
