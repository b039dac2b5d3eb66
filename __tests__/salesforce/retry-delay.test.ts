import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { retryDelay } from '../../src/salesforce/retry-delay.ts';

const now = Date.parse('2026-03-02T08:15:30Z');
const plenty = 300_000;

describe('the wait before the next attempt', () => {
  test.each([
    [1, 250, 500],
    [2, 500, 1_000],
    [3, 1_000, 2_000],
    [6, 8_000, 16_000],
    [7, 15_000, 30_000],
    [60, 15_000, 30_000],
    [5_000, 15_000, 30_000],
  ])('after attempt %i lies between %i and %i ms', (attempt, least, most) => {
    expect(retryDelay(attempt, 0, undefined, now, plenty)).toBe(least);
    expect(retryDelay(attempt, 0.999_999, undefined, now, plenty)).toBeCloseTo(most, 0);
  });

  test.each([
    ['seconds', '7', 7_000],
    ['seconds with blanks', ' 7 ', 7_000],
    ['less than the back-off', '0', 500],
    ['a date', 'Mon, 02 Mar 2026 08:15:50 GMT', 20_000],
    ['a date that has passed', 'Mon, 02 Mar 2026 08:15:00 GMT', 500],
    ['nonsense', 'soon', 500],
    ['empty', '', 500],
    ['negative', '-5', 500],
    ['more than the budget', '86400', plenty],
    ['more digits than a number has', '9'.repeat(400), plenty],
    ['a date in another century', 'Fri, 02 Mar 2126 08:15:50 GMT', plenty],
  ])('Retry-After as %s', (_, value, expected) => {
    expect(retryDelay(2, 0, value, now, plenty)).toBe(expected);
  });

  test('is never longer than what is left, and there is none when nothing is', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.string(), { nil: undefined }),
        fc.integer({ min: -10, max: 400_000 }),
        (attempt, random, retryAfter, left) => {
          const delay = retryDelay(attempt + 1, random, retryAfter, now, left);
          return left <= 0 ? delay === undefined : delay !== undefined && delay > 0 && delay <= left;
        },
      ),
    );
  });
});
