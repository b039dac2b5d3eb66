import { expect, test } from 'vitest';
import { RecordScanner } from '../../src/records/csv/record-scanner.ts';
import { RowEnds } from '../../src/records/csv/row-ends.ts';
import { fc } from '../fast-check.ts';

interface Row {
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly lineEnds: number;
}

function scanned(bytes: Buffer): Row[] {
  const scanner = new RecordScanner();
  const rows: Row[] = [];
  for (let start = 0; scanner.next(bytes, start, bytes.length, true); start = scanner.end) {
    const { contentEnd, end, flaw, lineEnds } = scanner;
    expect(flaw).toBeUndefined();
    rows.push({ start, contentEnd, end, lineEnds });
  }
  return rows;
}

function searched(bytes: Buffer): Row[] {
  const ends = new RowEnds(bytes);
  const rows: Row[] = [];
  for (let start = 0; ends.next(start); start = ends.end) {
    const { contentEnd, end, lineEnds } = ends;
    rows.push({ start, contentEnd, end, lineEnds });
  }
  return rows;
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const plainCell = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', ';', '\0', '\u2028'), maxLength: 4 });
const quotedCell = fc
  .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n'), maxLength: 4 })
  .map((text) => `"${text.replaceAll('"', '""')}"`);

/** Rows of which more or fewer have quotes, with line ends of one kind or of several. */
const soundRows = fc
  .tuple(fc.constantFrom(0, 1, 5, 40), fc.uniqueArray(lineEnd, { minLength: 1, maxLength: 3 }), fc.boolean())
  .chain(([quotedWeight, lineEnds, isEnded]) => {
    const cell = fc.oneof(
      { weight: 20, arbitrary: plainCell },
      { weight: quotedWeight, arbitrary: quotedCell },
    );
    const row = fc.tuple(fc.array(cell, { maxLength: 3 }), fc.constantFrom(...lineEnds));
    return fc.array(row, { maxLength: 120 }).map((rows) => {
      const text = rows.map(([cells, end]) => cells.join(',') + end).join('');
      return isEnded ? text : text.replace(/(\r\n|\r|\n)$/u, '');
    });
  });

test('the ends of sound records are where the scanner finds them', () => {
  fc.assert(
    fc.property(soundRows, (text) => {
      const bytes = Buffer.from(text);
      expect(searched(bytes)).toEqual(scanned(bytes));
    }),
    { numRuns: 400 },
  );
});

test('where line ends change from one kind to another, no stretch is searched for each row anew', () => {
  const bytes = Buffer.from('a\n'.repeat(1_000) + 'a\r'.repeat(1_000));
  const expected = scanned(bytes);
  const plain = Buffer.from(bytes);
  let passed = 0;
  Object.assign(bytes, {
    indexOf: (byte: number, start: number): number => {
      const index = plain.indexOf(byte, start);
      passed += (index < 0 ? bytes.length : index + 1) - start;
      return index;
    },
  });
  expect(searched(bytes)).toEqual(expected);
  expect(passed).toBeLessThanOrEqual(3 * bytes.length);
});
