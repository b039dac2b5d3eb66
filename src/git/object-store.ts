import { join } from 'node:path';
import type { Files } from '../ports/files.ts';
import { bytesAt, withFile } from './file-bytes.ts';
import {
  GitError,
  hashOf,
  MAX_OBJECT_BYTES,
  objectId,
  type GitObject,
  type ObjectKind,
} from './git-object.ts';
import { inflated, packedObject } from './pack.ts';

/**
 * The objects of a repository, each held against its id: whoever wrote the folder can keep an object from being found,
 * and cannot pass another one off as it. Alternates, replacements and grafts are not looked at, and Git is not run: it
 * obeys settings of the very folder that is not trusted.
 */
export class ObjectStore {
  readonly #folder: string;
  readonly #files: Files;
  #packs: Promise<readonly string[]> | undefined;

  /** @param folder the repository's `objects` */
  constructor(folder: string, files: Files) {
    this.#folder = folder;
    this.#files = files;
  }

  /** @throws GitError when there is no such object, or it is damaged or of another kind */
  async read(id: string, kind: ObjectKind): Promise<Buffer> {
    const found = (await this.#loose(id)) ?? (await this.#packed(id));
    if (found === undefined) throw new GitError(`the ${kind} ${id} is not among its objects`);
    if (objectId(found, hashOf(id)) !== id) throw new GitError();
    if (found.kind !== kind) throw new GitError();
    return found.content;
  }

  async #loose(id: string): Promise<GitObject | undefined> {
    const path = join(this.#folder, id.slice(0, 2), id.slice(2));
    return withFile(path, this.#files, async (file) => {
      if (file.size > MAX_OBJECT_BYTES) throw new GitError();
      const bytes = inflated(await bytesAt(file, 0, file.size), MAX_OBJECT_BYTES);
      const end = bytes.indexOf(0);
      const [, kind] =
        /^(commit|tree|blob|tag) \d+$/.exec(bytes.toString('latin1', 0, Math.max(0, end))) ?? [];
      if (kind === undefined) throw new GitError();
      return { kind: kind as ObjectKind, content: bytes.subarray(end + 1) };
    });
  }

  async #packed(id: string): Promise<GitObject | undefined> {
    this.#packs ??= this.#files.match('*.idx', join(this.#folder, 'pack')).then(({ paths }) => paths);
    for (const index of await this.#packs) {
      const found = await packedObject(index.slice(0, -'.idx'.length), id, this.#files);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
