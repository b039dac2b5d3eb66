import { getState, saveState } from '@actions/core';
import { dirname } from 'node:path';
import { holdsCheckpoint } from '../load/journal/resumption.ts';
import type { Files } from '../ports/files.ts';
import { NodeFiles, nodeFiles } from '../ports/node-files.ts';
import { isWithin } from '../ports/paths.ts';
import { removeLock, RunLock, type HeldLock } from './run-lock.ts';

/** State of the step: the locks that it holds, so that the post step can release what a killed step could not. */
const LOCKS_STATE = 'results-locks';

/** The folders that a run writes to. */
export interface ResultsFolders {
  readonly files: Files;
  /** Why nothing is to be written there, and so nothing to be done: a sentence. */
  readonly refusal?: string;
  readonly release: () => Promise<void>;
}

/**
 * Takes the results folder, and the one that a run is resumed from, for this run alone. Nothing is written to them when
 * that is refused.
 *
 * @param folders absolute paths, that of the results first
 */
export async function takeFolders(
  folders: readonly string[],
  workspace: string,
  environment: NodeJS.ProcessEnv,
): Promise<ResultsFolders> {
  const files = new NodeFiles(folders);
  const locks: RunLock[] = [];
  const release = async (): Promise<void> => {
    for (const lock of locks) await lock.release().catch(() => undefined);
  };
  const seen = new Set<string | undefined>();
  for (const [index, folder] of folders.entries()) {
    // Where there is nothing to be resumed, nothing is written.
    if (index > 0 && !(await holdsCheckpoint(folder, files))) continue;
    const real = await files.realPath(folder);
    if (real !== undefined && seen.has(real)) continue;
    const lock = await lockOf(folder, workspace, environment, files);
    if (typeof lock === 'string') {
      await release();
      return { files, refusal: lock, release };
    }
    seen.add(await files.realPath(folder));
    locks.push(lock);
    saveState(LOCKS_STATE, JSON.stringify(locks.map(({ path, token }) => ({ path, token }))));
  }
  return { files, release };
}

async function lockOf(
  folder: string,
  workspace: string,
  environment: NodeJS.ProcessEnv,
  files: Files,
): Promise<RunLock | string> {
  try {
    if (isWithin(folder, workspace) && !(await staysWithin(folder, workspace, files))) {
      return `The results folder ${folder} leads out of the workspace by a symbolic link. Nothing was sent. Name another folder in "results-path".`;
    }
    const lock = await RunLock.take(folder, environment, files);
    if (typeof lock !== 'string') return lock;
    return `The results folder ${folder} belongs to another run: ${lock}. Nothing was sent. Give each run a folder of its own with "results-path", or wait until the other one has ended.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The results folder ${folder} cannot be written to: ${reason}. Nothing was sent. Name another folder in "results-path".`;
  }
}

/** Whether as much of the path as is there lies where it seems to lie. */
async function staysWithin(folder: string, workspace: string, files: Files): Promise<boolean> {
  const realWorkspace = (await files.realPath(workspace)) ?? workspace;
  for (let path = folder; isWithin(path, workspace); path = dirname(path)) {
    const real = await files.realPath(path);
    if (real !== undefined) return isWithin(real, realWorkspace);
    // Created through a link that leads to nothing, it would come to lie there.
    if ((await files.readFault(path)) !== undefined) return false;
  }
  return true;
}

/** Releases what the main step could not, because it was killed. */
export async function releaseLeftLocks(): Promise<void> {
  for (const lock of heldLocks(getState(LOCKS_STATE))) {
    await removeLock(lock, nodeFiles).catch(() => undefined);
  }
}

function heldLocks(state: string): HeldLock[] {
  try {
    const value: unknown = JSON.parse(state);
    return Array.isArray(value) ? value.filter(isHeldLock) : [];
  } catch {
    return [];
  }
}

function isHeldLock(value: unknown): value is HeldLock {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'path' in value && typeof value.path === 'string' && 'token' in value && typeof value.token === 'string'
  );
}
