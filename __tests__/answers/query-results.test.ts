import { fc } from '../fast-check.ts';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { MemoryFiles } from '../ports/memory-files.ts';
import { CsvOutput } from '../../src/records/csv/csv-output.ts';
import { JsonOutput } from '../../src/records/json/json-output.ts';
import { NothingFoundOutput } from '../../src/records/csv/nothing-found.ts';
import { QueryResultError, type QueryOutput } from '../../src/records/bytes/query-output.ts';
import { XmlOutput } from '../../src/records/xml/xml-output.ts';

class CutError extends Error {}
const cut = (message: string): Error => new CutError(message);

type Format = 'CSV' | 'JSON' | 'XML';

async function outputOf(format: Format, files: MemoryFiles): Promise<QueryOutput> {
  const file = await files.create('/out');
  if (format === 'CSV') return new CsvOutput(file, ['Id', 'Name'], cut);
  return new NothingFoundOutput(
    format === 'JSON' ? new JsonOutput(file, cut) : new XmlOutput(file, cut),
    cut,
  );
}

/** Reads result files, each in pieces of so many bytes. */
async function joined(
  format: Format,
  results: readonly (string | Uint8Array)[],
  size = Infinity,
): Promise<{ text: string; rows: number }> {
  const files = new MemoryFiles({});
  const output = await outputOf(format, files);
  for (const result of results) {
    const bytes = Buffer.from(result);
    await output.begin();
    for (let at = 0; at < bytes.length; at += size) {
      await output.take(bytes.subarray(at, Math.min(bytes.length, at + size)));
    }
    output.end();
  }
  const { rows } = output.mark;
  await output.close();
  return { text: files.text('/out'), rows };
}

/** What a query that found nothing is written down as. */
const nothing: Readonly<Record<Format, string>> = {
  CSV: '"Id","Name"\n',
  JSON: '[]\n',
  XML: '<?xml version="1.0" encoding="UTF-8"?>\n<queryResult xmlns="http://www.force.com/2009/06/asyncapi/dataload"></queryResult>\n',
};
const WORDS = 'Records not found for this query';
const forms = [WORDS, `${WORDS}\n`, `\r\n ${WORDS} \r\n`, `"${WORDS}"`, `"${WORDS}"\n`, `\uFEFF${WORDS}`];

describe.each<Format>(['CSV', 'JSON', 'XML'])('%s: that nothing was found', (format) => {
  test.each(forms.filter((form) => format !== 'CSV' || !form.startsWith('\uFEFF')))(
    'is said in words: %j',
    async (form) => {
      for (const size of [1, 2, 7, Infinity]) {
        expect(await joined(format, [form], size)).toEqual({ text: nothing[format], rows: 0 });
      }
    },
  );

  test('is said by no result file at all', async () => {
    expect(await joined(format, [])).toEqual({ text: nothing[format], rows: 0 });
  });

  const rows = {
    CSV: '"Id","Name"\n"a","b"\n',
    JSON: '[ {"Id":"a"} ]',
    XML: '<queryResult xmlns="urn:x"><records><Id>a</Id></records></queryResult>',
  }[format];

  test.each([
    ['before rows', [WORDS, rows]],
    ['after rows', [rows, WORDS]],
    ['between rows', [rows, WORDS, rows]],
  ])('in one of several files: %s', async (_, results) => {
    const alone = results.filter((result) => result === rows);
    const expected = await joined(format, alone);
    expect(expected.rows).toBe(alone.length);
    expect(await joined(format, results, 3)).toEqual(expected);
  });

  test.each([[''], ['Rec'], [WORDS.slice(0, -1)], ['"Records']])(
    '%j is a file that was cut',
    async (text) => {
      // In CSV a word could be the header row of a file without rows.
      if (format === 'CSV' && text !== '' && text !== '"Records') return;
      await expect(joined(format, [text], 4)).rejects.toThrow(CutError);
    },
  );
});

describe.each<Format>(['JSON', 'XML'])('%s: other words are no result', (format) => {
  test.each(['no records', `${WORDS}!`, `${WORDS}\n[]`, 'x'.repeat(100_000), ' '.repeat(100_000)])(
    '%.30j',
    async (text) => {
      for (const size of [5, Infinity]) {
        await expect(joined(format, [text], size)).rejects.toThrow(QueryResultError);
      }
    },
  );
});

test('a file that broke off in its words is begun again', async () => {
  const files = new MemoryFiles({});
  const output = await outputOf('JSON', files);
  await output.begin();
  await output.take(Buffer.from('Records not'));
  await output.begin();
  await output.take(Buffer.from('[{"a":1}]'));
  output.end();
  await output.begin();
  await output.take(Buffer.from(WORDS));
  output.end();
  await output.close();
  expect(JSON.parse(files.text('/out'))).toEqual([{ a: 1 }]);
});

test('lists of any rows, wherever they are divided, are joined as JSON.parse joins them', async () => {
  const file = fc.oneof(
    fc.constant(undefined),
    fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (lists, size) => {
        const results = lists.map((list) =>
          list === undefined ? WORDS : ` ${JSON.stringify(list, undefined, 1)}`,
        );
        const { rows, text } = await joined('JSON', results, size);
        const all = lists.flatMap((list) => list ?? []);
        expect({ rows, list: JSON.parse(text) as unknown }).toEqual({
          rows: all.length,
          list: JSON.parse(JSON.stringify(all)) as unknown,
        });
      },
    ),
  );
});

test('what is written where an XML query finds nothing is sound XML', () => {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(nothing.XML).close();
  expect(names).toEqual(['queryResult']);
});
