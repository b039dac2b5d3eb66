import { expect, test } from 'vitest';
import { readCondition } from '../../src/convert/sql/sql-condition.ts';
import type { SqlTable } from '../../src/convert/sql/sql-statement.ts';
import { affinityOf, type SqlValue } from '../../src/convert/sql/sql-value.ts';

const table: SqlTable = {
  name: 't',
  columns: (
    [
      ['s', 'VARCHAR(255)'],
      ['i', 'INTEGER'],
      ['n', 'TEXT'],
    ] as const
  ).map(([name, type]) => ({ name, affinity: affinityOf(type), preset: null })),
  primaryKey: [],
  line: 1,
};
const row: readonly SqlValue[] = ['Open', 9n, null];

// What SQLite answers, by its own shell.
test.each([
  ["s = 'Open'", true],
  ["s <> 'Cancelled'", true],
  ["s = 'open'", false],
  ["s LIKE 'o_%N'", true],
  ["s NOT LIKE '%x%'", true],
  ["s IN ('Closed', 'Open')", true],
  ["s NOT IN ('Closed', NULL)", false],
  ['i BETWEEN 1 AND 9', true],
  ['i NOT BETWEEN 1 AND 8', true],
  ["i = '9'", true],
  ['i > 10', false],
  ["'10' > i", true],
  ['s > 10', true],
  ["s < 'a'", true],
  ['n IS NULL', true],
  ['n ISNULL AND i NOTNULL', true],
  ['n = NULL', false],
  ['NOT (n = 1)', false],
  ["n <> 'x'", false],
  ['n IS NOT NULL OR i == 9', true],
  ["n = 'x' OR i = 9", true],
  ["NOT i = 8 AND lower(s) = 'open'", true],
  ["upper(trim(' ' || s)) = 'OPEN'", true],
  ['length(s) = 4', true],
  ["coalesce(n, s) = 'Open'", true],
  ['"t"."s" = "Open"', true],
  ['[i] != -1', true],
  ['s', false],
  ['i', true],
  ['s IS s', true],
])('%s', (condition, expected) => {
  expect(readCondition(condition, table)(row)).toBe(expected);
});

test.each([
  ['x = 1', 0, /no column "x"/],
  ['s = (SELECT 1)', 5, /no column|not understood/],
  ['s =', 3, /in the middle/],
  ["s GLOB 'a*'", 2, /not understood/],
  ['date(s) = 1', 0, /not understood/],
  ["s = 'a", 4, /quotation mark|in the middle/],
])('%s is refused', (condition, offset, message) => {
  expect(() => readCondition(condition, table)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(message) as string, offset }),
  );
});
