import { expect, test } from 'vitest';
import { RecentTexts } from '../../src/org/records/recent-texts.ts';
import { fc } from '../fast-check.ts';
import { heldBytes } from '../garbage.ts';

test('a copy is the same text, whatever was copied before', () => {
  const parts = fc.constantFrom('a', 'ä', '語', '🙂', ' ');
  const text = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(text), (all) => {
      const texts = new RecentTexts();
      expect(all.map((one) => texts.copyOf(one))).toEqual(all);
    }),
  );
});

test('texts that are alike at the places that are looked at are told apart', () => {
  const alike = Array.from(
    { length: 26 },
    (_, index) => `a${String.fromCharCode(97 + index)}${'a'.repeat(14)}`,
  );
  const texts = new RecentTexts();
  expect([...alike, ...alike].map((one) => texts.copyOf(one))).toEqual([...alike, ...alike]);
});

test.each([12, 13, 20])('a copy of %d characters does not hold the text that it was cut out of', (length) => {
  const held = heldBytes(() => {
    const texts = new RecentTexts();
    return Array.from({ length: 40 }, (_, index) =>
      texts.copyOf(`${index} `.padEnd(1_000_000, 'x').slice(0, length)),
    );
  });
  expect(held).toBeLessThan(10_000_000);
});
