import { number } from '../diagnostic/counted.ts';
import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import { findSources, type SearchFolders } from './source-search.ts';
import type { TransformationSpec } from '../records/mapping/transformation-spec.ts';

/** Four bytes for each of the characters that a spec may have, and more to say that it has too many. */
const MAX_BYTES = 64 * 1024;

/** Finds and reads the transformation spec that a job names, or reports why it cannot be sent. */
export async function readSpecFile(
  path: Located<string>,
  folders: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<TransformationSpec | undefined> {
  const { sources, defects } = await findSources([path], folders, files);
  mistakes.takeOver(defects);
  const [source] = sources;
  if (source === undefined) return undefined;
  if (sources.length > 1) {
    mistakes.error({
      message: `"${path.value}" matches ${number(sources.length)} files; a job has one transformation spec.`,
      hint: 'Write its path.',
      place: path.place,
    });
    return undefined;
  }
  const bytes = await fileStart(source.path, files, MAX_BYTES);
  const { readTransformationSpec } = await import('../records/mapping/transformation-spec.ts');
  const { spec, defects: ofSpec } = readTransformationSpec(source, bytes);
  mistakes.takeOver(ofSpec);
  return ofSpec.length > 0 ? undefined : spec;
}
