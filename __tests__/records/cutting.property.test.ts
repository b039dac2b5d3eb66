import { parse } from 'csv-parse/sync';
import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import { inspectContents, located, plainInsert } from './job.ts';

/** Rows of blanks are no mistake. */
const BLANK = /^No value would be sent of \d+ records?: /;

/** Cells with everything that makes CSV hard: quotes, commas, line ends of all kinds, wide text. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '\r\n', 'é', '漢', '😀'),
    maxLength: 12,
  }),
  fc.string({ maxLength: 8 }).filter((text) => !text.includes('\0')),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

interface Table {
  readonly columns: string[];
  readonly rows: { cells: string[]; quoteAll: boolean; end: string; blankBefore: boolean }[];
  readonly bom: boolean;
  readonly lastEnd: boolean;
}

const table: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.constant(Array.from({ length: width }, (_, index) => `Field${index}__c`)),
    rows: fc.array(
      fc.record({
        cells: fc.array(cell, { minLength: width, maxLength: width }),
        quoteAll: fc.boolean(),
        end: lineEnd,
        blankBefore: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    bom: fc.boolean(),
    lastEnd: fc.boolean(),
  }),
);

/** Writes a table as CSV; says on which line each record starts, counted the plain way, and how many bytes it takes. */
function written({ columns, rows, bom, lastEnd }: Table): { text: string; lines: number[]; sizes: number[] } {
  let text = `${bom ? '\uFEFF' : ''}${columns.join(',')}\n`;
  const lines: number[] = [];
  const sizes: number[] = [];
  for (const [index, { cells, quoteAll, end, blankBefore }] of rows.entries()) {
    if (blankBefore) text += '\n';
    lines.push(text.split(/\r\n|\r|\n/).length);
    const raw = cells.map((value) =>
      quoteAll || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
    );
    const isLast = index === rows.length - 1;
    // A lone CR before a line feed would read as one line end.
    const nextIsBlank = rows[index + 1]?.blankBefore === true;
    const terminator = isLast && !lastEnd ? '' : end === '\r' && nextIsBlank ? '\n' : end;
    text += raw.join(',') + terminator;
    sizes.push(Buffer.byteLength(raw.join(',')) + Math.max(1, terminator.length));
  }
  return { text, lines, sizes };
}

function parsed(csv: string): string[][] {
  return parse(csv, { bom: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] });
}

it('sends every record once, in order and unchanged, in batches as full as the limits allow', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      table,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 400, max: 2_000 }),
      async (first, other, maxRecords, maxBytes) => {
        const second = { ...other, columns: first.columns, rows: fitted(other.rows, first.columns.length) };
        const [a, b] = [written(first), written(second)];
        const limits = { maxRecords, maxBytes };
        const { inspection, defects, files } = await inspectContents(
          { 'a.csv': a.text, 'b.csv': b.text },
          plainInsert,
          limits,
        );
        expect(defects.filter(({ message }) => !BLANK.test(message))).toEqual([]);
        if (inspection === undefined) throw new Error('There is no inspection.');
        const source = new BatchSource(inspection, files);
        const sent: string[][] = [];
        const sizes: { records: number; bytes: number }[] = [];
        for (const batch of inspection.batches) {
          const body = await source.lendBody(batch, async (bytes) => Promise.resolve(Buffer.from(bytes)));
          expect(body.length).toBe(batch.bytes);
          expect(body.length).toBeLessThanOrEqual(maxBytes);
          const [header, ...rows] = parsed(body.toString());
          expect(header).toEqual(first.columns);
          expect(rows.length).toBe(batch.records);
          expect(rows.length).toBeLessThanOrEqual(maxRecords);
          sent.push(...rows);
          sizes.push({ records: rows.length, bytes: body.length });
        }
        expect(sent).toEqual([...first.rows, ...second.rows].map(({ cells }) => cells));

        const places: string[] = [];
        for (const batch of inspection.batches) {
          await source.visit(batch, ({ file, line }) => {
            places.push(`${file}:${line}`);
          });
        }
        expect(places).toEqual([
          ...a.lines.map((line) => `0:${line}`),
          ...b.lines.map((line) => `1:${line}`),
        ]);

        // As full as may be: the first record of the next batch would not have fitted.
        const sizeOf = [...a.sizes, ...b.sizes];
        let next = 0;
        for (const [position, { records, bytes }] of sizes.entries()) {
          next += records;
          if (position === sizes.length - 1) break;
          expect(records === maxRecords || bytes + (sizeOf[next] ?? 0) > maxBytes).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function fitted(rows: Table['rows'], width: number): Table['rows'] {
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? 'x'),
  }));
}

it('renames, drops, adds and marks cells as a plain implementation does', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      cell.filter((text) => !text.includes('\r')),
      async (data, markBlanks, maxRecords, constant) => {
        const mapping: Mapping = {
          ...plainInsert,
          columns: [
            { column: located('Field0__c'), field: located('LastName') },
            { column: located('Field1__c'), field: 'drop' },
          ],
          values: [{ field: located('Source__c'), value: constant }],
          blankCells: markBlanks ? 'null' : 'ignore',
        };
        const { text } = written(data);
        const { inspection, defects, files } = await inspectContents({ 'a.csv': text }, mapping, {
          maxRecords,
          maxBytes: 10_000,
        });
        expect(defects.filter(({ message }) => !BLANK.test(message))).toEqual([]);
        if (inspection === undefined) throw new Error('There is no inspection.');
        const source = new BatchSource(inspection, files);
        const sent: string[][] = [];
        for (const batch of inspection.batches) {
          const body = await source.lendBody(batch, async (bytes) => Promise.resolve(Buffer.from(bytes)));
          expect(body.length).toBe(batch.bytes);
          const [header, ...rows] = parsed(body.toString());
          expect(header).toEqual(['LastName', ...data.columns.slice(2), 'Source__c']);
          sent.push(...rows);
        }
        const expected = data.rows.map(({ cells }) => [
          ...cells
            .filter((_, index) => index !== 1)
            .map((value) => (value === '' && markBlanks ? '#N/A' : value)),
          constant,
        ]);
        expect(sent).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});
