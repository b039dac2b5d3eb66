import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import { inspectContents, located, plainInsert, reported } from './job.ts';

const row = fc.record({
  group: fc.constantFrom('', 'a', 'b', 'c', 'd, "e"', 'two\nlines', '漢'),
  text: fc.string({ unit: fc.constantFrom('x', 'y', ',', '\n', '"'), maxLength: 6 }),
});
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

function fileOf(rows: readonly { group: string; text: string }[]): string {
  return `Name,Parent\n${rows.map(({ group, text }) => `${quoted(text)},${quoted(group)}`).join('\n')}\n`;
}

it('sends every record once, in batches within the limits that divide no group which a batch can hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 60, max: 300 }),
      async (first, second, maxRecords, maxBytes) => {
        const { inspection, defects, files } = await inspectContents(
          { 'a.csv': fileOf(first), 'b.csv': fileOf(second) },
          { ...plainInsert, groupBy: located('Parent') },
          { maxRecords, maxBytes },
        );
        expect(defects.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (inspection === undefined) throw new Error('nothing was inspected');
        const source = new BatchSource(inspection, files);

        const all = [...first, ...second].map(({ group, text }) => [text, group]);
        const sent: string[][][] = [];
        const origins: string[] = [];
        for (const batch of inspection.batches) {
          const body = await source.lendBody(batch, async (bytes) =>
            Promise.resolve(Buffer.from(bytes).toString()),
          );
          expect(Buffer.byteLength(body)).toBe(batch.bytes);
          expect(batch.bytes).toBeLessThanOrEqual(maxBytes);
          const rows: string[][] = parse(body, { from_line: 2 });
          expect(rows).toHaveLength(batch.records);
          expect(rows.length).toBeLessThanOrEqual(maxRecords);
          sent.push(rows);
          await source.visit(batch, ({ bytes, start, contentEnd, file, line }) => {
            origins.push(`${file}:${line}`);
            const [cells] = parse(Buffer.from(bytes.subarray(start, contentEnd)).toString());
            expect(cells).toEqual(recordAt([fileOf(first), fileOf(second)][file] ?? '', line));
          });
        }
        expect(sent.flat().map(textOf).sort()).toEqual(all.map(textOf).sort());
        expect(new Set(origins).size).toBe(all.length);

        for (const group of new Set(all.map(([, value]) => value).filter((value) => value !== ''))) {
          const members = all.filter(([, value]) => value === group);
          const holders = sent.filter((rows) => rows.some(([, value]) => value === group));
          const bytes = members.reduce((sum, cells) => sum + sizeOf(cells), 'Name,Parent\n'.length);
          if (members.length <= maxRecords && bytes <= maxBytes) expect(holders).toHaveLength(1);
          else expect(holders.length).toBeGreaterThan(1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function sizeOf(cells: readonly (string | undefined)[]): number {
  return Buffer.byteLength(`${cells.map((cell) => quoted(cell ?? '')).join()}\n`);
}

function textOf(cells: readonly (string | undefined)[]): string {
  return JSON.stringify(cells);
}

/** The record that starts on a line, found the plain way. */
function recordAt(text: string, line: number): string[] | undefined {
  const rest = text
    .split('\n')
    .slice(line - 1)
    .join('\n');
  return parse(rest, { to: 1, relax_column_count: true })[0];
}

it('refuses a field that comes from no column, and says of groups that no batch can hold', async () => {
  const contents = { 'a.csv': 'Name,Parent\nx,1\ny,1\nz,2\n' };
  const slip = await inspectContents(contents, { ...plainInsert, groupBy: located('Parnet') });
  expect(reported(slip.defects).join()).toContain('There is no column for the field "Parnet"');
  expect(slip.defects[0]?.hint).toBe('Did you mean "Parent"?');
  const divided = await inspectContents(
    contents,
    { ...plainInsert, groupBy: located('Parent') },
    { maxRecords: 1, maxBytes: 1_000 },
  );
  expect(divided.inspection?.batches).toHaveLength(3);
  expect(divided.defects.map(({ message }) => message)).toEqual([
    '1 value of "Parent" has more records than a batch holds: they are divided among several batches.',
  ]);
});
