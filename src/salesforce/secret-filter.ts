import type { HttpResponse } from '../ports/http.ts';

const HIDDEN = '***';
/** So many characters of a secret in a row are no chance. */
const MIN_CHARACTERS = 12;
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

/** What stands between words in text, XML and JSON. */
const SEPARATORS = /([\s<>[\]{}",]+)/;

/**
 * Takes the tokens of a run's sessions out of what a server sends back: a page of a proxy or a careless message may repeat
 * the request's header, whole or in parts, as it is or escaped for URLs, JSON or XML, or in Base64 or hexadecimal. A word
 * with a part of it is hidden as a whole; documents keep their form.
 */
export function withoutSecrets(response: HttpResponse, tokens: readonly string[]): HttpResponse {
  return tokens.reduce(withoutSecret, response);
}

function withoutSecret(response: HttpResponse, token: string): HttpResponse {
  const headers = plainHeaders(response.headers, token);
  const body = Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength);
  const text = mayHold(body, response.status, secretOf(token)) ? body.toString('latin1') : '';
  const plain = plainText(text, token);
  if (headers === response.headers && text === plain) return response;
  return { ...response, headers, ...(text === plain ? {} : { body: Buffer.from(plain, 'latin1') }) };
}

/** The same for the headers of an answer whose body goes elsewhere. */
export function headersWithoutSecrets(
  headers: HttpResponse['headers'],
  tokens: readonly string[],
): HttpResponse['headers'] {
  return tokens.reduce((plain, token) => plainHeaders(plain, token), headers);
}

/** What stands before the exclamation mark is the org's id, which is no secret. */
function secretOf(token: string): string {
  return token.replace(/^00D\w{12}(?:\w{3})?!/, '');
}

/** The headers themselves where nothing is hidden. */
function plainHeaders(headers: HttpResponse['headers'], token: string): HttpResponse['headers'] {
  const hidden = Object.entries(headers).flatMap(([name, value = '']) => {
    const plain = plainText(value, token);
    return plain === value ? [] : [[name, plain] as const];
  });
  return hidden.length === 0 ? headers : { ...headers, ...Object.fromEntries(hidden) };
}

/** Results of batches may have hundreds of megabytes: some searches for a few bytes say whether to look closer. */
function mayHold(body: Buffer, status: number, secret: string): boolean {
  if (status >= 300 || body.length <= MAX_SEARCHED_BYTES) return true;
  const [run = secret] = secret.match(/[A-Za-z0-9]+/g)?.sort((a, b) => b.length - a.length) ?? [];
  // Of both ends: where the token is divided, one of them is whole.
  const ends = [run.slice(0, MIN_CHARACTERS), run.slice(-MIN_CHARACTERS)];
  const offsets = [0, 1, 2].flatMap((start) => [start, Math.max(0, secret.length - BASE64_BYTES - start)]);
  const samples = [
    ...ends,
    ...offsets.map((start) => Buffer.from(secret.slice(start, start + BASE64_BYTES)).toString('base64')),
    ...ends.map((end) => Buffer.from(end).toString('hex')).flatMap((hex) => [hex, hex.toUpperCase()]),
  ];
  if (holdsOne(body, samples)) return true;
  return ESCAPE_MARKS.some((mark) => body.includes(mark)) && ESCAPED_WORD.test(body.toString('latin1'));
}

/** So many bytes say whether a place is worth a closer look. */
const GRAM_BYTES = 4;
const GRAM_HASH_BITS = 16;

/**
 * Whether one of the samples, which are long, stands in a body: one look at every few bytes, since a search for each of
 * them would take longer than all else that is done with a result.
 */
function holdsOne(body: Buffer, samples: readonly string[]): boolean {
  const needles = samples.map((sample) => Buffer.from(sample, 'latin1'));
  const shortest = Math.min(...needles.map(({ length }) => length));
  if (shortest < GRAM_BYTES) return needles.some((needle) => body.includes(needle));
  const longest = Math.max(...needles.map(({ length }) => length));
  const grams = new Set(
    needles.flatMap((needle) =>
      Array.from({ length: needle.length - GRAM_BYTES + 1 }, (_, at) => gramAt(needle, at)),
    ),
  );
  const hashes = new Uint8Array(1 << GRAM_HASH_BITS);
  for (const gram of grams) hashes[gramHash(gram)] = 1;
  for (let at = 0; at + GRAM_BYTES <= body.length; at += shortest - GRAM_BYTES + 1) {
    const gram = gramAt(body, at);
    if (hashes[gramHash(gram)] !== 1 || !grams.has(gram)) continue;
    const around = body.subarray(Math.max(0, at - longest), at + longest);
    if (needles.some((needle) => around.includes(needle))) return true;
  }
  return false;
}

function gramAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function gramHash(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - GRAM_HASH_BITS);
}

function plainText(text: string, token: string): string {
  const secret = secretOf(token);
  // Too short to distinguish from others' words in any other form: one letter stands in every answer. No org gives such a token.
  if (secret.length < MIN_CHARACTERS) return text.replaceAll(token, HIDDEN);
  return text
    .split(SEPARATORS)
    .map((word) => (holds(word, secret, MAX_LAYERS) ? HIDDEN : word))
    .join('');
}

/** Whether a word has a part of the secret, under some layers of escapes. */
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
