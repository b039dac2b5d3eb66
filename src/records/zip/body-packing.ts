import { createHash } from 'node:crypto';
import { zipSync, type ZipOptions, type Zippable } from 'fflate';
import type { Files } from '../../ports/files.ts';
import type { Batch } from '../batch.ts';
import { RecordScanner } from '../record-scanner.ts';
import { SourceChangedError } from '../source-changed.ts';
import type { InspectedFile } from '../source-file.ts';
import type { AttachmentFolder } from './attachments.ts';
import { FileNames } from './binary-fields.ts';
import { REQUEST_NAME } from './zip-limits.ts';

/** Makes the archive that is sent of a batch. The same bytes each time. */
export interface BodyPacking {
  /** @param body the header row and the rows of the batch */
  pack(batch: Batch, body: Uint8Array): Promise<Uint8Array>;
}

/** Archives have no time zone: the parts of this date go into them as they are. */
const FIXED: ZipOptions = { level: 1, mtime: new Date(1980, 0, 1) };

/** Packs the rows with the files that they name. */
export class FolderPacking implements BodyPacking {
  readonly #folder: AttachmentFolder;
  readonly #names: FileNames;

  /** @param columns indexes of the binary fields in the rows that are sent */
  constructor(folder: AttachmentFolder, columns: readonly number[]) {
    this.#folder = folder;
    this.#names = new FileNames(columns);
  }

  async pack(_batch: Batch, body: Uint8Array): Promise<Uint8Array> {
    // An entry could be named __proto__.
    const entries = Object.create(null) as Zippable;
    entries[REQUEST_NAME] = [body, FIXED];
    for (const name of this.#namesIn(body)) entries[name] = [await this.#folder.read(name), FIXED];
    return zipSync(entries);
  }

  #namesIn(body: Uint8Array): ReadonlySet<string> {
    const scanner = new RecordScanner();
    const names = new Set<string>();
    let at = 0;
    for (let isHeader = true; scanner.next(body, at, body.length, true); isHeader = false) {
      if (!isHeader)
        for (const cell of this.#names.of(body, at, scanner.contentEnd)) names.add(cell.slice(1));
      at = scanner.end;
    }
    return names;
  }
}

/** Sends each archive as it lies on the disk. */
export class ReadyPacking implements BodyPacking {
  readonly #archives: readonly ArchiveFile[];
  readonly #files: Files;

  constructor(archives: readonly ArchiveFile[], files: Files) {
    this.#archives = archives;
    this.#files = files;
  }

  async pack({ origin }: Batch): Promise<Uint8Array> {
    const archive = this.#archives[origin.file];
    if (archive === undefined) throw new RangeError(`There is no archive ${origin.file}.`);
    const file = await this.#files.open(archive.path);
    try {
      const bytes = Buffer.alloc(archive.size);
      const isWhole = file.size === archive.size && (await file.read(bytes, 0)) === archive.size;
      if (isWhole && createHash('sha256').update(bytes).digest('hex') === archive.sha256) return bytes;
      throw new SourceChangedError(archive.name);
    } finally {
      await file.close();
    }
  }
}

/** An archive that is a source file. */
export type ArchiveFile = InspectedFile;
