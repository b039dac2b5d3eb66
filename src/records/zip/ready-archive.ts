import { number } from '../../diagnostic/counted.ts';
import type { UnzipFileInfo } from 'fflate';
import type { Attachments, AttachmentFault } from './attachments.ts';
import {
  MAX_FILES,
  MAX_NAME_BYTES,
  MAX_PACKED_BYTES,
  MAX_UNPACKED_BYTES,
  REQUEST_NAME,
} from './zip-limits.ts';

/** An archive that a user has made. */
export interface ReadyArchive {
  /** The rows. */
  readonly request: Uint8Array;
  readonly attachments: Attachments;
}

/**
 * Reads an archive and finds whether it is within the limits. Sizes are looked at as the archive states them before
 * anything is unpacked, and nothing is unpacked into more room than that, so one that states false sizes gains nothing.
 */
export async function readReadyArchive(zip: Uint8Array): Promise<ReadyArchive | AttachmentFault> {
  const { unzipSync } = await import('fflate');
  try {
    const entries: UnzipFileInfo[] = [];
    unzipSync(zip, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
    const fault = excess(entries);
    if (fault !== undefined) return fault;
    const unpacked = unzipSync(zip);
    for (const { name, originalSize } of entries) {
      if (!name.endsWith('/') && unpacked[name]?.length !== originalSize) return damaged(`"${name}" is cut`);
    }
    const request = unpacked[REQUEST_NAME];
    if (request === undefined) return withoutRequest(entries);
    return { request, attachments: new Entries(new Set(entries.map(({ name }) => name))) };
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

/** An archive that is too large to be read. */
export function tooLarge(size: number): AttachmentFault {
  return {
    message: `The archive has ${number(size)} bytes; the Bulk API takes at most ${number(MAX_PACKED_BYTES)}.`,
    hint: 'Divide it into several, each with its own request.txt.',
  };
}

/** The files in an archive, by their names. */
class Entries implements Attachments {
  readonly #names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  async sizeOf(name: string): Promise<number | AttachmentFault> {
    if (this.#names.has(name) && !name.endsWith('/')) return Promise.resolve(0);
    return Promise.resolve({
      message: 'The archive does not hold the file that the record names.',
      hint: 'Paths are relative to the root of the archive; upper and lower case count.',
    });
  }
}

function excess(entries: readonly UnzipFileInfo[]): AttachmentFault | undefined {
  const hint = 'Divide it into several, each with its own request.txt.';
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  if (files.length > MAX_FILES) {
    return {
      message: `The archive has ${number(files.length)} files; the Bulk API takes at most ${number(MAX_FILES)}.`,
      hint,
    };
  }
  const bytes = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (bytes > MAX_UNPACKED_BYTES) {
    return {
      message: `The archive has ${number(bytes)} bytes when it is unpacked; the Bulk API takes at most ${number(MAX_UNPACKED_BYTES)}.`,
      hint,
    };
  }
  const long = files.map(({ name }) => Buffer.byteLength(name)).find((length) => length > MAX_NAME_BYTES);
  if (long === undefined) return undefined;
  return {
    message: `The name of a file has ${number(long)} bytes; the Bulk API takes at most ${number(MAX_NAME_BYTES)}.`,
    hint: 'Give it a shorter name.',
  };
}

function withoutRequest(entries: readonly UnzipFileInfo[]): AttachmentFault {
  const nested = entries.find(({ name }) => name.endsWith(`/${REQUEST_NAME}`))?.name;
  return {
    message: `The archive has no ${REQUEST_NAME} at its root.`,
    hint:
      nested === undefined
        ? 'Put the rows into it under this name.'
        : `It has "${nested}": pack what is in the folder, not the folder itself.`,
  };
}

function damaged(reason: string): AttachmentFault {
  return { message: `The archive cannot be read: ${reason}.`, hint: 'Make it anew.' };
}
