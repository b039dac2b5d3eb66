import { createHash } from 'node:crypto';
import { MAX_FILES, MAX_UNPACKED_BYTES, REQUEST_NAME } from '../zip/zip-limits.ts';

const SIGNATURE = Buffer.from('PK\u0003\u0004');

/**
 * What an archive holds, as a hash: how it is packed and in which order does not count.
 *
 * @param rows hashes the rows in it
 * @returns undefined for what is no archive, or holds more than one may
 */
export async function archiveDigest(
  bytes: Uint8Array,
  rows: (request: Uint8Array) => Promise<string>,
): Promise<string | undefined> {
  if (!SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length))) return undefined;
  const { unzipSync } = await import('fflate');
  let [files, size] = [0, 0];
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        files++;
        size += originalSize;
        return files <= MAX_FILES && size <= MAX_UNPACKED_BYTES && !name.endsWith('/');
      },
    });
    if (files > MAX_FILES || size > MAX_UNPACKED_BYTES) return undefined;
    const names = Object.keys(entries).sort();
    const contents: (readonly [string, string])[] = [];
    for (const name of names) {
      const entry = entries[name] ?? new Uint8Array();
      const isRows = name === REQUEST_NAME;
      contents.push([name, isRows ? await rows(entry) : createHash('sha256').update(entry).digest('hex')]);
    }
    return createHash('sha256')
      .update(`archive ${JSON.stringify(contents)}`)
      .digest('hex');
  } catch {
    return undefined;
  }
}
