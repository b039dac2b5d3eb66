import { join } from 'node:path';
import type { UndoFindings } from '../outcome/outcome.ts';
import { copyFile } from '../ports/copy-file.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';
import { FINDINGS_FILE, UNDO_FOLDER } from './undo-file.ts';

/** What an undo has written down of itself, so that it can be resumed. */
export interface PreparedUndo {
  readonly version: 1;
  /** Of its undo.json. */
  readonly sha256: string;
  readonly orgId: string;
  readonly hasSteps: boolean;
  /** Ids of the Bulk API jobs of the run, which a resumed undo must not take for its own. */
  readonly bulkJobs: readonly string[];
  readonly findings: UndoFindings;
  /** Why it is not known that this is all that the run did: a sentence; absent where it is. */
  readonly unproven?: string;
}

/** Notes what an undo is about to do, when all its files are there. @param resultsFolder absolute */
export async function notePrepared(
  resultsFolder: string,
  prepared: PreparedUndo,
  files: Files,
): Promise<void> {
  const text = `${JSON.stringify(prepared, undefined, 2)}\n`;
  await files.replace(join(resultsFolder, UNDO_FOLDER, FINDINGS_FILE), Buffer.from(text));
}

/** What an undo in this results folder was about to do; undefined where there is none. */
export async function preparedUndo(resultsFolder: string, files: Files): Promise<PreparedUndo | undefined> {
  const path = join(resultsFolder, UNDO_FOLDER, FINDINGS_FILE);
  if (!(await files.isFile(path))) return undefined;
  const text = (await fileStart(path, files)).toString();
  const value: unknown = JSON.parse(text, (key, member: unknown) =>
    key === 'startedAt' && typeof member === 'string' ? new Date(member) : member,
  );
  // Written by `notePrepared`, and whole: it takes the place of what was there at once.
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1
    ? (value as PreparedUndo)
    : undefined;
}

/** Brings the files of an undo that is resumed to the results folder of this run. */
export async function moveUndoFolder(from: string, to: string, files: Files): Promise<void> {
  const [source, target] = [join(from, UNDO_FOLDER), join(to, UNDO_FOLDER)];
  if ((await files.realPath(from)) === (await files.realPath(to))) return;
  const { paths } = await files.match('*', source);
  for (const path of paths) await copyFile(path, join(target, path.slice(source.length + 1)), files);
}
