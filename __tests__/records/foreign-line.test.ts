import { expect, test } from 'vitest';
import { foreignLine } from '../../src/records/bytes/utf8-text.ts';

test.each<[string, Buffer, number | undefined]>([
  ['nothing', Buffer.from(''), undefined],
  ['UTF-8', Buffer.from('é\n\nü'), undefined],
  ['another encoding in the first line', Buffer.from('é\nb\n', 'latin1'), 1],
  ['another encoding behind a blank line', Buffer.from('a\n\né: ü\nb\n', 'latin1'), 3],
  ['another encoding in the last line', Buffer.from('a\r\nb\r\né', 'latin1'), 3],
  ['half a character at the end of a line', Buffer.from('a\n\xc3\nb', 'latin1'), 2],
])('the line of the first byte that is not UTF-8: %s', (_name, bytes, line) => {
  expect(foreignLine(bytes)).toBe(line);
});
