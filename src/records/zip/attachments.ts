import { join } from 'node:path';
import type { Files } from '../../ports/files.ts';
import { SourceChangedError } from '../source-changed.ts';
import { isWithin } from '../source-search.ts';
import { MAX_NAME_BYTES, MAX_PACKED_BYTES, REQUEST_NAME } from './zip-limits.ts';

/** Why a file cannot be sent. */
export interface AttachmentFault {
  readonly message: string;
  readonly hint: string;
}

/** Where the files lie that rows name. */
export interface Attachments {
  /** What the file adds to an archive, in bytes, or why it cannot be sent. `name` is the cell behind `#`. */
  sizeOf(name: string): Promise<number | AttachmentFault>;
}

/** Of an entry's two headers, its time stamps and flags. */
const ENTRY_BYTES = 128;
/** What packing may add to a file that cannot be made smaller: five bytes for each stretch. */
const STRETCH_BYTES = 8 * 1024;
const STRETCH_HEADER_BYTES = 5;

/** Room in an archive for a file that packing does not make smaller. */
export function entryBytes(name: string, size: number): number {
  return (
    ENTRY_BYTES + 2 * Buffer.byteLength(name) + size + STRETCH_HEADER_BYTES * Math.ceil(size / STRETCH_BYTES)
  );
}

/** The folder that `attachments` names. */
export class AttachmentFolder implements Attachments {
  /** Real, absolute path. */
  readonly path: string;
  readonly #files: Files;

  constructor(path: string, files: Files) {
    this.path = path;
    this.#files = files;
  }

  async sizeOf(name: string): Promise<number | AttachmentFault> {
    const fault = nameFault(name);
    if (fault !== undefined) return fault;
    const path = join(this.path, name);
    const real = await this.#files.realPath(path);
    if (real === undefined || !(await this.#files.isFile(path))) {
      return {
        message: 'The file that the record names is not below the folder of "attachments".',
        hint: 'Upper and lower case count. Is the file checked out?',
      };
    }
    if (!isWithin(real, this.path)) return OUTSIDE;
    const file = await this.#files.open(path);
    try {
      const { size } = file;
      if (entryBytes(name, size) <= MAX_PACKED_BYTES - ENTRY_BYTES) return entryBytes(name, size);
      return {
        message: `The file that the record names has ${size} bytes; an archive takes at most ${MAX_PACKED_BYTES} bytes with all that is in it.`,
        hint: 'Load it by another way, or make it smaller.',
      };
    } finally {
      await file.close();
    }
  }

  /** @throws SourceChangedError when it is no longer where it was */
  async read(name: string): Promise<Uint8Array> {
    const path = join(this.path, name);
    const real = await this.#files.realPath(path);
    if (real === undefined || !isWithin(real, this.path)) throw new SourceChangedError(this.path);
    const file = await this.#files.open(path);
    try {
      const bytes = Buffer.alloc(file.size);
      if ((await file.read(bytes, 0)) !== bytes.length) throw new SourceChangedError(this.path);
      return bytes;
    } finally {
      await file.close();
    }
  }
}

function nameFault(name: string): AttachmentFault | undefined {
  if (name === REQUEST_NAME) {
    return {
      message: `A file of an archive cannot be named "${REQUEST_NAME}": the rows have this name.`,
      hint: 'Give it another name, or put it into a folder.',
    };
  }
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) {
    return {
      message: `The name of a file has ${Buffer.byteLength(name)} bytes; the Bulk API takes at most ${MAX_NAME_BYTES}.`,
      hint: 'Give it a shorter name.',
    };
  }
  const parts = name.split('/');
  if (/[\\\0]/.test(name) || parts.some((part) => part === '' || part === '.' || part === '..')) {
    return OUTSIDE;
  }
  return undefined;
}

/** Why a file cannot be sent, in words that do not repeat the cell: values of rows stand in result files alone. */
const OUTSIDE: AttachmentFault = {
  message: 'What the record names is no path below the folder of "attachments".',
  hint: 'Name files relative to the folder, with forward slashes, and no symbolic link that leads out of it.',
};
