import { TextDecoder } from 'node:util';
import type { Mistake } from '../../diagnostic/mistakes.ts';
import type { CsvDialect } from '../../manifest/manifest.ts';
import type { Files, ReadableFile, WritableFile } from '../../ports/files.ts';
import { CommaRewrite } from './comma-rewrite.ts';
import { HashedFile } from '../bytes/hashed-file.ts';
import { readPiece, type InspectedFile, type SourceFile } from '../bytes/source-file.ts';

export interface TranscriptionPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
  /** What the copy's path begins with. */
  readonly scratch: string;
}

const PIECE_BYTES = 256 * 1024;
const UTF_8 = 'utf-8';
/** What the Bulk API takes; for JSON and XML, the encoding alone counts. */
export const PLAIN_CSV: CsvDialect = { delimiter: ',', encoding: UTF_8 };

/**
 * Copies a file that is not UTF-8, or CSV without commas, into one that is, in one pass, with the same line ends in the same
 * places. A byte order mark says more than the dialect does, as in the Encoding Standard, "decode".
 *
 * @returns the copy under the name of the file, with the size and hash of the file itself; what is wrong with the
 *   file; or undefined for one that needs no copy
 * @throws when a file cannot be read or written, or `signal` aborts
 */
export async function transcribe(
  source: SourceFile,
  dialect: CsvDialect,
  ports: TranscriptionPorts,
): Promise<InspectedFile | Mistake | undefined> {
  const file = await ports.files.open(source.path);
  try {
    const encoding = (await markedEncoding(file)) ?? new TextDecoder(dialect.encoding).encoding;
    if (encoding === PLAIN_CSV.encoding && dialect.delimiter === PLAIN_CSV.delimiter) return undefined;
    const path = `${ports.scratch}copy.csv`;
    const hashed = new HashedFile(file);
    const copy = await ports.files.create(path);
    try {
      const malformedFrom = await copyTexts(
        { file: hashed, name: source.name },
        copy,
        { ...dialect, encoding },
        ports.signal,
      );
      if (malformedFrom === undefined) return { ...source, path, size: file.size, sha256: hashed.sha256() };
      return malformed(source, encoding, await lineOfMalformed(file, encoding, malformedFrom));
    } finally {
      await copy.close();
    }
  } finally {
    await file.close();
  }
}

/** The encoding that the first bytes show. */
async function markedEncoding(file: ReadableFile): Promise<string | undefined> {
  const start = Buffer.alloc(3);
  const length = await file.read(start, 0);
  const mark = start.toString('hex', 0, length);
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  return mark === 'efbbbf' ? UTF_8 : undefined;
}

/** @returns the offset of the first piece that cannot be decoded, if there is one @throws SourceChangedError */
async function copyTexts(
  { file, name }: { readonly file: ReadableFile; readonly name: string },
  copy: WritableFile,
  { delimiter, encoding }: CsvDialect,
  signal: AbortSignal,
): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const commas = delimiter === ',' ? undefined : new CommaRewrite(delimiter);
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let offset = 0; ; offset += PIECE_BYTES) {
    signal.throwIfAborted();
    const length = await readPiece(file, piece, offset, name);
    const stream = offset + length < file.size;
    const text = decoded(decoder, piece.subarray(0, length), stream);
    if (text === undefined) return offset;
    await copy.write(Buffer.from(commas?.rewrite(text) ?? text));
    if (!stream) break;
  }
  await copy.write(Buffer.from(commas?.end() ?? ''));
  return undefined;
}

/** Undefined: malformed. */
function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Finds the line by decoding the piece byte by byte; the decoder itself gives no place. */
async function lineOfMalformed(file: ReadableFile, encoding: string, pieceOffset: number): Promise<number> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const piece = Buffer.alloc(PIECE_BYTES);
  let line = 1;
  let afterCarriageReturn = false;
  const count = (text: string): void => {
    for (const character of text) {
      if (character === '\r' || (character === '\n' && !afterCarriageReturn)) line++;
      afterCarriageReturn = character === '\r';
    }
  };
  for (let offset = 0; offset < pieceOffset; offset += PIECE_BYTES) {
    await file.read(piece, offset);
    count(decoder.decode(piece, { stream: true }));
  }
  const length = await file.read(piece, pieceOffset);
  for (let at = 0; at < length; at++) {
    const text = decoded(decoder, piece.subarray(at, at + 1), true);
    if (text === undefined) break;
    count(text);
  }
  return line;
}

function malformed({ name }: SourceFile, encoding: string, line: number): Mistake {
  return {
    message: `This line holds bytes that ${encoding} does not have.`,
    hint: 'Name the encoding in which the file was saved with "csv: {encoding}", or save it as UTF-8. The rest of the file was not checked.',
    place: { file: name, line },
  };
}
