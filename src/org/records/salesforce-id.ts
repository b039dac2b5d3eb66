const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SERIAL_LENGTH = 9;
const LONG_LENGTH = 18;

/** The three letters of an id between its key prefix and its serial number: the instance, and a reserved zero. */
export const INSTANCE = 'EM0';

/**
 * The three checksum letters that make a 15-character id case-safe: one letter per five characters, its
 * number the bit pattern of which of the five are capitals (lowest bit first).
 */
export function checksumSuffix(id: string): string {
  return String.fromCharCode(...suffixCodes(Buffer.from(id, 'latin1')));
}

function suffixCodes(id: Buffer): number[] {
  return [0, 5, 10].map((block) => {
    let capitals = 0;
    for (let at = 0; at < 5; at++) {
      const code = id[block + at] ?? 0;
      if (code >= 65 && code <= 90) capitals |= 1 << at;
    }
    return SUFFIX_LETTERS.charCodeAt(capitals);
  });
}

/** The 18-character form of an id given in 15 or 18; undefined when it is no id or its checksum is wrong. */
export function canonicalId(text: string): string | undefined {
  if (!/^[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?$/.test(text)) return undefined;
  const short = text.slice(0, 15);
  const long = short + checksumSuffix(short);
  return text.length === 15 || text === long ? long : undefined;
}

/** The id with this key prefix and serial number, in 18 characters. */
export function idFromSerial(keyPrefix: string, serial: number): string {
  const id = Buffer.alloc(LONG_LENGTH);
  const start = id.write(keyPrefix + INSTANCE, 'latin1');
  for (let rest = serial, at = start + SERIAL_LENGTH - 1; at >= start; rest = Math.floor(rest / 62), at--) {
    id[at] = DIGITS.charCodeAt(rest % 62);
  }
  id.set(suffixCodes(id), start + SERIAL_LENGTH);
  // In one piece: a text that was put together keeps its parts, and the org keeps its ids.
  return id.toString('latin1');
}

/** The serial number in an id. */
export function serialOf(id: string): number {
  let serial = 0;
  for (let at = 15 - SERIAL_LENGTH; at < 15; at++) serial = serial * 62 + DIGITS.indexOf(id.charAt(at));
  return serial;
}

/** Gives out ids, counting up for each key prefix. */
export class IdMint {
  readonly #serials = new Map<string, number>();

  /** The next id of this key prefix. */
  next(keyPrefix: string): string {
    return idFromSerial(keyPrefix, this.reserve(keyPrefix, 1));
  }

  /** Sets `count` serial numbers aside and returns the first of them. */
  reserve(keyPrefix: string, count: number): number {
    const first = this.#serials.get(keyPrefix) ?? 1;
    this.#serials.set(keyPrefix, first + count);
    return first;
  }
}
