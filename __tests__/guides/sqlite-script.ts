import type { WorkspaceFiles } from '../runner/job-workspace.ts';

/** Characters for which SQLite's command line puts a CSV cell in quotes, besides those of a separator. */
const QUOTED = /[\0-\x20"',\x7f-\uffff]/;

/**
 * Runs a script for `sqlite3` as far as the guide uses its commands: `.read FILE`, and `.once FILE` before a query whose
 * rows become a CSV file with a header.
 *
 * @returns the files that it writes
 */
export async function runSqlite(script: string, files: WorkspaceFiles): Promise<WorkspaceFiles> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(':memory:');
  const written: Record<string, string> = {};
  try {
    for (const [, command = '', argument = '', query = ''] of script.matchAll(
      /^\.(\w+) (\S+)\n((?:[^.].*\n)*)/gm,
    )) {
      if (command === 'read') database.exec(String(files[argument]));
      else if (command === 'once') written[argument] = csvOf(database.prepare(query).all());
      else if (command !== 'headers' && command !== 'mode') throw new Error(`.${command} is not played.`);
    }
  } finally {
    database.close();
  }
  return written;
}

function csvOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** Null is nothing, an empty text a pair of quotes. */
function cellOf(value: unknown): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
