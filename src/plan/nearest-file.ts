import { extname, join } from 'node:path';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { Files } from '../ports/files.ts';
import { slashed } from '../ports/paths.ts';

const WILDCARD = /[*?{[(!]/;
const MAX_NAMES = 5;

/**
 * What helps where a path or a pattern leads to no file: the file that was probably meant, its folder, or what else
 * lies where it leads to. Not the whole checkout is looked at: what is searched counts against the limits of a run.
 *
 * @param folder absolute path that `pattern` is relative to
 */
export async function nearestFileHint(
  pattern: string,
  folder: string,
  files: Files,
): Promise<string | undefined> {
  const [up = ''] = /^(?:\.\.?\/+)*/.exec(pattern) ?? [];
  const names = pattern
    .slice(up.length)
    .split('/')
    .filter((name) => name !== '.' && name !== '');
  const [way, last] = [names.slice(0, -1), names.at(-1) ?? ''];
  if (way.some((name) => name === '..' || WILDCARD.test(name))) return undefined;
  const above = '../'.repeat(up.split('/').filter((name) => name === '..').length);
  const base = join(folder, up);
  const filesIn = async (path: readonly string[]): Promise<string[]> =>
    (await files.match([...path, '*'].join('/'), base)).paths.map((found) => slashed(base, found));
  const here = await filesIn(way);
  const beside = here.length > 0 || way.length === 0 ? [] : await filesIn([...way.slice(0, -1), '*']);
  const near = nearestPath(names, [...here, ...beside]);
  if (near !== undefined) {
    const meant = `Did you mean "${above}${near}"?`;
    const isCase = WILDCARD.test(last) || near.toLowerCase() === names.join('/').toLowerCase();
    return isCase ? `${meant} Upper and lower case count.` : meant;
  }
  const path = way.join('/');
  const others = here.filter((name) => extname(name).toLowerCase() === extname(last).toLowerCase());
  if (others.length > 0) {
    const place = path === '' ? 'Its folder' : `The folder "${above}${path}"`;
    return `${place} has ${listed(others.map((name) => name.slice(name.lastIndexOf('/') + 1)))}.`;
  }
  const nearFolder = nearestName(path, [
    ...new Set(beside.map((name) => name.slice(0, name.lastIndexOf('/')))),
  ]);
  return nearFolder === undefined ? undefined : `Did you mean the folder "${above}${nearFolder}"?`;
}

/** The path among those found, case apart; the last name of a pattern is compared with wildcards and all. */
function nearestPath(names: readonly string[], found: readonly string[]): string | undefined {
  const last = names.at(-1) ?? '';
  if (!WILDCARD.test(last)) return nearestName(names.join('/'), found);
  if (/[?{[(!]/.test(last)) return undefined;
  const shape = new RegExp(`^${names.join('/').split('*').map(escaped).join('[^/]*')}$`, 'i');
  return found.find((path) => shape.test(path));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => `"${name}"`);
  return allOf(names.length > MAX_NAMES ? [...shown, `${names.length - MAX_NAMES} more`] : shown);
}
