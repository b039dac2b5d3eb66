/** The file system, as far as this action uses it. Paths are absolute unless a comment says otherwise. */
export interface Files {
  /** Paths of the files below `folder` that match `pattern` (relative to it), sorted by name; no folders. */
  match(pattern: string, folder: string): Promise<string[]>;
  /** The path with symbolic links resolved, or undefined when there is no such file. */
  realPath(path: string): Promise<string | undefined>;
  isFile(path: string): Promise<boolean>;
  /** @throws when the file cannot be opened */
  open(path: string): Promise<ReadableFile>;
  /** Creates the file and the folders above it, or empties it. */
  create(path: string): Promise<WritableFile>;
  /**
   * Puts a file with this content in the place of what may be there: after a crash at any moment it is the old one or
   * the new one, whole. Creates the folders above it.
   */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Opens a file that is there, to add to its end. */
  append(path: string): Promise<WritableFile>;
  remove(path: string): Promise<void>;
  /** Removes the folder and all that is in it; it need not exist. */
  removeFolder(path: string): Promise<void>;
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
