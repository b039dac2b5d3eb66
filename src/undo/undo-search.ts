import { basename, dirname, join } from 'node:path';
import { counted } from '../diagnostic/counted.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import { hashOfFile } from '../records/bytes/hashed-file.ts';
import { UNDO_FILE, UNDONE_FILE, UNDONE_OPENING } from './undo-file.ts';
import { readUndo, type UndoRecord } from './undo-record.ts';

/** The results folder that an input names, itself or by the undo.json in it. @param path absolute */
export async function runFolderOf(path: string, files: Files): Promise<string> {
  return basename(path) === UNDO_FILE || (await files.isFile(path)) ? dirname(path) : path;
}

/**
 * Reads the undo.json of a results folder.
 *
 * @param path absolute: the folder, or the file
 * @returns why it cannot be used, where it cannot; undefined where there is none
 */
export async function findUndo(path: string, files: Files): Promise<UndoRecord | Mistake | undefined> {
  const file = (await files.isFile(path)) ? path : join(path, UNDO_FILE);
  if (!(await files.isFile(file))) return undefined;
  const record = await readUndo(file, files);
  if (!('fault' in record)) return record;
  return {
    message: `${file} cannot be used: ${record.fault}. Nothing was sent.`,
    hint: 'Give the undo the results folder as the run left it.',
  };
}

/** Why the run cannot be taken back: it was before, or the values before were changed. */
export async function undoFaults(
  { head, jobs, path }: UndoRecord,
  runFolder: string,
  files: Files,
): Promise<readonly Mistake[]> {
  const undone = await undoneAt(runFolder, head.runId, files);
  if (undone !== undefined) {
    return [
      {
        message: `The run of ${head.createdAt} was undone at ${undone}, as ${join(runFolder, UNDONE_FILE)} says. Nothing was sent.`,
        hint: 'Remove that file to undo the run once more.',
      },
    ];
  }
  const faults: Mistake[] = [];
  for (const { before, job } of jobs) {
    if (before === null) continue;
    const file = join(runFolder, before.file);
    const isThere = await files.isFile(file);
    if (isThere && (await hashOfFile(file, files)) === before.sha256) continue;
    faults.push({
      message: isThere
        ? `${file} was changed since the run wrote it, so the values before of job "${job}" are not known. Nothing was sent.`
        : `There is no ${file}, which ${path} names, so the values before of job "${job}" are not known. Nothing was sent.`,
      hint: 'Give the undo the results folder as the run left it.',
    });
  }
  return faults;
}

/** When the run was undone, where it was. */
async function undoneAt(runFolder: string, runId: string, files: Files): Promise<string | undefined> {
  const path = join(runFolder, UNDONE_FILE);
  if (!(await files.isFile(path))) return undefined;
  const text = (await fileStart(path, files)).toString();
  const [, id, at] = /^\{"version":1,"runId":"(\w+)","undoneAt":"([^"]+)"/.exec(text) ?? [];
  return id === runId ? at : undefined;
}

/** Notes that a run is undone, so that it is not undone once more. */
export async function noteUndone(
  undone: { readonly runFolder: string; readonly runId: string; readonly at: Date; readonly sha256: string },
  files: Files,
): Promise<void> {
  const { at, runFolder, runId, sha256 } = undone;
  const members = `"undoneAt":${JSON.stringify(at.toISOString())},"undo":"${sha256}"}\n`;
  await files.replace(join(runFolder, UNDONE_FILE), Buffer.from(`${UNDONE_OPENING}"${runId}",${members}`));
}

/** Why an undo knows less than it could: the run did not come to its end. */
export function incompleteSentence({ head, jobs }: UndoRecord, reason: string): string {
  const records = jobs.reduce((sum, { created, overwritten }) => sum + created.count + overwritten.count, 0);
  return `The run of ${head.createdAt} did not come to its end, and what the org holds of it beside the ${counted(records, 'record')} of undo.json is not known: ${reason}`;
}
