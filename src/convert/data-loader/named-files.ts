import { hasFile } from '../csv-source.ts';
import type { Project } from '../project.ts';

/** How far above the project files are looked for: `conf` and `data` mostly lie side by side. */
const BASES = ['', '..'];

/**
 * Finds a file that a setting names, often with a path of another machine or behind a variable: the longest end of the
 * path that is there, from the folder of the settings or the one above it.
 *
 * @returns its name relative to the project, and whether it stands where the setting says
 */
export async function findNamed(
  written: string,
  project: Project,
): Promise<{ readonly name: string; readonly isExact: boolean } | undefined> {
  const parts = written
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .replaceAll(/\$\{[^}]*\}/g, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  for (let from = 0; from < parts.length; from++) {
    for (const base of BASES) {
      const name = [base, ...parts.slice(from)].filter((part) => part !== '').join('/');
      if (await hasFile(project, name)) return { name, isExact: name === written };
    }
  }
  return undefined;
}
