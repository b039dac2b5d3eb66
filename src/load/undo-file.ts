import { join } from 'node:path';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { Files } from '../ports/files.ts';
import { isForeignFile } from '../ports/foreign-file.ts';
import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import { CREATED_IDS_FILE } from '../records/results/result-files.ts';
import { RecordScanner } from '../records/csv/record-scanner.ts';
import { SourceWindow } from '../records/bytes/source-file.ts';

/** What undo.json tells of the run beside the ids. */
export interface UndoHead {
  readonly instanceUrl: string;
  readonly apiVersion: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** How it begins. */
const OPENING = '{"version":1,"instanceUrl":';

/** The file in the results folder. */
export const UNDO_FILE = 'undo.json';

/**
 * Removes what an earlier run left in the results folder: its ids must not pass for those of a run that creates
 * nothing, or that cannot write its own.
 *
 * @throws Error when there is one that cannot be removed
 */
export async function removeUndoFile(folder: string, files: Files): Promise<void> {
  const path = join(folder, UNDO_FILE);
  try {
    // The manifest, which may name it as a source, is not read yet.
    if (!(await isForeignFile(path, OPENING, files))) await files.remove(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The undo.json of an earlier run could not be removed: ${reason} Nothing was sent. Give the run a results folder of its own.`,
      { cause },
    );
  }
}

/**
 * Writes undo.json: the ids of all records that the run created, jobs in reverse order so that children go before
 * their parents. The ids are streamed from the jobs' lists, which are removed.
 *
 * @param jobs in the order in which they were loaded
 * @returns whether anything was created; if not, there is no file
 */
export async function writeUndoFile(
  folder: string,
  head: UndoHead,
  jobs: readonly JobOutcome[],
  files: Files,
): Promise<boolean> {
  const lists = jobs.map((job) => ({ job, path: `${folder}/${job.id}/${CREATED_IDS_FILE}` }));
  const creating: typeof lists = [];
  for (const list of lists) {
    // A record may have been created and have failed since, when a second pass could not set its references.
    if (list.job.created > 0 || (await holdsIds(list.path, files))) creating.unshift(list);
  }
  if (creating.length > 0) {
    const file = await files.create(join(folder, UNDO_FILE));
    const out = new ByteBuffer();
    const write = async (text: string): Promise<void> => {
      out.appendText(text);
      await file.write(out.view());
      out.clear();
    };
    try {
      const { instanceUrl, apiVersion, createdAt } = head;
      const opening = JSON.stringify({ version: 1, instanceUrl, apiVersion, createdAt });
      await write(`${opening.slice(0, -1)},"jobs":[`);
      for (const [index, { job, path }] of creating.entries()) {
        const about = JSON.stringify({ job: job.id, object: job.object, jobId: job.jobId });
        await write(`${index === 0 ? '' : ','}\n${about.slice(0, -1)},"ids":[`);
        await copyIds(path, files, out, write);
        await write(']}');
      }
      await write('\n]}\n');
    } finally {
      await file.close();
    }
  }
  await removeCreatedIds(folder, jobs, files);
  return creating.length > 0;
}

/** Removes the jobs' lists of created records, which serve the undo file alone. */
export async function removeCreatedIds(
  folder: string,
  jobs: readonly Pick<JobOutcome, 'id'>[],
  files: Files,
): Promise<void> {
  for (const { id } of jobs) await files.remove(`${folder}/${id}/${CREATED_IDS_FILE}`);
}

/** Whether there is a list with more than its header. */
async function holdsIds(path: string, files: Files): Promise<boolean> {
  if (!(await files.isFile(path))) return false;
  const list = await files.open(path);
  await list.close();
  return list.size > HEADER_BYTES;
}

/** Copies the ids below the list's header, a window at a time. */
async function copyIds(
  path: string,
  files: Files,
  out: ByteBuffer,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const list = await files.open(path);
  try {
    const window = new SourceWindow(list);
    const scanner = new RecordScanner();
    let opening: Uint8Array | undefined;
    let at = 0;
    do {
      await window.advance(at);
      for (at = 0; scanner.next(window.bytes, at, window.limit, window.final); at = scanner.end) {
        if (opening === undefined) {
          opening = FIRST;
          continue;
        }
        out.append(opening);
        out.append(window.bytes, at, scanner.contentEnd);
        out.appendByte(QUOTE);
        opening = NEXT;
      }
      await write('');
    } while (!window.final);
  } finally {
    await list.close();
  }
}

const HEADER_BYTES = 'Id\n'.length;
const QUOTE = 0x22;
const FIRST = Buffer.from('\n"');
const NEXT = Buffer.from(',\n"');
