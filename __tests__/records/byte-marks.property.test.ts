import { expect, test } from 'vitest';
import { ByteMarks } from '../../src/records/bytes/byte-marks.ts';
import { fc } from '../fast-check.ts';

/** As many bytes as make several stretches, each longer than the one before. */
const MOST_BYTES = 70_000;

const ascii = fc.string({ unit: fc.nat(0x7f).map((code) => String.fromCharCode(code)) });

/** Bytes among which few or many are of a set. */
const bytesAndSet = fc
  .record({
    set: ascii,
    length: fc.oneof(fc.nat(80), fc.nat(MOST_BYTES)),
    seed: fc.nat(),
    oneIn: fc.constantFrom(1, 3, 40, 1_000, 30_000),
  })
  .map(({ length, oneIn, seed, set }) => {
    const bytes = new Uint8Array(length);
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    for (let at = 0; at < length; at++) {
      const isMember = random(oneIn) === 0 && set !== '';
      bytes[at] = isMember ? set.charCodeAt(random(set.length)) : random(0x100);
    }
    return { bytes, set };
  });

test('the bytes of a set are found, and no others', () => {
  fc.assert(
    fc.property(bytesAndSet, fc.nat(), fc.nat(), ({ bytes, set }, from, to) => {
      const limit = to % (bytes.length + 1);
      const start = from % (limit + 1);
      const marks = new ByteMarks(set);
      marks.begin(bytes, start, limit);
      const found: number[] = [];
      for (let at = marks.next(start); at < limit; at = marks.next(at + 1)) found.push(at);
      const expected: number[] = [];
      const members = new Set(Buffer.from(set));
      for (let at = start; at < limit; at++) if (members.has(bytes[at] ?? 0)) expected.push(at);
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a search may leap, ask for one place twice, and go on in other bytes', () => {
  const leaps = fc.array(fc.oneof(fc.nat(3), fc.nat(40_000)), { maxLength: 20 });
  fc.assert(
    fc.property(bytesAndSet, leaps, ({ bytes, set }, steps) => {
      const members = new Set(Buffer.from(set));
      const marks = new ByteMarks(set);
      for (const shift of [0, 1]) {
        // The same memory, with another content.
        for (let at = 0; at < bytes.length; at++) bytes[at] = (bytes[at] ?? 0) ^ shift;
        marks.begin(bytes, 0, bytes.length);
        let at = 0;
        for (const step of steps) {
          at += step;
          const next = bytes.findIndex((byte, index) => index >= at && members.has(byte));
          expect(marks.next(at)).toBe(next < 0 ? bytes.length : next);
        }
      }
    }),
    { numRuns: 300 },
  );
});
