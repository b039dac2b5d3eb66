import { GitError, hashOf } from './git-object.ts';
import type { ObjectStore } from './object-store.ts';

/** What a tree has under a name. Submodules are no part of it: their files are in another commit. */
export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  readonly id: string;
}

/** A file or folder of a commit, all links resolved. */
export interface CommittedPath extends TreeEntry {
  /** From the top of the commit, with forward slashes; empty for the top itself. */
  readonly path: string;
}

const MAX_LINKS = 40;

/** The files of a commit, by the chain of hashes that begins with its id. */
export class CommitTree {
  readonly #store: ObjectStore;
  readonly #top: TreeEntry;
  readonly #listings = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();

  private constructor(store: ObjectStore, top: string) {
    this.#store = store;
    this.#top = { kind: 'folder', id: top };
  }

  /** @throws GitError when the commit is not in the store, or is damaged */
  static async of(commit: string, store: ObjectStore): Promise<CommitTree> {
    const text = (await store.read(commit, 'commit')).toString('latin1');
    const [, top] = /^tree ([0-9a-f]+)\n/.exec(text) ?? [];
    if (top?.length !== commit.length) throw new GitError();
    const tree = new CommitTree(store, top);
    await tree.list('');
    return tree;
  }

  /**
   * What the commit has at a path, relative to its top, with links followed as a file system follows them; undefined
   * when it has nothing there, or a link leads out.
   *
   * @throws GitError when an object is missing or damaged
   */
  async resolve(path: string): Promise<CommittedPath | undefined> {
    const names = path.split('/');
    const way: { readonly name: string; readonly entry: TreeEntry }[] = [];
    for (let links = 0, name = names.shift(); name !== undefined; name = names.shift()) {
      if (name === '' || name === '.') continue;
      if (name === '..') {
        if (way.pop() === undefined) return undefined;
        continue;
      }
      const { entry: folder } = way.at(-1) ?? { entry: this.#top };
      const entry = folder.kind === 'folder' ? (await this.#listing(folder.id)).get(name) : undefined;
      if (entry === undefined) return undefined;
      if (entry.kind !== 'link') way.push({ name, entry });
      else {
        const target = (await this.#store.read(entry.id, 'blob')).toString();
        if (target.startsWith('/') || ++links > MAX_LINKS) return undefined;
        names.unshift(...target.split('/'));
      }
    }
    const { entry } = way.at(-1) ?? { entry: this.#top };
    return { ...entry, path: way.map(({ name }) => name).join('/') };
  }

  /** The names in a folder, links included; none where there is no folder. @throws GitError as `resolve` */
  async list(path: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const folder = await this.resolve(path);
    return folder?.kind === 'folder' ? this.#listing(folder.id) : new Map<string, TreeEntry>();
  }

  async #listing(id: string): Promise<ReadonlyMap<string, TreeEntry>> {
    let listing = this.#listings.get(id);
    if (listing === undefined) {
      listing = this.#store.read(id, 'tree').then((content) => entriesOf(content, id));
      this.#listings.set(id, listing);
    }
    return listing;
  }
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '40000': 'folder',
  '100644': 'file',
  '100755': 'file',
  // Written by old versions of Git.
  '100664': 'file',
  '120000': 'link',
  '160000': 'submodule',
};

/** A tree is its entries one after the other: mode, blank, name, a zero byte, and the id as bytes. */
function entriesOf(content: Buffer, treeId: string): ReadonlyMap<string, TreeEntry> {
  const idBytes = hashOf(treeId) === 'sha1' ? 20 : 32;
  const entries = new Map<string, TreeEntry>();
  for (let position = 0; position < content.length;) {
    const zero = content.indexOf(0, position);
    const blank = content.indexOf(0x20, position);
    const kind = KINDS[content.toString('latin1', position, Math.max(position, blank))];
    const end = zero + 1 + idBytes;
    if (kind === undefined || blank > zero || zero < 0 || end > content.length) {
      throw new GitError();
    }
    entries.set(content.toString('utf8', blank + 1, zero), {
      kind,
      id: content.toString('hex', zero + 1, end),
    });
    position = end;
  }
  return entries;
}
