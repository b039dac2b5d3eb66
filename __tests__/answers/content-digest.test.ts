import { zipSync } from 'fflate';
import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { contentDigest } from '../../src/records/requests/content-digest.ts';

type Format = 'CSV' | 'JSON' | 'XML';
const ns = 'http://www.force.com/2009/06/asyncapi/dataload';
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

const sObjects = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sObjects xmlns="${ns}" xmlns:xsi="${xsi}">${inner}</sObjects>`;
const plainXml = sObjects(
  '<sObject><Name>A &amp; B</Name><Phone xsi:nil="true"/><Who><sObject><type>Lead</type><Email>x@y.example</Email></sObject></Who></sObject><sObject><Name>two  lines\nhere</Name></sObject>',
);

/** A body as it is sent, and forms of the same content that a service might give back. */
const same: Readonly<
  Record<Format, { readonly sent: string; readonly back: Readonly<Record<string, string>> }>
> = {
  CSV: {
    sent: 'Name,Description,Phone\nA,"x, ""y""\nz",1\nB,,\nC,,#N/A\n',
    back: {
      CRLF: 'Name,Description,Phone\r\nA,"x, ""y""\r\nz",1\r\nB,,\r\nC,,#N/A\r\n',
      CR: 'Name,Description,Phone\rA,"x, ""y""\rz",1\rB,,\rC,,#N/A',
      'every cell quoted': '"Name","Description","Phone"\n"A","x, ""y""\nz","1"\n"B","",""\n"C","","#N/A"\n',
      'a mark before it': '\uFEFFName,Description,Phone\nA,"x, ""y""\nz",1\nB,,\nC,,#N/A\n',
      'a mark before a quote': '\uFEFF"Name",Description,Phone\nA,"x, ""y""\nz",1\nB,,\nC,,#N/A\n',
      'no last line end': 'Name,Description,Phone\nA,"x, ""y""\nz",1\nB,,\nC,,#N/A',
      'blank lines': '\nName,Description,Phone\n\nA,"x, ""y""\nz",1\nB,,\n\nC,,#N/A\n\n',
      'other columns first': 'Phone,Name,Description\n1,A,"x, ""y""\nz"\n,B,\n#N/A,C,\n',
    },
  },
  JSON: {
    sent: '[{"Name":"Ä/1","Phone":null,"Amount":12345678901234567890,"Rate":1.50,"Who":{"attributes":{"type":"Lead"},"Email":"x"}},{"Name":"b"}]',
    back: {
      blanks:
        '[ {\n  "Name" : "Ä/1",\n  "Phone" : null,\n  "Amount" : 12345678901234567890,\n  "Rate" : 1.50,\n  "Who" : {\n "attributes" : { "type" : "Lead" },\n "Email" : "x" } }, { "Name" : "b" } ]\r\n',
      'escapes in names':
        '[{"\\u004eame":"Ä/1","Phone":null,"Amount":12345678901234567890,"Rate":1.50,"Who":{"attributes":{"type":"Lead"},"Email":"x"}},{"N\\u0061me":"b"}]',
      'escapes in values':
        '[{"Name":"\\u00c4\\/1","Phone":null,"Amount":12345678901234567890,"Rate":1.50,"Who":{"attributes":{"type":"\\u004cead"},"Email":"x"}},{"Name":"\\u0062"}]',
      'other members first':
        '[{"Who":{"Email":"x","attributes":{"type":"Lead"}},"Rate":1.50,"Amount":12345678901234567890,"Phone":null,"Name":"Ä/1"},{"Name":"b"}]',
      'numbers in other forms':
        '[{"Name":"Ä/1","Phone":null,"Amount":1234567890123456789e1,"Rate":15E-1,"Who":{"attributes":{"type":"Lead"},"Email":"x"}},{"Name":"b"}]',
      'a mark before it':
        '\uFEFF[{"Name":"Ä/1","Phone":null,"Amount":12345678901234567890,"Rate":1.5,"Who":{"attributes":{"type":"Lead"},"Email":"x"}},{"Name":"b"}]',
    },
  },
  XML: {
    sent: plainXml,
    back: {
      'no declaration': plainXml.replace(/^<\?xml.*\?>\n/, ''),
      'another declaration': plainXml.replace(
        /^<\?xml.*\?>/,
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
      ),
      'a mark before it': `\uFEFF${plainXml}`,
      prefixes: plainXml
        .replace(`xmlns="${ns}" xmlns:xsi="${xsi}"`, `xmlns:n="${ns}" xmlns:i="${xsi}"`)
        .replaceAll(/<(\/?)(?!\?|!)/g, '<$1n:')
        .replace('xsi:nil', 'i:nil'),
      'a prefix for each element': plainXml
        .replaceAll('<Name>', `<p:Name xmlns:p="${ns}">`)
        .replaceAll('</Name>', '</p:Name>'),
      'blanks between elements': plainXml
        .replaceAll(/<(sObject|Phone|Who|Email|type)/g, '\n  <$1')
        .replaceAll('</sObject>', '\n</sObject>\n'),
      CDATA: plainXml.replace('A &amp; B', '<![CDATA[A & B]]>'),
      entities: plainXml.replace('A &amp; B', '&#65; &#x26; B'),
      comments: plainXml.replace('A &amp; B', 'A <!-- x -->&amp; B').replace('<Phone', '<!-- y --><Phone'),
      CRLF: plainXml.replaceAll('\n', '\r\n'),
      'open and closed': plainXml.replace('<Phone xsi:nil="true"/>', "<Phone xsi:nil='1' ></Phone >"),
      'the type behind the key': plainXml.replace(
        '<type>Lead</type><Email>x@y.example</Email>',
        '<Email>x@y.example</Email><type>Lead</type>',
      ),
    },
  },
};

describe.each(Object.entries(same) as [Format, (typeof same)[Format]][])(
  '%s that was written anew is the same request',
  (format, { sent, back }) => {
    test.each(Object.entries(back))('%s', async (_, text) => {
      expect(text).not.toBe(sent);
      expect(await contentDigest(format, Buffer.from(text))).toBe(
        await contentDigest(format, Buffer.from(sent)),
      );
    });

    test('in an archive, packed and ordered in any way', async () => {
      const zip = (level: 0 | 9, names: readonly string[]): Uint8Array =>
        zipSync(
          Object.fromEntries(
            names.map((name) => [
              name,
              Buffer.from(
                name === 'request.txt' ? (level === 0 ? sent : (Object.values(back)[0] ?? '')) : `in ${name}`,
              ),
            ]),
          ),
          { level },
        );
      const one = await contentDigest(format, zip(0, ['request.txt', 'a/b.txt', 'c.txt']));
      expect(await contentDigest(format, zip(9, ['c.txt', 'request.txt', 'a/b.txt']))).toBe(one);
      expect(await contentDigest(format, zip(9, ['c.txt', 'request.txt']))).not.toBe(one);
    });
  },
);

/** Bodies that say something else, though little. */
const others: readonly [Format, string, string, string][] = [
  ['CSV', 'a cell', 'Name,Phone\nA,1\n', 'Name,Phone\nA,2\n'],
  ['CSV', 'a blank', 'Name,Phone\nA,1\n', 'Name,Phone\nA ,1\n'],
  ['CSV', 'upper case', 'Name,Phone\nA,1\n', 'Name,Phone\na,1\n'],
  ['CSV', 'cells that are moved', 'Name,Phone\nA,\n', 'Name,Phone\n,A\n'],
  ['CSV', 'the order of rows', 'Name\nA\nB\n', 'Name\nB\nA\n'],
  ['CSV', 'a row less', 'Name\nA\nB\n', 'Name\nA\n'],
  ['CSV', 'a row twice', 'Name\nA\n', 'Name\nA\nA\n'],
  ['CSV', 'a name of a column', 'Name\nA\n', 'Site\nA\n'],
  ['CSV', 'the ends of cells', 'a,b\n"x,y",z\n', 'a,b\nx,"y,z"\n'],
  ['CSV', 'what is cut', 'Name\nA\nB\n', 'Name\nA\n"B'],
  ['JSON', 'null for nothing', '[{"a":null}]', '[{}]'],
  ['JSON', 'a text for a number', '[{"a":1}]', '[{"a":"1"}]'],
  ['JSON', 'the last digit of a long number', '[{"a":12345678901234567890}]', '[{"a":12345678901234567891}]'],
  ['JSON', 'a digit behind the point', '[{"a":0.1000000000000000001}]', '[{"a":0.1000000000000000002}]'],
  ['JSON', 'the sign', '[{"a":1}]', '[{"a":-1}]'],
  ['JSON', 'a power', '[{"a":10}]', '[{"a":100}]'],
  ['JSON', 'true for a text', '[{"a":true}]', '[{"a":"true"}]'],
  ['JSON', 'the order of records', '[{"a":1},{"a":2}]', '[{"a":2},{"a":1}]'],
  ['JSON', 'a member of another record', '[{"a":1,"b":2},{}]', '[{"a":1},{"b":2}]'],
  ['XML', 'another text', sObjects('<sObject><A>1</A></sObject>'), sObjects('<sObject><A>2</A></sObject>')],
  [
    'XML',
    'blanks in a text',
    sObjects('<sObject><A>1</A></sObject>'),
    sObjects('<sObject><A> 1</A></sObject>'),
  ],
  ['XML', 'nil', sObjects('<sObject><A/></sObject>'), sObjects('<sObject><A xsi:nil="true"/></sObject>')],
  [
    'XML',
    'another namespace',
    sObjects('<sObject><A>1</A></sObject>'),
    sObjects('<sObject><A xmlns="urn:x">1</A></sObject>'),
  ],
  [
    'XML',
    'the order of records',
    sObjects('<sObject><A>1</A></sObject><sObject><A>2</A></sObject>'),
    sObjects('<sObject><A>2</A></sObject><sObject><A>1</A></sObject>'),
  ],
  [
    'XML',
    'records that are parted in another way',
    sObjects('<sObject><A>1</A><B>2</B></sObject>'),
    sObjects('<sObject><A>1</A></sObject><sObject><B>2</B></sObject>'),
  ],
];

test.each(others)('%s: %s is another request', async (format, _, one, other) => {
  expect(await contentDigest(format, Buffer.from(one))).not.toBe(
    await contentDigest(format, Buffer.from(other)),
  );
});

test('what cannot be read is compared as it is', async () => {
  for (const format of ['CSV', 'JSON', 'XML'] as const) {
    const broken = Buffer.from('"a\r\nb');
    expect(await contentDigest(format, broken)).toBe(await contentDigest(format, Buffer.from('"a\nb\n')));
    expect(await contentDigest(format, broken)).not.toBe(await contentDigest(format, Buffer.from('"a\nc')));
  }
  expect(await contentDigest('XML', Buffer.from('<a>'.repeat(100_000)))).toEqual(expect.any(String));
  expect(await contentDigest('JSON', Buffer.from('['.repeat(100_000)))).toEqual(expect.any(String));
});

const member = fc.oneof(fc.string(), fc.constant(null), fc.boolean(), fc.integer());
const record = fc.dictionary(fc.string(), member, { maxKeys: 4, noNullPrototype: true });

test('two JSON bodies are the same where JSON.parse says so, whatever their dress', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 3 }),
      fc.array(record, { maxLength: 3 }),
      fc.nat(4),
      async (one, other, indent) => {
        const dress = (value: unknown): string =>
          JSON.stringify(value, undefined, indent).replace(
            /[\u0080-\uffff]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
        const digest = await contentDigest('JSON', Buffer.from(JSON.stringify(one)));
        const reversed = one.map((members) => Object.fromEntries(Object.entries(members).reverse()));
        expect(await contentDigest('JSON', Buffer.from(dress(reversed)))).toBe(digest);
        const canonical = (list: typeof one): string =>
          JSON.stringify(list.map((members) => Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))));
        expect((await contentDigest('JSON', Buffer.from(dress(other)))) === digest).toBe(
          canonical(one) === canonical(other),
        );
      },
    ),
  );
});
