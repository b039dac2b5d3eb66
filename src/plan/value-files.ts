import { createHash } from 'node:crypto';
import { number } from '../diagnostic/counted.ts';
import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ColumnValues, ManifestJob } from '../manifest/manifest.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import type { InspectedFile } from '../records/bytes/source-file.ts';
import { findNamedFile } from './named-file.ts';
import type { SearchFolders } from './source-search.ts';

const MAX_BYTES = 8 * 1024 * 1024;

const HINTS = {
  outside: 'Keep it inside the checkout, and name it relative to the manifest.',
  missing: "The path is relative to the manifest's folder; is the file checked out?",
};

/** Finds and reads the files that a job names under `valueMap`; undefined after what is wrong with them was reported. */
export async function withValueFiles(
  job: ManifestJob,
  folders: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<{ readonly job: ManifestJob; readonly files: readonly InspectedFile[] } | undefined> {
  const valueMap: ColumnValues[] = [...job.valueMap];
  const read: InspectedFile[] = [];
  for (const { column, file } of job.valueMapFiles) {
    const found = await valueFile(file, folders, files, mistakes);
    if (found === undefined) continue;
    valueMap.push({ column, values: found.values });
    read.push(found.file);
  }
  return read.length < job.valueMapFiles.length ? undefined : { job: { ...job, valueMap }, files: read };
}

async function valueFile(
  path: Located<string>,
  folders: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<{ readonly values: ReadonlyMap<string, string>; readonly file: InspectedFile } | undefined> {
  const source = await findNamedFile(path, folders, files, HINTS, mistakes);
  if (source === undefined) return undefined;
  const bytes = await fileStart(source.path, files, MAX_BYTES + 1);
  if (bytes.length > MAX_BYTES) {
    mistakes.error({
      message: `The file of values "${path.value}" is longer than ${number(MAX_BYTES)} bytes.`,
      hint: 'Is it the right file? It has a row for each value that is replaced.',
      place: path.place,
    });
    return undefined;
  }
  const { readValueFile } = await import('../records/mapping/value-file.ts');
  const values = readValueFile(bytes, source, mistakes);
  if (values === null) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { values, file: { ...source, size: bytes.length, sha256 } };
}
