import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files through which a step talks to the runner, as `GITHUB_<kind>`. */
const fileCommandKinds = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;
type FileCommandKind = (typeof fileCommandKinds)[number];

/** Above this the runner drops a step summary whole (actions/runner, `FileCommandManager.cs`). */
export const maximumSummaryBytes = 1_048_576;

/** What a step wrote into its files; `problems` are what the runner objects to, each of which fails the step. */
export interface FileCommands {
  readonly environment: Record<string, string>;
  readonly outputs: Record<string, string>;
  readonly path: readonly string[];
  readonly state: Record<string, string>;
  readonly summary: Buffer;
  readonly problems: readonly string[];
}

/** One phase's own set of files: made empty before it, read after it whatever became of it. */
export class FileCommandFolder {
  readonly #files: Readonly<Record<FileCommandKind, string>>;

  private constructor(files: Readonly<Record<FileCommandKind, string>>) {
    this.#files = files;
  }

  /** Makes the files below RUNNER_TEMP. */
  static async create(runnerTemp: string): Promise<FileCommandFolder> {
    const folder = join(runnerTemp, '_runner_file_commands');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const name = (kind: FileCommandKind): string => join(folder, `${kind.toLowerCase()}_${randomUUID()}`);
    const files = {
      ENV: name('ENV'),
      OUTPUT: name('OUTPUT'),
      PATH: name('PATH'),
      STATE: name('STATE'),
      STEP_SUMMARY: name('STEP_SUMMARY'),
    };
    await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
    return new FileCommandFolder(files);
  }

  environment(): Record<string, string> {
    return Object.fromEntries(fileCommandKinds.map((kind) => [`GITHUB_${kind}`, this.#files[kind]]));
  }

  async read(): Promise<FileCommands> {
    const problems: string[] = [];
    const pairs = async (kind: 'ENV' | 'OUTPUT' | 'STATE'): Promise<Record<string, string>> => {
      const parsed = parseFileCommand(await readFile(this.#files[kind], 'utf8'));
      if (parsed.problem !== undefined) problems.push(`${kind}: ${parsed.problem}`);
      return Object.fromEntries(parsed.pairs);
    };
    return {
      environment: await pairs('ENV'),
      outputs: await pairs('OUTPUT'),
      state: await pairs('STATE'),
      path: (await readFile(this.#files.PATH, 'utf8')).split('\n').filter((line) => line !== ''),
      summary: await readFile(this.#files.STEP_SUMMARY),
      problems,
    };
  }
}

/** `pairs` up to the first line that breaks the grammar, which `problem` then names. */
export interface ParsedFileCommand {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly problem?: string;
}

/**
 * Reads `NAME=VALUE` and `NAME<<DELIMITER` … `DELIMITER`, whichever of `=` and `<<` comes first deciding; lines
 * end in LF (the runner accepts CRLF on Windows alone).
 */
export function parseFileCommand(text: string): ParsedFileCommand {
  const pairs: (readonly [string, string])[] = [];
  let position = 0;
  while (position < text.length) {
    const end = lineEnd(text, position);
    const line = text.slice(position, end);
    position = end + 1;
    if (line === '') continue;
    const [name = '', delimiter] = splitFirst(line, '<<');
    if (delimiter === undefined || name.includes('=')) {
      const [key = '', value] = splitFirst(line, '=');
      if (value === undefined || key === '')
        return { pairs, problem: `no "NAME=VALUE" in the line "${line}"` };
      pairs.push([key, value]);
      continue;
    }
    if (name === '' || delimiter === '')
      return { pairs, problem: `no "NAME<<DELIMITER" in the line "${line}"` };
    const block = readBlock(text, position, delimiter);
    if ('problem' in block) return { pairs, problem: block.problem };
    pairs.push([name, block.value]);
    position = block.next;
  }
  return { pairs };
}

function readBlock(
  text: string,
  start: number,
  delimiter: string,
): { value: string; next: number } | { problem: string } {
  for (let position = start; position < text.length;) {
    const end = lineEnd(text, position);
    if (text.slice(position, end) === delimiter) {
      return { value: text.slice(start, Math.max(start, position - 1)), next: end + 1 };
    }
    if (end === text.length) return { problem: `the line before the delimiter "${delimiter}" has no end` };
    position = end + 1;
  }
  return { problem: `the delimiter "${delimiter}" is missing` };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function splitFirst(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
