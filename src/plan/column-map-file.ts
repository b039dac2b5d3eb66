import { number } from '../diagnostic/counted.ts';
import { createHash } from 'node:crypto';
import type { Located } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { readColumnMap } from '../manifest/column-map.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { reportTargets } from '../manifest/target-fields.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import type { InspectedFile } from '../records/bytes/source-file.ts';
import type { SearchFolders } from './source-search.ts';
import { findNamedFile } from './named-file.ts';

const MAX_BYTES = 256 * 1024;

const HINTS = {
  outside: 'Keep it inside the checkout, and name it relative to the manifest.',
  missing: "The path is relative to the manifest's folder; is the file checked out?",
};

/** A job with the columns and constants that its mapping file says, and by what that file is recognised. */
export interface MappedJob {
  readonly job: ManifestJob;
  readonly mapFile: InspectedFile;
}

/** Finds and reads the mapping file that a job names, or reports what is wrong with it. */
export async function withColumnMap(
  job: ManifestJob,
  path: Located<string>,
  folders: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<MappedJob | undefined> {
  const source = await findNamedFile(path, folders, files, HINTS, mistakes);
  if (source === undefined) return undefined;
  const bytes = await fileStart(source.path, files, MAX_BYTES + 1);
  if (bytes.length > MAX_BYTES) {
    mistakes.error({
      message: `The mapping file "${path.value}" is longer than ${number(MAX_BYTES)} bytes.`,
      hint: 'Is it the right file? It has a line for each column.',
      place: path.place,
    });
    return undefined;
  }
  const own = new Mistakes();
  const { columns, values } = readColumnMap(bytes, source.name, own);
  const mapped = { ...job, columns, values: [...job.values, ...values] };
  reportTargets(mapped.columns, mapped.values, own);
  mistakes.takeOver(own.diagnostics, own.leftOut);
  // What is missing in it would only be reported once more, at the files.
  if (own.hasErrors) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { job: mapped, mapFile: { ...source, size: bytes.length, sha256 } };
}
