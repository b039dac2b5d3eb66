import { createHash, type Hash } from 'node:crypto';
import type { ContentType } from '../../manifest/manifest.ts';
import { markLength } from '../bytes/byte-order.ts';
import { archiveDigest } from './archive-digest.ts';
import { digestCsv } from '../csv/csv-content.ts';
import { digestJson } from '../json/json-content.ts';
import { digestXml } from '../xml/xml-content.ts';

const READERS = { CSV: digestCsv, JSON: digestJson, XML: digestXml } as const;

/**
 * What a request body holds, as a hash: the same for bodies that say the same in other bytes, since no source says in
 * which bytes the service gives back what it was sent. A body that cannot be read is hashed as it is, but for its line
 * ends.
 */
export async function contentDigest(contentType: ContentType, body: Uint8Array): Promise<string> {
  const archive = await archiveDigest(body, async (rows) => contentDigest(contentType, rows));
  if (archive !== undefined) return archive;
  const text = new TextDecoder().decode(body.subarray(markLength(body)));
  const hash = createHash('sha256');
  try {
    READERS[contentType](text, hash);
  } catch {
    return digestOfText(text);
  }
  return hash.digest('hex');
}

function digestOfText(text: string): string {
  const hash: Hash = createHash('sha256');
  return hash.update(`text ${text.replaceAll('\r\n', '\n').trimEnd()}`).digest('hex');
}
