import { expect, test } from 'vitest';
import { CellRanges } from '../../src/records/csv/cells.ts';
import { RecordScanner, type QuoteFlaw } from '../../src/records/csv/record-scanner.ts';
import { fc } from '../fast-check.ts';

interface Row {
  readonly start: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly lineEnds: number;
  readonly cells: readonly number[];
  readonly hasNul: boolean;
  readonly flaw: QuoteFlaw | undefined;
  readonly flawLineEnds: number;
}

/** Reads text one character after the other; what it knows of a record is in its state. */
function read(text: string): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < text.length;) {
    let state: 'cell start' | 'text' | 'quoted' | 'behind quote' = 'cell start';
    let [at, cellLineEnds, contentEnd, lineEnds, flawLineEnds] = [start, 0, -1, 0, 0];
    let flaw: QuoteFlaw | undefined;
    let hasNul = false;
    const cells: number[] = [];
    const note = (found: QuoteFlaw): void => {
      flawLineEnds = flaw === undefined ? lineEnds : flawLineEnds;
      flaw ??= found;
    };
    for (; contentEnd < 0 && at < text.length; at++) {
      const character = text[at] ?? '';
      const isLineEnd = character === '\n' || character === '\r';
      const isPair = text.startsWith('\r\n', at);
      if (character === '\0' && state !== 'behind quote') hasNul = true;
      if (state === 'quoted') {
        if (isLineEnd && !isPair) lineEnds++;
        if (character !== '"') continue;
        if (text[at + 1] === '"') at++;
        else state = 'behind quote';
      } else if (isLineEnd) {
        contentEnd = at;
        lineEnds++;
        if (isPair) at++;
      } else if (character === ',') {
        cells.push(at);
        state = 'cell start';
      } else if (state === 'behind quote') {
        note('text-after-quote');
      } else if (character !== '"') {
        state = 'text';
      } else if (state === 'text') {
        note('text-before-quote');
      } else {
        state = 'quoted';
        cellLineEnds = lineEnds;
      }
    }
    if (state === 'quoted') [flaw, flawLineEnds] = ['unclosed-quote', cellLineEnds];
    if (contentEnd < 0) contentEnd = at;
    cells.push(contentEnd);
    rows.push({ start, contentEnd, end: at, lineEnds, cells, hasNul, flaw, flawLineEnds });
    start = at;
  }
  return rows;
}

/** @param windowBytes how many bytes lie in memory at once, if not all */
function scanned(bytes: Buffer, windowBytes = bytes.length): Row[] {
  const scanner = new RecordScanner();
  const rows: Row[] = [];
  const window = Buffer.alloc(bytes.length);
  let [offset, size] = [0, windowBytes];
  for (;;) {
    // Records are found in memory that held others before.
    const limit = bytes.copy(window, 0, offset, offset + size);
    scanner.begin(window, 0, limit, offset + limit === bytes.length);
    while (scanner.next()) {
      const { cells, contentEnd, end, flaw, flawLineEnds, hasNul, lineEnds, start } = scanner;
      rows.push({
        ...{ start: offset + start, contentEnd: offset + contentEnd, end: offset + end, lineEnds, hasNul },
        cells: Array.from({ length: cells.count }, (_, cell) => offset + cells.end(cell)),
        ...{ flaw, flawLineEnds: flaw === undefined ? 0 : flawLineEnds },
      });
    }
    offset += scanner.end;
    if (offset === bytes.length) return rows;
    // A window grows for a record that does not fit into it.
    size = scanner.end === 0 ? size * 2 : windowBytes;
  }
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\n', '\r', '\r\n', '\0', '""', '","', 'a', ' ', 'b'.repeat(40)),
    fc.constantFrom('"', ',', '\n', 'c'),
  ),
  maxLength: 400,
});

test('records are those that a reader of single characters finds, flaws included', () => {
  fc.assert(
    fc.property(text, (content) => {
      expect(scanned(Buffer.from(content))).toEqual(read(content));
    }),
    { numRuns: 2_000 },
  );
});

test('records are the same in a window that moves on', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (content, windowBytes) => {
      const bytes = Buffer.from(content);
      expect(scanned(bytes, windowBytes)).toEqual(scanned(bytes));
    }),
    { numRuns: 500 },
  );
});

test('the cells of a sound record lie where they lie when it is split by itself', () => {
  fc.assert(
    fc.property(text, (content) => {
      const bytes = Buffer.from(content);
      const scanner = new RecordScanner();
      const cells = new CellRanges();
      scanner.begin(bytes, 0, bytes.length, true);
      while (scanner.next()) {
        if (scanner.flaw !== undefined) continue;
        cells.split(bytes, scanner.start, scanner.contentEnd);
        const ends = Array.from({ length: cells.count }, (_, cell) => [cells.start(cell), cells.end(cell)]);
        expect(ends).toEqual(ends.map((_, cell) => [scanner.cells.start(cell), scanner.cells.end(cell)]));
        expect(cells.count).toBe(scanner.cells.count);
        for (const none of [-1, cells.count, cells.count + 1])
          expect([scanner.cells.start(none), scanner.cells.end(none)]).toEqual([0, 0]);
      }
    }),
    { numRuns: 500 },
  );
});
