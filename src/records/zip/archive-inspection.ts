import type { Files } from '../../ports/files.ts';
import { BatchCutter, type BatchLimits } from '../cutting/batch-cutter.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import type { ArchiveSource } from './archive-source.ts';
import { entryBytes, type AttachmentFault, type AttachmentFolder, type Attachments } from './attachments.ts';
import { FolderPacking, ReadyPacking, type BodyPacking } from './body-packing.ts';
import { MAX_FILES, MAX_PACKED_BYTES, REQUEST_NAME } from './zip-limits.ts';

/** An archive is one batch, however it is filled. */
const UNLIMITED: BatchLimits = { maxRecords: Infinity, maxBytes: Infinity };

export const CHANGES_IN_READY_ARCHIVE = {
  message: 'The archive is sent as it is, but the job changes its rows.',
  hint: 'Take columns that begin with "sf__" out of request.txt, and "values" and "blankCells" out of "defaults".',
} as const;

/** What jobs whose batches are archives have beside their records: the files that these name. */
export class ArchiveInspection {
  /** Whether the source files are the archives. */
  readonly isReady: boolean;
  readonly #files: Files;
  readonly #folder: AttachmentFolder | undefined;
  readonly #archives: ArchiveSource[] = [];
  #attachments: Attachments | undefined;

  constructor(zip: 'ready' | AttachmentFolder, files: Files) {
    this.isReady = zip === 'ready';
    this.#folder = zip === 'ready' ? undefined : zip;
    this.#attachments = this.#folder;
    this.#files = files;
  }

  /** Takes the archive whose records are inspected next. */
  take(archive: ArchiveSource): void {
    this.#archives.push(archive);
    this.#attachments = archive.attachments;
  }

  /** Where the records lie, if not in the source files. */
  get stored(): readonly SourceFile[] | undefined {
    return this.isReady ? this.#archives.map(({ rows }) => rows) : undefined;
  }

  /** Makes a batch of each archive that is sent as it is. */
  cutter(headerBytes: number): BatchCutter {
    return new BatchCutter(UNLIMITED, headerBytes, false, 'file');
  }

  /** What the files of a record add to an archive, in bytes, and what is wrong with them. @param cells what it names them by */
  async weigh(
    cells: readonly string[],
  ): Promise<{ readonly bytes: number; readonly faults: readonly AttachmentFault[] }> {
    let bytes = 0;
    const faults: AttachmentFault[] = [];
    for (const cell of cells) {
      const size = await this.#sizeOf(cell);
      if (typeof size === 'number') bytes += size;
      else faults.push(size);
    }
    return { bytes, faults };
  }

  packing(): BodyPacking {
    return this.#folder === undefined
      ? new ReadyPacking(
          this.#archives.map(({ archive }) => archive),
          this.#files,
        )
      : new FolderPacking(this.#folder);
  }

  async #sizeOf(cell: string): Promise<number | AttachmentFault> {
    if (cell.startsWith('#')) return (await this.#attachments?.sizeOf(cell.slice(1))) ?? 0;
    return {
      message: 'A binary field names a file without "#".',
      hint: 'Write "#" and the path of the file, such as "#photos/front.png".',
    };
  }
}

/** Each record may name another file in each of its binary fields, and `request.txt` is a file, too. */
export function archiveLimits({ maxBytes, maxRecords }: BatchLimits, binaryFields: number): BatchLimits {
  if (binaryFields === 0) return { maxBytes, maxRecords };
  return {
    maxRecords: Math.min(maxRecords, Math.max(1, Math.floor((MAX_FILES - 1) / binaryFields))),
    maxBytes: Math.min(maxBytes, MAX_PACKED_BYTES - entryBytes(REQUEST_NAME, 0)),
  };
}
