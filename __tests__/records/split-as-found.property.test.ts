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
const rounds = Number(process.env['SPLIT_ROUNDS'] ?? 500);

interface Reading {
  /** Where each record lies, its members with all that is known of them, and what is wrong with it. */
  readonly records: readonly unknown[];
  readonly end: 'end' | FormatFlaw | undefined;
  /** Records that were split as they were found. */
  readonly splits: number;
}

/** Reads a document through a window that shows `step` more bytes each time. */
function read(dialect: MemberDialect, content: Buffer, step: number, how: 'at once' | 'apart'): Reading {
  const reader = dialect.reader();
  const finder = dialect.finder(how === 'at once' ? reader : undefined);
  const columns = new MemberColumns(reader.names);
  const cells = new MemberCells(reader, columns, true);
  const records: unknown[] = [];
  let splits = 0;
  let [from, limit] = [0, Math.min(step, content.length)];
  for (;;) {
    // What lies behind the limit is not read yet.
    const seen = Buffer.concat([content.subarray(0, limit), Buffer.from('":{"a":1}</A><sObject>"}')]);
    const result = finder.next(seen, from, limit, limit === content.length);
    if (result === 'end') return { records, end: 'end', splits };
    if (result === 'flaw') return { records, end: finder.flaw, splits };
    if (result === 'more') {
      limit = Math.min(limit + step, content.length);
      continue;
    }
    const { end, isSplit, lineEnds, start } = finder;
    if (isSplit) splits++;
    const flaw = isSplit ? undefined : (reader.check?.(seen, start, end) ?? reader.split(seen, start, end));
    if (flaw?.passable === false) return { records, end: flaw, splits };
    reader.table.release();
    if (flaw === undefined) {
      columns.add(reader, 'file', 1);
      const row = new ByteBuffer();
      new MemberRow(reader, cells, [...columns.names.keys()]).append(seen, start, end, row);
      const known = { names: [...columns.names], row: row.view().toString() };
      records.push({ start, end, lineEnds, members: membersOf(reader, seen), ...known });
    } else records.push({ start, end, lineEnds, flaw });
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

const gap = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\r', '\t', '\n  ');
const repeated = (unit: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...unit), { maxLength }).map((parts) => parts.join(''));

const jsonText = repeated(['a', 'é', ',', ' ', '\\n', '\\"', '\\u00e9', '\\\\', '😀', '[', '{'], 4).map(
  (text) => `"${text}"`,
);
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
const jsonObject = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(gap, jsonName, gap, value, gap), { maxLength: 4 })
    .map((members) => `{${members.map(([a, name, b, of, c]) => `${a}${name}${b}:${of}${c}`).join(',')}}`);
const jsonInner = fc.oneof(
  jsonObject(jsonScalar),
  fc.constantFrom(
    '{"attributes":{"type":"Lead","x":[{},\n{}]},"Key__c":"1"}',
    '{"Key__c":"k, l"}',
    '[]',
    '[{"a":"}"}]',
  ),
);
const jsonRecord = jsonObject(
  fc.oneof({ weight: 5, arbitrary: jsonScalar }, { weight: 1, arbitrary: jsonInner }),
);
const jsonDocument = fc
  .tuple(fc.array(fc.tuple(jsonRecord, gap), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([records, isList]) =>
    isList
      ? `[${records.map(([one, behind]) => one + behind).join(',')}]`
      : records.map(([one, behind]) => one + behind).join(''),
  );

const xmlText = repeated(
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
    '&#65;',
    '\u00a0',
    '\ufffd',
    '😀',
    '\u0085',
  ],
  4,
);
const xmlName = fc.constantFrom(
  'A',
  'Name',
  'Account',
  'Who__r',
  'xml',
  'xmlns',
  'type',
  'typeX',
  'sObject',
  '_x',
  'a.b-c',
  'é',
);
const xmlLeaf = fc
  .tuple(xmlName, xmlText, fc.constantFrom('text', 'text', 'text', 'nil', 'nil with end', 'empty', 'comment'))
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
const xmlField = fc.oneof(
  { weight: 5, arbitrary: xmlLeaf },
  {
    weight: 1,
    arbitrary: fc
      .tuple(xmlName, gap, xmlFields(xmlLeaf), gap)
      .map(([name, before, inner, behind]) => `<${name}>${before}${inner}${behind}</${name}>`),
  },
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
    spoilt(jsonDocument, ['"', '{', '}', ',', ':', '\\', '[', ']', '\u0001', '\n', 'x', '\\u0000']),
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
      fc.property(documents, fc.integer({ min: 1, max: 400 }), (document, step) => {
        const content = Buffer.from(document);
        const { splits, ...reading } = read(dialect, content, step, 'at once');
        const { splits: none, ...expected } = read(dialect, content, step, 'apart');
        expect(reading).toEqual(expected);
        expect(none).toBe(0);
        seen.atOnce += splits;
        seen.apart += reading.records.length - splits;
      }),
      { numRuns: 2 * rounds },
    );
    expect(Math.min(seen.atOnce, seen.apart)).toBeGreaterThan(rounds / 10);
  });
});
