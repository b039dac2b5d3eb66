import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { CsvResultRows } from '../../src/records/csv/csv-result-rows.ts';

const header = '"Id","Success","Created","Error"\n';
const id = '003000000000001AAA';

interface Row {
  readonly id: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly error: string;
}

function walk(text: string): { rows: Row[]; malformed: string | undefined } {
  const walker = new CsvResultRows(Buffer.from(text));
  const rows: Row[] = [];
  while (walker.next()) {
    const { success, created } = walker;
    rows.push({ id: walker.id(), success, created, error: success ? '' : walker.error() });
  }
  return { rows, malformed: walker.malformed };
}

describe('a result is read', () => {
  test.each<[what: string, text: string, rows: Row[]]>([
    ['without rows', header, []],
    ['created', `${header}"${id}","true","true",""\n`, [{ id, success: true, created: true, error: '' }]],
    ['updated', `${header}"${id}","true","false",""\n`, [{ id, success: true, created: false, error: '' }]],
    [
      'failed',
      `${header}"","false","false","A:b:--"\n`,
      [{ id: '', success: false, created: false, error: 'A:b:--' }],
    ],
    [
      'failed with an Id, as updates do',
      `${header}"${id}","false","false","A:b:--"\n`,
      [{ id, success: false, created: false, error: 'A:b:--' }],
    ],
    [
      'without quotes, and with CRLF',
      `Id,Success,Created,Error\r\n${id},true,true,\r\n,false,false,A:b\r\n`,
      [
        { id, success: true, created: true, error: '' },
        { id: '', success: false, created: false, error: 'A:b' },
      ],
    ],
    [
      'with quotes, commas and line ends in the error',
      `${header}"","false","false","A:say ""no"",\nplease:--"\n`,
      [{ id: '', success: false, created: false, error: 'A:say "no",\nplease:--' }],
    ],
    [
      'without the last line end',
      `${header}"${id}","true","true",""`,
      [{ id, success: true, created: true, error: '' }],
    ],
    [
      'with a blank line at the end',
      `${header}"${id}","true","true",""\n\n`,
      [{ id, success: true, created: true, error: '' }],
    ],
  ])('%s', (_, text, rows) => {
    expect(walk(text)).toEqual({ rows, malformed: undefined });
  });
});

describe('a result is refused', () => {
  test.each<[what: string, text: string, sound: number]>([
    ['nothing at all', '', 0],
    ['a page', '<!DOCTYPE html><html>', 0],
    ['another header', '"Id","Success","Created"\n', 0],
    ['a row of three cells', `${header}"${id}","true","true"\n`, 0],
    ['a row of five cells', `${header}"${id}","true","true","",""\n`, 0],
    ['neither true nor false', `${header}"${id}","yes","true",""\n`, 0],
    ['success without an Id', `${header}"","true","true",""\n`, 0],
    ['success with a short Id', `${header}"003","true","true",""\n`, 0],
    ['an open quote', `${header}"${id}","true","true",""\n"","false","false","A:b`, 1],
    ['a row behind a broken one', `${header}"${id}","true","true",""\nx\n"${id}","true","true",""\n`, 1],
  ])('%s', (_, text, sound) => {
    const { rows, malformed } = walk(text);
    expect(malformed).toEqual(expect.any(String));
    expect(rows).toHaveLength(sound);
  });
});

const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc.boolean().map((created) => ({ id, success: true, created, error: '' })),
  fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ':', '-', 'é'), maxLength: 12 })
    .map((error) => ({ id: '', success: false, created: false, error: `CODE:${error}` })),
);

function written(rows: readonly Row[]): string {
  const cell = (value: string | boolean): string => `"${String(value).replaceAll('"', '""')}"`;
  return (
    header + rows.map((row) => `${[row.id, row.success, row.created, row.error].map(cell).join()}\n`).join('')
  );
}

test('every result reads as a CSV reader reads it', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const text = written(rows);
      const parsed: string[][] = parse(text, { from: 2, record_delimiter: '\n' });
      expect(walk(text)).toEqual({ rows, malformed: undefined });
      expect(parsed.map(([, , , error]) => error)).toEqual(rows.map(({ error }) => error));
    }),
  );
});

test('wherever a result is cut, no row is made up', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), fc.nat(), (rows, at) => {
      const text = written(rows);
      const cut = text.slice(0, at % text.length);
      const read = walk(cut);
      expect(read.rows.length).toBeLessThanOrEqual(rows.length);
      for (const [index, row] of read.rows.entries()) {
        expect({ ...row, error: '' }).toEqual({ ...rows[index], error: '' });
        expect(rows[index]?.error.startsWith(row.error)).toBe(true);
      }
    }),
  );
});
