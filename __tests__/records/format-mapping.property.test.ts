import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import { inspectContents, located, plainInsert } from './job.ts';

/** Rows of blanks are no mistake. */
const BLANK = /^No value would be sent of \d+ records?: /;

const text = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '{', ',', '\n', 'é', '😀', '<', '&'),
  maxLength: 8,
});
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const record = fc.dictionary(fc.constantFrom('Name', 'Old', 'Note', 'B', 'C'), scalar, {
  minKeys: 1,
  maxKeys: 5,
});
/** A number with more digits than a double holds. */
const DIGITS = '12345678901234567890.123456789012345678901';

/** What the mapping does, the plain way. */
function mapped(one: Readonly<Record<string, unknown>>, markBlanks: boolean, constant: string): unknown {
  const entries = Object.entries(one)
    .filter(([name]) => name !== 'Note' && name !== 'sf__Id')
    .map(([name, value]) => [name === 'Old' ? 'New__c' : name, markBlanks && value === '' ? null : value]);
  return { ...Object.fromEntries(entries), Source__c: constant };
}

it('maps JSON records as a plain implementation does, in batches of exact size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.boolean(),
      text,
      fc.integer({ min: 1, max: 4 }),
      async (some, markBlanks, isArray, constant, maxRecords) => {
        const records = [{ Name: 'first', Old: 'x', Note: 'y', sf__Id: 'z' }, ...some];
        const lines = records.map((one) => JSON.stringify(one));
        const content = isArray ? `[${lines.join(',\n')}]` : lines.join('\n');
        const mapping: Mapping = {
          ...plainInsert,
          columns: [
            { column: located('Old'), field: located('New__c') },
            { column: located('Note'), field: 'drop' },
          ],
          values: [{ field: located('Source__c'), value: constant }],
          blankCells: markBlanks ? 'null' : 'ignore',
        };
        const limits = { maxRecords, maxBytes: 10_000 };
        const { defects, files, inspection } = await inspectContents(
          { 'a.json': content },
          mapping,
          limits,
          'JSON',
        );
        expect(defects.filter(({ message }) => !BLANK.test(message))).toEqual([]);
        if (inspection === undefined) throw new Error('There is no inspection.');
        const source = new BatchSource(inspection, files);
        const sent: unknown[] = [];
        for (const batch of inspection.batches) {
          const body = await source.lendBody(batch, async (bytes) => Promise.resolve(Buffer.from(bytes)));
          expect(body.length).toBe(batch.bytes);
          const rows = JSON.parse(body.toString()) as unknown[];
          expect(rows.length).toBe(batch.records);
          sent.push(...rows);
        }
        expect(sent).toEqual(records.map((one) => mapped(one, markBlanks, constant)));
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps the digits of numbers, with a mapping and without', async () => {
  for (const columns of [[], [{ column: located('N'), field: located('M__c') }]]) {
    const mapping = { ...plainInsert, columns };
    const { files, inspection } = await inspectContents(
      { 'a.json': `[{"N": ${DIGITS}}]` },
      mapping,
      undefined,
      'JSON',
    );
    const [batch] = inspection?.batches ?? [];
    if (inspection === undefined || batch === undefined) throw new Error('There is no batch.');
    const body = await new BatchSource(inspection, files).lendBody(batch, async (bytes) =>
      Promise.resolve(Buffer.from(bytes).toString()),
    );
    expect(body).toContain(DIGITS);
  }
});
