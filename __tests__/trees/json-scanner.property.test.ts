import { expect, test } from 'vitest';
import type { JsonListener } from '../../src/records/tree/json-scanner.ts';
import type { JsonToken } from '../../src/records/tree/json-token.ts';
import { fc } from '../fast-check.ts';
import { readInPieces } from './json-pieces.ts';

type Built = { [name: string]: unknown } | unknown[];

/** Builds the value that the tokens make, and notes where each of them begins. */
class Builder implements JsonListener {
  value: unknown;
  readonly places: { readonly line: number; readonly column: number }[] = [];
  readonly #open: { readonly value: Built; name: string }[] = [];

  opened(kind: 'object' | 'array', { place }: JsonToken): void {
    const value = kind === 'object' ? {} : [];
    this.places.push(place);
    this.#add(value);
    this.#open.push({ value, name: '' });
  }

  closed(): void {
    this.#open.pop();
  }

  named(name: string, { place }: JsonToken): void {
    this.places.push(place);
    const top = this.#open.at(-1);
    if (top !== undefined) top.name = name;
  }

  text({ place, text }: JsonToken): void {
    this.places.push(place);
    this.#add(text);
  }

  literal({ place, text }: JsonToken): void {
    this.places.push(place);
    this.#add(JSON.parse(text));
  }

  #add(value: unknown): void {
    const top = this.#open.at(-1);
    if (top === undefined) this.value = value;
    else if (Array.isArray(top.value)) top.value.push(value);
    else top.value[top.name] = value;
  }
}

const letter = fc.constantFrom(
  'a',
  'Z',
  ' ',
  ',',
  ':',
  '"',
  '\\',
  '/',
  '\n',
  '\0',
  '\u001f',
  '\u007f',
  'ä',
  '漢',
  '🌳',
);
const text = fc.oneof(fc.string({ unit: letter, maxLength: 6 }), fc.string({ maxLength: 4 }));
const name = fc.oneof(
  fc.constantFrom('Name', 'name', 'Nam', 'Ünit', '🌳'),
  text.filter((one) => one !== '__proto__'),
);
const literal = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { value: jsonValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    literal,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.dictionary(name, tie('value'), { maxKeys: 4 }), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));
const json = fc
  .tuple(jsonValue, fc.constantFrom(undefined, 1, '\t', 4), fc.boolean(), fc.constantFrom('\n', '\r\n'))
  .map(([value, indent, escapes, lineEnd]) => {
    const written = JSON.stringify(value, null, indent).replaceAll('\n', lineEnd);
    return escapes
      ? written.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : written;
  });
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

function parsed(written: string): unknown {
  try {
    return { value: JSON.parse(written) as unknown };
  } catch {
    return 'no JSON';
  }
}

test('a text in pieces is read as JSON.parse reads it whole, and every token is where it begins', () => {
  fc.assert(
    fc.property(json, lengths, (written, pieces) => {
      const builder = new Builder();
      expect(readInPieces(written, pieces, builder)).toBeUndefined();
      expect({ value: builder.value }).toEqual(parsed(written));
      const lines = written.split('\n');
      for (const { column, line } of builder.places) {
        expect(lines[line - 1]?.[column - 1]).toMatch(/["{[tfn\d-]/);
      }
      const order = builder.places.map(({ column, line }) => line * 1e6 + column);
      expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
    }),
    { numRuns: 500 },
  );
});

test('a text with one character changed is sound where JSON.parse takes it', () => {
  const change = fc.record({
    at: fc.nat(),
    removed: fc.constantFrom(0, 1, 2),
    added: fc.constantFrom(
      '',
      '"',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '\\',
      '\\u00',
      '0',
      '-',
      '.',
      'e',
      'x',
      'null',
      ' ',
      '\u00a0',
      '\n',
      '\f',
      '\0',
    ),
  });
  let sound = 0;
  let runs = 0;
  fc.assert(
    fc.property(json, change, lengths, (written, { added, at, removed }, pieces) => {
      const from = at % (written.length + 1);
      // A pair of surrogates that is cut makes a character that is none.
      const changed = Buffer.from(written.slice(0, from) + added + written.slice(from + removed)).toString();
      const builder = new Builder();
      const flaw = readInPieces(changed, pieces, builder);
      const expected = parsed(changed);
      runs++;
      if (expected === 'no JSON') expect(flaw).toBeDefined();
      else {
        sound++;
        expect(flaw).toBeUndefined();
        expect({ value: builder.value }).toEqual(expected);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(sound).toBeGreaterThan(runs / 10);
  expect(sound).toBeLessThan(runs / 2);
});
