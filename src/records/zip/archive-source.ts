import { createHash } from 'node:crypto';
import type { Mistake } from '../../diagnostic/mistakes.ts';
import type { Files } from '../../ports/files.ts';
import { markLength } from '../bytes/byte-order.ts';
import { readPiece, type InspectedFile, type SourceFile } from '../bytes/source-file.ts';
import type { Attachments } from './attachments.ts';
import { readReadyArchive, tooLarge } from './ready-archive.ts';
import { MAX_PACKED_BYTES } from './zip-limits.ts';

/** An archive among the sources. */
export interface ArchiveSource {
  readonly archive: InspectedFile;
  /** A copy of its rows, under the archive's name. */
  readonly rows: SourceFile;
  readonly attachments: Attachments;
}

/** Opens an archive that is sent as it is, and copies its rows to where they can be read again. */
export async function openArchive(
  source: SourceFile,
  { files, scratch }: { readonly files: Files; readonly scratch: string },
): Promise<ArchiveSource | Mistake> {
  const place = { file: source.name };
  const file = await files.open(source.path);
  let bytes: Buffer;
  try {
    if (file.size > MAX_PACKED_BYTES) return { ...tooLarge(file.size), place };
    bytes = Buffer.alloc(file.size);
    await readPiece(file, bytes, 0, source.name);
  } finally {
    await file.close();
  }
  const reading = await readReadyArchive(bytes);
  if ('message' in reading) return { ...reading, place };
  if (markLength(reading.request) > 0) {
    return {
      message:
        'The request.txt of the archive begins with a byte order mark, which the service takes for text.',
      hint: 'Save it as UTF-8 without one.',
      place,
    };
  }
  const rows = { path: `${scratch}request.csv`, name: source.name };
  const copy = await files.create(rows.path);
  try {
    await copy.write(reading.request);
  } finally {
    await copy.close();
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { archive: { ...source, size: bytes.length, sha256 }, rows, attachments: reading.attachments };
}
