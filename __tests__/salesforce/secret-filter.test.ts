import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutSecret } from '../../src/salesforce/secret-filter.ts';

const SECRET = 'AQ4AQLkz.Jx_7Wq2+Tn/8vB.rE5yUmKp3dGhS1fCzXaVo9Ni6Lt0=';
const TOKEN = `00D000000000001!${SECRET}`;

const every = (text: string, escape: (character: string) => string): string =>
  Array.from(text, escape).join('');
const hex = (character: string, width: number): string =>
  character.charCodeAt(0).toString(16).padStart(width, '0');
const base64 = (before: string): string => Buffer.from(`${before}${TOKEN}`).toString('base64');

/** Ways in which a server may repeat what it was sent. */
const FORMS: Readonly<Record<string, string>> = {
  plain: TOKEN,
  'without the id of the org': SECRET,
  'a part of it': SECRET.slice(5, 20),
  'for a URL': encodeURIComponent(TOKEN),
  'for a URL, in lower case': encodeURIComponent(TOKEN).replaceAll(/%../g, (one) => one.toLowerCase()),
  'for a URL, each character': every(TOKEN, (one) => `%${hex(one, 2)}`),
  'for a URL, twice': encodeURIComponent(encodeURIComponent(TOKEN)),
  'for JSON': TOKEN.replaceAll('/', '\\/').replaceAll('+', '\\u002B'),
  'for JSON, each character': every(TOKEN, (one) => `\\u${hex(one, 4)}`),
  'for XML, decimal': every(TOKEN, (one) => `&#${one.charCodeAt(0)};`),
  'for XML, hexadecimal': every(TOKEN, (one) => `&#x${hex(one, 4)};`),
  'in Base64': base64(''),
  'in Base64, one byte later': base64('x'),
  'in Base64, two bytes later': base64('xy'),
  'in Base64 for URLs': Buffer.from(`Bearer ${TOKEN}`).toString('base64url'),
  'in Base64, escaped for a URL': encodeURIComponent(base64(':')),
  'in hexadecimal': Buffer.from(TOKEN).toString('hex').toUpperCase(),
};

const answer = (body: string, type = 'application/xml', status = 200) => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});
const bodyOf = (body: string, type?: string, status?: number): string =>
  Buffer.from(withoutSecret(answer(body, type, status), TOKEN).body).toString();

describe('what a server repeats of the token', () => {
  test.each(Object.entries(FORMS))('%s is hidden, and documents keep their form', (_, form) => {
    expect(bodyOf(`<error><exceptionMessage>no ${form} here</exceptionMessage></error>`)).toBe(
      '<error><exceptionMessage>no *** here</exceptionMessage></error>',
    );
    expect(bodyOf(`<m><![CDATA[${form}]]></m>`)).toBe('<m><![CDATA[***]]></m>');
    expect(bodyOf(`[{"errorCode":"X","message":"sid=${form}"}]`)).toBe('[{"errorCode":"X","message":"***"}]');
    expect(bodyOf(`"","false","","BAD:${form}:--"\n`)).toBe('"","false","","***"\n');
    expect(withoutSecret(answer('x', form), TOKEN).headers['content-type']).toBe('***');
  });

  test('in two halves in two fields: both are hidden', () => {
    const [first, second] = [TOKEN.slice(0, 40), TOKEN.slice(40)];
    expect(bodyOf(`<e><c>${first}</c><m>${second}</m></e>`)).toBe('<e><c>***</c><m>***</m></e>');
  });

  test.each(['plain', 'for a URL', 'in Base64', 'in Base64, one byte later', 'in Base64, two bytes later'])(
    'in a long result, %s',
    (form) => {
      const rows = '"001000000000001AAA","true","true",""\n'.repeat(10_000);
      const text = FORMS[form] ?? '';
      expect(bodyOf(`${rows}"","false","","${text}"\n`, 'text/csv')).toBe(`${rows}"","false","","***"\n`);
    },
  );

  test('anywhere in any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(FORMS)), fc.string({ unit: 'binary' }), (form, text) => {
        const cleaned = bodyOf(`${text} ${form} ${text}`, 'text/plain', 500);
        expect(cleaned).not.toContain(form);
        expect(cleaned).toContain('***');
      }),
    );
  });
});

describe('what is not the token', () => {
  test.each([
    'The org 00D000000000001 and 00D000000000001EAA, user 005000000000001AAA, is not there.',
    '<id>750000000000001AAA</id><createdDate>2026-03-02T08:15:30.000Z</createdDate>',
    'ü – 漢字 \u0000\u00ff https://example.my.salesforce.com/services/async/66.0/job?x=%20y',
    TOKEN.slice(0, 16),
  ])('stays as it is: %s', (text) => {
    const same = answer(text);
    expect(withoutSecret(same, TOKEN)).toBe(same);
  });

  test('stays byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const response = { status: 500, headers: {}, body: bytes };
        expect(Buffer.compare(withoutSecret(response, TOKEN).body, bytes)).toBe(0);
      }),
    );
  });
});
