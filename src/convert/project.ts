import { dirname, join, relative } from 'node:path';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { slashed } from '../ports/paths.ts';
import type { Conversion } from './conversion.ts';

/** What lies at the path that the command was given. */
export interface Location {
  /** Absolute: the path itself where it is a folder, otherwise the folder of the file. */
  readonly folder: string;
  /** The names of the files to look at: those in the folder, or the one that was named. */
  readonly names: readonly string[];
  /** Whether the path names a file. */
  readonly isFile: boolean;
}

/** A kind of project that the command converts. */
export interface ProjectKind {
  /** The tool that it was made for. */
  readonly name: string;
  /** What is looked for, as a part of a sentence. */
  readonly lookedFor: string;
  /** The files at a location that begin a project of this kind, by their names; the kind reads no others to find out. */
  recognise(location: Location): Promise<readonly string[]>;
  /** Reads a project and fills the conversion; what is wrong with the project is reported. */
  convert(project: Project, conversion: Conversion, mistakes: Mistakes): Promise<void>;
}

/** A project that was recognised: its files, and how the manifest names them. */
export class Project {
  /** Absolute. Places are relative to it. */
  readonly folder: string;
  /** The files that it begins with, relative to the folder. */
  readonly files: readonly string[];
  /** Absolute: where the manifest will lie. */
  readonly output: string;

  constructor(folder: string, files: readonly string[], output: string) {
    this.folder = folder;
    this.files = files;
    this.output = output;
  }

  /** The absolute path of a file of the project. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** How the manifest names a file of the project: relative to its own folder, with forward slashes. */
  fromManifest(name: string): string {
    return relative(this.output, this.path(name)).replaceAll('\\', '/');
  }

  /** The name of a file that another file of the project names. */
  beside(name: string, other: string): string {
    return slashed(this.folder, join(dirname(this.path(name)), other));
  }
}
