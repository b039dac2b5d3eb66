import { fc } from '../fast-check.ts';
import { expect, it } from 'vitest';
import { JsonFinder } from '../../src/records/json/json-finder.ts';
import { JsonMembers } from '../../src/records/json/json-members.ts';
import { JsonSpans } from '../../src/records/json/json-spans.ts';

/** Texts with everything that makes JSON hard to cut. */
const text = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '{', '}', '[', ']', ',', '\n', 'é', '😀', '\u2028'),
});
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const flat = fc.dictionary(fc.constantFrom('A', 'B', 'Name', 'Field "x"', 'é'), value, { maxKeys: 5 });
const record = fc.dictionary(fc.constantFrom('A', 'B', 'Name', 'Parent', 'é'), fc.oneof(value, flat), {
  maxKeys: 5,
});
const spacing = fc.constantFrom(0, 1, 2, '\t', '\r\n');

/** Finds records through a window that shows `step` more bytes each time. */
function found(content: Buffer, step: number): { records: Buffer[]; end: string } {
  const finder = new JsonFinder();
  const records: Buffer[] = [];
  let [from, limit] = [0, Math.min(step, content.length)];
  for (;;) {
    const result = finder.next(content, from, limit, limit === content.length);
    if (result === 'record') {
      records.push(content.subarray(finder.start, finder.end));
      from = finder.end;
    } else if (result === 'more') limit = Math.min(limit + step, content.length);
    else return { records, end: result === 'flaw' ? (finder.flaw?.message ?? '') : result };
  }
}

it('finds the records that JSON.parse finds, wherever the window ends', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 6 }),
      spacing,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (records, space, isArray, step) => {
        const written = records.map((one) => JSON.stringify(one, null, space));
        const content = Buffer.from(isArray ? `[ ${written.join(' ,\n')}\n]\n` : written.join('\n'));
        const { end, records: spans } = found(content, step);
        expect(end).toBe('end');
        expect(spans.map((span) => JSON.parse(span.toString()) as unknown)).toEqual(
          written.map((one) => JSON.parse(one) as unknown),
        );
      },
    ),
    { numRuns: 1_000 },
  );
});

it('takes every record that JSON.parse takes, and no other', () => {
  const members = new JsonMembers();
  fc.assert(
    fc.property(
      flat,
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ':', '0', '-', '\\', 'e', '\n', 'null'),
      fc.nat(2),
      (one, place, put, cut) => {
        const whole = JSON.stringify(one);
        const at = place % (whole.length + 1);
        const changed = whole.slice(0, at) + put + whole.slice(at + cut);
        const spans = new JsonSpans();
        const bytes = Buffer.from(changed);
        let parsed: unknown;
        try {
          parsed = JSON.parse(changed);
        } catch {
          parsed = undefined;
        }
        if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
          // Either there is no object, or not one alone, or it is refused.
          if (!spans.next(bytes, 0, bytes.length) || spans.start > 0 || spans.end < bytes.length) return;
          expect(members.split(bytes, spans.start, spans.end)).toMatchObject({ passable: false });
          return;
        }
        expect(spans.next(bytes, 0, bytes.length)).toBe(true);
        const flaw = members.split(bytes, spans.start, spans.end);
        expect(flaw === undefined || flaw.passable).toBe(true);
      },
    ),
    { numRuns: 5_000 },
  );
});

it('takes every number that JSON.parse takes, and no other', () => {
  const members = new JsonMembers();
  const written = fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '1', '9', '-', '+', '.', 'e', 'E'), minLength: 1, maxLength: 8 }),
    fc.constantFrom('true', 'tru', 'truee', 'null', 'nul', 'false', 'False'),
  );
  fc.assert(
    fc.property(written, (literal) => {
      const record = Buffer.from(`{"A":${literal}}`);
      expect(members.split(record, 0, record.length) === undefined).toBe(isJson(record.toString()));
    }),
    { numRuns: 3_000 },
  );
});

function isJson(written: string): boolean {
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
