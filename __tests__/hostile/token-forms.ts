/** An access token with every character that some form escapes. */
export const SECRET = 'AQ4AQLkz.Jx_7Wq2+Tn/8vB.rE5yUmKp3dGhS1fCzXaVo9Ni6Lt0=';
export const TOKEN = `00D000000000001!${SECRET}`;

const every = (text: string, escape: (character: string) => string): string =>
  Array.from(text, escape).join('');
const hex = (character: string, width: number): string =>
  character.charCodeAt(0).toString(16).padStart(width, '0');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Ways in which a server may repeat a token that it was sent, by name. */
export function formsOf(token: string): Readonly<Record<string, string>> {
  const secret = token.slice(token.indexOf('!') + 1);
  return {
    plain: token,
    'without the id of the org': secret,
    'a part of it': secret.slice(5, 20),
    'for a URL': encodeURIComponent(token),
    'for a URL, in lower case': encodeURIComponent(token).replaceAll(/%../g, (one) => one.toLowerCase()),
    'for a URL, each character': every(token, (one) => `%${hex(one, 2)}`),
    'for a URL, twice': encodeURIComponent(encodeURIComponent(token)),
    'for a URL, each character, and that again': every(token, (one) => `%25${hex(one, 2)}`),
    'for JSON': token.replaceAll('/', '\\/').replaceAll('+', '\\u002B'),
    'for JSON, each character': every(token, (one) => `\\u${hex(one, 4)}`),
    'for XML, decimal': every(token, (one) => `&#${one.charCodeAt(0)};`),
    'for XML, hexadecimal': every(token, (one) => `&#x${hex(one, 4)};`),
    'in Base64': base64(token),
    'in Base64, one byte later': base64(`x${token}`),
    'in Base64, two bytes later': base64(`xy${token}`),
    'in Base64 for URLs': Buffer.from(`Bearer ${token}`).toString('base64url'),
    'in Base64, escaped for a URL': encodeURIComponent(base64(`:${token}`)),
    'in Base64, one letter behind the beginning': `x${base64(token)}`,
    'in Base64, two letters behind the beginning': `xy${base64(token)}`,
    'in Base64, three letters behind the beginning': `xyz${base64(token)}`,
    'for a URL, in Base64, for XML': every(
      base64(every(token, (one) => `%${hex(one, 2)}`)),
      (one) => `&#${one.charCodeAt(0)};`,
    ),
    'in hexadecimal': Buffer.from(token).toString('hex').toUpperCase(),
  };
}

/** Where a text shows a part of a token in any of these forms: so many characters of it are no chance. */
export function shownForms(text: string, token: string, characters = 24): string[] {
  const secret = token.slice(token.indexOf('!') + 1);
  const forms = { ...formsOf(token), ...formsOf(`!${secret}`) };
  return Object.entries({ ...forms, 'a short part': secret }).flatMap(([name, form]) => {
    const width = name === 'a short part' ? 12 : characters;
    // The beginning of a form may be that of the org's id, which is no secret.
    const last = form.length - width;
    for (let at = Math.max(0, last - secret.length); at <= last; at++) {
      if (text.includes(form.slice(at, at + width))) return [name];
    }
    return [];
  });
}
