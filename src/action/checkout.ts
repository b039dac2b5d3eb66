import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** A Git work tree and the commit that is checked out there; the commit is absent when it cannot be told. */
export interface Checkout {
  readonly folder: string;
  readonly commit?: string;
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The innermost checkout that holds a file; undefined when there is none up to the workspace. */
export function checkoutOf(file: string, workspace: string): Checkout | undefined {
  const top = resolve(workspace);
  for (let folder = dirname(resolve(workspace, file)); isWithin(folder, top); folder = dirname(folder)) {
    const checkout = checkoutIn(folder);
    if (checkout !== undefined) return checkout;
    if (folder === top) break;
  }
  return undefined;
}

/** The checkouts at the workspace and right below it, where `actions/checkout` puts them. */
export function checkoutsIn(workspace: string): Checkout[] {
  const below = listed(workspace).map((name) => join(workspace, name));
  return [workspace, ...below].flatMap((folder) => checkoutIn(folder) ?? []);
}

function isWithin(folder: string, top: string): boolean {
  return folder === top || folder.startsWith(top + sep);
}

function checkoutIn(folder: string): Checkout | undefined {
  try {
    const git = gitFolder(join(folder, '.git'));
    const commit = commitOf(git, read(join(git, 'HEAD')));
    return { folder, ...(commit === undefined ? {} : { commit }) };
  } catch {
    return undefined;
  }
}

/** A linked work tree has a file that names the folder. */
function gitFolder(path: string): string {
  if (statSync(path).isDirectory()) return path;
  const [, target = ''] = /^gitdir: (.+)$/m.exec(read(path)) ?? [];
  return resolve(dirname(path), target.trim());
}

function commitOf(git: string, head: string): string | undefined {
  const [, ref] = /^ref: (refs\/\S+)/.exec(head) ?? [];
  const commit = ref === undefined ? head.trim() : (looseRef(git, ref) ?? packedRef(git, ref) ?? '');
  return COMMIT.test(commit) ? commit : undefined;
}

function looseRef(git: string, ref: string): string | undefined {
  try {
    return read(join(git, ref)).trim();
  } catch {
    return undefined;
  }
}

function packedRef(git: string, ref: string): string | undefined {
  try {
    const line = read(join(git, 'packed-refs'))
      .split('\n')
      .find((one) => one.endsWith(` ${ref}`));
    return line?.split(' ')[0];
  } catch {
    return undefined;
  }
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  } catch {
    return [];
  }
}
