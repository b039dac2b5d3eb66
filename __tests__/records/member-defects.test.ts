import { describe, expect, it } from 'vitest';
import { inspectContents, plainInsert, widest } from './job.ts';

/** What is reported of a file, as `line:column message`. */
async function reported(content: string | Buffer, contentType: 'JSON' | 'XML'): Promise<string[]> {
  const { defects, inspection } = await inspectContents({ a: content }, plainInsert, widest, contentType);
  if (defects.length > 0) expect(inspection).toBeUndefined();
  return defects.map(({ message, place }) => `${place?.line ?? ''}:${place?.column ?? ''} ${message}`);
}

describe('JSON that is not sound', () => {
  it.each<[string, string | Buffer, string]>([
    ['nothing', '', '1: The file has no records.'],
    ['an empty array', ' [ ]\n', '1: The file has no records.'],
    ['nothing in UTF-16', Buffer.from('\uFEFF[]', 'utf16le'), '1: The file has no records.'],
    [
      'half a character of UTF-16',
      Buffer.from('\uFEFF[{"A":\n"\ud83d"}]', 'utf16le'),
      '2: This line holds bytes that utf-16le does not have.',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('[]', 'utf16le'),
      '1:2 A value that is no object stands where a record should be.',
    ],
    ['a text', '"a"', '1:1 The file is neither a JSON array nor lines of JSON objects.'],
    ['CSV', 'LastName\nA\n', '1:1 The file is neither a JSON array nor lines of JSON objects.'],
    [
      'a number for a record',
      '[{"A":1},\n 5]',
      '2:2 A value that is no object stands where a record should be.',
    ],
    ['an array for a record', '[[]]', '1:2 A value that is no object stands where a record should be.'],
    ['a comma before the end', '[{"A":1},\n]', '2:1 There is a comma too many here.'],
    ['a comma in a record', '[\n{"A":1,}]', '2:7 There is a comma too many here.'],
    ['no comma', '[{"A":1}\n{"A":2}]', '2:1 A comma is missing here.'],
    ['no comma in a record', '[{"A":1 "B":2}]', '1:9 A comma is missing here.'],
    [
      'commas between lines',
      '{"A":1},\n{"A":2}',
      '1:8 A comma stands between two objects that are in no array.',
    ],
    ['text behind', '[{"A":1}]\n{}', '2:1 Text follows the end of the JSON array.'],
    ['a cut array', '[{"A":1},\n', '2:1 The JSON array is not closed.'],
    ['a cut record', '[{"A":1},\n{"A":', '2:1 The record that starts here is not closed.'],
    ['an open string', '[{"é":"x\n"}]', '1:7 A string is not closed before the end of its line.'],
    [
      'a wrong escape',
      '{"A":"\\x"}',
      '1:7 A backslash in a string stands before something that JSON does not know.',
    ],
    ['a name without quotes', '{A:1}', '1:2 The name of a member is missing here.'],
    ['a comment', '{/* x */"A":1}', '1:2 The name of a member is missing here.'],
    ['no colon', '{"A" 1}', '1:6 A colon is missing here.'],
    ['a leading zero', '{"A":01}', '1:6 This is no JSON value.'],
    ['True', '{"A":True}', '1:6 This is no JSON value.'],
    ['a NUL', '{"A":"\\u0000"}', '1:7 A string holds a NUL character.'],
    ['a name twice', '{"A":1,\n"A":2}', '2:1 The record gives "A" twice.'],
    ['a list', '{"A":[1]}', '1:6 "A" holds a list, which no field takes.'],
    [
      'a list of records behind another one',
      '{"lines":[],"records":[{"A":1}]}',
      '1:10 "lines" holds a list, which no field takes.',
    ],
    [
      'a grandparent',
      '{"P":{"Q":{"A":1}}}',
      '1:7 "P.Q" is nested too deep: a record may hold parents, and they no further ones.',
    ],
    ['no UTF-8', Buffer.from('{"A":"\xff"}', 'latin1'), '1: The record that starts here is not UTF-8.'],
    [
      'another encoding',
      Buffer.from('{"A":"\xff"}\n{"A":1}\n{"A":"\xff"}\n', 'latin1'),
      '1: The record that starts here is not UTF-8. The same is true of 1 more of the file.',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await reported(content, 'JSON')).toEqual([expected]);
  });

  it('is reported of all its records, as far as it can be read', async () => {
    expect(await reported('{"A":[1]}\n{"A":1,"A":2}\n{"B":1}\n', 'JSON')).toHaveLength(2);
  });
});

const open = '<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">';

describe('XML that is not sound', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['nothing', '', /^1: The file has no records\.$/],
    ['an empty root', `${open}</sObjects>`, /^1: The file has no records\.$/],
    ['another root', '<records/>', /^1:1 The root of the file is not <sObjects/],
    [
      'another namespace',
      '<sObjects xmlns="urn:x"><sObject/></sObjects>',
      /^1:1 The root of the file is not/,
    ],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${open}`, /^1:1 The file has a document type\.$/],
    [
      'UTF-16 that declares itself',
      Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${open}`, 'utf16le'),
      /^1:1 The XML declaration names/,
    ],
    ['another encoding', `<?xml version="1.0" encoding="latin1"?>${open}`, /^1:1 The XML declaration names/],
    ['text', `${open}\n<sObject><A>1</A></sObject>\nx</sObjects>`, /^3:1 Something that is no <sObject>/],
    ['another element', `${open}\n <record/></sObjects>`, /^2:2 Something that is no <sObject>/],
    [
      'something behind',
      `${open}<sObject><A>1</A></sObject></sObjects>\n<x/>`,
      /^2:1 Something follows the end/,
    ],
    ['a cut root', `${open}\n<sObject><A>1</A></sObject>`, /^2:\d+ The element <sObjects> is not closed\.$/],
    ['a cut record', `${open}\n<sObject><A>1</A>`, /^2:1 The <sObject> that starts here is not closed\.$/],
    [
      'crossed tags',
      `${open}\n<sObject><A>1</B></sObject></sObjects>`,
      /^2:1 The record that starts here is not sound XML: /,
    ],
    [
      'an unknown entity',
      `${open}\n<sObject><A>&b;</A></sObject></sObjects>`,
      /^2:1 .* not sound XML: .*entity/,
    ],
    [
      'a bare ampersand',
      `${open}\n<sObject><A>é &amp; &#38; &#x26;</A>\n<B><![CDATA[&]]><!-- & -->é & b</B></sObject></sObjects>`,
      /^3:29 The record holds an "&" that is not written as &amp;\.$/,
    ],
    [
      'an ampersand before an entity',
      `${open}\n<sObject>\n<A>P&L &lt;</A></sObject></sObjects>`,
      /^3:5 The record holds an "&" that is not written as &amp;\.$/,
    ],
    [
      'an unknown entity beside ampersands that are written well',
      `${open}\n<sObject><A><![CDATA[P&L]]> &amp; &b;</A></sObject></sObjects>`,
      /^2:1 .* not sound XML: undefined entity\.$/,
    ],
    [
      'a prefix',
      `${open}<sObject><x:A xmlns:x="urn:x">1</x:A></sObject></sObjects>`,
      /^1:66 The record has an element <x:A>/,
    ],
    [
      'an attribute',
      `${open}<sObject><A id="1">1</A></sObject></sObjects>`,
      /^1:66 The record has an attribute "id"/,
    ],
    [
      'a name twice',
      `${open}<sObject><A>1</A>\n<A>2</A></sObject></sObjects>`,
      /^2:1 The record gives "A" twice\.$/,
    ],
    [
      'text between fields',
      `${open}<sObject><A>1</A>\n x<B>2</B></sObject></sObjects>`,
      /^2:2 The record holds something that is neither a field nor in one\.$/,
    ],
    [
      'text beside a parent',
      `${open}<sObject><A>x<sObject><B>1</B></sObject></A></sObject></sObjects>`,
      /^1:78 The record holds something that is neither a field nor in one\.$/,
    ],
    [
      'two parents in a field',
      `${open}<sObject><A><sObject><B>1</B></sObject><sObject><C>1</C></sObject></A></sObject></sObjects>`,
      /^1:105 The record holds something that is neither a field nor in one\.$/,
    ],
    [
      'another end tag',
      `${open}<sObject><A>1</A></sObject>\n</sObjectsX>`,
      /^2:1 Something that is no <sObject>/,
    ],
    [
      'a nested element',
      `${open}<sObject><A><B>1</B></A></sObject></sObjects>`,
      /^1:66 <B> is nested too deep/,
    ],
  ])('%s', async (_, content, expected) => {
    const defects = await reported(content, 'XML');
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatch(expected);
  });

  it('names a bare less-than sign as what may have kept a record open', async () => {
    const content = `${open}\n<sObject><A>1 < 2</A></sObject></sObjects>`;
    const { defects } = await inspectContents({ a: content }, plainInsert, widest, 'XML');
    expect(defects).toMatchObject([
      {
        message: 'The <sObject> that starts here is not closed.',
        hint: expect.stringContaining('a < in a text is not written as &lt;') as unknown,
      },
    ]);
  });
});
