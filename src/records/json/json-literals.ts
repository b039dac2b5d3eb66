const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LOWER_E = 0x65;
const CASE_BIT = 0x20;
/** By first letter. */
const WORDS = new Map(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)] as const),
);

/** The offset behind the number, `true`, `false` or `null` that begins at `start`; `start` when there is none. */
export function literalEnd(bytes: Uint8Array, start: number): number {
  const word = WORDS.get(bytes[start] ?? 0);
  return word === undefined ? numberEnd(bytes, start) : wordEnd(bytes, start, word);
}

/** The offset behind a word; `start` when another stands there. */
function wordEnd(bytes: Uint8Array, start: number, word: Uint8Array): number {
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word[at]) return start;
  return start + word.length;
}

/** The offset behind a number (RFC 8259, section 6); `start` when there is none. */
function numberEnd(bytes: Uint8Array, start: number): number {
  const whole = bytes[start] === MINUS ? start + 1 : start;
  let at = bytes[whole] === ZERO ? whole + 1 : digitsEnd(bytes, whole);
  if (at === whole) return start;
  if (bytes[at] === POINT) {
    const fraction = at + 1;
    at = digitsEnd(bytes, fraction);
    if (at === fraction) return start;
  }
  if (((bytes[at] ?? 0) | CASE_BIT) !== LOWER_E) return at;
  const sign = bytes[at + 1];
  const exponent = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  at = digitsEnd(bytes, exponent);
  return at === exponent ? start : at;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
