import type { SqlScanner } from './sql-scanner.ts';
import { integerOrReal, type SqlValue, valueText } from './sql-value.ts';

const HINT =
  'Values may be texts, numbers, NULL and blobs, and texts that are put together with replace, char, unistr and ||.';

/**
 * A value of VALUES or DEFAULT: a literal, or one of the functions with which SQLite's own dumps write line ends and
 * other characters (`.dump` of its shell, `iterdump` of Python).
 *
 * @throws SqlMistake
 */
export function readValue(scanner: SqlScanner): SqlValue {
  let value = readOperand(scanner);
  while (scanner.sign('||')) {
    const next = readOperand(scanner);
    value = value === null || next === null ? null : textOf(value, scanner) + textOf(next, scanner);
  }
  return value;
}

function readOperand(scanner: SqlScanner): SqlValue {
  scanner.skip();
  const character = scanner.peek();
  // A text in double quotes is what SQLite makes of a name that no column has.
  if (character === "'" || character === '"') return scanner.quoted(character);
  if (character === '-' || character === '+') return signed(scanner, character);
  const number = readNumber(scanner);
  if (number !== undefined) return number;
  if (scanner.sign('(')) {
    const value = readValue(scanner);
    if (!scanner.sign(')')) scanner.refuse('A closing parenthesis is missing.', HINT);
    return value;
  }
  return named(scanner);
}

/** A number, if one stands here, with the sign that was taken before it: the least integer has no positive one. */
export function readNumber(scanner: SqlScanner, sign = ''): bigint | number | undefined {
  const written = scanner.number();
  if (written === undefined) return undefined;
  if (/^0x/i.test(written)) return BigInt.asIntN(64, BigInt(written)) * (sign === '-' ? -1n : 1n);
  return /^\d+$/.test(written) ? integerOrReal(`${sign}${written}`) : Number(`${sign}${written}`);
}

function signed(scanner: SqlScanner, sign: string): SqlValue {
  const start = scanner.at;
  scanner.at += 1;
  scanner.skip();
  const number = readNumber(scanner, sign);
  if (number !== undefined) return number;
  const value = readOperand(scanner);
  if (typeof value !== 'bigint' && typeof value !== 'number') {
    return scanner.refuse(`"${sign}" stands before what is no number.`, HINT, start);
  }
  return sign === '-' ? -value : value;
}

function named(scanner: SqlScanner): SqlValue {
  const start = scanner.at;
  const word = scanner.peekWord();
  scanner.at += word.length;
  switch (word) {
    case 'NULL':
      return null;
    case 'TRUE':
      return 1n;
    case 'FALSE':
      return 0n;
    case 'X':
      if (scanner.peek() === "'") return readBlob(scanner);
      break;
    case 'REPLACE': {
      const [text = null, old = null, replacement = null] = readArguments(scanner, 3);
      if (text === null || old === null || replacement === null) return null;
      const [from, to] = [textOf(old, scanner), textOf(replacement, scanner)];
      const whole = textOf(text, scanner);
      return from === '' ? whole : whole.replaceAll(from, () => to);
    }
    case 'CHAR':
      return readArguments(scanner)
        .map((code) => String.fromCodePoint(Math.min(0x10ffff, Math.max(0, Number(textOf(code, scanner))))))
        .join('');
    case 'UNISTR': {
      const [text = null] = readArguments(scanner, 1);
      return text === null ? null : unescaped(textOf(text, scanner), scanner, start);
    }
  }
  return scanner.refuse('Here should stand a value.', HINT, start);
}

function readArguments(scanner: SqlScanner, count?: number): SqlValue[] {
  const start = scanner.at;
  if (!scanner.sign('(')) scanner.refuse('Behind the name of a function should stand a parenthesis.', HINT);
  const values: SqlValue[] = [];
  if (!scanner.sign(')')) {
    do values.push(readValue(scanner));
    while (scanner.sign(','));
    if (!scanner.sign(')')) scanner.refuse('A closing parenthesis is missing.', HINT);
  }
  if (count !== undefined && values.length !== count) {
    scanner.refuse(`The function has ${values.length} values, and takes ${count}.`, HINT, start);
  }
  return values;
}

/** X'00ff' */
function readBlob(scanner: SqlScanner): Uint8Array {
  const start = scanner.at;
  const digits = scanner.quoted("'");
  if (!/^(?:[\da-fA-F]{2})*$/.test(digits)) {
    scanner.refuse("A blob, X'…', holds pairs of hexadecimal digits.", 'Is the file whole?', start);
  }
  return Buffer.from(digits, 'hex');
}

/** The escapes of SQLite's `unistr`: \XXXX, \uXXXX, \+XXXXXX, \UXXXXXXXX and \\. */
function unescaped(text: string, scanner: SqlScanner, start: number): string {
  return text.replace(
    /\\(?:(\\)|\+([\da-fA-F]{6})|U([\da-fA-F]{8})|u?([\da-fA-F]{4})|)/g,
    (_, backslash?: string, six?: string, eight?: string, four?: string) => {
      const code = Number.parseInt(six ?? eight ?? four ?? '', 16);
      if (backslash !== undefined) return backslash;
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return scanner.refuse('The text of unistr has a backslash that begins no character.', HINT, start);
    },
  );
}

function textOf(value: SqlValue, scanner: SqlScanner): string {
  if (value instanceof Uint8Array) return scanner.refuse('A blob is put together with a text.', HINT);
  return valueText(value);
}
