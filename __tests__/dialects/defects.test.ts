import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CsvDialect } from '../../src/manifest/manifest.ts';
import { inspectContents, plainInsert, reported } from '../records/job.ts';

const semicolons = { delimiter: ';', encoding: 'utf-8' };

function encoded(encoding: string): CsvDialect {
  return { delimiter: ',', encoding };
}

/** One file, how it is said to be written, and what is said of it. */
const cases: [title: string, dialect: CsvDialect, content: string | Buffer, expected: string[]][] = [
  [
    'commas where semicolons are named',
    semicolons,
    'Name,Phone\nx,1\n',
    ['a.csv:1 The header row is one column that holds commas: the file seems to be separated by commas.'],
  ],
  [
    'tabs where semicolons are named',
    semicolons,
    'Name\tPhone\nx\t1\n',
    ['a.csv:1 The header row is one column that holds tabs: the file seems to be separated by tabs.'],
  ],
  [
    'text before a quote, with a comma between',
    semicolons,
    'Name;Phone\nx;1\nx,"y";1\n',
    ['a.csv:3 A quote stands after other text in a cell.'],
  ],
  [
    'a comma after a closing quote',
    semicolons,
    'Name;Phone\n"x",y;1\n',
    ['a.csv:2 Text follows the closing quote of a cell.'],
  ],
  [
    'a quote that is never closed',
    semicolons,
    'Name;Phone\nx;"1;\n2\n',
    ['a.csv:2 A quote is opened here and never closed.'],
  ],
  [
    'too few and too many cells',
    semicolons,
    'Name;Phone\n"a\r\nb,"\nc;d;e\n',
    [
      'a.csv:2 The record that starts here has 1 cell; the header row has 2.',
      'a.csv:4 The record that starts here has 3 cells; the header row has 2.',
    ],
  ],
  [
    'bytes that are no UTF-8',
    semicolons,
    Buffer.from('Name;Phone\r\nx;1\r\n\r\ncaf\xe9;2\r\n', 'latin1'),
    ['a.csv:4 This line holds bytes that utf-8 does not have.'],
  ],
  [
    'half a character at the end',
    encoded('shift_jis'),
    Buffer.from('Name,Phone\nx,1\ny,\x83', 'latin1'),
    ['a.csv:3 This line holds bytes that shift_jis does not have.'],
  ],
  [
    'a byte that only the next line shows to be wrong',
    encoded('shift_jis'),
    Buffer.from('Name,Phone\rx,\x83\ry,2', 'latin1'),
    ['a.csv:2 This line holds bytes that shift_jis does not have.'],
  ],
  [
    'half a surrogate pair',
    encoded('utf-16le'),
    Buffer.from('Name,Phone\nx,\ud83d\ny,2', 'utf16le'),
    ['a.csv:2 This line holds bytes that utf-16le does not have.'],
  ],
  [
    'malformed bytes far behind the start',
    encoded('utf-16be'),
    Buffer.from(`Name,Phone\n${'x,1\n'.repeat(100_000)}\udc00,2\n`, 'utf16le').swap16(),
    ['a.csv:100002 This line holds bytes that utf-16be does not have.'],
  ],
  [
    'UTF-16 that neither a mark nor the job tells',
    encoded('utf-8'),
    Buffer.from('Name,Phone\nx,1\n', 'utf16le'),
    [
      'a.csv:1 The record that starts here holds a NUL byte. The same is true of 2 more of the file.',
      'a.csv:1 "N\0a\0m\0e\0" (column "N\0a\0m\0e\0") is not a field\'s API name.',
    ],
  ],
];

describe('a file that is not in the dialect of its job is refused', () => {
  it.each(cases)('%s', async (_title, csv, content, expected) => {
    const { defects } = await inspectContents({ 'a.csv': content }, { ...plainInsert, csv });
    expect(reported(defects).slice(0, expected.length)).toEqual(expected);
    if (!expected.join('').includes('NUL')) expect(defects).toHaveLength(expected.length);
  });
});

it('a byte order mark says more than the job', async () => {
  const content = Buffer.from('\uFEFFName;Phone\nä,;1\n', 'utf16le');
  const { inspection, defects } = await inspectContents(
    { 'a.csv': content, 'b.csv': '\uFEFFName;Phone\nä;2\n' },
    { ...plainInsert, csv: { delimiter: ';', encoding: 'windows-1252' } },
  );
  expect(defects).toEqual([]);
  expect(inspection?.records).toBe(2);
});

it('what is known of a copied file are its own name, size and hash', async () => {
  const content = Buffer.from('\uFEFFName,Phone\nä,1\n', 'utf16le');
  const { inspection } = await inspectContents({ 'a.csv': content });
  expect(inspection?.files).toEqual([
    {
      name: 'a.csv',
      path: '/scratch/job-0-copy.csv',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    },
  ]);
});
