import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { Project } from './project.ts';

/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based: the line on which the row ends. */
  readonly line: number;
}

export interface CsvDialect {
  readonly delimiter?: string;
  /** A WHATWG label. */
  readonly encoding?: string;
}

/**
 * Reads a CSV file of a project row by row, the header among them; what is wrong with it is reported and ends it.
 * Memory does not grow with the file.
 */
export async function* csvRows(
  project: Project,
  name: string,
  { delimiter = ',', encoding = 'utf-8' }: CsvDialect,
  mistakes: Mistakes,
): AsyncGenerator<CsvRow> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = new Transform({
    decodeStrings: true,
    readableObjectMode: false,
    transform: (chunk: Buffer, _, done) => decodeInto(done, () => decoder.decode(chunk, { stream: true })),
    flush: (done) => decodeInto(done, () => decoder.decode()),
  });
  const rows = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  const source = createReadStream(project.path(name));
  pipeline(source, decode, rows, () => undefined);
  try {
    for await (const { info, record } of rows as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>) {
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : undefined;
    const reason = error instanceof Error ? error.message : String(error);
    mistakes.error({
      message: `The file is no CSV that can be read: ${reason.replace(/\.$/, '')}.`,
      hint: 'It is read as UTF-8 with commas, unless the project says otherwise.',
      place: { file: name, ...(line === undefined ? {} : { line }) },
    });
  } finally {
    source.destroy();
  }
}

function decodeInto(done: (error: Error | null, text?: string) => void, decode: () => string): void {
  try {
    done(null, decode());
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The names of a CSV file's columns, and whether a row follows them; nothing when there is no such file or it is broken. */
export async function csvHeader(
  project: Project,
  name: string,
  dialect: CsvDialect,
  mistakes: Mistakes,
): Promise<{ readonly columns: readonly string[]; readonly hasRows: boolean } | undefined> {
  let columns: readonly string[] | undefined;
  for await (const { cells } of csvRows(project, name, dialect, mistakes)) {
    if (columns !== undefined) return { columns, hasRows: true };
    columns = cells;
  }
  return mistakes.hasErrors ? undefined : { columns: columns ?? [], hasRows: false };
}

/** The file of a project that has this name, or, where there is none, one that differs in upper and lower case alone. */
export async function fileNamed(project: Project, name: string): Promise<string | undefined> {
  if (await hasFile(project, name)) return name;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const names = await readdir(project.path(folder)).catch(() => []);
  const found = names.sort().find((one) => `${folder}${one}`.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : `${folder}${found}`;
}

/** Whether a project has a file of this name. */
export async function hasFile(project: Project, name: string): Promise<boolean> {
  return stat(project.path(name)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A row as CSV. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
