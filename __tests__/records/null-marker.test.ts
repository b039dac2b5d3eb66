import { expect, test } from 'vitest';
import { isNullMarker } from '../../src/records/record/null-marker.ts';

test.each([
  ['#N/A', 0, 4, true],
  ['a,#N/A,b', 2, 6, true],
  ['a,#N/A,b', 2, 5, false],
  ['a,#N/A,b', 2, 7, false],
  ['#n/a', 0, 4, false],
  ['', 0, 0, false],
])('in %j from %i to %i stands the null marker: %s', (text, start, end, expected) => {
  expect(isNullMarker(Buffer.from(text), start, end)).toBe(expected);
});
