import { expect, test } from 'vitest';
import { KeyRepeats, type KeySighting } from '../../src/check/key-repeats.ts';

const SLOTS = 1 << 12;
/** So many keys make a table of that size full. */
const FILL = 0.75 * SLOTS;

/** What is said of so many different keys. */
function sightings(repeats: KeyRepeats, keys: number, group: number): Set<KeySighting> {
  return new Set(
    Array.from({ length: keys }, (_, index) => {
      const bytes = Buffer.from(`key ${index}`);
      return repeats.see({ bytes, start: 0, end: bytes.length }, true, group);
    }),
  );
}

test.each([0, 1, FILL - 1, FILL, FILL + 1, 2 * FILL, 5 * FILL])(
  '%i keys are known again, however many were announced',
  (keys) => {
    for (const announced of [undefined, 0, keys, 2 * keys + 1]) {
      const repeats = new KeyRepeats(announced);
      expect(sightings(repeats, keys, 1)).toEqual(new Set(keys > 0 ? ['new'] : []));
      expect(sightings(repeats, keys, 1)).toEqual(new Set(keys > 0 ? ['same'] : []));
      expect(sightings(repeats, keys, 2)).toEqual(new Set(keys > 0 ? ['earlier'] : []));
      expect(repeats.gaveUp).toBe(false);
    }
  },
);

test.each([0, FILL, 100 * FILL])(
  'with %i announced, the bound holds, and keys beyond it are given up',
  (announced) => {
    const repeats = new KeyRepeats(announced, SLOTS);
    sightings(repeats, FILL, 1);
    expect(repeats.gaveUp).toBe(false);
    sightings(repeats, FILL + 1, 1);
    expect(repeats.gaveUp).toBe(true);
    expect(sightings(repeats, FILL, 2)).toEqual(new Set(['earlier']));
  },
);
