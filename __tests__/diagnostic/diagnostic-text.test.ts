import { fc } from '../fast-check.ts';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { diagnosticText } from '../../src/diagnostic/diagnostic-text.ts';
import type { Place } from '../../src/diagnostic/diagnostic.ts';
import { visibleText } from '../../src/diagnostic/visible-text.ts';

const place = (sourceLine: string, meant: string): Place => {
  const column = sourceLine.indexOf(meant) + 1;
  return { file: 'bulk-load.yml', line: 7, column, endColumn: column + meant.length, sourceLine };
};

const text = (sourceLine: string, meant: string): string[] =>
  diagnosticText({ severity: 'error', message: 'No.', place: place(sourceLine, meant) }).split('\n');

describe('a diagnostic in the log', () => {
  test('says the place, the line, the hint and the related place', () => {
    expect(
      diagnosticText({
        severity: 'warning',
        message: 'Two of them.',
        hint: 'Take one away.',
        place: place('a: 1', '1'),
        related: { message: 'The other one.', place: { ...place('b: 2', '2'), line: 12 } },
      }),
    ).toBe(
      [
        'bulk-load.yml:7:4: warning: Two of them.',
        '  7 | a: 1',
        '    |    ^',
        '  hint: Take one away.',
        '  bulk-load.yml:12:4: The other one.',
        '  12 | b: 2',
        '     |    ^',
      ].join('\n'),
    );
  });

  test('does without what it does not know', () => {
    const message = 'The header is empty.';
    const lines = [
      diagnosticText({ severity: 'error', message }),
      diagnosticText({ severity: 'error', message, place: { file: 'a.csv' } }),
      diagnosticText({ severity: 'error', message, place: { file: 'a.csv', line: 1 } }),
      diagnosticText({ severity: 'error', message, place: { file: 'a.csv', line: 1, column: 5 } }),
    ];
    expect(lines).toEqual([
      'error: The header is empty.',
      'a.csv: error: The header is empty.',
      'a.csv:1: error: The header is empty.',
      'a.csv:1:5: error: The header is empty.',
    ]);
  });

  test('puts carets under tabs, wide characters, marks and emoji', () => {
    expect(text('\ta:\tb', 'b').slice(1)).toEqual(['  7 |     a:  b', '    |         ^']);
    expect(text('名前: 値', '値').slice(1)).toEqual(['  7 | 名前: 値', '    |       ^^']);
    expect(text('e\u0301: x', 'x').slice(1)).toEqual(['  7 | e\u0301: x', '    |    ^']);
    expect(text('👩‍👩‍👧: x', 'x').slice(1)).toEqual(['  7 | 👩‍👩‍👧: x', '    |     ^']);
    expect(text('a\tb c', '\tb').slice(1)).toEqual(['  7 | a   b c', '    |  ^^^^']);
  });

  test('puts one caret behind the line where something is missing', () => {
    const sourceLine = 'files:';
    const behind = { file: 'a.yml', line: 3, column: 7, endColumn: 8, sourceLine };
    expect(diagnosticText({ severity: 'error', message: 'No.', place: behind }).split('\n').slice(1)).toEqual(
      ['  3 | files:', '    |       ^'],
    );
  });

  test('shows control characters instead of obeying them', () => {
    expect(text('a: \u001b[31m\u202Ered\u0000', 'red').slice(1)).toEqual([
      '  7 | a: ␛[31m<U+202E>red␀',
      '    |                 ^^^',
    ]);
    expect(visibleText('a\nb\r\u0085\u2028\u00AD\uFEFF\uD800\u007F')).toBe(
      'a␊b␍<U+0085><U+2028><U+00AD><U+FEFF><U+D800>␡',
    );
  });

  test('cuts a long line around the caret', () => {
    const [, line = '', caret = ''] = text(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 'X');
    expect(line).toBe(`  7 | …${'a'.repeat(80)}X${'b'.repeat(79)}…`);
    expect(caret.indexOf('^')).toBe(line.indexOf('X'));
    expect(text(`${'😀'.repeat(300)}X`, 'X')[1]).toMatch(/^ {2}7 \| …(?:😀)+X$/u);
  });

  test('is never a workflow command, and never has a line too many', () => {
    const piece = fc.constantFrom(
      '::',
      '##[',
      '#',
      '[',
      'error',
      '\n',
      '\r\n',
      '\t',
      ' ',
      'a',
      '名',
      '\u001b',
      '\u2028',
    );
    const hostile = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, hostile, fc.nat(30), fc.nat(10), (file, sourceLine, start, length) => {
        const column = (start % (sourceLine.length + 1)) + 1;
        const at = { file, line: 1, column, endColumn: column + length + 1, sourceLine };
        const related = { message: file, place: at };
        const lines = diagnosticText({
          severity: 'error',
          message: sourceLine,
          hint: file,
          place: at,
          related,
        });
        expect(lines).not.toMatch(/##\[|[^\n\P{Cc}]/u);
        expect(lines.split('\n')).toHaveLength(7);
        for (const line of lines.split('\n')) expect(line).not.toMatch(/^\s*::/);
      }),
    );
  });

  test('the caret stands in the column that the terminal shows the text in', () => {
    const piece = fc.constantFrom('a', ' ', '\t', '名', 'é', 'ｗ', '😀', '\u0007');
    const part = fc.array(piece, { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(part, part, (before, after) => {
        const [, line = '', caret = ''] = text(`${before}X${after}`, 'X');
        expect(caret.indexOf('^')).toBe(stringWidth(line.slice(0, line.indexOf('X'))));
      }),
    );
  });
});
