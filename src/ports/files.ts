/** The file system, as far as this action uses it. Paths are absolute unless a comment says otherwise. */
export interface Files {
  /** The files below `folder` that match `pattern` (relative to it). */
  match(pattern: string, folder: string): Promise<Matches>;
  /** The path with symbolic links resolved, or undefined when there is no such file. */
  realPath(path: string): Promise<string | undefined>;
  isFile(path: string): Promise<boolean>;
  /** Why what has this name cannot be read: a reason such as "EACCES: permission denied". Undefined when there is none, or nothing of the name. */
  readFault(path: string): Promise<string | undefined>;
  /** @throws when the file cannot be opened */
  open(path: string): Promise<ReadableFile>;
  /**
   * From now on nothing is written over the file, whatever the name by which it is reached: it is an input of the run.
   *
   * @throws when there is no such file
   */
  protect(path: string): Promise<void>;
  /**
   * Why nothing may be written to the path, as the rest of a sentence that begins with the path: a symbolic link lies on
   * the way below a folder that the run writes to, it is no file, or it is protected. What is not there may be written.
   */
  writeFault(path: string): Promise<string | undefined>;
  /**
   * Puts an empty file in the place of what may be there, readable for its owner alone, and creates the folders above.
   *
   * @throws WriteRefusedError
   */
  create(path: string): Promise<WritableFile>;
  /** As `create`, with this content, but only if nothing has the name. @returns whether it was created */
  claim(path: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Puts a file with this content in the place of what may be there: after a crash at any moment it is the old one or
   * the new one, whole. Creates the folders above it.
   *
   * @throws WriteRefusedError
   */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Opens a file that is there, to add to its end. @throws WriteRefusedError */
  append(path: string): Promise<WritableFile>;
  /** Gives a file that is there another name. @returns whether it was there */
  rename(from: string, to: string): Promise<boolean>;
  /** @throws WriteRefusedError */
  remove(path: string): Promise<void>;
  /** Removes the folder and all that is in it; it need not exist. */
  removeFolder(path: string): Promise<void>;
  /** When the file was last written or touched, in milliseconds since 1970; undefined when there is none. */
  touchedAt(path: string): Promise<number | undefined>;
  /** Notes the present moment as that of the last change. */
  touch(path: string): Promise<void>;
}

/** What a search came to. */
export interface Matches {
  /** Sorted by name; no folders. */
  readonly paths: readonly string[];
  /** What the search met and could not look into, or what ended it: there may be more files than `paths` has. */
  readonly faults: readonly SearchFault[];
}

export interface SearchFault {
  readonly path: string;
  /** Such as "EACCES: permission denied". */
  readonly reason: string;
}

export interface ReadableFile {
  /** In bytes. */
  readonly size: number;
  /** Fills `target` from `position` on; returns the number of bytes read, less than asked only at the end. */
  read(target: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

export interface WritableFile {
  /** Appends all of `bytes`; they may be changed once the promise has settled. */
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when all that was written is on the disk, and outlasts a crash of the machine. */
  flush(): Promise<void>;
  /** Takes away all behind the first `length` bytes; what is written next follows them. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is written to a path, because it is not a place for it. */
export class WriteRefusedError extends Error {
  override readonly name = 'WriteRefusedError';

  constructor(path: string, fault: string) {
    super(
      `${path} ${fault}. It was left as it is: remove it, or give the run a results folder of its own with "results-path".`,
    );
  }
}
