import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { ContentType, ManifestJob } from '../manifest/manifest.ts';
import { contentTypeOf } from '../records/record/content-type.ts';
import type { SourceFile } from '../records/bytes/source-file.ts';

/** The content type of the source files; undefined after a mistake has been reported. */
export function agreedContentType(
  sources: readonly SourceFile[],
  job: ManifestJob,
  mistakes: Mistakes,
): ContentType | undefined {
  const given = job.contentType && {
    ...job.contentType,
    written: `${job.archives === undefined ? '' : 'ZIP_'}${job.contentType.value}`,
  };
  const { contentType, defects } = contentTypeOf(sources, given, job.files[0]?.place);
  const misfits = contentType === 'CSV' ? [] : [...csvKeys(job, contentType), ...mapFiles(job, contentType)];
  mistakes.takeOver([...defects, ...misfits]);
  return defects.length + misfits.length > 0 ? undefined : contentType;
}

/** Keys that say how CSV files are to be read. */
function csvKeys({ csvPlace, transformationSpec }: ManifestJob, contentType: ContentType): Diagnostic[] {
  const found = { csv: csvPlace, transformationSpec: transformationSpec?.place };
  return Object.entries(found).flatMap(([key, place]) =>
    place === undefined
      ? []
      : [
          {
            severity: 'error' as const,
            message: `"${key}" goes with CSV alone; the files of the job are ${contentType}.`,
            hint: 'Take it out.',
            place,
          },
        ],
  );
}

/** Data Loader reads nothing else. */
function mapFiles({ columnMap }: ManifestJob, contentType: ContentType): Diagnostic[] {
  if (columnMap === undefined) return [];
  return [
    {
      severity: 'error',
      message: `A mapping file goes with CSV alone; the files of the job are ${contentType}.`,
      hint: 'Write the map under "columns".',
      place: columnMap.place,
    },
  ];
}
