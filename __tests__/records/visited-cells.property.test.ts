import { expect, test } from 'vitest';
import { CsvCells, CsvFormat } from '../../src/records/csv/csv-format.ts';
import { KeyBytes } from '../../src/records/record/key-bytes.ts';
import type { RecordCells } from '../../src/records/record/record-format.ts';
import type { RecordBytes } from '../../src/records/record/source-record.ts';
import { fc } from '../fast-check.ts';

const COLUMNS = 3;

const cell = fc.oneof(fc.constantFrom('', 'a', 'bc', '#N/A', '""', '"x,y"', '"p""q"', '"\n"'));
const row = fc
  .array(cell, { minLength: COLUMNS, maxLength: COLUMNS })
  .filter((cells) => cells.join('') !== '');
const rows = fc.array(row, { minLength: 1, maxLength: 6 });

function textsOf(cells: RecordCells, { bytes, contentEnd, start }: RecordBytes): string[] {
  const key = new KeyBytes();
  cells.split(bytes, start, contentEnd);
  return Array.from({ length: COLUMNS }, (_, index) => {
    cells.key([index], key);
    return `${cells.holds(index)} ${cells.length(index)} ${key.text}`;
  });
}

test('whatever is split while records are visited, its cells are its own', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const texts = table.map((cells) => `${cells.join()}\n`);
      const [bytes, turned] = [Buffer.from(texts.join('')), Buffer.from(texts.toReversed().join(''))];
      const format = new CsvFormat(Buffer.from('A,B,C\n'));
      const cells = format.cells();
      const segment = { file: 0, offset: 0, length: bytes.length, line: 2, ordinal: 0, checksum: 0 };
      const seen: RecordBytes[] = [];
      const look = (record: RecordBytes): void => {
        expect(textsOf(cells, record)).toEqual(textsOf(new CsvCells(), record));
      };
      format.visit(bytes, segment, false, (record) => {
        const { contentEnd, start } = record;
        look(record);
        seen.push({ bytes, start, contentEnd });
        seen.forEach(look);
        look({ bytes: turned, start, contentEnd });
        // As where an origin stands before a record, and where a record is cut short.
        for (let at = start; at < contentEnd; at++) {
          look({ bytes, start: at, contentEnd });
          look({ bytes, start, contentEnd: at });
        }
        return true;
      });
      expect(seen).toHaveLength(table.length);
      seen.forEach(look);
    }),
    { numRuns: 200 },
  );
});
