import type { HttpResponse } from '../ports/http.ts';
import { MIN_CHARACTERS, SecretSearch } from './secret-search.ts';

const HIDDEN = '***';

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
  const text = searchFor(secretOf(token)).mayBeIn(body, response.status) ? body.toString('latin1') : '';
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

function plainText(text: string, token: string): string {
  const secret = secretOf(token);
  // Too short to distinguish from others' words in any other form: one letter stands in every answer. No org gives such a token.
  if (secret.length < MIN_CHARACTERS) return text.replaceAll(token, HIDDEN);
  const search = searchFor(secret);
  return text
    .split(SEPARATORS)
    .map((word) => (search.isIn(word) ? HIDDEN : word))
    .join('');
}

/** That of each session, of which a run has few. */
const searches = new Map<string, SecretSearch>();

function searchFor(secret: string): SecretSearch {
  const search = searches.get(secret) ?? new SecretSearch(secret);
  searches.set(secret, search);
  return search;
}
