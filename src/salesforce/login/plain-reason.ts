import type { Secret } from '../session.ts';

const MAX_CHARACTERS = 300;
/** No word of an error text is as long; tokens, keys and their encoded forms are longer. */
const MAX_WORD_CHARACTERS = 24;

/**
 * What a server or a program says of an error, so that it may be shown: without the secrets that it was sent, without
 * anything that looks like one, in one line, cut.
 */
export function plainReason(text: string, secrets: readonly Secret[]): string {
  let plain = text.slice(0, MAX_CHARACTERS * 10);
  for (const form of secrets.flatMap((secret) => secretForms(secret.reveal()))) {
    plain = plain.replaceAll(form, '***');
  }
  return plain
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.length > MAX_WORD_CHARACTERS || /!|:\/\/|eyJ/.test(word) ? '***' : word))
    .join(' ')
    .slice(0, MAX_CHARACTERS);
}

/** The forms in which others may repeat a secret: as it is, and encoded for a URL, a form, JSON and Base64. */
export function secretForms(secret: string): readonly string[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret);
  return [
    ...new Set([
      secret,
      encodeURIComponent(secret),
      new URLSearchParams([['', secret]]).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
    ]),
  ];
}
