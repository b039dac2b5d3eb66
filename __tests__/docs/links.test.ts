import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { pages, root } from './pages.ts';

/** What a page's link leads to, if that is not there. */
function isBroken(page: string, link: string): boolean {
  if (/^[a-z]+:/i.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path)).replaceAll('\\', '/');
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && !(pages.get(target)?.anchors.includes(anchor) ?? false);
}

describe('links', () => {
  test.each([...pages.keys()])('of %s lead to files and headings that exist', (name) => {
    const links = pages.get(name)?.links ?? [];
    expect(links.filter((link) => isBroken(name, link))).toEqual([]);
  });

  test.each([
    ['README.md', /^docs\/[^/]+$/],
    ['ARCHITECTURE.md', /^docs\/design\//],
  ])('of %s lead to every page below it', (name, below) => {
    const linked = new Set(pages.get(name)?.links);
    expect([...pages.keys()].filter((page) => below.test(page) && !linked.has(page))).toEqual([]);
  });

  test('to a file or a heading that does not exist are found', () => {
    const { links } = readMarkdown(
      '[a](nothing.md), [b](CHANGELOG.md#nothing), [c](#inputs), ![d](images/summary.png)',
    );
    expect(links.filter((link) => isBroken('README.md', link))).toEqual([
      'nothing.md',
      'CHANGELOG.md#nothing',
    ]);
  });
});
