import { expect, test } from 'vitest';
import { RecentTexts } from '../../src/org/records/recent-texts.ts';
import { fc } from '../fast-check.ts';

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
