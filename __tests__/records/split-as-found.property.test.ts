import { fc } from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { ByteBuffer } from '../../src/records/bytes/byte-buffer.ts';
import { jsonDialect } from '../../src/records/json/json-dialect.ts';
import { MemberCells } from '../../src/records/members/member-cells.ts';
import { MemberColumns } from '../../src/records/members/member-columns.ts';
import type { FormatFlaw, MemberDialect, MemberReader } from '../../src/records/members/member-reader.ts';
import { MemberRow } from '../../src/records/members/member-row.ts';
import { xmlDialect } from '../../src/records/xml/xml-dialect.ts';

/** More rounds: `SPLIT_ROUNDS`. */
const rounds = Number(process.env['SPLIT_ROUNDS'] ?? 400);

/** Stand before JSON, which is looked at as a whole as long as it is shorter: it may be an answer of the REST API. */
const HEAD = ' '.repeat(4_096);

interface Reading {
  /** Where each record lies, its members with all that is known of them, and what is wrong with it. */
  readonly records: readonly unknown[];
  readonly end: 'end' | FormatFlaw | undefined;
  /** How many names are known, where nothing is wrong. */
  readonly names: number;
  /** Records that were split as they were found. */
  readonly splits: number;
}

/** Reads a document through a window that shows `step` more bytes each time. */
function read(dialect: MemberDialect, content: Buffer, step: number, how: 'at once' | 'apart'): Reading {
  const reader = dialect.reader();
  const blanks = dialect === jsonDialect ? HEAD.length : 0;
  const finder = dialect.finder(how === 'at once' ? reader : undefined);
  const columns = new MemberColumns(reader.names);
  const cells = new MemberCells(reader, columns, true);
  const records: unknown[] = [];
  let splits = 0;
  let isSound = true;
  let [from, limit] = [0, Math.min(blanks + step, content.length)];
  for (;;) {
    // What lies behind the limit is not read yet: it may be what a longer file had there.
    const behind = step % 2 === 0 ? content.subarray(limit) : Buffer.from('":{"a":1}</A><sObject>"}');
    const seen = Buffer.concat([content.subarray(0, limit), behind]);
    const result = finder.next(seen, from, limit, limit === content.length);
    if (result === 'end') return { records, end: 'end', names: isSound ? reader.names.size : 0, splits };
    if (result === 'flaw') return { records, end: finder.flaw, names: 0, splits };
    if (result === 'more') {
      limit = Math.min(limit + step, content.length);
      continue;
    }
    const { end, isSplit, lineEnds, start } = finder;
    expect(end).toBeLessThanOrEqual(limit);
    if (isSplit) splits++;
    const flaw = isSplit ? undefined : (reader.check?.(seen, start, end) ?? reader.split(seen, start, end));
    if (flaw?.passable === false) return { records, end: flaw, names: 0, splits };
    isSound &&= flaw === undefined;
    // Behind the first flaw nothing is looked for but further ones.
    if (isSound) {
      const members = membersOf(reader, seen);
      columns.add(reader, 'file', 1);
      const row = new ByteBuffer();
      new MemberRow(reader, cells, [...columns.names.keys()]).append(seen, start, end, row);
      records.push({ start, end, lineEnds, members, names: [...columns.names], row: row.view().toString() });
    } else records.push({ start, end, lineEnds, flaw });
    reader.table.release();
    from = end;
  }
}

function membersOf(reader: MemberReader, content: Buffer): unknown[] {
  const { names, table } = reader;
  return Array.from({ length: table.count }, (_, member) => {
    const text = new ByteBuffer();
    const isLeaf = table.isLeaf(member);
    if (isLeaf) reader.appendText(content, member, text);
    return {
      ...{ name: names.nameOf(table.node(member)), kind: table.kind(member), next: table.next(member) },
      ...{ start: table.start(member), end: table.end(member), text: text.view().toString() },
      ...{ value: [table.valueStart(member), table.valueEnd(member)] },
      ...(isLeaf && { isBlank: reader.isBlank(member) }),
    };
  });
}

/** A document with a few places changed. */
const spoilt = (document: fc.Arbitrary<string>, inserted: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      document,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...inserted), fc.nat(3)), { maxLength: 2 }),
    )
    .map(([text, changes]) => {
      let changed = text;
      for (const [place, put, cut] of changes) {
        const at = place % (changed.length + 1);
        changed = changed.slice(0, at) + put + changed.slice(at + cut);
      }
      return changed;
    });

const gap = fc.constantFrom('', '', '', '', '', '', ' ', '\n', '\r\n', '\r', '\t', '\n  ');
const repeated = (unit: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...unit), { maxLength }).map((parts) => parts.join(''));

const jsonText = repeated(
  [
    'a',
    'a',
    'é',
    'é',
    ',',
    ',',
    ' ',
    ' ',
    '\\n',
    '\\"',
    '\\u00e9',
    '\\\\',
    '😀',
    '[',
    '{',
    'b',
    'c',
    'd',
    'e',
    '\u0001',
  ],
  4,
).map((text) => `"${text}"`);
const jsonScalar = fc.oneof(jsonText, fc.constantFrom('1.50', '-0', '1e3', 'true', 'false', 'null', '""'));
const jsonName = fc.constantFrom(
  '"A"',
  '"Name"',
  '"Account"',
  '"Who__r"',
  '"\\u0041"',
  '"é"',
  '"attributes"',
  '"B\\\\"',
);
const members = (names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...names.map((name) =>
        fc.tuple(gap, gap, value, gap).map(([a, b, of, c]) => `${a}${name}${b}:${of}${c}`),
      ),
    )
    .map((all) => `{${all.join(',')}}`);
const jsonObject = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(jsonName, { maxLength: 3 }).chain((names) => members(names, value));
const jsonInner = fc.oneof(
  jsonObject(jsonScalar),
  fc.constantFrom(
    '{"attributes":{"type":"Lead","x":[{},\n{}]},"Key__c":"1"}',
    '{"attributes":{"type":"Lead"},"Key__c":"2"}',
    '{"Key__c":"k, l"}',
    '[]',
    '[{"a":"}"}]',
  ),
);
/** Records mostly have the same members in the same order. */
const jsonDocument = fc
  .tuple(
    fc
      .array(jsonName, { minLength: 1, maxLength: 4 })
      .chain((names) =>
        fc.array(
          fc.tuple(
            fc.oneof(
              { weight: 4, arbitrary: members(names, fc.oneof(jsonText, jsonText, jsonScalar)) },
              { weight: 1, arbitrary: members(names, fc.oneof(jsonScalar, jsonInner)) },
            ),
            gap,
          ),
          { minLength: 1, maxLength: 6 },
        ),
      ),
    fc.boolean(),
  )
  .map(([records, isList]) =>
    isList
      ? `[${records.map(([one, behind]) => one + behind).join(',')}]`
      : records.map(([one, behind]) => one + behind).join(''),
  );

/** One of the usual ones, now and then of the others. */
const mostly = (usual: readonly string[], others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const xmlText = fc
  .array(
    mostly(
      [
        'a',
        'é',
        ',',
        '"',
        "'",
        ' ',
        '\n',
        '\r\n',
        '\r',
        '>',
        ']]',
        '&amp;',
        '&lt;',
        '&apos;',
        '\u00a0',
        '\ufffd',
        '😀',
      ],
      ['&#65;', '\u0085', '\u0001', '\ufffe', '\uffff', '&nbsp;', ']]>', '\u007f'],
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const xmlName = mostly(
  ['A', 'B', 'C__c', 'Name', 'FirstName', 'Account', 'Who__r', '_x'],
  ['1x', 'xml', 'xmlns', 'type', 'typeX', 'sObject', 'a.b-c', 'é'],
);
const xmlLeaf = fc
  .tuple(xmlName, xmlText, mostly(['text', 'text', 'nil', 'nil with end', 'empty'], ['comment']))
  .map(([name, text, how]) => {
    if (how === 'nil') return `<${name} xsi:nil="true"/>`;
    if (how === 'nil with end') return `<${name} xsi:nil="true"></${name}>`;
    if (how === 'empty') return `<${name}/>`;
    return how === 'text'
      ? `<${name}>${text}</${name}>`
      : `<${name}><!-- , -->${text}<![CDATA[<]]></${name}>`;
  });
const xmlFields = (field: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(gap, field), { maxLength: 4 })
    .map((fields) => `<sObject>${fields.flat().join('')}</sObject>`);
const xmlParent = (field: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(xmlName, mostly(['', '\n'], ['x', '&amp;']), xmlFields(field), mostly(['', '\n'], ['x', '<A/>']))
    .map(([name, before, inner, behind]) => `<${name}>${before}${inner}${behind}</${name}>`);
const xmlField = fc.oneof(
  { weight: 12, arbitrary: xmlLeaf },
  { weight: 3, arbitrary: xmlParent(xmlLeaf) },
  { weight: 1, arbitrary: xmlParent(xmlParent(xmlLeaf)) },
);
const xmlDocument = fc
  .array(fc.tuple(gap, xmlFields(xmlField)), { minLength: 1, maxLength: 6 })
  .map(
    (records) =>
      `<sObjects xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${records.flat().join('')}</sObjects>`,
  );

const cases = [
  [
    'JSON',
    jsonDialect,
    spoilt(jsonDocument, ['"', '{', '}', ',', ':', '\\', '[', ']', '\u0001', '\u0001', '\n', 'x', '\\u0000']),
  ],
  [
    'XML',
    xmlDialect,
    spoilt(xmlDocument, [
      '<',
      '>',
      '&',
      '&amp',
      ']]>',
      '\u0001',
      '\ufffe',
      '\uffff',
      'x',
      ' ',
      '/',
      '<A>',
      '</A>',
      '<sObject>',
      '</sObject>',
      '\u007f',
    ]),
  ],
] as const;

describe.each(cases)('records of %s that are split as they are found', (_, dialect, documents) => {
  it('are the same, with the same flaws, as those that are found and then taken apart', () => {
    const seen = { atOnce: 0, apart: 0 };
    fc.assert(
      fc.property(
        documents,
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
        (document, step) => {
          const content = Buffer.from(dialect === jsonDialect ? HEAD + document : document);
          const { splits, ...reading } = read(dialect, content, step, 'at once');
          const { splits: none, ...expected } = read(dialect, content, step, 'apart');
          expect(reading).toEqual(expected);
          expect(none).toBe(0);
          seen.atOnce += splits;
          seen.apart += reading.records.length - splits;
        },
      ),
      { numRuns: 2 * rounds },
    );
    expect(Math.min(seen.atOnce, seen.apart)).toBeGreaterThan(rounds / 10);
  });
});
