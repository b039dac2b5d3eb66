import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPrivateKey } from '../../src/salesforce/login/private-key.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki'): string =>
  key.export({ type, format: 'pem' }).toString();
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'without the last line end': (text) => text.trimEnd(),
  'with \\n for line ends': (text) => text.replaceAll('\n', '\\n'),
  'with \\r\\n for line ends': (text) => text.replaceAll('\n', '\\r\\n'),
  'on one line': (text) => text.replaceAll('\n', ' '),
  'without any line end': (text) => text.replaceAll('\n', ''),
  indented: (text) => text.replaceAll(/^/gm, '    '),
  'in double quotes': (text) => `"${text.trim().replaceAll('\n', '\\n')}"`,
  'in single quotes': (text) => `'${text}'`,
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'with lines before it': (text) => `Bag Attributes\n  friendlyName: x\n${text}`,
  'in Base64': base64,
  'in Base64 of many lines': (text) => base64(text).replaceAll(/.{76}/g, '$&\n'),
  'in Base64 of one with \\n': (text) => base64(text.replaceAll('\n', '\\n')),
};

describe.each(['pkcs8', 'pkcs1'] as const)('a private key (%s)', (type) => {
  test.each(Object.entries(forms))('is read %s', (_, form) => {
    const reading = readPrivateKey(form(pem(privateKey, type)));
    expect('key' in reading && reading.key.equals(privateKey)).toBe(true);
  });

  test('is read as the Base64 of its bytes alone', () => {
    const der = privateKey.export({ type, format: 'der' }).toString('base64');
    const reading = readPrivateKey(der);
    expect('key' in reading && reading.key.equals(privateKey)).toBe(true);
  });
});

const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const lock = { cipher: 'aes-256-cbc', passphrase: 'fake' } as const;
const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

test.each<[string, string, string]>([
  ['a certificate', certificate, 'certificate'],
  ['the Base64 of a certificate', base64(certificate), 'certificate'],
  ['a public key', pem(publicKey, 'spki'), 'public-key'],
  ['an encrypted key', privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString(), 'encrypted'],
  [
    'an encrypted key of old',
    privateKey.export({ type: 'pkcs1', format: 'pem', ...lock }).toString(),
    'encrypted',
  ],
  ['a key of another kind', pem(elliptic, 'pkcs8'), 'not-rsa'],
  ['a short key', pem(short, 'pkcs8'), 'short'],
  ['a key without its end', pem(privateKey, 'pkcs8').slice(0, 600), 'cut'],
  ['a key without its middle', pem(privateKey, 'pkcs8').replace(/\n.{64}\n/, '\n'), 'damaged'],
  ['a text', 'some secret', 'no-key'],
  ['nothing', '', 'no-key'],
  ['a file name', 'server.key', 'no-key'],
])('%s is none', (_, text, fault) => {
  expect(readPrivateKey(text)).toEqual({ fault });
});
