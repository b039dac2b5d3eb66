const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SERIAL_LENGTH = 9;

/** The three letters of an id between its key prefix and its serial number: the instance, and a reserved zero. */
export const INSTANCE = 'EM0';

/**
 * The three checksum letters that make a 15-character id case-safe: one letter per five characters, its
 * number the bit pattern of which of the five are capitals (lowest bit first).
 */
export function checksumSuffix(id: string): string {
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let capitals = 0;
    for (let at = 0; at < 5; at++) {
      const code = id.charCodeAt(block + at);
      if (code >= 65 && code <= 90) capitals |= 1 << at;
    }
    suffix += SUFFIX_LETTERS.charAt(capitals);
  }
  return suffix;
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
  let digits = '';
  for (let rest = serial; digits.length < SERIAL_LENGTH; rest = Math.floor(rest / 62)) {
    digits = DIGITS.charAt(rest % 62) + digits;
  }
  const short = keyPrefix + INSTANCE + digits;
  return short + checksumSuffix(short);
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
