import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { countRows } from '../../src/org/instant/row-count.ts';
import { CsvDefect, readCsv } from '../../src/org/rows/csv-reader.ts';

function read(text: string): string[][] | string {
  const rows: string[][] = [];
  const reader = readCsv(text);
  for (;;) {
    const step = reader.next();
    if (step.done === true) return step.value instanceof CsvDefect ? step.value.message : rows;
    rows.push(step.value);
  }
}

const UNESCAPED = 'Found unescaped quote. A value with quote should be within a quote';
const MORE_TEXT = 'Not expecting more text after end quote';

describe("the service's CSV reader", () => {
  it.each<[string, string, string[][] | string]>([
    [
      'plain rows',
      'A,B\n1,2\n',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    ['LF, CR and CRLF', 'A\n1\r2\r\n3', [['A'], ['1'], ['2'], ['3']]],
    ['line breaks inside quotes fold to LF', '"a\r\nb","c\rd"', [['a\nb', 'c\nd']]],
    ['doubled quotes', '"say ""hi""",""""', [['say "hi"', '"']]],
    ['blank lines anywhere', '\n\nA\n\n""\n1\n\n', [['A'], ['1']]],
    [
      'commas only are a row',
      'A,B,C\n,,\n',
      [
        ['A', 'B', 'C'],
        ['', '', ''],
      ],
    ],
    ['nothing is trimmed', 'John, Smith ', [['John', ' Smith ']]],
    ['a trailing comma is an empty cell', 'a,', [['a', '']]],
    ['quote after text', 'a, "b"', UNESCAPED],
    ['byte order mark before a quote', '\uFEFF"Id"\n', UNESCAPED],
    ['byte order mark before text stays', '\uFEFFId', [['\uFEFFId']]],
    ['text after a closing quote', '"a" ,b', MORE_TEXT],
    ['open quote', 'A\n"b\n', 'EOF reached before closing an opened quote'],
    ['nothing at all', '', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('has the limits of the service', () => {
    expect(read('A\n' + 'x\n'.repeat(10_000))).toHaveLength(10_001);
    expect(read('A\n' + 'x\n'.repeat(10_001))).toBe(
      'Exceeded number of records : 10002. Number of records should be less than or equal to 10001',
    );
    expect(read(','.repeat(4_999))).toHaveLength(1);
    expect(read(','.repeat(5_000))).toBe('Exceeded max number of columns per record : 5000');
    expect(read('x'.repeat(131_072))).toHaveLength(1);
    expect(read('x'.repeat(131_073))).toBe('Exceeded max field size: 131073');
    const wide = Array<string>(4).fill('x'.repeat(100_000)).join(',');
    expect(read(wide)).toHaveLength(1);
    expect(read(`${wide},y`)).toBe(
      'Exceeded max length for one record: 400001. Max length for one record should be less than or equal to 400000',
    );
    expect(read(`${wide}\n`.repeat(26))).toBe(
      'Exceeded max file size: 10400000. Max file size in characters should be less than or equal to 10000000',
    );
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ',', '"', '\n', ';', '#') });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('reads what any other reader reads from fully quoted rows', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join(',') + '\n').join('');
        const records: unknown = parse(text, { relax_column_count: true });
        expect(read(text)).toEqual(records);
      }),
    );
  });

  it('counts, in the fast way, the rows that it reads', () => {
    const line = fc.oneof(
      fc.constantFrom('', '""', '""""', ',', 'a', 'a,b', ' '),
      fc.array(cell.map(quoted), { minLength: 1, maxLength: 3 }).map((cells) => cells.join(',')),
    );
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 8 });
    fc.assert(
      fc.property(text, line, (lines, last) => {
        const csv = lines.flat().join('') + last;
        const rows = read(csv);
        expect(countRows(Buffer.from(csv))).toBe(Math.max(0, rows.length - 1));
      }),
    );
  });
});
