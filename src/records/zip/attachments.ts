import { number } from '../../diagnostic/counted.ts';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files, ReadableFile } from '../../ports/files.ts';
import { SourceChangedError } from '../bytes/source-changed.ts';
import type { InspectedFile } from '../bytes/source-file.ts';
import { isWithin } from '../../ports/paths.ts';
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

/** How many files are remembered by name, so that one that many rows name is not read for each of them. */
const REMEMBERED_FILES = 1_000;

/** The folder that `attachments` names. What its files hold is remembered, so that what is sent is what was checked. */
export class AttachmentFolder implements Attachments {
  /** Real, absolute path. */
  readonly path: string;
  readonly #name: string;
  readonly #files: Files;
  /** 48 bits over name and content of each file: changed ones pass once in 100,000,000 times among a million. */
  readonly #seen = new Set<number>();
  /** The latest ones: name → what it adds to an archive. */
  readonly #latest = new Map<string, number>();
  readonly #all = createHash('sha256');
  #bytes = 0;

  /** @param path real, absolute @param name relative to the workspace, with forward slashes */
  constructor(path: string, name: string, files: Files) {
    this.path = path;
    this.#name = name;
    this.#files = files;
  }

  /** What all the files that were looked at are recognised by together: to be asked for when that is over. */
  inspected(): InspectedFile {
    return {
      ...{ path: this.path, name: `${this.#name}/`, size: this.#bytes },
      sha256: this.#all.copy().digest('hex'),
    };
  }

  async sizeOf(name: string): Promise<number | AttachmentFault> {
    const known = this.#latest.get(name);
    if (known !== undefined) return known;
    const fault = nameFault(name);
    if (fault !== undefined) return fault;
    const path = join(this.path, name);
    const unread = await this.#files.readFault(path);
    if (unread !== undefined)
      return { message: `The file that the record names cannot be read: ${unread}.`, hint: UNREAD_HINT };
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
      const room = entryBytes(name, size);
      if (room <= MAX_PACKED_BYTES - ENTRY_BYTES) {
        await this.#files.protect(path);
        this.#remember(name, await this.#content(file), room);
        return room;
      }
      return {
        message: `The file that the record names has ${number(size)} bytes; an archive takes at most ${number(MAX_PACKED_BYTES)} bytes with all that is in it.`,
        hint: 'Load it by another way, or make it smaller.',
      };
    } finally {
      await file.close();
    }
  }

  /** @throws SourceChangedError when it is not the file that `sizeOf` has looked at */
  async read(name: string): Promise<Uint8Array> {
    const path = join(this.path, name);
    const real = await this.#files.realPath(path);
    if (real === undefined || !isWithin(real, this.path)) throw this.#changed();
    const file = await this.#files.open(path);
    try {
      if (file.size > MAX_PACKED_BYTES) throw this.#changed();
      const bytes = await this.#content(file);
      if (!this.#seen.has(fingerprint(name, bytes).short)) throw this.#changed();
      return bytes;
    } finally {
      await file.close();
    }
  }

  async #content(file: ReadableFile): Promise<Uint8Array> {
    const bytes = Buffer.alloc(file.size);
    if ((await file.read(bytes, 0)) !== bytes.length) throw this.#changed();
    return bytes;
  }

  #remember(name: string, bytes: Uint8Array, room: number): void {
    const { digest, short } = fingerprint(name, bytes);
    this.#seen.add(short);
    this.#all.update(digest);
    this.#bytes += bytes.length;
    this.#latest.set(name, room);
    const [oldest] = this.#latest.keys();
    if (this.#latest.size > REMEMBERED_FILES && oldest !== undefined) this.#latest.delete(oldest);
  }

  #changed(): SourceChangedError {
    return new SourceChangedError(`A file below ${this.#name}`);
  }
}

/** A digest over a name and a content, and its first 48 bits. */
function fingerprint(name: string, bytes: Uint8Array): { readonly digest: Buffer; readonly short: number } {
  const digest = createHash('sha256').update(`${name}\0`).update(bytes).digest();
  return { digest, short: digest.readUIntBE(0, 6) };
}

const UNREAD_HINT = 'The user that the runner works as must be allowed to read it.';

function nameFault(name: string): AttachmentFault | undefined {
  if (name === REQUEST_NAME) {
    return {
      message: `A file of an archive cannot be named "${REQUEST_NAME}": the rows have this name.`,
      hint: 'Give it another name, or put it into a folder.',
    };
  }
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) {
    return {
      message: `The name of a file has ${number(Buffer.byteLength(name))} bytes; the Bulk API takes at most ${number(MAX_NAME_BYTES)}.`,
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
