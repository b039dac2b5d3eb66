/** A value of SQLite: text, integer, real number, blob, NULL. */
export type SqlValue = string | bigint | number | Uint8Array | null;

/** Into what a column turns the values that are put into it (https://www.sqlite.org/datatype3.html#type_affinity). */
export type Affinity = 'text' | 'numeric' | 'integer' | 'real' | 'none';

/** The affinity of a declared type, as SQLite finds it. */
export function affinityOf(type: string): Affinity {
  const written = type.toUpperCase();
  if (written.includes('INT')) return 'integer';
  if (/CHAR|CLOB|TEXT/.test(written)) return 'text';
  if (written === '' || written.includes('BLOB')) return 'none';
  return /REAL|FLOA|DOUB/.test(written) ? 'real' : 'numeric';
}

/** The value as a column of this affinity stores it. */
export function stored(value: SqlValue, affinity: Affinity): SqlValue {
  switch (affinity) {
    case 'none':
      return value;
    case 'text':
      return typeof value === 'bigint' || typeof value === 'number' ? valueText(value) : value;
    case 'real': {
      const number = typeof value === 'string' ? (numberIn(value) ?? value) : value;
      return typeof number === 'bigint' ? Number(number) : number;
    }
    default: {
      const number = typeof value === 'string' ? (numberIn(value) ?? value) : value;
      return typeof number === 'number' && Number.isSafeInteger(number) ? BigInt(number) : number;
    }
  }
}

const INTEGER = /^[ \t\n\f\r]*([+-]?\d+)[ \t\n\f\r]*$/;
const REAL = /^[ \t\n\f\r]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\n\f\r]*$/;
const MAX_INTEGER = 2n ** 63n;

/** The number that a text is, if it is one throughout. */
function numberIn(text: string): bigint | number | undefined {
  const integer = INTEGER.exec(text)?.[1];
  if (integer !== undefined) return integerOrReal(integer);
  const real = REAL.exec(text)?.[1];
  return real === undefined ? undefined : Number(real);
}

/** The number that is written as an integer, which is a real one beyond 64 bits. */
export function integerOrReal(written: string): bigint | number {
  const number = BigInt(written.replace(/^\+/, ''));
  return number >= -MAX_INTEGER && number < MAX_INTEGER ? number : Number(number);
}

/** The value as a text: what a cell of a CSV file holds. NULL is empty. */
export function valueText(value: Exclude<SqlValue, Uint8Array>): string {
  if (value === null) return '';
  return typeof value === 'number' ? realText(value) : String(value);
}

/** A real number as SQLite writes it: fifteen digits, and never without a decimal point. */
function realText(number: number): string {
  if (!Number.isFinite(number)) return number > 0 ? 'Inf' : '-Inf';
  const [digits = '', power = '0'] = number.toExponential(14).split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 15) {
    const mantissa = digits.replace(/(\.\d+?)0+$/, '$1');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const fixed = Number(number.toPrecision(15)).toFixed(Math.max(1, 14 - exponent));
  return fixed.replace(/(\.\d+?)0+$/, '$1');
}
