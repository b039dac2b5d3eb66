import { isAbsolute, join, relative, sep } from 'node:path';
import { Mistakes } from '../diagnostic/mistakes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { compareWithBlob } from '../git/blob-comparison.ts';
import type { CommitTree } from '../git/commit-tree.ts';
import type { Files, Matches, ReadableFile, WritableFile } from '../ports/files.ts';
import { globIn } from '../ports/glob-in.ts';

/** How a file of the workspace differs from the commit. */
type Difference = 'content' | 'line-ends' | 'added' | 'removed' | 'link';

const HINT =
  'Whoever changes a file that is loaded writes to the org. Load what is committed, or set "allow-untrusted-checkout: true" where all that writes into the workspace is your own.';
const LINE_ENDS_HINT =
  'Have the file checked out as it is committed: "git config --global core.autocrlf false" before the checkout, or a line with "-text" for it in .gitattributes.';

/**
 * The files of a workspace of which nothing counts but what a commit has: each file is held against the commit when it
 * is opened, and the ways to it (patterns, links) are too. Files outside of the workspace, and those that this run
 * wrote itself, are as they are.
 */
export class CommittedFiles implements Files {
  readonly #files: Files;
  readonly #tree: CommitTree;
  /** Absolute paths: the workspace, by the name that it was given and by its real one. */
  readonly #workspaces: readonly string[];
  /** Of the checkout, relative to the workspace. */
  readonly #checkout: string;
  readonly #written = new Set<string>();
  readonly #judged = new Map<string, Promise<boolean>>();
  readonly #mistakes = new Mistakes();
  #isSealed = false;

  /** @param checkout the folder whose files are the commit's */
  static async of(
    tree: CommitTree,
    { workspace, checkout }: { readonly workspace: string; readonly checkout: string },
    files: Files,
  ): Promise<CommittedFiles> {
    const real = (await files.realPath(workspace)) ?? workspace;
    return new CommittedFiles(tree, [workspace, real], relative(workspace, checkout), files);
  }

  private constructor(tree: CommitTree, workspaces: readonly string[], checkout: string, files: Files) {
    this.#tree = tree;
    this.#workspaces = workspaces;
    this.#checkout = checkout;
    this.#files = files;
  }

  /** What differed among all that was looked at so far. From now on a file that differs cannot be opened. */
  differences(): readonly Diagnostic[] {
    this.#isSealed = true;
    return this.#mistakes.diagnostics;
  }

  async open(path: string): Promise<ReadableFile> {
    const file = await this.#files.open(path);
    const name = this.#nameOf(path);
    if (name === undefined) return file;
    try {
      const judgement = this.#judged.get(name) ?? this.#isCommitted(name, file);
      this.#judged.set(name, judgement);
      if ((await judgement) || !this.#isSealed) return file;
      throw new Error(`"${name}" is not what the workflow's own commit has.`);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async isFile(path: string): Promise<boolean> {
    const isThere = await this.#files.isFile(path);
    const name = this.#nameOf(path);
    if (!isThere && name !== undefined && (await this.#committed(name))?.kind === 'file') {
      this.#report(name, 'removed');
    }
    return isThere;
  }

  async realPath(path: string): Promise<string | undefined> {
    const real = await this.#files.realPath(path);
    const name = this.#nameOf(path);
    const committed = name === undefined ? undefined : await this.#committed(name);
    if (name === undefined || committed === undefined || real === undefined) return real;
    const [, top = ''] = this.#workspaces;
    if (real !== join(top, this.#checkout, committed.path)) this.#report(name, 'link');
    return real;
  }

  async match(pattern: string, folder: string): Promise<Matches> {
    const found = await this.#files.match(pattern, folder);
    const [top = ''] = this.#workspaces;
    if (this.#nameOf(folder) === undefined) return found;
    const list = async (path: string) => this.#tree.list(path);
    const committed = await globIn(pattern, { folder, top: join(top, this.#checkout) }, list);
    for (const path of committed.filter((one) => !found.paths.includes(one))) {
      const name = this.#nameOf(path);
      if (name !== undefined && (await this.#committed(name))?.kind === 'file') this.#report(name, 'removed');
    }
    return found;
  }

  async readFault(path: string): Promise<string | undefined> {
    return this.#files.readFault(path);
  }

  async protect(path: string): Promise<void> {
    await this.#files.protect(path);
  }

  async writeFault(path: string): Promise<string | undefined> {
    return this.#files.writeFault(path);
  }

  async claim(path: string, bytes: Uint8Array): Promise<boolean> {
    const isClaimed = await this.#files.claim(path, bytes);
    if (isClaimed) this.#written.add(path);
    return isClaimed;
  }

  async rename(from: string, to: string): Promise<boolean> {
    if (this.#written.has(from)) this.#written.add(to);
    return this.#files.rename(from, to);
  }

  async touchedAt(path: string): Promise<number | undefined> {
    return this.#files.touchedAt(path);
  }

  async touch(path: string): Promise<void> {
    await this.#files.touch(path);
  }

  async create(path: string): Promise<WritableFile> {
    this.#written.add(path);
    return this.#files.create(path);
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    this.#written.add(path);
    await this.#files.replace(path, bytes);
  }

  async append(path: string): Promise<WritableFile> {
    return this.#files.append(path);
  }

  async remove(path: string): Promise<void> {
    await this.#files.remove(path);
  }

  async removeFolder(path: string): Promise<void> {
    await this.#files.removeFolder(path);
  }

  async #isCommitted(name: string, file: ReadableFile): Promise<boolean> {
    const committed = await this.#committed(name);
    if (committed?.kind !== 'file') return this.#report(name, 'added');
    const comparison = await compareWithBlob(file, committed.id);
    if (comparison === 'same') return true;
    return this.#report(name, comparison === 'differs' ? 'content' : 'line-ends');
  }

  async #committed(name: string): ReturnType<CommitTree['resolve']> {
    const path = relative(this.#checkout, name);
    return isBelow(path) ? this.#tree.resolve(path.split(sep).join('/')) : undefined;
  }

  /** The path relative to the workspace; undefined outside of it, and for what this run wrote. */
  #nameOf(path: string): string | undefined {
    if (this.#written.has(path)) return undefined;
    return this.#workspaces.map((workspace) => relative(workspace, path)).find(isBelow);
  }

  #report(path: string, difference: Difference): false {
    const name = path.split(sep).join('/');
    this.#mistakes.error({
      message: `"${name}" is not what the workflow's own commit has: ${REASONS[difference]}.`,
      hint: difference === 'line-ends' ? LINE_ENDS_HINT : HINT,
      place: { file: name },
    });
    return false;
  }
}

const REASONS: Readonly<Record<Difference, string>> = {
  content: 'its content was changed',
  'line-ends': 'its line ends were converted',
  added: 'the commit has no such file',
  removed: 'the file is missing from the workspace',
  link: 'a symbolic link leads elsewhere',
};

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
