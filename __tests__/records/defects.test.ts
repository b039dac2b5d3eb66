import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import { inspectContents, located, plainInsert, reported } from './job.ts';

/** One file, and what is said of it. */
const cases: [title: string, content: string | Buffer, expected: string[]][] = [
  ['an empty file', '', ['a.csv:1 The file is empty.']],
  ['a file of blank lines', '\n\r\n\n', ['a.csv:1 The file is empty.']],
  ['a byte-order mark alone', '\uFEFF', ['a.csv:1 The file is empty.']],
  ['a header without records', 'Name,Phone\n', ['a.csv:1 The file has a header row and no records.']],
  [
    'too many and too few cells, with blank lines and quoted line ends between',
    'Name,Phone\n\n"a\nb",1\nc\nd,1,2\r\ne,f\n',
    [
      'a.csv:5 The record that starts here has 1 cell; the header row has 2.',
      'a.csv:6 The record that starts here has 3 cells; the header row has 2.',
    ],
  ],
  [
    'a duplicate header',
    'Name,Phone,NAME\n1,2,3\n',
    ['a.csv:1 Columns 1 and 3 are both named "NAME" (case does not count).'],
  ],
  ['an empty header', 'Name,,Phone\n1,2,3\n', ['a.csv:1 Column 2 has no name in the header row.']],
  [
    'a header that is no field name',
    'Name,First Name, Phone\n1,2,3\n',
    [
      'a.csv:1 "First Name" (column "First Name") is not a field\'s API name.',
      'a.csv:1 " Phone" (column " Phone") is not a field\'s API name.',
    ],
  ],
  [
    'text before a quote',
    'Name,Phone\nx,1\ny, "2"\nz\n',
    ['a.csv:3 A quote stands after other text in a cell.'],
  ],
  ['a quote inside a cell', 'Name,Phone\nx,1"2\n', ['a.csv:2 A quote stands after other text in a cell.']],
  ['text after a quote', 'Name,Phone\n"a\nb" ,1\n', ['a.csv:3 Text follows the closing quote of a cell.']],
  [
    'a quote that is never closed',
    'Name,Phone\nx,1\n"a\nb",2\ny,"3\n4\n5\n',
    ['a.csv:5 A quote is opened here and never closed.'],
  ],
  [
    'a NUL byte',
    'Name,Phone\nx,1\ny\0,2\n"z\0",2\n',
    ['a.csv:3 The record that starts here holds a NUL byte. The same is true of 1 more of the file.'],
  ],
  [
    'bytes that are not UTF-8',
    Buffer.from('Name,Phone\nx,1\ncaf\xe9,2\ny,3\n', 'latin1'),
    ['a.csv:3 The record that starts here is not UTF-8.'],
  ],
  [
    'a file in another encoding',
    Buffer.from(`Name,Phone\n${'caf\xe9,2\nx,1\n'.repeat(1_300)}`, 'latin1'),
    ['a.csv:2 The record that starts here is not UTF-8. The same is true of 1,299 more of the file.'],
  ],
  [
    'bytes that are not UTF-8 in the last line',
    Buffer.from('Name,Phone\nx,1\ny,\xe9', 'latin1'),
    ['a.csv:3 The record that starts here is not UTF-8.'],
  ],
  [
    'semicolons',
    'Name;Phone\nx;1\n',
    [
      'a.csv:1 The header row is one column that holds semicolons: the file seems to be separated by semicolons.',
    ],
  ],
  [
    'a header over 32,000 characters',
    `${Array.from({ length: 1000 }, (_, index) => `Field_${'x'.repeat(26)}_${1000 + index}__c`).join()}\n${','.repeat(999)}\n`,
    ['a.csv:1 The header row has 40,999 characters; the Bulk API takes at most 32,000.'],
  ],
  [
    'more than 5,000 columns',
    `${Array.from({ length: 5001 }, (_, index) => `F${index}`).join()}\n${','.repeat(5000)}\n`,
    ['a.csv:1 The header row names 5,001 columns; the Bulk API takes at most 5,000.'],
  ],
  [
    'a cell over 131,072 characters, counted in UTF-16 units without quotes',
    `Name,Phone\n${'é'.repeat(131_072)},1\n"${'é'.repeat(131_072)}""",1\n`,
    [
      'a.csv:3 Cell 1 of the record that starts here has 131,073 characters; the Bulk API takes at most 131,072.',
    ],
  ],
  [
    'a record over 400,000 characters',
    `A,B,C,D\n${Array(4).fill('x'.repeat(100_000)).join()}\n${Array(4).fill('x'.repeat(100_001)).join()}\n`,
    ['a.csv:3 The record that starts here has 400,004 characters; the Bulk API takes at most 400,000.'],
  ],
  [
    'a single blank cell, which the service would skip',
    'Name\nx\n""\ny\n',
    [
      'a.csv:3 The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.',
    ],
  ],
];

describe('a source file is refused before anything is sent', () => {
  it.each(cases)('%s', async (_title, content, expected) => {
    expect(reported((await inspectContents({ 'a.csv': content })).defects)).toEqual(expected);
  });

  it('keeps the first hundred mistakes and counts the others', async () => {
    const { defects } = await inspectContents({ 'a.csv': `Name,Phone\n${'x\n'.repeat(250)}` });
    expect(defects).toHaveLength(100);
  });

  it('for columns that differ from those of the file before', async () => {
    const { defects } = await inspectContents({ 'a.csv': 'Name,Phone\n1,2\n', 'b.csv': 'Name,Fax\n1,2\n' });
    expect(reported(defects)).toEqual([
      'b.csv:1 The columns differ from those of a.csv: column 2 is "Fax" here and "Phone" there.',
    ]);
  });

  it('for a record that no batch can hold', async () => {
    const { defects } = await inspectContents({ 'a.csv': `Name\n${'x'.repeat(95)}\n` }, plainInsert, {
      maxRecords: 1,
      maxBytes: 100,
    });
    expect(reported(defects)).toEqual([
      'a.csv:2 The record that starts here takes 96 bytes, too many for a batch of at most 100 bytes with its header row.',
    ]);
  });

  it('for a record without end, long before the whole file is in memory', async () => {
    const { defects } = await inspectContents({ 'a.csv': `Name\n"${'x\n'.repeat(15_000_000)}` });
    expect(reported(defects)).toEqual([
      'a.csv:2 The record that starts here is longer than 10,000,000 bytes, more than a batch can hold.',
    ]);
  });
});

describe('a mapping that does not suit the columns is refused', () => {
  const mappings: [string, string, Partial<Mapping>, string[]][] = [
    [
      'a column that is not there',
      'Name,Phone\n1,2\n',
      { columns: [{ column: located('Phne'), field: located('Fax') }] },
      ['bulk-load.yml:9 There is no column "Phne" in a.csv.'],
    ],
    [
      'columns the wrong way round, with what follows from it',
      'Ext,AccountName\n1,2\n',
      {
        operation: located('upsert' as const),
        externalIdFieldName: located('Ext__c'),
        columns: [
          { column: located('Ext__c'), field: located('Ext') },
          { column: located('Name'), field: located('AccountName') },
        ],
      },
      ['bulk-load.yml:9 "columns" is the wrong way round: "Ext" is a column of a.csv, and "Ext__c" is none.'],
    ],
    [
      'two columns for one field',
      'Name,Phone\n1,2\n',
      { columns: [{ column: located('Phone'), field: located('Name') }] },
      ['bulk-load.yml:9 The field "Name" is given twice: by column "Name" and by column "Phone".'],
    ],
    [
      'an update without Id',
      'Name\n1\n',
      { operation: located('update') },
      ['a.csv:1 There is no column for "Id", which the operation update needs to find its records.'],
    ],
    [
      'an upsert without its key',
      'Name\n1\n',
      { operation: located('upsert'), externalIdFieldName: located('Key__c') },
      [
        'bulk-load.yml:9 There is no column for "Key__c", which the operation upsert needs to find its records.',
      ],
    ],
    [
      'a delete with more than ids',
      'Id,Name\n1,2\n',
      { operation: located('delete') },
      ['a.csv:1 The operation delete takes the column "Id" alone, but "Name" would be sent too.'],
    ],
    [
      'nothing left to send',
      'sf__Id,sf__Error\n1,2\n',
      {},
      ['a.csv:1 No column of the file is left to be sent.'],
    ],
  ];
  it.each(mappings)('%s', async (_title, content, mapping, expected) => {
    const { defects } = await inspectContents({ 'a.csv': content }, { ...plainInsert, ...mapping });
    expect(reported(defects)).toEqual(expected);
  });
});
