import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { Location, ProjectKind } from './project.ts';

export interface Recognised {
  readonly kind: ProjectKind;
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Finds out what lies at a path; reports why it is nothing that is known, or more than one thing.
 *
 * @param path absolute
 * @param shown the path as it was given
 */
export async function recognise(
  path: string,
  shown: string,
  kinds: readonly ProjectKind[],
  mistakes: Mistakes,
): Promise<Recognised | undefined> {
  const location = await locationOf(path, shown, mistakes);
  if (location === undefined) return undefined;
  const found: Recognised[] = [];
  for (const kind of kinds) {
    const files = await kind.recognise(location);
    if (files.length > 0) found.push({ kind, folder: location.folder, files });
  }
  const [first, ...others] = found;
  const lookedFor = kinds.map((kind) => kind.lookedFor).join('; ');
  if (first === undefined) {
    mistakes.error({
      message: `${shown} holds no project that is known. Looked for: ${lookedFor}.`,
      hint: location.isFile ? 'Name the file that the project begins with.' : await hintBelow(location),
    });
  } else if (others.length > 0) {
    const all = found.flatMap(({ files, kind }) => files.map((file) => `${file} (${kind.name})`));
    mistakes.error({
      message: `${shown} holds projects of several kinds: ${all.join(', ')}.`,
      hint: 'Name the file that the one to convert begins with.',
    });
    return undefined;
  }
  return first;
}

async function locationOf(path: string, shown: string, mistakes: Mistakes): Promise<Location | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return { folder: dirname(path), names: [basename(path)], isFile: true };
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return { folder: path, names: names.sort(), isFile: false };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    mistakes.error({
      message: `${shown} cannot be read (${reason}).`,
      hint:
        reason === 'ENOENT' ? 'There is nothing of that name.' : 'The command must be allowed to read it.',
    });
    return undefined;
  }
}

const KNOWN_NAMES = /^(?:export\.json|mapping\.ya?ml|process-conf\.xml)$|-plan\.json$/i;
const MAX_NAMED = 5;

/** Names projects that seem to lie further down. */
async function hintBelow({ folder }: Location): Promise<string> {
  const below: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue;
    const names = await readdir(`${folder}/${entry.name}`).catch(() => []);
    below.push(...names.filter((name) => KNOWN_NAMES.test(name)).map((name) => `${entry.name}/${name}`));
  }
  if (below.length === 0) return 'Name the folder or the file that the project begins with.';
  return `Below it lie ${below.sort().slice(0, MAX_NAMED).join(', ')}: name one of them.`;
}
