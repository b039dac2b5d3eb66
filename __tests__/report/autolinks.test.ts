import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import { prose } from '../../src/report/markdown.ts';
import { elements } from './html-tree.ts';

/** What GitHub turns into a link without being asked to, after the Markdown has been read. */
const LINKS = [
  'www.forged.example',
  'WWW.forged.example',
  'http://forged.example',
  'HTTPS://forged.example/a?b=c',
  'ftp://forged.example',
  'forged@forged.example',
  'mailto:forged@forged.example',
  'xmpp:forged@forged.example/x',
];
/** Links within GitHub, which its pipeline finds in the text that is left. */
const REFERENCES =
  /(?:^|[^\p{L}\p{N}])(?:@[a-z0-9]|#\d|gh-\d|[\w.-]+\/[\w.-]+#\d|[0-9a-f]*[a-f][0-9a-f]*@|(?=\d*[a-f])[0-9a-f]{7,14}(?![a-z0-9])|(?=\d*[a-f])[0-9a-f]{40}(?![a-z0-9]))/iu;
const NAMES = [
  '@forged',
  '#12',
  'GH-12',
  'gh-7',
  'org/repo#1',
  'org@deadbee1',
  'deadbee1',
  `a${'1f'.repeat(19)}0`,
];

const around = fc.string({
  unit: fc.constantFrom(...Array.from('_*~()[]<>"\'`.,;:!-+=/\\|& aé1')),
  maxLength: 6,
});

test('no text becomes a link, whatever stands around it', () => {
  fc.assert(
    fc.property(around, fc.constantFrom(...LINKS), around, (before, link, after) => {
      expect(elements(summaryTree(`x ${prose(`${before}${link}${after}`)}`), 'a')).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('no text becomes a mention, a reference or a commit, whatever stands around it', () => {
  const open = fc.string({ unit: fc.constantFrom(...Array.from('_*~()[]"\'.,;! ')), maxLength: 4 });
  fc.assert(
    fc.property(open, fc.constantFrom(...NAMES), open, (before, name, after) => {
      const read = prose(`${before}${name}${after}`)
        .replaceAll(/\\(?=\W|_)/g, '')
        .replaceAll('&lt;', '<');
      expect(read).not.toMatch(REFERENCES);
    }),
    { numRuns: 500 },
  );
});
