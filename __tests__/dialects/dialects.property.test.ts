import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { fc } from '../fast-check.ts';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import { inspectContents, plainInsert } from '../records/job.ts';

/** Encodings with characters that they have, for iconv-lite, which knows nothing of the Encoding Standard. */
const encodings = [
  { label: 'utf-8', iconv: 'utf8', letters: ['é', '漢', '😀', '\u{10ffff}'] },
  { label: 'latin1', iconv: 'win1252', letters: ['é', 'ÿ', '€', '“'] },
  { label: 'iso-8859-15', iconv: 'iso-8859-15', letters: ['é', '€', 'œ'] },
  { label: 'windows-1251', iconv: 'win1251', letters: ['ж', 'Я', 'ё'] },
  { label: 'utf-16le', iconv: 'utf-16le', letters: ['é', '漢', '😀', 'Ċ', '⌊'] },
  { label: 'UTF-16BE', iconv: 'utf-16be', letters: ['é', '漢', '😀', 'Ċ', '⌊'] },
  { label: 'shift_jis', iconv: 'shift_jis', letters: ['漢', 'テ', 'ソ', '表'] },
  { label: 'gb18030', iconv: 'gb18030', letters: ['漢', '汉', 'é'] },
  { label: 'euc-kr', iconv: 'euc-kr', letters: ['한', '글'] },
];

const table = fc.constantFrom(...encodings).chain(({ letters, ...encoding }) =>
  fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.record({
      encoding: fc.constant(encoding),
      delimiter: fc.constantFrom(',', ';', '\t', '|', ':', '^', 'x', '.', ...letters.slice(0, 1)),
      columns: fc.constant(Array.from({ length: width }, (_, index) => `Field${index}__c`)),
      rows: fc.array(
        fc.array(
          fc.string({
            unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', 'x', '\n', '\r\n', ...letters),
            maxLength: 12,
          }),
          { minLength: width, maxLength: width },
        ),
        { minLength: 1, maxLength: 30 },
      ),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      lastEnd: fc.boolean(),
      quoteAll: fc.boolean(),
      mark: fc.boolean(),
    }),
  ),
);

it('tables in any dialect verifyOrg as the same tables, each record with its line', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ encoding, delimiter, columns, rows, end, lastEnd, quoteAll, mark }) => {
      const write = (some: readonly (readonly string[])[]): string =>
        stringify([...some.map((row) => [...row])], {
          delimiter,
          record_delimiter: end,
          quoted: quoteAll,
          quoted_match: /[\r\n]/,
        });
      const text = write([columns, ...rows]);
      const hasMark = mark && encoding.label.toLowerCase().startsWith('utf');
      const whole = `${hasMark ? '\uFEFF' : ''}${lastEnd ? text : text.slice(0, -end.length)}`;
      const { inspection, defects, files } = await inspectContents(
        { 'a.csv': iconv.encode(whole, encoding.iconv) },
        { ...plainInsert, csv: { delimiter, encoding: encoding.label } },
      );
      // Rows without any value are loaded, with a word about them.
      expect(defects.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (inspection === undefined) throw new Error('There is no inspection.');
      const source = new BatchSource(inspection, files);
      const lines: number[] = [];
      for (const batch of inspection.batches) {
        const body = await source.lendBody(batch, async (bytes) =>
          Promise.resolve(Buffer.from(bytes).toString()),
        );
        expect(parse(body, { record_delimiter: ['\r\n', '\n', '\r'] })).toEqual([columns, ...rows]);
        await source.visit(batch, ({ line }) => lines.push(line));
      }
      expect(lines).toEqual(
        rows.map((_, index) => write([columns, ...rows.slice(0, index)]).split(/\r\n|\r|\n/).length),
      );
    }),
    { numRuns: 150 },
  );
});

it('characters of several bytes, quotes and line ends may lie across the pieces in which a file is read', async () => {
  const row = 'ソ;"表""\r\n;テ";a,b';
  const rows = Array.from({ length: 40_000 }, (_, index) => `${row}${'z'.repeat(index % 7)}`);
  const { inspection, defects, files } = await inspectContents(
    { 'a.csv': iconv.encode(['A;B;C', ...rows, ''].join('\r\n'), 'shift_jis') },
    { ...plainInsert, csv: { delimiter: ';', encoding: 'sjis' } },
  );
  expect(defects).toEqual([]);
  if (inspection === undefined) throw new Error('There is no inspection.');
  const source = new BatchSource(inspection, files);
  const seen: string[] = [];
  const lines: number[] = [];
  for (const batch of inspection.batches) {
    await source.visit(batch, ({ bytes, start, contentEnd, line }) => {
      lines.push(line);
      seen.push(Buffer.from(bytes.subarray(start, contentEnd)).toString());
    });
  }
  expect(lines).toEqual(rows.map((_, index) => 2 + 2 * index));
  expect(seen).toEqual(
    rows.map((text) => text.replaceAll(';"', ',"').replace('";a,b', '","a,b').concat('"')),
  );
});
