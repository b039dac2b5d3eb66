import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { Files } from '../ports/files.ts';
import { isForeignFile } from '../ports/foreign-file.ts';
import { hashOfFile } from '../records/bytes/hashed-file.ts';
import { ID_LIST_START } from '../records/results/id-list.ts';
import { CREATED_IDS_FILE, OVERWRITTEN_IDS_FILE } from '../records/results/result-files.ts';
import {
  BEFORE_FILE,
  FINDINGS_FILE,
  UNDO_FILE,
  UNDO_FOLDER,
  UNDO_OPENINGS,
  UNDONE_FILE,
  UNDONE_OPENING,
  type NotTakenBack,
  type UndoHead,
} from '../undo/undo-file.ts';
import { writeUndo, type UndoLists } from '../undo/undo-writer.ts';
import type { RunEntry } from './journal/journal-entry.ts';

/** What became of a job, and whether it kept the values that it was about to overwrite. */
export interface UndoableJob {
  readonly outcome: JobOutcome;
  readonly keepsBefore: boolean;
}

/** What undo.json says of the run beside its jobs. */
export type UndoIdentity = Pick<UndoHead, 'orgId' | 'instanceUrl' | 'complete'> & {
  /** The first line of its journal: that of the run that it continues, if it continues one. */
  readonly run: RunEntry;
};

const DELETES: ReadonlySet<string> = new Set(['delete', 'hardDelete']);
const OVERWRITES: ReadonlySet<string> = new Set(['update', 'upsert']);

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
    const isForeign = await Promise.all(
      UNDO_OPENINGS.map(async (opening) => isForeignFile(path, opening, files)),
    );
    if (!isForeign.every(Boolean)) await files.remove(path);
    const undone = join(folder, UNDONE_FILE);
    if (!(await isForeignFile(undone, UNDONE_OPENING, files))) await files.remove(undone);
    await files.remove(join(folder, UNDO_FOLDER, FINDINGS_FILE));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The undo.json of an earlier run could not be removed: ${reason} Nothing was sent. Give the run a results folder of its own.`,
      { cause },
    );
  }
}

/**
 * Writes undo.json: the ids of all records that the run created, and of those whose values it kept and overwrote, jobs
 * in reverse order so that children go before their parents. The ids are streamed from the jobs' lists, which are
 * removed.
 *
 * @param jobs in the order in which they were loaded
 * @returns whether there was anything to write; if not, there is no file
 */
export async function writeUndoFile(
  folder: string,
  identity: UndoIdentity,
  jobs: readonly UndoableJob[],
  files: Files,
): Promise<boolean> {
  const listed: UndoLists[] = [];
  for (const { keepsBefore, outcome } of jobs) {
    const created = join(folder, outcome.id, CREATED_IDS_FILE);
    const overwritten = join(folder, outcome.id, OVERWRITTEN_IDS_FILE);
    const isKept = keepsBefore && (await holdsIds(overwritten, files));
    // A record may have been created and have failed since, when a second pass could not set its references.
    if (!isKept && !(await holdsIds(created, files))) continue;
    const before = join(folder, outcome.id, BEFORE_FILE);
    listed.unshift({
      about: {
        ...{ job: outcome.id, object: outcome.object, operation: outcome.operation },
        ...{ jobIds: outcome.jobIds, secondPass: hadSecondPass(outcome) },
        before: isKept
          ? { file: `${outcome.id}/${BEFORE_FILE}`, sha256: await hashOfFile(before, files) }
          : null,
      },
      created,
      ...(isKept && { overwritten }),
    });
  }
  if (listed.length > 0) {
    const head = headOf(identity, jobs);
    await writeUndo(join(folder, UNDO_FILE), head, listed, files);
  }
  await removeIdLists(
    folder,
    jobs.map(({ outcome }) => outcome),
    files,
  );
  return listed.length > 0;
}

function headOf({ run, ...identity }: UndoIdentity, jobs: readonly UndoableJob[]): UndoHead {
  const ends = jobs.flatMap(({ outcome }) =>
    outcome.batches.flatMap(({ info }) => (info === undefined ? [] : [info.systemModstamp])),
  );
  return {
    ...{ orgId: identity.orgId, runId: runIdOf(run), instanceUrl: identity.instanceUrl },
    ...{ apiVersion: run.apiVersion, createdAt: run.startedAt, since: run.jobsSince },
    ...{ until: latest(ends, run.jobsSince), complete: identity.complete },
    bulkJobs: jobs.flatMap(({ outcome }) => outcome.jobIds),
    notTakenBack: jobs.flatMap(({ keepsBefore, outcome }) => notTakenBackOf(outcome, keepsBefore)),
  };
}

function notTakenBackOf(
  { counts, created, id: job, object, operation, uncounted }: JobOutcome,
  keepsBefore: boolean,
): NotTakenBack[] {
  if (!DELETES.has(operation) && (keepsBefore || !OVERWRITES.has(operation))) return [];
  const records = counts.succeeded - created + (uncounted?.changed ?? 0);
  return records > 0 ? [{ job, object, operation, records }] : [];
}

function hadSecondPass({ batches, uncounted }: JobOutcome): boolean {
  return uncounted?.hasSecondPass === true || batches.some(({ pass }) => pass === 2);
}

/** Names a run and those that resume it: a hash of what its journal begins with. */
export function runIdOf({ instance, manifest, startedAt }: RunEntry): string {
  return createHash('sha256').update([startedAt, instance, manifest].join()).digest('hex').slice(0, 16);
}

/** The last of some times, or another one where none of them can be read. */
export function latest(times: readonly string[], otherwise: string): string {
  const known = times.map((time) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  return known.length === 0
    ? otherwise
    : new Date(known.reduce((last, time) => Math.max(last, time))).toISOString();
}

/** Removes the jobs' lists of ids, which serve the undo file alone. */
export async function removeIdLists(
  folder: string,
  jobs: readonly Pick<JobOutcome, 'id'>[],
  files: Files,
): Promise<void> {
  for (const { id } of jobs) {
    await files.remove(join(folder, id, CREATED_IDS_FILE));
    await files.remove(join(folder, id, OVERWRITTEN_IDS_FILE));
  }
}

/** Whether there is a list with more than its header. */
async function holdsIds(path: string, files: Files): Promise<boolean> {
  if (!(await files.isFile(path))) return false;
  const list = await files.open(path);
  await list.close();
  return list.size > ID_LIST_START;
}
