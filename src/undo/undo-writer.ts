import { createHash } from 'node:crypto';
import type { Files } from '../ports/files.ts';
import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import { visitLines } from './id-lines.ts';
import { UNDO_VERSION, type UndoHead, type UndoJob } from './undo-file.ts';

/** A job, and the lists of its ids: CSV files with the one column Id, absolute paths. */
export interface UndoLists {
  readonly about: UndoJob;
  readonly created: string;
  /** Records that existed and were overwritten; absent where no values were kept. */
  readonly overwritten?: string;
}

const QUOTE = 0x22;
const FIRST = Buffer.from('\n"');
const NEXT = Buffer.from(',\n"');

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
  const out = new ByteBuffer();
  const hash = createHash('sha256');
  const write = async (text = ''): Promise<void> => {
    out.appendText(text);
    hash.update(out.view());
    await file.write(out.view());
    out.clear();
  };
  const copy = async (list: string | undefined): Promise<void> => {
    if (list !== undefined) await copyIds(list, files, out, write);
    await write('\n]');
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
    out.appendText(`"sha256":"${hash.digest('hex')}"}\n`);
    await file.write(out.view());
    await file.flush();
  } finally {
    await file.close();
  }
  await files.rename(unfinished, path);
}

/** Copies the ids below the list's header. */
async function copyIds(
  path: string,
  files: Files,
  out: ByteBuffer,
  write: () => Promise<void>,
): Promise<void> {
  const list = await files.open(path);
  try {
    let isHeader = true;
    let opening: Uint8Array = FIRST;
    await visitLines(
      list,
      0,
      (bytes, start, end) => {
        if (isHeader) {
          isHeader = false;
          return true;
        }
        out.append(opening);
        out.append(bytes, start, end);
        out.appendByte(QUOTE);
        opening = NEXT;
        return true;
      },
      write,
    );
  } finally {
    await list.close();
  }
}
