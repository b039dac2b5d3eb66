import type { Mistake } from '../../diagnostic/mistakes.ts';
import type { Files } from '../../ports/files.ts';
import { Checkpoint } from './journal-writer.ts';
import { JournalChain } from './journal-chain.ts';
import type { JournalHead } from './journal-head.ts';
import { CHECKPOINT_FILE, readCheckpoint, type Journal } from './journal.ts';

/** Reads the journal of the run that is to be resumed, or says why it cannot be. @param folder absolute path */
export async function earlierJournal(folder: string, files: Files): Promise<Journal | Mistake> {
  const reading = await readCheckpoint(folder, files);
  if (reading === undefined) {
    return {
      message: `Input "resume-from": there is no ${CHECKPOINT_FILE} in ${folder}.`,
      hint: 'A run that was finished leaves none. Leave the input out to start a new run.',
    };
  }
  if ('journal' in reading) return reading.journal;
  return {
    message: `Input "resume-from": ${CHECKPOINT_FILE} in ${folder} cannot be used: ${reading.fault}.`,
    hint: 'Resume with the file as the interrupted run left it, and with the version of this action that wrote it.',
  };
}

/** A results folder that holds the journal of a run that is not finished. */
export async function holdsCheckpoint(folder: string, files: Files): Promise<boolean> {
  return files.isFile(`${folder}/${CHECKPOINT_FILE}`);
}

/**
 * Opens the journal of this run in its results folder: a new one, or that of the run that it continues. Where that one
 * stays behind in another folder, it is marked, so that nobody resumes from what no longer says the whole.
 */
export async function beginCheckpoint(
  resultsFolder: string,
  head: JournalHead,
  earlier: { readonly journal: Journal; readonly folder: string; readonly now: Date } | undefined,
  files: Files,
): Promise<Checkpoint> {
  if (earlier === undefined) {
    const chain = new JournalChain();
    const lines = [head.run, ...head.planned].map((entry) => chain.line(entry));
    return Checkpoint.begin(resultsFolder, { bytes: Buffer.from(lines.join('')), chain: chain.last }, files);
  }
  const { folder, journal, now } = earlier;
  const checkpoint = await Checkpoint.begin(resultsFolder, journal, files);
  if ((await files.realPath(folder)) !== (await files.realPath(resultsFolder))) {
    const mark = Buffer.from(
      new JournalChain(journal.chain).line({ kind: 'continued', at: now.toISOString() }),
    );
    await files.replace(`${folder}/${CHECKPOINT_FILE}`, Buffer.concat([journal.bytes, mark]));
  }
  return checkpoint;
}
