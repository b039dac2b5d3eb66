import { matchesGlob, relative } from 'node:path';
import { WriteRefusedError, type Files, type Matches } from '../../src/ports/files.ts';

/** A file system in memory: a map from absolute path to content. */
export class MemoryFiles implements Files {
  readonly contents = new Map<string, Buffer>();
  /** How many bytes may still be added to the ends of files, and who hears when it is one too many: a crash to play. */
  appendable = Infinity;
  onDeath: () => void = () => undefined;
  /** How many files may be open at once, and how many are. */
  maxHandles = Infinity;
  handles = 0;
  /** Paths that may not be read, and why. */
  readonly unreadable = new Map<string, string>();
  readonly #inputs = new Set<string>();
  readonly #touched = new Map<string, number>();

  constructor(contents: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [path, content] of Object.entries(contents)) this.contents.set(path, Buffer.from(content));
  }

  /** The text of a file; empty when there is none. */
  text(path: string): string {
    return this.contents.get(path)?.toString() ?? '';
  }

  async match(pattern: string, folder: string): Promise<Matches> {
    const paths = [...this.contents.keys()].filter((path) => matchesGlob(relative(folder, path), pattern));
    const faults = [...this.unreadable]
      .filter(([path]) => path.startsWith(`${folder}/`) && !this.contents.has(path))
      .map(([path, reason]) => ({ path, reason }));
    return Promise.resolve({ paths: paths.sort(), faults });
  }

  async realPath(path: string): Promise<string | undefined> {
    const known = [...this.contents.keys()].some((file) => file === path || file.startsWith(`${path}/`));
    return Promise.resolve(known ? path : undefined);
  }

  async isFile(path: string): Promise<boolean> {
    return Promise.resolve(this.contents.has(path));
  }

  async readFault(path: string): Promise<string | undefined> {
    return Promise.resolve(this.unreadable.get(path));
  }

  async protect(path: string): Promise<void> {
    this.#inputs.add(path);
    return Promise.resolve();
  }

  async writeFault(path: string): Promise<string | undefined> {
    const isInput = this.#inputs.has(path);
    return Promise.resolve(
      isInput ? 'is a file that the run reads, by this name or by another one' : undefined,
    );
  }

  async open(path: string): ReturnType<Files['open']> {
    const content = this.contents.get(path);
    if (content === undefined) throw new Error(`There is no file ${path}.`);
    const close = this.#handle(path);
    return Promise.resolve({
      size: content.length,
      read: async (target: Uint8Array, position: number) => {
        const piece = content.subarray(position, position + target.length);
        target.set(piece);
        return Promise.resolve(piece.length);
      },
      close,
    });
  }

  async create(path: string): ReturnType<Files['create']> {
    this.#refuse(path);
    const file = this.#end(path, (bytes) => bytes);
    this.contents.set(path, Buffer.alloc(0));
    return file;
  }

  async claim(path: string, bytes: Uint8Array): Promise<boolean> {
    if (this.contents.has(path)) return Promise.resolve(false);
    await this.replace(path, bytes);
    return true;
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    this.#refuse(path);
    await this.#handle(path)();
    this.#touched.set(path, Date.now());
    this.contents.set(path, Buffer.from(bytes));
  }

  async append(path: string): ReturnType<Files['append']> {
    if (!this.contents.has(path)) throw new Error(`There is no file ${path}.`);
    return this.#end(path, (bytes) => {
      const kept = bytes.subarray(0, this.appendable);
      this.appendable -= kept.length;
      if (kept.length < bytes.length) this.onDeath();
      return kept;
    });
  }

  async #end(path: string, keep: (bytes: Uint8Array) => Uint8Array): ReturnType<Files['create']> {
    const close = this.#handle(path);
    return Promise.resolve({
      write: async (bytes: Uint8Array) => {
        this.contents.set(path, Buffer.concat([this.contents.get(path) ?? Buffer.alloc(0), keep(bytes)]));
        return Promise.resolve();
      },
      flush: async () => Promise.resolve(),
      truncate: async (length: number) => {
        this.contents.set(path, (this.contents.get(path) ?? Buffer.alloc(0)).subarray(0, length));
        return Promise.resolve();
      },
      close,
    });
  }

  /** Opens a file; to be called to close it. */
  #handle(path: string): () => Promise<void> {
    if (this.handles >= this.maxHandles) {
      throw Object.assign(new Error(`EMFILE: too many open files, open '${path}'`), { code: 'EMFILE' });
    }
    this.handles++;
    let isOpen = true;
    return async () => {
      if (isOpen) this.handles--;
      isOpen = false;
      return Promise.resolve();
    };
  }

  #refuse(path: string): void {
    if (this.#inputs.has(path)) throw new WriteRefusedError(path, 'is a file that the run reads');
  }

  async rename(from: string, to: string): Promise<boolean> {
    const content = this.contents.get(from);
    if (content !== undefined) this.contents.set(to, content);
    return Promise.resolve(this.contents.delete(from));
  }

  async touchedAt(path: string): Promise<number | undefined> {
    return Promise.resolve(this.contents.has(path) ? (this.#touched.get(path) ?? 0) : undefined);
  }

  async touch(path: string): Promise<void> {
    this.#touched.set(path, Date.now());
    return Promise.resolve();
  }

  async remove(path: string): Promise<void> {
    this.#refuse(path);
    this.contents.delete(path);
    return Promise.resolve();
  }

  async removeFolder(path: string): Promise<void> {
    for (const file of [...this.contents.keys()]) if (file.startsWith(`${path}/`)) this.contents.delete(file);
    return Promise.resolve();
  }
}
