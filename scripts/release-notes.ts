/**
 * Prints the notes of a release: the changelog's section of its version. Exits with 1 when there is none, or when the
 * tag is not that of the version in package.json.
 *
 * `node scripts/release-notes.ts v1.0.0`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param tag as in `v1.0.0`
 * @throws Error with a sentence for whoever made the tag
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json has version ${version}.`);
  const [, ...sections] = changelog.split(/^## (?=\[)/m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  const notes =
    section
      ?.slice(section.indexOf('\n'))
      .replace(/^\[.+\]: .+$/gm, '')
      .trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md has no notes for version ${version}.`);
  return `${notes}\n`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  process.stdout.write(releaseNotes(process.argv[2] ?? '', version, read('CHANGELOG.md')));
}
