import { createHash, type Hash } from 'node:crypto';
import type { ReadableFile } from '../ports/files.ts';
import { hashOf, objectId } from './git-object.ts';

/**
 * How the content of a file stands to a blob: the same (or the content for which the blob has a pointer of Git LFS),
 * the same with line feeds written as CR LF, or another one.
 */
export type BlobComparison = 'same' | 'line-ends-differ' | 'differs';

const WINDOW_BYTES = 1024 * 1024;
const [CR, LF] = [0x0d, 0x0a];

/** Compares by hashes alone: the blob need not be there, so filters and LFS need no help of Git. */
export async function compareWithBlob(file: ReadableFile, blobId: string): Promise<BlobComparison> {
  const hash = hashOf(blobId);
  const blob = blobHash(hash, file.size);
  const content = createHash('sha256');
  let [crlfs, length] = [0, 0];
  for await (const { bytes, pairs } of windows(file)) {
    blob.update(bytes);
    content.update(bytes);
    crlfs += pairs.length;
    length += bytes.length;
  }
  if (blob.digest('hex') === blobId) return 'same';
  if (pointerId(content.digest('hex'), length, hash) === blobId) return 'same';
  if (crlfs === 0) return 'differs';
  const normal = blobHash(hash, length - crlfs);
  for await (const { bytes, pairs } of windows(file)) {
    let start = 0;
    for (const pair of pairs) {
      normal.update(bytes.subarray(start, pair));
      start = pair + 1;
    }
    normal.update(bytes.subarray(start));
  }
  return normal.digest('hex') === blobId ? 'line-ends-differ' : 'differs';
}

function blobHash(hash: 'sha1' | 'sha256', size: number): Hash {
  return createHash(hash).update(`blob ${size}\0`);
}

/** The id of the pointer that Git LFS commits for a content (Git LFS, "spec"). */
function pointerId(sha256: string, size: number, hash: 'sha1' | 'sha256'): string {
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`;
  return objectId({ kind: 'blob', content: Buffer.from(text) }, hash);
}

/** The file in pieces that part no CR from its LF, with the offsets of the CRs of CR LF in each. */
async function* windows(file: ReadableFile): AsyncGenerator<{ bytes: Buffer; pairs: readonly number[] }> {
  const window = Buffer.allocUnsafeSlow(WINDOW_BYTES);
  for (let position = 0; ;) {
    const read = await file.read(window, position);
    if (read === 0) return;
    const isLast = read < window.length;
    const length = !isLast && window[read - 1] === CR ? read - 1 : read;
    const bytes = window.subarray(0, length);
    yield { bytes, pairs: pairsIn(bytes) };
    position += length;
    if (isLast) return;
  }
}

function pairsIn(bytes: Buffer): number[] {
  const pairs: number[] = [];
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] === LF) pairs.push(at);
  }
  return pairs;
}
