import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { pages } from './pages.ts';

/** Words that only those who wrote the code would understand, or that say the same as a plainer one. */
const PRIVATE = /\b(?:fates?|tells?|told|hears?|heard|rooms?|house|floors?|own words|heal|heals|healing)\b/gi;

function privateWords(prose: readonly string[]): string[] {
  return prose.flatMap((text) => text.match(PRIVATE) ?? []);
}

test.each([...pages.keys()].filter((name) => name !== 'CHANGELOG.md'))('%s is in plain words', (name) => {
  expect(privateWords(pages.get(name)?.prose ?? [])).toEqual([]);
});

test('a private word is found in a text, and not in code', () => {
  const { prose } = readMarkdown('# Rooms\n\nIt _tells_ `fates`.\n\n| a |\n| - |\n| healed, healing |\n');
  expect(privateWords(prose)).toEqual(['Rooms', 'tells', 'healing']);
});
