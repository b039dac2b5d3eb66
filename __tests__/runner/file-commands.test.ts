import { describe, expect, test } from 'vitest';
import { parseFileCommand } from './file-commands.ts';

describe('the grammar of output, state and environment files', () => {
  test.each([
    ['a name and a value', 'colour=blue\n', { colour: 'blue' }],
    ['a value with further equals signs', 'query=a=b=c\n', { query: 'a=b=c' }],
    ['an empty value', 'nothing=\n', { nothing: '' }],
    ['a line without an end', 'colour=blue', { colour: 'blue' }],
    ['empty lines between pairs', '\n\na=1\n\nb=2\n', { a: '1', b: '2' }],
    ['a block', 'text<<END\none\ntwo\nEND\n', { text: 'one\ntwo' }],
    ['an empty block', 'text<<END\nEND\n', { text: '' }],
    ['a block of one empty line', 'text<<END\n\nEND\n', { text: '' }],
    ['a block that ends in an empty line', 'text<<END\none\n\nEND\n', { text: 'one\n' }],
    ['a block whose last line has no end', 'text<<END\none\nEND', { text: 'one' }],
    [
      'a block with lines that look like pairs',
      'text<<END\na=1\nb<<X\nEND\nc=3\n',
      { text: 'a=1\nb<<X', c: '3' },
    ],
    ['an equals sign before two less-than signs', 'sum=1<<2\n', { sum: '1<<2' }],
    ['an equals sign in the delimiter', 'text<<E=D\none\nE=D\n', { text: 'one' }],
    ['carriage returns, which belong to the value', 'text<<END\none\r\ntwo\nEND\n', { text: 'one\r\ntwo' }],
    ['the same name twice: the later wins', 'a=1\na=2\n', { a: '2' }],
  ])('%s', (_, text, pairs) => {
    const parsed = parseFileCommand(text);
    expect(parsed.problem).toBeUndefined();
    expect(Object.fromEntries(parsed.pairs)).toEqual(pairs);
  });

  test.each([
    ['neither form', 'just words\n', 'no "NAME=VALUE" in the line "just words"'],
    ['an empty name', '=value\n', 'no "NAME=VALUE" in the line "=value"'],
    ['a block without a name', '<<END\nEND\n', 'no "NAME<<DELIMITER" in the line "<<END"'],
    ['a block without a delimiter', 'text<<\nEND\n', 'no "NAME<<DELIMITER" in the line "text<<"'],
    ['a block that never ends', 'text<<END\none\n', 'the delimiter "END" is missing'],
    ['a delimiter that has more on its line', 'text<<END\none\nEND \n', 'the delimiter "END" is missing'],
    ['a CRLF file', 'text<<END\r\none\r\nEND', 'the line before the delimiter "END\r" has no end'],
  ])('refuses %s', (_, text, problem) => {
    expect(parseFileCommand(text).problem).toBe(problem);
  });
});
