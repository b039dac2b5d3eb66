import { fileStart } from '../../ports/file-start.ts';
import type { Files } from '../../ports/files.ts';
import { JournalChain } from './journal-chain.ts';
import {
  decodeEntry,
  JOURNAL_VERSION,
  type JournalEvent,
  type PlannedEntry,
  type RunEntry,
} from './journal-entry.ts';

/** The file in the results folder. */
export const CHECKPOINT_FILE = 'checkpoint.json';

/** What an earlier attempt has written down. */
export interface Journal {
  readonly run: RunEntry;
  /** One for each job of the plan, in its order. */
  readonly planned: readonly PlannedEntry[];
  readonly events: readonly JournalEvent[];
  /** The lines that it was read from, without one that a crash has torn. */
  readonly bytes: Uint8Array;
  /** The chain of the last one. */
  readonly chain: string;
}

/** A journal, or why there is none that can be used: the end of a sentence. */
export type JournalReading = { readonly journal: Journal } | { readonly fault: string };

const LF = 0x0a;

/** Reads what a journal says. A last line without its line end was torn by a crash, and counts as not written. */
export function readJournal(content: Uint8Array): JournalReading {
  const bytes = content.subarray(0, content.lastIndexOf(LF) + 1);
  if (bytes.length === 0) return { fault: 'it has no whole line' };
  const [first = '', ...rest] = Buffer.from(bytes).toString('utf8').slice(0, -1).split('\n');
  const chain = new JournalChain();
  const beginning = chain.follow(first);
  const run = decodeEntry(beginning?.content ?? first);
  if (beginning === undefined || run?.kind !== 'run')
    return { fault: `its first line is not that of a checkpoint of version ${JOURNAL_VERSION}` };
  if (!beginning.follows) return { fault: brokenAt(1) };
  const planned: PlannedEntry[] = [];
  const events: JournalEvent[] = [];
  for (const [index, line] of rest.entries()) {
    const number = index + 2;
    const link = chain.follow(line);
    if (link?.follows === false) return { fault: brokenAt(number) };
    const entry = link && decodeEntry(link.content);
    const isInPlace = index < run.jobs.length === (entry?.kind === 'planned');
    if (entry === undefined || entry.kind === 'run' || !isInPlace) {
      return { fault: `line ${number} is none that this version writes` };
    }
    if (entry.kind === 'planned') planned.push(entry);
    else events.push(entry);
  }
  if (run.jobs.some((job, index) => planned[index]?.job !== job)) return { fault: 'its head is not whole' };
  return { journal: { run, planned, events, bytes, chain: chain.last } };
}

function brokenAt(line: number): string {
  return `line ${line} is not the one that was written there: lines were changed, taken out, put in or moved`;
}

/** @returns undefined when there is no such file */
export async function readCheckpoint(folder: string, files: Files): Promise<JournalReading | undefined> {
  const path = `${folder}/${CHECKPOINT_FILE}`;
  if (!(await files.isFile(path))) return undefined;
  return readJournal(await fileStart(path, files));
}
