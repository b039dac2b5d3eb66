import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SqlDump } from '../../src/convert/sql/sql-dump.ts';
import { SqlScanner } from '../../src/convert/sql/sql-scanner.ts';
import { type SqlRow, SqlStatements } from '../../src/convert/sql/sql-statement.ts';
import type { SqlValue } from '../../src/convert/sql/sql-value.ts';
import { Mistakes } from '../../src/diagnostic/mistakes.ts';
import { fc } from '../fast-check.ts';

/** The rows of a text that comes in pieces of these lengths, as table and values. */
function rowsOf(text: string, lengths: readonly number[] = [text.length]): [string, readonly SqlValue[]][] {
  const scanner = new SqlScanner('data.sql');
  const statements = new SqlStatements(scanner);
  const rows: SqlRow[] = [];
  let at = 0;
  for (let index = 0; at < text.length; index++) {
    const length = Math.max(1, lengths[index % lengths.length] ?? 1);
    scanner.add(text.slice(at, at + length));
    statements.read((row) => rows.push(row));
    at += length;
  }
  scanner.end();
  statements.read((row) => rows.push(row));
  return rows.map(({ table, values }) => [table.name, values]);
}

/** A second writer of dumps, which chooses among SQLite's ways to write the same. */
function dump(tables: readonly Table[], quote: (name: string, index: number) => string): string {
  const statements = tables.flatMap(({ name, columns, rows }, index) => [
    `CREATE TABLE ${quote(name, index)} (${columns.map((column, at) => `${quote(column, index + at)} VARCHAR(255)`).join(',\n\t')}, PRIMARY KEY (${quote(columns[0] ?? '', index)}));`,
    ...rows.map(
      (row, at) =>
        `INSERT INTO ${quote(name, index)}${at % 2 === 0 ? '' : ` (${columns.map((column) => quote(column, at)).join(', ')})`} VALUES(${row.map((value, column) => literal(value, at + column)).join(',')});`,
    ),
  ]);
  return `-- a dump; with 'quotes'\nBEGIN TRANSACTION;\n${statements.join('\n/* ; */ ')}\nCOMMIT;\n`;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

function literal(value: string | null, way: number): string {
  if (value === null) return 'NULL';
  const text = (part: string): string => `'${part.replaceAll("'", "''")}'`;
  switch (way % 4) {
    case 1:
      return `replace(${text(value.replaceAll('\n', '\u0001'))},char(1),char(10))`;
    case 2:
      return `unistr(${text(value.replaceAll('\\', '\\\\').replaceAll('\n', '\\u000a'))})`;
    case 3:
      return `${text(value.slice(0, 2))} || ${text(value.slice(2))}`;
    default:
      return text(value);
  }
}

const name = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '"', "'", '`', 'é', '-', '1'),
  minLength: 1,
  maxLength: 6,
});
const value = fc.option(
  fc.string({
    unit: fc.constantFrom('a', "'", '"', '\n', '\r', ';', '--', '/*', ')', ',', '\\', '😀', 'é'),
    maxLength: 12,
  }),
);
const table = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() })
  .chain((columns) =>
    fc.record({
      name,
      columns: fc.constant(columns),
      rows: fc.array(fc.array(value, { minLength: columns.length, maxLength: columns.length }), {
        maxLength: 5,
      }),
    }),
  );
const QUOTES: readonly ((text: string) => string)[] = [
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => `\`${text.replaceAll('`', '``')}\``,
];

test('rows are read as they were dumped, whatever they hold and wherever the text is cut', () => {
  const tables = fc.uniqueArray(table, { maxLength: 3, selector: ({ name }) => name.toLowerCase() });
  fc.assert(
    fc.property(tables, fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), (tables, lengths) => {
      const text = dump(tables, (name, index) => (QUOTES[index % 2] ?? String)(name));
      const expected = tables.flatMap(({ name, rows }) => rows.map((row) => [name, row]));
      expect(rowsOf(text, lengths)).toEqual(expected);
      expect(rowsOf(text)).toEqual(expected);
    }),
  );
});

describe('values are stored as SQLite stores them', () => {
  test.each([
    ['TEXT', '1', '1'],
    ['VARCHAR(255)', '1.50', '1.5'],
    ['VARCHAR(255)', '1e20', '1.0e+20'],
    ['INTEGER', "'007'", 7n],
    ['INTEGER', "'7.0'", 7n],
    ['BOOLEAN', "'true'", 'true'],
    ['BOOLEAN', 'TRUE', 1n],
    ['REAL', '5', 5],
    ['', "'5'", '5'],
    ['DATE', "'2026-01-15'", '2026-01-15'],
    ['NUMERIC', '-9223372036854775808', -(2n ** 63n)],
    ['TEXT', '-+3', '-3'],
    ['TEXT', '0x1F', '31'],
    ['TEXT', '"a text in double quotes"', 'a text in double quotes'],
    ['TEXT', 'NULL', null],
    ['TEXT', "replace('a\\nb', '\\n', char(13, 10))", 'a\r\nb'],
    ['TEXT', "unistr('\\00e9\\+01F600\\\\')", 'é😀\\'],
    ['TEXT', "'a' || NULL", null],
    ['BLOB', "X'00fF'", Buffer.from([0, 255])],
  ])('a column %s with %s', (type, written, expected) => {
    expect(rowsOf(`CREATE TABLE t (c ${type}); INSERT INTO t VALUES(${written});`)).toEqual([
      ['t', [expected]],
    ]);
  });

  test('what a row does not name has its default', () => {
    const text =
      "CREATE TABLE IF NOT EXISTS main.[t] (a TEXT NOT NULL DEFAULT 'x, )', b INTEGER DEFAULT (1), c CHECK (c <> ',') REFERENCES u (d), CONSTRAINT k UNIQUE (a, b)) WITHOUT ROWID;" +
      "INSERT INTO \"T\" (C) VALUES ('z'), (\n'y'\n);";
    expect(rowsOf(text)).toEqual([
      ['t', ['x, )', 1n, 'z']],
      ['t', ['x, )', 1n, 'y']],
    ]);
  });

  test('statements that make no rows are passed over', () => {
    const text =
      "PRAGMA foreign_keys=OFF;CREATE TABLE t (a);CREATE INDEX i ON t (a);CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 'END;'; END;" +
      "CREATE VIEW v AS SELECT ';';DELETE FROM sqlite_sequence;INSERT INTO sqlite_sequence VALUES('t',3);DROP TABLE IF EXISTS u;INSERT INTO t VALUES(1);COMMIT";
    expect(rowsOf(text)).toEqual([['t', [1n]]]);
  });
});

describe('a file on the disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sql-dump-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function survey(
    content: string | Uint8Array,
  ): Promise<{ dump: SqlDump; rows: SqlRow[]; mistakes: Mistakes }> {
    const path = join(folder, 'data.sql');
    await writeFile(path, content);
    const dump = new SqlDump(path, 'datasets/data.sql');
    const mistakes = new Mistakes();
    const rows: SqlRow[] = [];
    await dump.survey((row) => rows.push(row), mistakes);
    return { dump, rows, mistakes };
  }

  test('the rows of a table are read again from their part of the file', async () => {
    const long = 'é'.repeat(150_000);
    const insert = (table: string, number: number): string =>
      `INSERT INTO ${table} VALUES(${number},'${long}');\n`;
    const { dump, mistakes, rows } = await survey(
      `\uFEFFCREATE TABLE a (i INTEGER, t);\n${insert('a', 1)}${insert('a', 2)}CREATE TABLE b (i INTEGER, t);\n${insert('b', 3)}${insert('a', 4)}${insert('b', 5)}`,
    );
    expect(mistakes.diagnostics).toEqual([]);
    const lines: [unknown, number][] = [];
    for (const name of ['A', 'b']) {
      const table = dump.table(name);
      if (table === undefined) throw new Error(name);
      for await (const read of dump.rows(table, mistakes)) {
        lines.push(...read.map(({ line, values }): [unknown, number] => [values[0], line]));
      }
    }
    expect(lines).toEqual([
      [1n, 2],
      [2n, 3],
      [4n, 6],
      [3n, 5],
      [5n, 7],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
    expect(rows.every(({ values }) => values[1] === long)).toBe(true);
  });

  test.each([
    ["CREATE TABLE t (a);\nINSERT INTO t VALUES('x);\n", /quotation mark.*is missing|file ends/, 2],
    [
      'CREATE TABLE t (a);\nINSERT INTO t VALUES(1,2);\n',
      /The row has 2 values, and the table "t" takes 1/,
      2,
      21,
    ],
    ['INSERT INTO t VALUES(1);', /Rows of the table "t" come before it is created/, 1, 13],
    ['CREATE TABLE t (a);\nINSERT INTO t (b) VALUES(1);', /The table "t" has no column "b"/, 2, 16],
    ['CREATE TABLE t (a);\nCREATE TABLE T (a);', /created twice, first in line 1/, 2],
    ['CREATE TABLE t (a);\nUPDATE t SET a = 1;', /A statement UPDATE is not read/, 2, 1],
    ['CREATE TABLE t (a);\nINSERT INTO t SELECT 1;', /should stand VALUES/, 2, 15],
    ['CREATE TABLE t (a);\nINSERT INTO t VALUES(date());', /Here should stand a value/, 2, 22],
    ["CREATE TABLE t (a);\nINSERT INTO t VALUES(X'0');", /pairs of hexadecimal digits/, 2],
    ["CREATE TABLE t (a);\nINSERT INTO t VALUES(unistr('\\q'));", /backslash that begins no character/, 2],
    ['CREATE TABLE t AS SELECT 1;', /should stand its columns/, 1, 16],
    ['BEGIN;\nROLLBACK; -- due to errors', /SQLite met an error/, 2, 1],
    ['CREATE TABLE t (a);\nINSERT INTO t VALUES(1)', /ends in the middle/, 2],
    ['Account,Contact\n1,2\n', /A statement ACCOUNT is not read/, 1, 1],
    ['{"a": 1}', /Here should begin a statement/, 1, 1],
    [Buffer.from('CREATE TABLE t (a);\n-- Gr\u00fcn\n', 'latin1'), /no text in UTF-8/, 2, 6],
    [Buffer.from('CREATE TABLE t (a);', 'utf16le'), /no text in UTF-8/, 1, 2],
    [Buffer.from('SQLite format 3\0'), /no text in UTF-8/, 1, 16],
  ])('%j is refused', async (content, message, line, column?: number) => {
    const { diagnostics } = (await survey(content)).mistakes;
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.place).toMatchObject({
      file: 'datasets/data.sql',
      line,
      ...(column === undefined ? {} : { column }),
    });
  });
});
