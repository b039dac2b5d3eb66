import type { Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Files } from '../../ports/files.ts';
import { HashedFile } from '../bytes/hashed-file.ts';
import type { InspectedFile, SourceFile } from '../bytes/source-file.ts';
import { JsonScanner, type JsonListener } from './json-scanner.ts';

export interface JsonFilePorts {
  readonly files: Files;
  readonly signal: AbortSignal;
}

const PIECE_BYTES = 256 * 1024;

/**
 * Reads a JSON file from end to end, a piece at a time. What is wrong with it as JSON is reported.
 *
 * @param pause is awaited between pieces
 * @throws when the file cannot be read, or `signal` aborts
 */
export async function readJsonFile(
  source: SourceFile,
  listener: JsonListener,
  { files, signal }: JsonFilePorts,
  mistakes: Mistakes,
  pause: () => Promise<void> = async () => Promise.resolve(),
): Promise<InspectedFile> {
  const file = new HashedFile(await files.open(source.path));
  try {
    const scanner = new JsonScanner(listener);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = Buffer.allocUnsafeSlow(PIECE_BYTES);
    let offset = 0;
    for (let final = false; !final && scanner.flaw === undefined;) {
      signal.throwIfAborted();
      const length = await file.read(bytes, offset);
      offset += length;
      final = offset >= file.size;
      const piece = textOf(decoder, bytes.subarray(0, length), final);
      if (piece === undefined) {
        mistakes.error({
          message: 'The file is not UTF-8.',
          hint: 'Save it as UTF-8.',
          place: { file: source.name, line: 1 },
        });
        break;
      }
      scanner.write(piece, final);
      await pause();
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

function textOf(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  final: boolean,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: !final });
  } catch {
    return undefined;
  }
}
