/** So many characters of a secret in a row are no chance. */
export const MIN_CHARACTERS = 12;
/**
 * Longer answers are searched only where an end of the secret stands in them as it is, in Base64 or in hexadecimal, or a
 * word of nothing but escapes.
 */
const MAX_SEARCHED_BYTES = 16 * 1024;
const ESCAPE_MARKS = ['%', '\\u', '\\x', '&#', '&amp;', '='];
/** A word of which each character is escaped, whatever it is. */
const ESCAPED_WORD = /(?:(?:[%=]|\\{1,4}[ux]\{?|&(?:amp;){0,3}#x?)[0-9a-f]{2,6}[;}]?){12}/i;
const MAX_LAYERS = 4;
/** Characters of a secret that are looked for in Base64: a multiple of three. */
const BASE64_BYTES = 18;

/** So many bytes say whether a place is worth a closer look. */
const GRAM_BYTES = 4;
const GRAM_HASH_BITS = 13;

/** Answers repeat most of their words: those that were found harmless, unless they are long, need no other look. */
const MAX_KNOWN_WORDS = 10_000;
const MAX_KNOWN_CHARACTERS = 100;

/** Looks for a secret in answers. What depends on the secret alone is prepared once. */
export class SecretSearch {
  readonly #secret: string;
  readonly #needles: readonly Buffer[];
  readonly #shortest: number;
  readonly #longest: number;
  readonly #grams: ReadonlySet<number>;
  readonly #hashes = new Uint8Array(1 << GRAM_HASH_BITS);
  readonly #harmless = new Set<string>();

  constructor(secret: string) {
    this.#secret = secret;
    this.#needles = samplesOf(secret).map((sample) => Buffer.from(sample, 'latin1'));
    this.#shortest = Math.min(...this.#needles.map(({ length }) => length));
    this.#longest = Math.max(...this.#needles.map(({ length }) => length));
    this.#grams = new Set(
      this.#needles.flatMap((needle) =>
        Array.from({ length: needle.length - GRAM_BYTES + 1 }, (_, at) => gramAt(needle, at)),
      ),
    );
    for (const gram of this.#grams) this.#hashes[gramHash(gram)] = 1;
  }

  /** Results of batches may have hundreds of megabytes: some searches for a few bytes say whether to look closer. */
  mayBeIn(body: Buffer, status: number): boolean {
    if (status >= 300 || body.length <= MAX_SEARCHED_BYTES || this.#holdsSample(body)) return true;
    return ESCAPE_MARKS.some((mark) => body.includes(mark)) && ESCAPED_WORD.test(body.toString('latin1'));
  }

  /** Whether a word has a part of the secret, under some layers of escapes. */
  isIn(word: string): boolean {
    if (word.length < MIN_CHARACTERS || this.#harmless.has(word)) return false;
    if (holds(word, this.#secret, MAX_LAYERS)) return true;
    if (word.length > MAX_KNOWN_CHARACTERS) return false;
    if (this.#harmless.size >= MAX_KNOWN_WORDS) this.#harmless.clear();
    this.#harmless.add(word);
    return false;
  }

  /**
   * Whether one of the samples, which are long, stands in a body: one look at every few bytes, since a search for each of
   * them would take longer than all else that is done with a result.
   */
  #holdsSample(body: Buffer): boolean {
    const [hashes, step] = [this.#hashes, this.#shortest - GRAM_BYTES + 1];
    if (step < 1) return this.#needles.some((needle) => body.includes(needle));
    for (let at = 0; at + GRAM_BYTES <= body.length; at += step) {
      const gram = gramAt(body, at);
      if (hashes[gramHash(gram)] !== 1 || !this.#grams.has(gram)) continue;
      const around = body.subarray(Math.max(0, at - this.#longest), at + this.#longest);
      if (this.#needles.some((needle) => around.includes(needle))) return true;
    }
    return false;
  }
}

function samplesOf(secret: string): readonly string[] {
  const [run = secret] = secret.match(/[A-Za-z0-9]+/g)?.sort((a, b) => b.length - a.length) ?? [];
  // Of both ends: where the token is divided, one of them is whole.
  const ends = [run.slice(0, MIN_CHARACTERS), run.slice(-MIN_CHARACTERS)];
  const offsets = [0, 1, 2].flatMap((start) => [start, Math.max(0, secret.length - BASE64_BYTES - start)]);
  return [
    ...ends,
    ...offsets.map((start) => Buffer.from(secret.slice(start, start + BASE64_BYTES)).toString('base64')),
    ...ends.map((end) => Buffer.from(end).toString('hex')).flatMap((hex) => [hex, hex.toUpperCase()]),
  ];
}

function gramAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function gramHash(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - GRAM_HASH_BITS);
}

function holds(word: string, secret: string, layers: number): boolean {
  if (word.length < MIN_CHARACTERS) return false;
  if (shares(word, secret)) return true;
  if (layers === 0) return false;
  return [unescaped(word), ...decoded(word)].some((one) => one !== word && holds(one, secret, layers - 1));
}

function shares(text: string, secret: string): boolean {
  for (let at = 0; at + MIN_CHARACTERS <= text.length; at++) {
    if (secret.includes(text.slice(at, at + MIN_CHARACTERS))) return true;
  }
  return false;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** `%2B`, `\u002b`, `\x2b`, `\/`, `&#43;`, `&#x2b;`, `&amp;`, `=2B`, in either case. */
const ESCAPE =
  /[%=]([0-9a-f]{2})|\\u\{?([0-9a-f]{2,6})\}?|\\x([0-9a-f]{2})|&#x0*([0-9a-f]{1,6});|&#0*(\d{1,7});|&(amp|lt|gt|quot|apos);|\\(\W)/gi;

function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (escape: string, ...groups: (string | undefined)[]) => {
    const [percent, unicode, byte, hexadecimal, decimal, name, character] = groups;
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? escape;
    if (character !== undefined) return character;
    const digits = percent ?? unicode ?? byte ?? hexadecimal;
    const code = digits === undefined ? Number(decimal) : parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
  });
}

/** What runs of Base64 and hexadecimal stand for; Base64 may begin anywhere in the run. */
function decoded(text: string): string[] {
  const plain = (text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')),
  );
  const bytes = (text.match(/(?:[0-9a-f]{2}){12,}/gi) ?? []).map((run) =>
    Buffer.from(run, 'hex').toString('latin1'),
  );
  return [...plain, ...bytes];
}
