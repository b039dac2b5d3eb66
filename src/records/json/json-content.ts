import type { Hash } from 'node:crypto';

/** A string, or a number outside of one. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]*/g;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Longer numbers are compared as they are written. */
const MAX_NUMBER_CHARACTERS = 1_000;
/** The name of the one member of what takes the place of a number. */
const NUMBER_NAME = '\\u0000';

/**
 * Hashes the records of a list, the members of each by their names: blanks, escapes, the order of members and the way
 * numbers are written do not count.
 *
 * @throws SyntaxError when the text is no JSON list
 */
export function digestJson(text: string, hash: Hash): void {
  const records: unknown = JSON.parse(
    // No digit of a number may be lost.
    text.replace(TOKEN, (token) =>
      token.startsWith('"') ? token : `{"${NUMBER_NAME}":"${plainNumber(token)}"}`,
    ),
  );
  if (!Array.isArray(records)) throw new SyntaxError('no list');
  for (const record of records) hash.update(`${JSON.stringify(sorted(record))}\n`);
}

/** A number without zeros that say nothing, as an integer and a power of ten. @throws SyntaxError when it is none */
function plainNumber(token: string): string {
  const parts = NUMBER.exec(token);
  if (parts === null) throw new SyntaxError('no number');
  if (token.length > MAX_NUMBER_CHARACTERS) return token;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const power = BigInt(exponent) + BigInt(digits.length - significant.length - fraction.length);
  return significant === '' ? '0' : `${sign}${significant}e${power}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]: [string, unknown]) => [name, sorted(member)]);
}
