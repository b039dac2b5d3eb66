import { number } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_RECORDS } from '../../limits/bulk-api-limits.ts';
import type { ContentType, CsvDialect } from '../../manifest/manifest.ts';
import type { BatchLimits } from '../cutting/batch-cutter.ts';
import { CsvInspector } from './csv-inspector.ts';
import { HashedFile } from '../bytes/hashed-file.ts';
import type { Inspection, InspectionPorts, Inspector, InspectorParts, SentColumns } from './inspector.ts';
import { withPairedId, type Mapping } from '../mapping/mapping.ts';
import { SourceWindow, type InspectedFile, type SourceFile } from '../bytes/source-file.ts';
import { PLAIN_CSV, transcribe } from '../csv/transcription.ts';
import { ArchiveInspection } from '../zip/archive-inspection.ts';
import { openArchive } from '../zip/archive-source.ts';
import { constantFiles } from '../zip/binary-fields.ts';

export type { Inspection, InspectionPorts, SentColumns } from './inspector.ts';

/** Whether no file says what its columns would be: none has a record, nor a header row. */
export function isWithoutColumns({ header, records }: Inspection): boolean {
  return records === 0 && header.columns.length === 0;
}

/** What reading the files of a job has shown. */
export interface Inspected {
  /** Undefined when there are errors. */
  readonly inspection: Inspection | undefined;
  readonly defects: Mistakes;
  readonly sentColumns: SentColumns | undefined;
}

/**
 * Reads all files of a job once, in order: every defect is found, every record is counted, and the batches are cut.
 * Memory does not grow with the files.
 *
 * @throws when a file cannot be read, or `signal` aborts
 */
export async function inspect(
  sources: readonly SourceFile[],
  asked: Mapping,
  limits: BatchLimits,
  ports: InspectionPorts,
  contentType: ContentType = 'CSV',
): Promise<Inspected> {
  const mapping = withPairedId(asked);
  const archives = mapping.zip && new ArchiveInspection(mapping.zip, ports.files);
  const inspector = await inspectorFor(contentType, { mapping, limits, ports, archives });
  const dialect = (contentType === 'CSV' ? mapping.csv : undefined) ?? PLAIN_CSV;
  if (archives?.isReady === false) inspector.defects.takeOver(constantFiles(mapping.values));
  const inspected: InspectedFile[] = [];
  for (const [index, source] of sources.entries()) {
    const ofFile = { ...ports, scratch: `${ports.scratch}${index}-` };
    const file =
      archives?.isReady === true
        ? await inspectArchive(source, archives, inspector, ofFile)
        : await inspectFile(source, dialect, inspector, ofFile);
    if (file !== undefined) inspected.push(file);
  }
  const inspection = await inspector.finish(inspected);
  return { inspection, defects: inspector.defects, sentColumns: inspector.sentColumns };
}

async function inspectorFor(contentType: ContentType, parts: InspectorParts): Promise<Inspector> {
  if (contentType === 'CSV') return new CsvInspector(parts);
  const { MemberInspector } = await import('./member-inspector.ts');
  return new MemberInspector(contentType, parts);
}

/** @param dialect how the file is written; for JSON and XML, a byte order mark says whether it has to be written anew */
async function inspectFile(
  source: SourceFile,
  dialect: CsvDialect,
  inspector: Inspector,
  ports: InspectionPorts,
): Promise<InspectedFile | undefined> {
  const copy = await transcribe(source, dialect, ports);
  if (copy !== undefined && 'message' in copy) {
    inspector.defects.error(copy);
    return undefined;
  }
  const opened = await ports.files.open((copy ?? source).path);
  const file = new HashedFile(opened, ports.withoutHashes);
  try {
    await inspector.inspectFile(copy ?? source, new SourceWindow(file, source.name), ports.signal);
  } finally {
    await file.close();
  }
  return copy ?? { ...source, size: file.size, length: file.size, sha256: file.sha256() };
}

/** Inspects the records of an archive that is sent as it is. */
async function inspectArchive(
  source: SourceFile,
  archives: ArchiveInspection,
  inspector: Inspector,
  { files, scratch, signal }: InspectionPorts,
): Promise<InspectedFile | undefined> {
  const archive = await openArchive(source, { files, scratch });
  if ('message' in archive) {
    inspector.defects.error(archive);
    return undefined;
  }
  archives.take(archive);
  const rows = await files.open(archive.rows.path);
  let records: number;
  try {
    records = await inspector.inspectFile(archive.rows, new SourceWindow(rows, source.name), signal);
  } finally {
    await rows.close();
  }
  if (records > MAX_BATCH_RECORDS) {
    inspector.defects.error({
      message: `The archive has ${number(records)} records; a batch has at most ${number(MAX_BATCH_RECORDS)}.`,
      hint: 'Divide it into several, each with its own request.txt.',
      place: { file: source.name },
    });
  }
  return archive.archive;
}
