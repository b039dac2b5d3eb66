import { expect, test } from 'vitest';
import { readingWay } from '../../src/match/reading-way.ts';

test.each([
  [4, 100_000, true, 'by lists'],
  [12, 10_000_000, true, 'by lists'],
  [13, 1_000_000, true, 'by lists'],
  [13, 100_000, true, 'by a job'],
  [13, 100_000, false, 'by lists'],
  [60, 24_000, true, 'in pages'],
  [60, 24_001, true, 'by a job'],
  [60, 24_001, false, 'in pages'],
  [Infinity, 2_000, true, 'in pages'],
  [Infinity, 50_000_000, true, 'by a job'],
  [Infinity, 0, true, 'in pages'],
] as const)('%d lists and %d records, with a job: %s', (lists, records, mayUseJob, way) => {
  expect(readingWay({ lists, records, mayUseJob, fitsUrl: true })).toBe(way);
});

test('a query that is too long for a URL is one for a job, whatever it finds', () => {
  const wide = { lists: Infinity, records: 3, fitsUrl: false };
  expect(readingWay({ ...wide, mayUseJob: true })).toBe('by a job');
});
