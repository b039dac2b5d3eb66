import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../ports/file-error.ts';
import { fileStart } from '../ports/file-start.ts';
import type { Files } from '../ports/files.ts';

/** The file by which a run has a results folder to itself. */
const LOCK_FILE = 'run.lock';
/** How often a run shows that it is alive, and after what time without that its lock is free. */
const HEARTBEAT_MILLISECONDS = 30_000;
const ABANDONED_MILLISECONDS = 600_000;
const ATTEMPTS = 3;

/** Who holds a lock. Everything in it may be shown. */
interface Owner {
  readonly host: string;
  readonly process: number;
  /** Which run of a workflow it is, in words. */
  readonly run: string;
  /** ISO 8601. */
  readonly since: string;
  /** Distinguishes this lock from any other one. */
  readonly token: string;
}

/** A lock as the step's state keeps it. */
export interface HeldLock {
  readonly path: string;
  readonly token: string;
}

/** Tokens that this very process holds: another one may have had its number before. */
const held = new Set<string>();

/** Keeps other runs out of a results folder. */
export class RunLock implements HeldLock {
  readonly path: string;
  readonly token: string;
  readonly #files: Files;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor({ path, token }: HeldLock, files: Files) {
    this.path = path;
    this.token = token;
    this.#files = files;
    held.add(token);
    this.#heartbeat = setInterval(() => {
      files.touch(path).catch(() => undefined);
    }, HEARTBEAT_MILLISECONDS).unref();
  }

  /**
   * Takes the lock of a folder, which it creates. One that a run has left that is no longer alive is taken over.
   *
   * @returns the lock, or who has it: the rest of a sentence
   * @throws when nothing can be written in the folder
   */
  static async take(folder: string, environment: NodeJS.ProcessEnv, files: Files): Promise<RunLock | string> {
    const path = join(folder, LOCK_FILE);
    const token = randomUUID();
    const owner: Owner = {
      ...{ host: hostname(), process: process.pid, run: runOf(environment) },
      ...{ since: new Date().toISOString(), token },
    };
    const bytes = Buffer.from(`${JSON.stringify(owner)}\n`);
    let other: Owner | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await files.claim(path, bytes)) return new RunLock({ path, token }, files);
      other = await ownerOf(path, files);
      if (!(await isAbandoned(path, other, files))) break;
      await removeLock({ path, token: other?.token ?? '' }, files);
    }
    return other === undefined
      ? `a run that holds ${path}`
      : `${other.run}, process ${other.process} on ${other.host}, since ${other.since}`;
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    await removeLock(this, this.#files);
  }
}

/**
 * Removes a lock, if it is still the same. It gets another name first: of several who would remove it, one alone
 * succeeds in that, and sees whether it is what it looked like.
 */
export async function removeLock({ path, token }: HeldLock, files: Files): Promise<void> {
  if (((await ownerOf(path, files))?.token ?? '') !== token) return;
  const aside = `${path}.${randomUUID()}`;
  if (!(await files.rename(path, aside))) return;
  // Another run has taken it in this very moment: it gets it back.
  if (((await ownerOf(aside, files))?.token ?? '') !== token) await files.rename(aside, path);
  await files.remove(aside);
}

/** Whether its process has ended, or has not shown for long that it is alive. A lock that is being written is not. */
async function isAbandoned(path: string, owner: Owner | undefined, files: Files): Promise<boolean> {
  const touchedAt = await files.touchedAt(path);
  if (touchedAt === undefined || Date.now() - touchedAt > ABANDONED_MILLISECONDS) return true;
  if (owner?.host !== hostname()) return false;
  return owner.process === process.pid ? !held.has(owner.token) : !isAlive(owner.process);
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It may be somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

const MAX_LOCK_BYTES = 4_096;

async function ownerOf(path: string, files: Files): Promise<Owner | undefined> {
  if (!(await files.isFile(path))) return undefined;
  return decoded((await fileStart(path, files, MAX_LOCK_BYTES)).toString('utf8'));
}

/** The texts are shown, so nothing else passes than what a run writes. */
function decoded(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const given = new Map<string, unknown>(Object.entries(value));
    const word = (key: string): string => {
      const one = given.get(key);
      return typeof one === 'string' && /^[\w .,:/()"-]{1,300}$/.test(one) ? one : '?';
    };
    const id = given.get('process');
    return {
      ...{ host: word('host'), run: word('run'), since: word('since'), token: word('token') },
      process: typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : 0,
    };
  } catch {
    return undefined;
  }
}

function runOf(environment: NodeJS.ProcessEnv): string {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_REPOSITORY: repository } = environment;
  if (id === undefined || id === '') return 'a run outside of a workflow';
  return `run ${id} (attempt ${attempt ?? '1'}) of ${repository ?? '?'}, job "${environment['GITHUB_JOB'] ?? '?'}"`;
}
