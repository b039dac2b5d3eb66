import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MarkdownPage, readMarkdown } from './markdown.ts';

export const root = join(import.meta.dirname, '..', '..');

/** The repository's own Markdown, by path. Golden files are what the action writes. */
export const pages: ReadonlyMap<string, MarkdownPage> = new Map(
  globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '__tests__/**/*.md'], { cwd: root })
    .filter((name) => !name.endsWith('.golden.md'))
    .sort()
    .map((name) => [name.replaceAll('\\', '/'), readMarkdown(readFileSync(join(root, name), 'utf8'))]),
);

export const readme = pageOf('README.md');

export function pageOf(name: string): MarkdownPage {
  const page = pages.get(name);
  if (page === undefined) throw new Error(`There is no page ${name}.`);
  return page;
}
