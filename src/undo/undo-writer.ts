import { createHash } from 'node:crypto';
import type { Files } from '../ports/files.ts';
import { ID_LIST_START, ID_SEPARATOR } from '../records/results/id-list.ts';
import { UNDO_VERSION, type UndoHead, type UndoJob } from './undo-file.ts';

/** A job, and the files with the lists of its ids: absolute paths. */
export interface UndoLists {
  readonly about: UndoJob;
  readonly created: string;
  /** Records that existed and were overwritten; absent where no values were kept. */
  readonly overwritten?: string;
}

const PIECE_BYTES = 1024 * 1024;

/**
 * Writes undo.json, or puts it in the place of what is there: after a crash it is the old one or the new one, whole.
 * The ids are streamed, one a line, and the last line holds the SHA-256 of all before it.
 *
 * @param path absolute
 * @param jobs in the order in which they are to be taken back
 * @throws when it cannot be written
 */
export async function writeUndo(
  path: string,
  head: UndoHead,
  jobs: readonly UndoLists[],
  files: Files,
): Promise<void> {
  const unfinished = `${path}.new`;
  const file = await files.create(unfinished);
  const hash = createHash('sha256');
  const append = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    await file.write(bytes);
  };
  const write = async (text: string): Promise<void> => append(Buffer.from(text));
  const copy = async (list: string | undefined): Promise<void> => {
    await write('\n');
    if (list !== undefined && (await copyIds(list, files, append))) await write('\n');
    await write(']');
  };
  try {
    await write(`${JSON.stringify({ version: UNDO_VERSION, ...head }).slice(0, -1)},"jobs":[`);
    for (const [index, { about, created, overwritten }] of jobs.entries()) {
      await write(`${index === 0 ? '' : ','}\n${JSON.stringify(about).slice(0, -1)},"ids":[`);
      await copy(created);
      await write(',"overwritten":[');
      await copy(overwritten);
      await write('}');
    }
    await write('\n],\n');
    await file.write(Buffer.from(`"sha256":"${hash.digest('hex')}"}\n`));
    await file.flush();
  } finally {
    await file.close();
  }
  await files.rename(unfinished, path);
}

/** Copies the ids below the list's header, with what separates them. @returns whether there are any */
async function copyIds(
  path: string,
  files: Files,
  append: (bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  const list = await files.open(path);
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    const end = list.size - ID_SEPARATOR.length;
    for (let at = ID_LIST_START; at < end;) {
      const length = await list.read(piece.subarray(0, Math.min(piece.length, end - at)), at);
      if (length === 0) throw new Error(`${path} is shorter than it was.`);
      await append(piece.subarray(0, length));
      at += length;
    }
    return end > ID_LIST_START;
  } finally {
    await list.close();
  }
}
