import { expect, it } from 'vitest';
import { fc } from '../fast-check.ts';
import { ByteBuffer } from '../../src/records/bytes/byte-buffer.ts';
import { jsonDialect } from '../../src/records/json/json-dialect.ts';
import type { MemberDialect } from '../../src/records/members/member-reader.ts';
import { appendLines } from '../../src/records/members/record-lines.ts';
import { xmlDialect } from '../../src/records/xml/xml-dialect.ts';

/** The records of a stretch by line ends: how many, and with the separator behind each. */
function byLines({ frame, lines }: MemberDialect, stretch: string): { records: number; text: string } {
  const out = new ByteBuffer();
  const records = appendLines(Buffer.from(stretch), lines, frame.separator, out);
  return { records, text: out.view().toString() };
}

/** The same, found one by one. */
function oneByOne(dialect: MemberDialect, stretch: string): { records: number; text: string } {
  const { separator } = dialect.frame;
  const [bytes, spans] = [Buffer.from(stretch), dialect.spans()];
  const found: string[] = [];
  for (let at = 0; spans.next(bytes, at, bytes.length); at = spans.end) {
    found.push(bytes.toString('utf8', spans.start, spans.end) + String.fromCharCode(separator));
  }
  return { records: found.length, text: found.join('') };
}

const stretch = (record: fc.Arbitrary<string>, between: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(record, fc.constantFrom(...between)), { minLength: 1, maxLength: 8 })
    .map((parts) =>
      parts.map(([one, behind], index) => one + (index < parts.length - 1 ? behind : '')).join(''),
    );

const jsonRecords = fc.constantFrom(
  ...[
    '{}',
    '{"A":"}"}',
    '{"A":"},\\n{"}',
    '{\n"A":1\n}',
    '{"Who":\n{"Key__c":"k"}\n}',
    '{"A":"x",\n"B":"{"}',
  ],
  '{"Who":{"attributes":{"type":"Lead","x":[{},\n{}]},"Key__c":"1"}}',
);
const xmlRecords = fc.constantFrom(
  ...['<sObject/>', '<sObject><A>x</A></sObject>', '<sObject>\n<A>y\n</A>\n</sObject>'],
  ...['<sObject>\n<A>\n<sObject>\n<K>1</K>\n</sObject>\n</A>\n</sObject>', '<sObject ><A/></sObject>'],
  ...['<sObject>\n<sObject>x</sObject>\n<sObjectX>y</sObjectX>\n</sObject>', '<sObject><A>z</A></sObject >'],
  '<sObject><A><!--</sObject>\n<sObject>--></A></sObject>',
);

it.each([
  ['JSON', jsonDialect, stretch(jsonRecords, [',\n', '\n', '\r\n', ', \n  ', ',', ', ', '', '\n,'])],
  [
    'XML',
    xmlDialect,
    stretch(xmlRecords, ['\n', '\r\n', '', '\n  ', ' ', '\n<!-- </sObject>\n<sObject> -->\n']),
  ],
] as const)('records of %s are found by line ends, or others are counted', (_, dialect, stretches) => {
  const seen = { alike: 0, others: 0 };
  fc.assert(
    fc.property(stretches, (text) => {
      const [lines, expected] = [byLines(dialect, text), oneByOne(dialect, text)];
      if (lines.records === expected.records) {
        expect(lines).toEqual(expected);
        seen.alike++;
      } else seen.others++;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.alike, seen.others)).toBeGreaterThan(100);
});

it('is not misled where a line end in a record stands for one that is missing between two', () => {
  const list = '{"Who":{"attributes":{"type":"Lead","x":[{},\n{}]},"Key__c":"1"}}';
  expect(byLines(jsonDialect, `${list}\n{"A":1}  {"A":2}`).records).toBe(-1);
  const comment = '<sObject><A><!--</sObject>\n<sObject>--></A></sObject>';
  expect(byLines(xmlDialect, `${comment}\n<sObject/><sObject/>`).records).toBe(-1);
});
