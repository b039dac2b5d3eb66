import { crc32 } from 'node:zlib';
import type { Files, ReadableFile } from '../../ports/files.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import type { Batch, Segment } from '../record/batch.ts';

/** Reads the stretches of a job's stored files again, and proves that they are what was inspected. */
export class StoredSegments {
  readonly #stored: readonly SourceFile[];
  readonly #files: Files;

  constructor(stored: readonly SourceFile[], files: Files) {
    this.#stored = stored;
    this.#files = files;
  }

  /**
   * Passes each segment of a batch and how to read it; a file is open while its segments follow each other.
   *
   * @throws SourceChangedError; what `use` throws
   */
  async each(
    { segments }: Batch,
    use: (segment: Segment, read: (target: Uint8Array) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    let open: { readonly index: number; readonly file: ReadableFile } | undefined;
    try {
      for (const segment of segments) {
        const { length, name, path } = this.#sourceOf(segment);
        if (open?.index !== segment.file) {
          await open?.file.close();
          open = undefined;
          open = { index: segment.file, file: await this.#files.open(path) };
          if (length !== undefined && open.file.size !== length) throw new SourceChangedError(name);
        }
        const { file } = open;
        await use(segment, async (target) => {
          const read = await file.read(target, segment.offset);
          if (read !== target.length || crc32(target) !== segment.checksum)
            throw new SourceChangedError(name);
        });
      }
    } finally {
      await open?.file.close();
    }
  }

  #sourceOf(segment: Segment): SourceFile {
    const source = this.#stored[segment.file];
    if (source === undefined) throw new RangeError(`There is no stored file ${segment.file}.`);
    return source;
  }
}
