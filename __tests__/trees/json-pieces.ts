import { JsonScanner, type JsonFlaw, type JsonListener } from '../../src/records/tree/json-scanner.ts';

/**
 * Has a scanner read a text whose bytes come in pieces of these lengths, over and over. As in a window on a file, bytes
 * that are kept move to the front, and old ones stand behind the new ones.
 */
export function readInPieces(
  text: string,
  lengths: readonly number[],
  listener: JsonListener,
): JsonFlaw | undefined {
  const bytes = Buffer.from(text);
  const window = Buffer.alloc(bytes.length + 64, '"a": ');
  const scanner = new JsonScanner(listener);
  let [read, kept] = [0, 0];
  for (let piece = 0; scanner.flaw === undefined; piece++) {
    const length = Math.min(bytes.length - read, lengths[piece % lengths.length] ?? 1);
    bytes.copy(window, kept, read, read + length);
    read += length;
    const limit = kept + length;
    const at = scanner.write(window, limit, read === bytes.length);
    if (read === bytes.length) break;
    listener.moved?.();
    window.copyWithin(0, at, limit);
    kept = limit - at;
  }
  return scanner.flaw;
}
