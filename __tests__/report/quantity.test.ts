import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { proportionBar } from '../../src/report/proportion-bar.ts';
import { counted, number } from '../../src/diagnostic/counted.ts';
import { age, byteSize, duration, percentage } from '../../src/report/quantity.ts';
import { visible } from '../../src/report/untrusted-text.ts';
import { anyText } from './hostile.ts';

test.each([
  [0, '0 ms'],
  [350.4, '350 ms'],
  [4_249, '4.2 s'],
  [59_949, '59.9 s'],
  [59_950, '1 m 00 s'],
  [83_400, '1 m 23 s'],
  [3_599_400, '59 m 59 s'],
  [3_599_600, '1 h 00 m'],
  [7_500_000, '2 h 05 m'],
])('%d ms lasts %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [999_960, '1.0 MB'],
  [130_400_000, '130.4 MB'],
  [2_104_000_000_000, '2.1 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text);
});

test.each([
  [0, 10, '0 %'],
  [10, 10, '100 %'],
  [0, 0, '0 %'],
  [1, 3, '33.3 %'],
  [999_999, 1_000_000, '> 99.99 %'],
  [1, 1_000_000, '< 0.01 %'],
  [9_996, 10_000, '99.96 %'],
])('%d of %d is %s', (part, whole, text) => {
  expect(percentage(part, whole)).toBe(text);
});

test('counts are grouped and their nouns agree', () => {
  expect([number(1_234_567), counted(1, 'record'), counted(0, 'batch', 'batches')]).toEqual([
    '1,234,567',
    '1 record',
    '0 batches',
  ]);
});

test('counts are grouped as Intl groups them', () => {
  const intl = new Intl.NumberFormat('en-US');
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.nat(), fc.nat({ max: 2_000 })), (count) => {
      expect(number(count)).toBe(intl.format(count));
    }),
  );
});

test('a bar has its width, shows every share that is not nothing, and keeps their order', () => {
  const shares = fc
    .array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 5 })
    .filter((counts) => counts.some((count) => count > 0));
  fc.assert(
    fc.property(shares, (counts) => {
      const bar = proportionBar(
        counts.map((count, index) => ({ count, square: 'abcde'.charAt(index) })),
        32,
      );
      expect(bar).toHaveLength(32);
      expect([...new Set(bar)].join('')).toBe(
        counts.map((count, index) => (count > 0 ? 'abcde'.charAt(index) : '')).join(''),
      );
    }),
  );
});

test('visible text is one line, has nothing unseen and keeps the limit', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, limit) => {
      const shown = visible(text, limit);
      expect(Array.from(shown).length).toBeLessThanOrEqual(limit);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 1000 },
  );
});

test('a long text ends in an ellipsis, a long run is cut in its middle', () => {
  expect(visible('word '.repeat(100), 20)).toBe('word word word word…');
  expect(visible(`data/${'x'.repeat(200)}.csv:7`, 300)).toMatch(/^data\/x{30}…x{29}\.csv:7$/);
});

test.each([
  [59_000, '0 min'],
  [3_599_999, '59 min'],
  [3_600_000, '1 h'],
  [47.9 * 3_600_000, '47 h'],
  [48 * 3_600_000, '2 d'],
  [6.9 * 24 * 3_600_000, '6 d'],
])('%i ms ago is an age of %s', (milliseconds, shown) => {
  expect(age(milliseconds)).toBe(shown);
});
