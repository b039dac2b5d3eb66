import type { Diagnostic, Located, Place } from '../../diagnostic/diagnostic.ts';
import type { ContentType } from '../../manifest/manifest.ts';
import type { SourceFile } from '../bytes/source-file.ts';

const BY_ENDING: Readonly<Record<string, ContentType>> = {
  csv: 'CSV',
  txt: 'CSV',
  json: 'JSON',
  ndjson: 'JSON',
  jsonl: 'JSON',
  xml: 'XML',
};

/** The content type that a file's name speaks of; undefined when its ending is unknown. */
export function contentTypeOfName(name: string): ContentType | undefined {
  return BY_ENDING[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/**
 * The content type of a job's files: all have the same one, and the manifest must not say another.
 *
 * @param given what the manifest says, and how it is written there
 * @param place of `files` in the manifest
 */
export function contentTypeOf(
  sources: readonly SourceFile[],
  given: (Located<ContentType> & { readonly written: string }) | undefined,
  place: Place | undefined,
): { contentType: ContentType; defects: Diagnostic[] } {
  const [first] = sources;
  const contentType = given?.value ?? (first && contentTypeOfName(first.name)) ?? 'CSV';
  // A .txt file may hold anything.
  const other = sources.find(
    ({ name }) => contentTypeOfName(name) !== contentType && !(given !== undefined && /\.txt$/i.test(name)),
  );
  if (other === undefined) return { contentType, defects: [] };
  const ofOther = contentTypeOfName(other.name) ?? 'CSV';
  const defect: Diagnostic =
    given === undefined
      ? {
          severity: 'error',
          message: `The files of the job have different content types: "${first?.name ?? ''}" is ${contentType}, "${other.name}" is ${ofOther}.`,
          hint: 'Give each content type a job of its own.',
          ...(place && { place }),
        }
      : {
          severity: 'error',
          message: `"contentType: ${given.written}" does not go with "${other.name}", which is ${ofOther} by its ending.`,
          hint: given.written.startsWith('ZIP_')
            ? `Write "contentType: ZIP_${ofOther}".`
            : 'Take "contentType" out: it follows from the endings.',
          place: given.place,
        };
  return { contentType, defects: [defect] };
}
