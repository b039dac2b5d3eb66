import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isWithin } from '../ports/paths.ts';

/** A Git work tree and the commit that is checked out there; the commit is absent when it cannot be known. */
export interface Checkout {
  readonly folder: string;
  /** The folder with the repository's objects. */
  readonly objects: string;
  readonly commit?: string;
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The outermost checkout that holds a file; undefined when there is none up to the workspace. A `.git` further in may be
 * somebody's who wants other paths to count as those of the commit.
 */
export async function checkoutOf(file: string, workspace: string): Promise<Checkout | undefined> {
  const top = resolve(workspace);
  let outermost: Checkout | undefined;
  for (let folder = dirname(resolve(workspace, file)); isWithin(folder, top); folder = dirname(folder)) {
    outermost = (await checkoutIn(folder)) ?? outermost;
    if (folder === top) break;
  }
  return outermost;
}

/** The checkouts at the workspace and right below it, where `actions/checkout` puts them. */
export async function checkoutsIn(workspace: string): Promise<Checkout[]> {
  const below = (await listed(workspace)).map((name) => join(workspace, name));
  const found = await Promise.all([workspace, ...below].map(checkoutIn));
  return found.filter((checkout) => checkout !== undefined);
}

async function checkoutIn(folder: string): Promise<Checkout | undefined> {
  try {
    const git = await gitFolder(join(folder, '.git'));
    const commit = await commitOf(git, await read(join(git, 'HEAD')));
    const objects = join(await commonFolder(git), 'objects');
    return { folder, objects, ...(commit === undefined ? {} : { commit }) };
  } catch {
    return undefined;
  }
}

/** A linked work tree has a file that names the folder. */
async function gitFolder(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) return path;
  const [, target = ''] = /^gitdir: (.+)$/m.exec(await read(path)) ?? [];
  return resolve(dirname(path), target.trim());
}

/** Linked work trees share the objects of the repository that they belong to. */
async function commonFolder(git: string): Promise<string> {
  const common = await read(join(git, 'commondir')).catch(() => '');
  return resolve(git, common.trim());
}

async function commitOf(git: string, head: string): Promise<string | undefined> {
  const [, ref] = /^ref: (refs\/\S+)/.exec(head) ?? [];
  const commit =
    ref === undefined ? head.trim() : ((await looseRef(git, ref)) ?? (await packedRef(git, ref)) ?? '');
  return COMMIT.test(commit) ? commit : undefined;
}

async function looseRef(git: string, ref: string): Promise<string | undefined> {
  try {
    return (await read(join(git, ref))).trim();
  } catch {
    return undefined;
  }
}

async function packedRef(git: string, ref: string): Promise<string | undefined> {
  try {
    const line = (await read(join(git, 'packed-refs'))).split('\n').find((one) => one.endsWith(` ${ref}`));
    return line?.split(' ')[0];
  } catch {
    return undefined;
  }
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

async function listed(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}
