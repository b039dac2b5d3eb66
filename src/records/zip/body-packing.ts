import { createHash } from 'node:crypto';
import type { ZipOptions, Zippable } from 'fflate';
import type { Files } from '../../ports/files.ts';
import type { Batch } from '../record/batch.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import type { InspectedFile } from '../bytes/source-file.ts';
import type { AttachmentFolder } from './attachments.ts';
import { REQUEST_NAME } from './zip-limits.ts';

/** Makes the archive that is sent of a batch. The same bytes each time. */
export interface BodyPacking {
  /** What the files that records name are recognised by, in a run that is resumed. */
  readonly attached?: InspectedFile;
  /** @param names of the files that the records of the body name */
  pack(batch: Batch, body: Uint8Array, names: () => Promise<ReadonlySet<string>>): Promise<Uint8Array>;
}

/** Archives have no time zone: the parts of this date go into them as they are. */
const FIXED: ZipOptions = { level: 1, mtime: new Date(1980, 0, 1) };

/** Packs the rows with the files that they name. */
export class FolderPacking implements BodyPacking {
  readonly attached: InspectedFile;
  readonly #folder: AttachmentFolder;

  /** @param folder in which all files that records name have been looked at */
  constructor(folder: AttachmentFolder) {
    this.attached = folder.inspected();
    this.#folder = folder;
  }

  async pack(
    _batch: Batch,
    body: Uint8Array,
    names: () => Promise<ReadonlySet<string>>,
  ): Promise<Uint8Array> {
    const { zipSync } = await import('fflate');
    // An entry could be named __proto__.
    const entries = Object.create(null) as Zippable;
    entries[REQUEST_NAME] = [body, FIXED];
    for (const name of await names()) entries[name] = [await this.#folder.read(name), FIXED];
    return zipSync(entries);
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
