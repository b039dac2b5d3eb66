import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { xmlDialect } from '../../src/records/xml/xml-dialect.ts';
import { readAsAction, readByParser } from './xml-reading.ts';

/** More rounds: `XML_ROUNDS`. */
const rounds = Number(process.env['XML_ROUNDS'] ?? 600);

/** What stands between elements: nothing that means anything. */
const gap = fc
  .array(
    fc.constantFrom('', ' ', '\n', '\r\n', '\t', '<!-- <sObject> & -->', '<?pi <sObject>?>', '<!---->'),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));

/** Pieces of the text of an element. */
const piece = fc.constantFrom(
  ...['a', 'é', '😀', ' ', '\n', '\r\n', '\r', '"', "'", '>', '\\', '/', 'sObject', '\u2028', '\u0085'],
  ...['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x1F600;', '&#13;', '&#xA;', '&#9;'],
  ...['<![CDATA[<sObject> & ]]>', '<![CDATA[]]>', '<![CDATA[a\r\nb]]]>', '<![CDATA[&amp;]]>'],
  ...['<!-- x -->', '<!--<A>-->', '<?pi x?>', '<?pi </A>?>'],
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const attributes = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '\n',
    ' xsi:nil="false"',
    " xsi:nil='0' ",
    ' xmlns="http://www.force.com/2009/06/asyncapi/dataload"',
  ],
);
const nil = fc.constantFrom(' xsi:nil="true"', " xsi:nil='1'", '\n xsi:nil = "true"\n');

const field = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(attributes, text).map(([some, content]) => `<${name}${some}>${content}</${name} >`),
    },
    fc.tuple(attributes, nil).map(([, isNil]) => `<${name}${isNil}/>`),
    nil.map((isNil) => `<${name}${isNil}></${name}>`),
    attributes.map((some) => `<${name}${some}/>`),
  );
const parent = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      gap,
      fc.constantFrom('', '<type>Lead</type>', '<!-- x --><type><![CDATA[Lead]]></type>', '<type/>'),
      gap,
      field('Key__c'),
      gap,
      gap,
    )
    .map(([a, type, b, key, c, d]) => `<${name}>${a}<sObject>${type}${b}${key}${c}</sObject>${d}</${name}>`);
const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'Name', 'sObjectX', 'é', 'type', 'Account', 'Who'), {
  maxLength: 5,
});
const record = names
  .chain((some) =>
    fc.tuple(
      gap,
      ...some.map((name) =>
        fc
          .tuple(name === 'Account' || name === 'Who' ? parent(name) : field(name), gap)
          .map((parts) => parts.join('')),
      ),
    ),
  )
  .map((parts) => (parts.length === 1 ? '<sObject/>' : `<sObject>${parts.join('')}</sObject>`));

const roots = [
  '<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  "<sObjects\n xmlns:xsi = 'http://www.w3.org/2001/XMLSchema-instance' >",
];
const written = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0'?>\n<!-- > -->\n"),
    fc.constantFrom(...roots),
    fc.array(fc.tuple(gap, record), { minLength: 1, maxLength: 5 }),
    fc.tuple(gap, gap),
  )
  .map(
    ([head, root, records, [last, behind]]) =>
      `${head}${root}${records.flat().join('')}${last}</sObjects>${behind}`,
  );
const step = fc.integer({ min: 1, max: 60 });

it('finds the records that an XML parser finds, and their values, wherever the window ends', () => {
  fc.assert(
    fc.property(written, step, (document, width) => {
      const reading = readAsAction(Buffer.from(document), width);
      expect(reading).toMatchObject({ records: readByParser(document) });
    }),
    { numRuns: rounds },
  );
});

it('sends nothing that an XML parser refuses or reads otherwise, however a file is spoilt', () => {
  const seen = { flaw: 0, sound: 0 };
  const inserted = fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '"',
      '/',
      ']]>',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?x',
      '?>',
      '</A>',
      '<A>',
      '<sObject>',
      '</sObject>',
      '<sObject/>',
    ],
    ...[
      '</sObjects>',
      '<Account>',
      'x',
      ' ',
      '&nbsp;',
      '&#0;',
      '&#xD800;',
      'xsi:nil="true"',
      '<x:B/>',
      '<A/>',
      '\u0001',
      '<!DOCTYPE a>',
    ],
  );
  const { close, open, separator } = xmlDialect.frame;
  fc.assert(
    fc.property(
      written,
      step,
      fc.array(fc.tuple(fc.nat(), inserted, fc.nat(4)), { minLength: 1, maxLength: 2 }),
      (document, width, changes) => {
        let spoilt = document;
        for (const [place, put, cut] of changes) {
          const at = place % (spoilt.length + 1);
          spoilt = spoilt.slice(0, at) + put + spoilt.slice(at + cut);
        }
        const reading = readAsAction(Buffer.from(spoilt), width);
        if ('flaw' in reading) {
          seen.flaw++;
          return;
        }
        seen.sound++;
        const body = [
          open,
          ...reading.spans.flatMap((span) => [span, Buffer.from([separator])]),
          close ?? Buffer.alloc(0),
        ];
        expect(readByParser(Buffer.concat(body).toString())).toEqual(reading.records);
      },
    ),
    { numRuns: 2 * rounds },
  );
  expect(Math.min(seen.flaw, seen.sound)).toBeGreaterThan(rounds / 10);
});
