import { fc } from '../fast-check.ts';
import { getProperties } from 'properties-file';
import { describe, expect, test } from 'vitest';
import { Mistakes } from '../../src/diagnostic/mistakes.ts';
import { readProperties } from '../../src/manifest/properties-text.ts';
import { SourceText } from '../../src/manifest/source-text.ts';

interface Read {
  readonly entries: readonly (readonly [string, string])[];
  readonly mistakes: readonly string[];
}

function read(text: string): Read {
  const mistakes = new Mistakes();
  const properties = readProperties(new SourceText('map.sdl', text), mistakes);
  return {
    entries: properties.map(({ key, value }) => [key.text, value.text]),
    mistakes: mistakes.diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`),
  };
}

/** Without empty keys: whether a lone backslash makes one is not said. */
function telling(entries: Read['entries']): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter(([key]) => key !== ''));
}

describe('a properties file', () => {
  // After the examples and rules in the documentation of java.util.Properties.load.
  test.each<[what: string, text: string, entries: [string, string][]]>([
    ['an equals sign', 'Truth=Beauty', [['Truth', 'Beauty']]],
    [
      'blanks before a colon',
      'Truth:Beauty\n Truth  :Beauty',
      [
        ['Truth', 'Beauty'],
        ['Truth', 'Beauty'],
      ],
    ],
    ['blanks alone', 'cheeses  \tvalue of it', [['cheeses', 'value of it']]],
    [
      'nothing behind the key',
      'cheeses\nmore=',
      [
        ['cheeses', ''],
        ['more', ''],
      ],
    ],
    ['nothing before the sign', '=Name', [['', 'Name']]],
    [
      'a second sign',
      'a==b\nc=:d',
      [
        ['a', '=b'],
        ['c', ':d'],
      ],
    ],
    ['escaped separators', 'First\\ Name\\:\\=\\#=LastName', [['First Name:=#', 'LastName']]],
    ['characters by number', 'Gr\\u00f6\\u00DFe=Size__c', [['Größe', 'Size__c']]],
    ['named characters', 'a\\tb=c\\nd\\re\\f', [['a\tb', 'c\nd\re\f']]],
    ['a backslash and an escaped mark', 'a\\\\b=\\"c\\!', [['a\\b', '"c!']]],
    [
      'comments and blank lines',
      '# one=1\n  ! two=2\n\n \t\f\nthree=3 # no comment',
      [['three', '3 # no comment']],
    ],
    ['a comment that seems to go on', '# one \\\ntwo=2', [['two', '2']]],
    [
      'lines that go on',
      'fruits  apple, banana, \\\n    pear, \\\r\n\tmango',
      [['fruits', 'apple, banana, pear, mango']],
    ],
    ['a key that goes on', 'Billing\\ \\\n  City=City', [['Billing City', 'City']]],
    [
      'an even number of backslashes at the end',
      'a=b\\\\\nc=d',
      [
        ['a', 'b\\'],
        ['c', 'd'],
      ],
    ],
    [
      'a line that goes on with a blank one',
      'a=b\\\n  \nc=d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line that goes on with a mark of comments', 'a=b\\\n#c', [['a', 'b#c']]],
    ['the end of the file behind a backslash', 'a=b\\', [['a', 'b']]],
    [
      'all line ends',
      'a=1\nb=2\r\nc=3\rd=4',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
        ['d', '4'],
      ],
    ],
    ['blanks at the end of a value', 'a=b  ', [['a', 'b  ']]],
    ['a byte order mark', '\uFEFFa=b', [['a', 'b']]],
    ['nothing at all', '', []],
  ])('with %s', (_, text, entries) => {
    expect(read(text)).toEqual({ entries, mistakes: [] });
  });

  test.each([
    ['a=b\\q', '1:4 "\\q" is no character of a mapping file.'],
    ['one=1\n"C:\\data"=x', '2:4 "\\d" is no character of a mapping file.'],
    ['a\\u00g0=b', '1:2 "\\u" is no character of a mapping file.'],
    ['a=b,\\\n  c\\u12', '2:4 "\\u" is no character of a mapping file.'],
  ])('cannot have the escape of %j', (text, message) => {
    expect(read(text).mistakes).toEqual([message]);
  });

  test('is read as a published reader does, whatever stands in it', () => {
    const pieces = [
      'a',
      'Name',
      ' ',
      '\t',
      '=',
      ':',
      '#',
      '!',
      ',',
      '"',
      '\\',
      '\\\\',
      '\\ ',
      '\\=',
      '\\:',
      '\\t',
      '\\"',
    ];
    const piece = fc.constantFrom(...pieces, '\\u00e9', 'ö', '\n', '\r\n', '\\\n  ', '\\\r\n', '\n# x=y\n');
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { entries, mistakes } = read(text);
        if (mistakes.length > 0) return;
        if (entries.length > 1) compared += 1;
        expect(telling(entries)).toEqual(telling(Object.entries(getProperties(text))));
      }),
      { numRuns: 5_000, seed: 7 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  test('knows the place of every character', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'Z', ' ', '=', ':', 'ö', '"', ',', '\\'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), { minLength: 1, maxLength: 5 }), (pairs) => {
        const written = (text: string): string =>
          text.replaceAll(/[ =:\\ö]/g, (one) => (one === 'ö' ? '\\u00f6' : `\\${one}`));
        const text = pairs.map(([key, value]) => `${written(key)} = ${written(value)}\r\n`).join('');
        const properties = readProperties(new SourceText('map.sdl', text), new Mistakes());
        expect(properties.map(({ key, value }) => [key.text, value.text])).toEqual(pairs);
        for (const [index, { key, value }] of properties.entries()) {
          for (const part of [key, value]) {
            const { line, column = 0, endColumn = 0, sourceLine = '' } = part.place();
            expect(line).toBe(index + 1);
            expect(sourceLine.slice(column - 1, endColumn - 1)).toBe(part.written);
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
