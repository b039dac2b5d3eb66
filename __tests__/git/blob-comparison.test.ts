import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compareWithBlob, type BlobComparison } from '../../src/git/blob-comparison.ts';
import { objectId } from '../../src/git/git-object.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

const WINDOW_BYTES = 1024 * 1024;
/** A CR that is the last byte of a window, and its LF the first of the next one. */
const parted = `${'x'.repeat(WINDOW_BYTES - 1)}\r\nmore\r\n`;

function pointer(content: string): string {
  const oid = createHash('sha256').update(content).digest('hex');
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(content)}\n`;
}

describe.each(['sha1', 'sha256'] as const)('by %s', (hash) => {
  test.each<readonly [string, string, string, BlobComparison]>([
    ['itself', 'a\nb\n', 'a\nb\n', 'same'],
    ['nothing', '', '', 'same'],
    ['one with a byte more', 'a\nb\n', 'a\nb', 'differs'],
    ['one with another byte', 'a\nb\n', 'a\nc\n', 'differs'],
    ['one with line feeds alone', 'a\r\nb\r\n', 'a\nb\n', 'line-ends-differ'],
    ['one with some of its line ends', 'a\r\nb\n', 'a\nb\n', 'line-ends-differ'],
    ['one with line feeds alone, in two windows', parted, parted.replaceAll('\r', ''), 'line-ends-differ'],
    ['one without a CR that ends no line', 'a\rb\r\n', 'ab\n', 'differs'],
    ['one whose line ends and a byte differ', 'a\r\nb\r\n', 'a\nc\n', 'differs'],
    ['the pointer to itself', 'a\nb\n', pointer('a\nb\n'), 'same'],
    ['the pointer to another one', 'a\nb\n', pointer('a\nc\n'), 'differs'],
  ])('a file is held against %s', async (_, content, committed, expected) => {
    const file = await new MemoryFiles({ '/file': content }).open('/file');
    const id = objectId({ kind: 'blob', content: Buffer.from(committed) }, hash);
    expect(await compareWithBlob(file, id)).toBe(expected);
  });
});
