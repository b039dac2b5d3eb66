import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Refusal } from '../bulk/refusal.ts';

/** The limits of a zip batch (Bulk API limits); lengths in bytes. */
const MAX_FILES = 1_000;
const MAX_UNPACKED_BYTES = 20_000_000;
const MAX_NAME_BYTES = 512;
const REQUEST = 'request.txt';

/** A zip batch: its rows as text, and the files they name. */
export interface Archive {
  readonly request: string;
  /** By path from the root of the archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of folders, without a slash at the end. */
  readonly folders: ReadonlySet<string>;
}

/**
 * Reads the archive of a zip batch. Sizes are checked as the archive declares them before anything is unpacked; a file
 * is unpacked into no more room than it declares, so an archive that lies about its sizes gains nothing by it.
 */
export function readArchive(zip: Uint8Array): Archive | Refusal {
  try {
    const entries = entriesOf(zip);
    const refusal = excess(entries);
    if (refusal !== undefined) return refusal;
    const unpacked = unzipSync(zip);
    const files = new Map<string, Uint8Array>();
    const folders = new Set<string>();
    for (const { name, originalSize } of entries) {
      const bytes = unpacked[name];
      if (name.endsWith('/')) folders.add(name.slice(0, -1));
      else if (bytes?.length !== originalSize) return invalid(`${name} is not as long as it says`);
      else files.set(name, bytes);
      for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1))
        folders.add(name.slice(0, at));
    }
    const request = files.get(REQUEST);
    if (request === undefined) return invalid(`${REQUEST} not found at the root of the archive`);
    return { request: Buffer.from(request).toString('utf8'), files, folders };
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
}

function entriesOf(zip: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unzipSync(zip, {
    filter: (entry) => {
      entries.push(entry);
      return false;
    },
  });
  return entries;
}

function excess(entries: readonly UnzipFileInfo[]): Refusal | undefined {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  if (files.length > MAX_FILES) {
    return invalid(`${files.length} files. The maximum is ${MAX_FILES}`);
  }
  const bytes = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (bytes > MAX_UNPACKED_BYTES) {
    return invalid(`${bytes} bytes after unpacking. The maximum is ${MAX_UNPACKED_BYTES}`);
  }
  const long = files.find(({ name }) => Buffer.byteLength(name) > MAX_NAME_BYTES);
  return (
    long && invalid(`a file name of ${Buffer.byteLength(long.name)} bytes. The maximum is ${MAX_NAME_BYTES}`)
  );
}

/** No text of the service for a bad archive is public; the code is documented. */
function invalid(reason: string): Refusal {
  return new Refusal('InvalidBatch', `Failed to process the zip archive: ${reason}`);
}
