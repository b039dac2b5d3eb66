import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { CellRanges, csvCell } from '../../src/records/csv/cells.ts';
import { KeyBytes } from '../../src/records/record/key-bytes.ts';
import { ReferenceIndex } from '../../src/records/references/reference-index.ts';

/** The key of a record of these cells. */
function keyOf(cells: readonly string[], wanted = cells.map((_, index) => index)): KeyBytes {
  const row = Buffer.from(cells.map((cell) => (cell === '' ? '""' : csvCell(cell))).join(','));
  const ranges = new CellRanges();
  ranges.split(row, 0, row.length);
  const key = new KeyBytes();
  key.ofCells(row, ranges, wanted);
  return key;
}

const idOf = (serial: number): Buffer => Buffer.from(`001${String(serial).padStart(15, '0')}`);

/** Few different keys, so that many of them meet. */
const anyCell = fc.oneof(
  fc.string({ maxLength: 3, unit: 'grapheme' }),
  fc.constantFrom('a', 'b', 'ab', '"', 'a,b'),
);
const anyRecord = fc.record({
  key: fc.array(anyCell, { minLength: 2, maxLength: 2 }),
  id: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
});

test('an index finds what a map of lists finds', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 300 }), fc.boolean(), (records, composite) => {
      const index = new ReferenceIndex();
      index.files = ['a.csv', 'b.csv'];
      const model = new Map<string, { place: string; id: number | undefined }[]>();
      const wanted = composite ? [0, 1] : [0];
      for (const [line, { key: cells, id }] of records.entries()) {
        const key = keyOf(cells, wanted);
        const file = line % 2;
        if (id === undefined) index.addFailed(key, file, line);
        else index.add(key, idOf(id), 0, file, line);
        const parts = wanted.map((cell) => cells[cell] ?? '');
        if (parts.every((part) => part === '')) continue;
        const name = JSON.stringify(parts);
        model.set(name, [...(model.get(name) ?? []), { place: `${index.files[file] ?? ''}:${line}`, id }]);
      }
      expect(index.size).toBe(model.size);
      for (const [name, [first, ...others]] of model) {
        const found = index.find(keyOf(JSON.parse(name) as string[]));
        const other = others.find(({ id }) => id === undefined || id !== first?.id);
        if (other !== undefined) {
          expect(found).toEqual({ kind: 'ambiguous', places: [first?.place, other.place] });
        } else if (first?.id === undefined) {
          expect(found).toEqual({ kind: 'failed', place: first?.place });
        } else {
          const id = found.kind === 'found' ? found.bytes.subarray(found.idStart, found.idStart + 18) : [];
          expect(Buffer.from(id)).toEqual(idOf(first.id));
        }
      }
      expect(index.find(keyOf(['never there', 'x'], wanted))).toEqual({ kind: 'missing' });
    }),
    { numRuns: 300 },
  );
});

test('a million keys of 20 bytes take less than 80 MB, and each is found', () => {
  const index = new ReferenceIndex();
  const key = new KeyBytes();
  const ranges = new CellRanges();
  const row = Buffer.alloc(20);
  const setKey = (serial: number): void => {
    row.write(`key-${String(serial).padStart(16, '0')}`);
    ranges.split(row, 0, row.length);
    key.ofCells(row, ranges, [0]);
  };
  const keys = 1_000_000;
  for (let serial = 0; serial < keys; serial++) {
    setKey(serial);
    index.add(key, idOf(serial % 1000), 0, 0, serial);
  }
  expect(index.size).toBe(keys);
  expect(index.bytes).toBeLessThan(80_000_000);
  let found = 0;
  for (let serial = 0; serial < keys; serial += 7) {
    setKey(serial);
    if (index.find(key).kind === 'found') found++;
  }
  expect(found).toBe(Math.ceil(keys / 7));
}, 300_000);

test('a key of any length has its place', () => {
  const index = new ReferenceIndex();
  const keys = ['x'.repeat(3_000_000), 'y', 'z'.repeat(1_048_000), 'y'.repeat(500_000), 'last'];
  for (const [line, text] of keys.entries()) index.add(keyOf([text]), idOf(line), 0, 0, line);
  for (const [line, text] of keys.entries()) {
    const found = index.find(keyOf([text]));
    const id = found.kind === 'found' ? found.bytes.subarray(found.idStart, found.idStart + 18) : [];
    expect(Buffer.from(id)).toEqual(idOf(line));
  }
});
