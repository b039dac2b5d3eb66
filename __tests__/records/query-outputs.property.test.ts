import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import type { WritableFile } from '../../src/ports/files.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { CsvOutput } from '../../src/records/csv/csv-output.ts';
import { JsonOutput } from '../../src/records/json/json-output.ts';
import type { QueryOutput } from '../../src/records/bytes/query-output.ts';
import { XmlOutput } from '../../src/records/xml/xml-output.ts';

const cut = (message: string): Error => new Error(message);
const value = fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', '"', ',', '\n', '[', '{', '\\', ' ') });
const row = fc.record({ Id: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '0') }), Name: value });
const parts = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
/** How many bytes come at a time. */
const pace = fc.integer({ min: 1, max: 40 });
type Row = Readonly<Record<'Id' | 'Name', string>>;

/** Passes each text in pieces, each of them once broken off before. */
async function joined(
  outputOf: (file: WritableFile) => QueryOutput,
  texts: readonly string[],
  bytes: number,
): Promise<{ text: string; rows: number }> {
  const files = new MemoryFiles();
  const output = outputOf(await files.create('/out'));
  for (const text of texts) {
    const whole = Buffer.from(text);
    for (const end of [Math.floor(whole.length / 2), whole.length]) {
      await output.begin();
      for (let at = 0; at < end; at += bytes)
        await output.take(whole.subarray(at, Math.min(end, at + bytes)));
    }
    output.end();
  }
  const { rows } = output.mark;
  await output.close();
  return { text: files.text('/out'), rows };
}

function csvOf(rows: readonly Row[]): string {
  if (rows.length === 0) return 'Records not found for this query';
  const cells = (texts: readonly string[]): string =>
    `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`;
  return cells(['Id', 'Name']) + rows.map(({ Id, Name }) => cells([Id, Name])).join('');
}

test('CSV parts that verifyOrg in pieces are one file', async () => {
  await fc.assert(
    fc.asyncProperty(parts, pace, async (all, bytes) => {
      const { text, rows } = await joined(
        (file) => new CsvOutput(file, ['Id', 'Name'], cut),
        all.map(csvOf),
        bytes,
      );
      expect(parse(text, { columns: true })).toEqual(all.flat());
      expect(rows).toBe(all.flat().length);
      expect(text.startsWith('"Id","Name"\n')).toBe(true);
    }),
  );
});

test('JSON parts that verifyOrg in pieces are one list', async () => {
  await fc.assert(
    fc.asyncProperty(parts, pace, fc.boolean(), async (all, bytes, isPretty) => {
      const texts = all.map((rows) => JSON.stringify(rows, undefined, isPretty ? 2 : 0));
      const { text, rows } = await joined((file) => new JsonOutput(file, cut), texts, bytes);
      expect(JSON.parse(text)).toEqual(all.flat());
      expect(rows).toBe(all.flat().length);
    }),
  );
});

test('XML parts that verifyOrg in pieces are one document', async () => {
  const escaped = (text: string): string => text.replaceAll('"', '&quot;');
  const recordOf = ({ Id, Name }: Row): string =>
    `<records><Id>${Id}</Id><Name>${escaped(Name)}</Name></records>`;
  const open = '<?xml version="1.0" encoding="UTF-8"?><queryResult xmlns="urn:a">';
  await fc.assert(
    fc.asyncProperty(parts, pace, async (all, bytes) => {
      const texts = all.map((rows) =>
        rows.length === 0 ? open.replace(/>$/, '/>') : `${open}${rows.map(recordOf).join('')}</queryResult>`,
      );
      const { text, rows } = await joined((file) => new XmlOutput(file, cut), texts, bytes);
      expect(text).toBe(`${open}${all.flat().map(recordOf).join('')}</queryResult>\n`);
      expect(rows).toBe(all.flat().length);
    }),
  );
});

test.each([
  ['CSV', (file: WritableFile) => new CsvOutput(file, undefined, cut), '"Id"\n"a'],
  ['JSON', (file: WritableFile) => new JsonOutput(file, cut), '[{"Id":"a"}'],
  ['XML', (file: WritableFile) => new XmlOutput(file, cut), '<r><records/>'],
])('%s that ends too early is not taken for whole', async (_format, outputOf, text) => {
  const output = outputOf(await new MemoryFiles().create('/out'));
  await output.begin();
  await output.take(Buffer.from(text));
  expect(() => {
    output.end();
  }).toThrow('the result ends');
});

test('parts with other columns are refused', async () => {
  const output = new CsvOutput(await new MemoryFiles().create('/out'), undefined, cut);
  await output.begin();
  await output.take(Buffer.from('"Id"\n"a"\n'));
  output.end();
  await output.begin();
  await expect(output.take(Buffer.from('"Name"\n"a"\n'))).rejects.toThrow('different columns');
});
