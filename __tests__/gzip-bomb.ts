import { gzipSync } from 'node:zlib';

/** So many megabytes of one character, packed one at a time: as gzip's members, since packing them all takes a second. */
export function gzipBomb(megabytes: number, character = '\0'): Buffer<ArrayBuffer> {
  const member = gzipSync(Buffer.alloc(1_000_000, character), { level: 9 });
  return Buffer.concat(Array.from({ length: megabytes }, () => member));
}
