import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { checksumSuffix } from '../../src/org/records/salesforce-id.ts';
import { resultRows } from '../../src/records/results/result-reader.ts';
import type { RowError } from '../../src/records/record/row-error.ts';

const namespace = 'http://www.force.com/2009/06/asyncapi/dataload';
const id = '001D000000ISUr3IAH';
const next = '001D000000ISUr4IAH';

type Format = 'CSV' | 'JSON' | 'XML';

/** A row as a service might write it: each value is written down as it is. */
interface Written {
  readonly id: string;
  readonly success: string;
  readonly created: string;
  readonly errors?: string;
}

const results: Readonly<Record<Format, (rows: readonly Written[]) => string>> = {
  CSV: (rows) =>
    `"Id","Success","Created","Error"\n${rows.map((row) => `${row.id},${row.success},${row.created},${row.errors ?? '""'}\n`).join('')}`,
  JSON: (rows) =>
    `[${rows.map((row) => `{"success":${row.success},"created":${row.created},"id":${row.id},"errors":${row.errors ?? '[]'}}`).join(',')}]`,
  XML: (rows) =>
    `<?xml version="1.0" encoding="UTF-8"?><results xmlns="${namespace}">${rows.map((row) => `<result>${row.errors ?? ''}${row.id}<success>${row.success}</success><created>${row.created}</created></result>`).join('')}</results>`,
};

interface Row {
  readonly id: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly RowError[];
}

function walk(text: string | Uint8Array): { rows: Row[]; malformed: string | undefined } {
  const walker = resultRows(Buffer.from(text));
  const rows: Row[] = [];
  while (walker.next()) {
    const { created, idBytes, idEnd, idStart, success } = walker;
    expect(Buffer.from(idBytes.subarray(idStart, idEnd)).toString()).toBe(walker.id());
    rows.push({ id: walker.id(), success, created, errors: success ? [] : walker.errors() });
  }
  return { rows, malformed: walker.malformed };
}

const saved = (wanted: string): Row => ({ id: wanted, success: true, created: true, errors: [] });

/** The ways in which a format can say an id that is not the plain one, and the plain one. */
const idForms: readonly [Format, string, string][] = [
  ['CSV', 'quoted', `"${id}"`],
  ['CSV', 'bare', id],
  ['JSON', 'plain', `"${id}"`],
  ['JSON', 'with an escape', '"\\u0030\\u00301D000000ISUr3IAH"'],
  ['JSON', 'with an escape at the end', '"001D000000ISUr3IA\\u0048"'],
  [
    'JSON',
    'of escapes alone',
    `"${Array.from(id)
      .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')}"`,
  ],
  ['XML', 'plain', `<id>${id}</id>`],
  ['XML', 'as CDATA', `<id><![CDATA[${id}]]></id>`],
  ['XML', 'in part as CDATA', `<id>001D0<![CDATA[00000ISUr3]]>IAH</id>`],
  ['XML', 'with an entity', '<id>001D000000ISUr3IA&#72;</id>'],
  ['XML', 'with an entity in base 16', '<id>&#x30;01D000000ISUr3IAH</id>'],
  ['XML', 'around a comment', '<id>001D000000<!-- x -->ISUr3IAH</id>'],
  ['XML', 'around an instruction', '<id>001D000000<?x y?>ISUr3IAH</id>'],
  ['XML', 'with an attribute', `<id x="1">${id}</id>`],
];

describe('an id is read as what it says', () => {
  test.each(idForms)('%s: %s', (format, _, written) => {
    const plain = format === 'XML' ? `<id>${next}</id>` : `"${next}"`;
    const row = { id: written, success: 'true', created: 'true' };
    const text = results[format]([row, { ...row, id: plain }, row]);
    expect(walk(text)).toEqual({ rows: [saved(id), saved(next), saved(id)], malformed: undefined });
  });
});

/** What is no id of 18 characters. */
const noIds = {
  'of 15 characters': '001D000000ISUr3',
  'of 17 characters': '001D000000ISUr3IA',
  'of 19 characters': '001D000000ISUr3IAHA',
  'with another suffix': '001D000000ISUr3IAG',
  'with the case lost': '001d000000isur3iah',
  'with one letter of another case': '001d000000ISUr3IAH',
  'with a suffix in lower case': '001D000000ISUr3iah',
  'with a character that is neither letter nor digit': '001D000000ISU_3IAH',
  'with a character between upper and lower case': '001D000000ISU^3IAH',
  'with a blank before it': ' 001D000000ISUr3IAH',
  'with a blank for a letter': '001D000000ISUr3IA ',
  'with a letter of another alphabet': '001D000000ISUr3IA\u041d',
  'a word': 'unknown',
  'a blank': ' ',
};

describe.each<Format>(['CSV', 'JSON', 'XML'])('%s: what is no id makes the result unreadable', (format) => {
  const write = (text: string): string => (format === 'XML' ? `<id>${text}</id>` : JSON.stringify(text));
  describe.each(Object.entries(noIds))('%s', (_, text) => {
    test.each([
      ['in a row that succeeded', 'true'],
      ['in a row that failed', 'false'],
    ])('%s', (__, success) => {
      const good = { id: write(id), success: 'true', created: 'true' };
      const bad = { id: write(text), success, created: success };
      expect(walk(results[format]([good, good, bad, good]))).toEqual({
        rows: [saved(id), saved(id)],
        malformed:
          'a row has an Id that is none: 18 letters and digits, the last three of which fit the others',
      });
      expect(walk(results[format]([bad])).rows).toEqual([]);
    });
  });

  test('a row that succeeded without one', () => {
    const bad = { id: write(''), success: 'true', created: 'true' };
    expect(walk(results[format]([bad]))).toEqual({
      rows: [],
      malformed: 'a row that succeeded has no 18-character Id',
    });
  });
});

/** Neither true nor false, though some readers would take them for it. */
const noTruths: Readonly<Record<Format, readonly string[]>> = {
  CSV: [
    '"t"',
    '"tru"',
    '"truex"',
    '"TRUE"',
    '"True"',
    '"yes"',
    '"1"',
    '""',
    '" true"',
    '"true "',
    't',
    '',
    '"tr""e"',
    '"FALSE"',
    '"f"',
    '"falsch"',
  ],
  JSON: ['"true"', '1', '0', 'null', '[true]', '{"x":true}', '"false"'],
  XML: ['TRUE', 'True', '1', '', ' true', 'true\n', 't', '<x>true</x>', 'true<x/>', 'FALSE', '0'],
};

describe.each(Object.entries(noTruths) as [Format, string[]][])(
  '%s: Success and Created are true or false and nothing else',
  (format, texts) => {
    const write = format === 'XML' ? `<id>${id}</id>` : `"${id}"`;
    test.each(texts)('%s', (text) => {
      for (const members of [
        { success: text, created: 'true' },
        { success: 'true', created: text },
        { success: 'false', created: text },
      ]) {
        const { malformed, rows } = walk(results[format]([{ id: write, ...members }]));
        expect(rows).toEqual([]);
        expect(malformed).toMatch(/^a row (?:has no true or false under|is not sound)/);
      }
    });
  },
);

test.each(['id', 'success', 'created'])('XML: a row that has two elements <%s> decides nothing', (name) => {
  const row = { id: `<id>${id}</id>`, success: 'true', created: 'true' };
  const text = results.XML([row]).replace(`<${name}>`, `<${name}>x</${name}><${name}>`);
  expect(walk(text)).toEqual({ rows: [], malformed: 'a row is not sound XML' });
});

test('an id that another member repeats does not lead the reader astray', () => {
  const row = (other: string, own: string): string =>
    `{"x":"${other}","id":"${Array.from(own)
      .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')}","success":true,"created":true}`;
  expect(walk(`[${row(id, next)},${row(next, next)},${row('001D000000ISUr5IAH', next)}]`).rows).toEqual([
    saved(next),
    saved(next),
    saved(next),
  ]);
});

const twoErrors: RowError[] = [
  {
    statusCode: 'REQUIRED_FIELD_MISSING',
    message: 'Required fields are missing: [Name, Type]',
    fields: ['Name', 'Type'],
  },
  { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The second: a: b', fields: [] },
  { statusCode: 'STRING_TOO_LONG', message: 'third -- too long', fields: ['Phone'] },
];

describe('several errors of a row keep their codes and fields', () => {
  const cell = `REQUIRED_FIELD_MISSING:Required fields are missing: [Name, Type]:Name,Type --`;
  const second = 'FIELD_CUSTOM_VALIDATION_EXCEPTION:The second: a: b:--';
  const third = 'STRING_TOO_LONG:third -- too long:Phone --';
  test.each<[string, Format, string]>([
    ['blank', 'CSV', `"${cell} ${second} ${third}"`],
    ['nothing', 'CSV', `"${cell}${second}${third}"`],
    ['line end', 'CSV', `"${cell}\n${second}\n${third}\n"`],
    ['semicolon', 'CSV', `"${cell}; ${second};${third}"`],
    ['fields with blanks', 'CSV', `"${cell.replace('Name,Type', 'Name Type')} ${second} ${third}"`],
    [
      'list',
      'JSON',
      JSON.stringify(
        twoErrors.map((error) => ({ ...error, extendedErrorDetails: null })),
        undefined,
        2,
      ),
    ],
    [
      'list',
      'XML',
      twoErrors
        .map(
          ({ fields, message, statusCode }) =>
            `<errors>${fields.map((field) => `<fields>${field}</fields>`).join('')}<message>${message}</message><statusCode>${statusCode}</statusCode></errors>`,
        )
        .join('\n  '),
    ],
  ])('%s in %s', (_, format, errors) => {
    const empty = { CSV: '""', JSON: 'null', XML: '' }[format];
    const { malformed, rows } = walk(
      results[format]([{ id: empty, success: 'false', created: 'false', errors }]),
    );
    expect({ malformed, rows }).toEqual({
      malformed: undefined,
      rows: [{ id: '', success: false, created: false, errors: twoErrors }],
    });
  });

  test.each<[Format, string, string]>([
    ['CSV', '""', '""'],
    ['JSON', 'null', '[]'],
    ['JSON', 'null', 'null'],
    ['XML', '<id/>', ''],
    ['XML', '<id xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>', ''],
  ])('and none is none: %s %s %s', (format, empty, errors) => {
    const row = { id: empty, success: 'false', created: 'false', errors };
    expect(walk(results[format]([row])).rows).toEqual([
      { id: '', success: false, created: false, errors: [] },
    ]);
  });
});

test.each<Format>(['CSV', 'JSON', 'XML'])(
  '%s: a mark before the text and blank space do not count',
  (format) => {
    const row = { id: format === 'XML' ? `<id>${id}</id>` : `"${id}"`, success: 'true', created: 'true' };
    const text = results[format]([row]);
    expect(walk(`\uFEFF${text}`)).toEqual({ rows: [saved(id)], malformed: undefined });
    if (format !== 'CSV') {
      expect(walk(`\n ${text.replace(/>\s*</g, '>\n  <')}\n`)).toEqual({
        rows: [saved(id)],
        malformed: undefined,
      });
    }
  },
);

const sound = fc
  .string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('')),
    minLength: 15,
    maxLength: 15,
  })
  .map((short) => short + checksumSuffix(short));
/** Mostly an id, at times one with a character changed. */
const anyId = fc.oneof(
  { weight: 5, arbitrary: sound },
  fc
    .tuple(sound, fc.nat(17), fc.constantFrom('A', 'a', '0', '_', '-', 'é'))
    .map(([whole, at, other]) => whole.slice(0, at) + other + whole.slice(at + 1)),
);
const isId = (text: string): boolean =>
  /^[A-Za-z0-9]{18}$/.test(text) && text.endsWith(checksumSuffix(text.slice(0, 15)));

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '"', '\\', '<', '&', ',', '\n', ' ', ']', '}', '😀'),
  maxLength: 8,
});
const anyRow = fc.record({
  id: fc.option(anyId, { nil: '' }),
  success: fc.boolean(),
  created: fc.boolean(),
  message: text,
});
type AnyRow = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

/** The rows up to the first that is none, by a reader that is not ours. */
function expected(rows: readonly { id: string; success: boolean; created: boolean }[]): unknown[] {
  const bad = rows.findIndex((row) => (row.id === '' ? row.success : !isId(row.id)));
  return rows
    .slice(0, bad < 0 ? rows.length : bad)
    .map(({ id: own, success, created }) => ({ id: own, success, created }));
}

const plainly = (rows: readonly Row[]): unknown[] =>
  rows.map(({ id: own, success, created }) => ({ id: own, success, created }));

describe('any result reads as another reader reads it', () => {
  const escapes = fc.infiniteStream(fc.nat(5));

  test('JSON, with random escapes and blanks', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), escapes, (rows, random) => {
        const chance = (): number => Number(random.next().value);
        const string = (value: string): string =>
          `"${Array.from(value)
            .flatMap((one) => one.split(''))
            .map((unit) =>
              chance() === 0 || /["\\\n]/.test(unit)
                ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
                : unit,
            )
            .join('')}"`;
        const blank = (): string => ['', ' ', '\n', '\t '][chance()] ?? '';
        const member = (name: string, value: string): string =>
          `${blank()}${string(name)}${blank()}:${blank()}${value}`;
        const json = `[${rows
          .map(
            (row) =>
              `${blank()}{${[
                member('success', String(row.success)),
                member('created', String(row.created)),
                member('id', row.id === '' ? 'null' : string(row.id)),
                member('errors', `[{${member('message', string(row.message))}}]`),
              ].join(`${blank()},`)}}`,
          )
          .join(',')}${blank()}]`;
        const parsed = (JSON.parse(json) as { id: string | null; success: boolean; created: boolean }[]).map(
          (row) => ({ ...row, id: row.id ?? '' }),
        );
        expect(plainly(walk(json).rows)).toEqual(expected(parsed));
      }),
      { numRuns: 300 },
    );
  });

  test('XML, with random entities, CDATA sections and comments', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), escapes, (rows, random) => {
        const chance = (): number => Number(random.next().value);
        const string = (value: string): string =>
          Array.from(value)
            .map((one) => {
              if (/[<&\]]/.test(one)) return `&#${one.codePointAt(0) ?? 0};`;
              switch (chance()) {
                case 0:
                  return `&#x${(one.codePointAt(0) ?? 0).toString(16)};`;
                case 1:
                  return `<![CDATA[${one}]]>`;
                case 2:
                  return `<!-- ${chance()} -->${one}`;
                default:
                  return one;
              }
            })
            .join('');
        const xml = `<results xmlns="${namespace}">${rows
          .map(
            (row) =>
              `<result><errors><message>${string(row.message)}</message></errors>${row.id === '' ? '' : `<id>${string(row.id)}</id>`}<success>${string(String(row.success))}</success><created>${row.created}</created></result>`,
          )
          .join('\n')}</results>`;
        expect(plainly(walk(xml).rows)).toEqual(expected(rowsBySaxes(xml)));
      }),
      { numRuns: 300 },
    );
  });

  test('CSV, quoted or bare', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), escapes, (rows, random) => {
        const cell = (value: string): string =>
          Number(random.next().value) === 0 && !/[",\n]/.test(value)
            ? value
            : `"${value.replaceAll('"', '""')}"`;
        const csv = `Id,Success,Created,Error\n${rows
          .map(
            (row: AnyRow) =>
              `${[row.id, String(row.success), String(row.created), row.message].map(cell).join()}\n`,
          )
          .join('')}`;
        const parsed: string[][] = parse(csv, { from: 2, record_delimiter: '\n' });
        expect(plainly(walk(csv).rows)).toEqual(
          expected(
            parsed.map(([own = '', success, created]) => ({
              id: own,
              success: success === 'true',
              created: created === 'true',
            })),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function rowsBySaxes(xml: string): { id: string; success: boolean; created: boolean }[] {
  const rows: Record<string, string>[] = [];
  const parser = new SaxesParser();
  let name = '';
  parser.on('opentag', (tag) => {
    name = tag.name;
    if (name === 'result') rows.push({});
  });
  const take = (piece: string): void => {
    const row = rows.at(-1);
    if (row !== undefined) row[name] = (row[name] ?? '') + piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    name = '';
  });
  parser.write(xml).close();
  return rows.map((row) => ({
    id: row['id'] ?? '',
    success: row['success'] === 'true',
    created: row['created'] === 'true',
  }));
}
