import type { Files } from './files.ts';

const PIECE_BYTES = 1024 * 1024;

/**
 * Copies a file in pieces; the copy is on the disk when it resolves.
 *
 * @param from absolute path @param to likewise
 * @throws when one cannot be read or the other not be written
 */
export async function copyFile(from: string, to: string, files: Files): Promise<void> {
  const source = await files.open(from);
  try {
    const target = await files.create(to);
    try {
      const piece = Buffer.alloc(PIECE_BYTES);
      for (let at = 0; at < source.size;) {
        const length = await source.read(piece, at);
        if (length === 0) break;
        await target.write(piece.subarray(0, length));
        at += length;
      }
      await target.flush();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
