import type { HttpResponse } from '../ports/http.ts';

const HIDDEN = '***';
/** So many characters of a secret in a row are no chance. */
const MIN_CHARACTERS = 12;
/** Longer answers are searched only where a part of the secret stands in them as it is, or in Base64. */
const MAX_SEARCHED_BYTES = 16 * 1024;
const MAX_LAYERS = 3;

/** What stands between words in text, XML and JSON. */
const SEPARATORS = /([\s<>[\]{}",]+)/;

/**
 * Takes a session's token out of what a server sends back: a page of a proxy or a careless message may repeat the
 * request's header, whole or in parts, as it is or escaped for URLs, JSON or XML, or in Base64 or hexadecimal. A word
 * with a part of it is hidden as a whole; documents keep their form.
 */
export function withoutSecret(response: HttpResponse, token: string): HttpResponse {
  // What stands before the exclamation mark is the org's id, which is no secret.
  const secret = token.replace(/^00D\w{12}(?:\w{3})?!/, '');
  const type = response.headers['content-type'];
  const plainType = type === undefined ? undefined : plainText(type, secret);
  const body = Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength);
  const text = mayHold(body, response.status, secret) ? body.toString('latin1') : '';
  const plain = plainText(text, secret);
  if (type === plainType && text === plain) return response;
  return {
    ...response,
    headers: { ...response.headers, 'content-type': plainType },
    ...(text === plain ? {} : { body: Buffer.from(plain, 'latin1') }),
  };
}

/** Results of batches may have hundreds of megabytes: four searches for some bytes say whether to look closer. */
function mayHold(body: Buffer, status: number, secret: string): boolean {
  if (status >= 300 || body.length <= MAX_SEARCHED_BYTES) return true;
  const [run = secret] = secret.match(/[A-Za-z0-9]+/g)?.sort((a, b) => b.length - a.length) ?? [];
  const samples = [
    run.slice(0, 2 * MIN_CHARACTERS),
    ...[0, 1, 2].map((start) => Buffer.from(secret.slice(start, start + 18)).toString('base64')),
  ];
  return samples.some((sample) => body.includes(sample));
}

function plainText(text: string, secret: string): string {
  // Too short a token to tell from others' words in any other form; no org gives one.
  if (secret.length < MIN_CHARACTERS) return text.replaceAll(secret, HIDDEN);
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
