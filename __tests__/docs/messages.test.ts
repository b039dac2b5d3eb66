import { describe, expect, test } from 'vitest';
import { pageOf, root } from './pages.ts';
import { GAP, sentencesOf, sourceSentences } from './source-sentences.ts';

const chapter = pageOf('docs/troubleshooting.md').tables;
const messages = chapter
  .filter(({ head }) => head[0] === 'message')
  .flatMap(({ rows }) => rows.flatMap(([message]) => message?.code ?? []));
/** Every cell, and every message by itself. */
const texts = [...messages, ...chapter.flatMap(({ rows }) => rows.flat().map(({ text }) => text))];

const sentences = sourceSentences(root);

/** Matches a text that says the same with something definite in the place of some gaps. */
function pattern(text: string, anchored: boolean): RegExp {
  const parts = text.split(GAP).map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = parts.join('[^]*');
  return new RegExp(anchored ? `^${source}$` : source);
}

describe('the page on troubleshooting', () => {
  test('is looked at with a good number of sentences and rows', () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(messages.length).toBeGreaterThan(100);
  });

  test('has every sentence of the sources', () => {
    const missing = sentences.filter(({ text }) => !texts.some((one) => pattern(text, false).test(one)));
    expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  test('has no message that nothing in the sources says', () => {
    const patterns = sentences.filter(({ isFragment }) => !isFragment).map(({ text }) => pattern(text, true));
    expect(messages.filter((message) => !patterns.some((one) => one.test(message)))).toEqual([]);
  });
});

describe('sentences of a source file', () => {
  const textsOf = (code: string): string[] => sentencesOf('a.ts', code).map(({ text }) => text);

  test('are strings, templates and sums of them, with a gap for each value', () => {
    expect(textsOf('f({ message: `Row ${row} of ${file} is cut.` })')).toEqual(['Row … of … is cut.']);
    expect(textsOf("const said = 'The first half ' + `and ${number} more.`;")).toEqual([
      'The first half and … more.',
    ]);
  });

  test('are both ends of a choice', () => {
    expect(textsOf("say(many ? 'There are many.' : 'There is one only.')")).toEqual([
      'There are many.',
      'There is one only.',
    ]);
  });

  test('are not hints, descriptions, second places and faults of programmers', () => {
    const code = `
      defect('This is wrong here.', 'Do it right.');
      const row = { message: 'That is wrong.', hint: 'Mend it soon.', related: { message: 'It is here.' } };
      function pathHint() { return 'Write it otherwise.'; }
      throw new RangeError('There is no such row.');
    `;
    expect(textsOf(code)).toEqual(['This is wrong here.', 'That is wrong.']);
  });

  test('may leave their end open, and may be the end of another one', () => {
    expect(
      sentencesOf('a.ts', 'throw new Fault(`the answer is cut`); fail(`It could not be read: ${why}`)'),
    ).toEqual([
      { file: 'a.ts', text: 'the answer is cut', isFragment: true },
      { file: 'a.ts', text: 'It could not be read: …', isFragment: false },
    ]);
  });
});
