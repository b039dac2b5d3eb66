import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PIECE_CHARACTERS = 256 * 1024;

/** Writes texts one after the other to a file; memory does not grow with them. */
export async function writePieces(path: string, texts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces(texts)), createWriteStream(path));
}

function* pieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
