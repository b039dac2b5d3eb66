import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { withoutSecrets } from '../../src/salesforce/secret-filter.ts';
import { formsOf, SECRET, TOKEN } from '../hostile/token-forms.ts';

const FORMS = formsOf(TOKEN);

const answer = (body: string, type = 'application/xml', status = 200) => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});
const bodyOf = (body: string, type?: string, status?: number): string =>
  Buffer.from(withoutSecrets(answer(body, type, status), [TOKEN]).body).toString();

describe('what a server repeats of the token', () => {
  test.each(Object.entries(FORMS))('%s is hidden, and documents keep their form', (_, form) => {
    expect(bodyOf(`<error><exceptionMessage>no ${form} here</exceptionMessage></error>`)).toBe(
      '<error><exceptionMessage>no *** here</exceptionMessage></error>',
    );
    expect(bodyOf(`<m><![CDATA[${form}]]></m>`)).toBe('<m><![CDATA[***]]></m>');
    expect(bodyOf(`[{"errorCode":"X","message":"sid=${form}"}]`)).toBe('[{"errorCode":"X","message":"***"}]');
    expect(bodyOf(`"","false","","BAD:${form}:--"\n`)).toBe('"","false","","***"\n');
    const reported = { ...answer('x', form), headers: { 'content-type': form, 'retry-after': `in ${form}` } };
    const { headers } = withoutSecrets(reported, [TOKEN]);
    expect(headers).toEqual({ 'content-type': '***', 'retry-after': 'in ***' });
  });

  test('in two halves in two fields: both are hidden', () => {
    const [first, second] = [TOKEN.slice(0, 40), TOKEN.slice(40)];
    expect(bodyOf(`<e><c>${first}</c><m>${second}</m></e>`)).toBe('<e><c>***</c><m>***</m></e>');
  });

  test.each(Object.keys(FORMS).filter((name) => name !== 'a part of it'))('in a long result, %s', (form) => {
    const rows = '"001000000000001AAA","true","true",""\n'.repeat(10_000);
    const text = FORMS[form] ?? '';
    expect(bodyOf(`${rows}"","false","","${text}"\n`, 'text/csv')).toBe(`${rows}"","false","","***"\n`);
  });

  test.each(Array.from({ length: SECRET.length - 1 }, (_, index) => index + 1))(
    'in a long result, divided after %i characters among two fields',
    (at) => {
      const rows = '"001000000000001AAA","true","true",""\n'.repeat(500);
      const [first, second] = [SECRET.slice(0, at), SECRET.slice(at)];
      const [plain, plainSecond] = [first, second].map((part) => (part.length < 12 ? part : '***'));
      expect(bodyOf(`${rows}"${first}","${second}"\n`, 'text/csv')).toBe(
        `${rows}"${plain ?? ''}","${plainSecond ?? ''}"\n`,
      );
    },
  );

  test.each(Array.from({ length: 12 }, (_, index) => index))(
    'in a long result, an end of it alone, %i bytes further on',
    (shift) => {
      const rows = `${'x'.repeat(shift)}\n${'"001000000000001AAA","true","true",""\n'.repeat(500)}`;
      const run = SECRET.match(/[A-Za-z0-9]{12,}/)?.[0] ?? '';
      for (const end of [run.slice(0, 12), run.slice(-12)]) {
        expect(bodyOf(`${rows}"${end}"\n`, 'text/csv')).toBe(`${rows}"***"\n`);
      }
    },
  );

  test.each(['', 'x', 'xy'])('in a long result, in Base64 that is broken into two lines, %j', (before) => {
    const rows = '"001000000000001AAA","true","true",""\n'.repeat(500);
    const text = Buffer.from(before + SECRET).toString('base64');
    for (let at = 20; at < text.length - 20; at++) {
      const found = bodyOf(`${rows}${text.slice(0, at)}\n${text.slice(at)}\n`, 'text/csv');
      expect(found).not.toContain(text.slice(at - 20, at));
      expect(found).not.toContain(text.slice(at + 4, at + 24));
    }
  });

  test('of every token that the run has had', () => {
    const older = '00D000000000001!AQEAQOlder_1234567890abcdef';
    const reported = answer(`<m>${older} ${TOKEN}</m>`);
    expect(Buffer.from(withoutSecrets(reported, [older, TOKEN]).body).toString()).toBe('<m>*** ***</m>');
  });

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
    expect(withoutSecrets(same, [TOKEN, 'AnotherTokenOfThisRun'])).toBe(same);
  });

  test('stays where a token is so short that it stands in words of others', () => {
    const reported = 'IsSandbox of 00D000000000001, x, sid=00D000000000001!x';
    const [cleaned, tiny] = [['00D000000000001!x'], ['00D000000000001!']].map((tokens) =>
      Buffer.from(withoutSecrets(answer(reported), tokens).body).toString(),
    );
    expect(cleaned).toBe('IsSandbox of 00D000000000001, x, sid=***');
    expect(tiny).toBe('IsSandbox of 00D000000000001, x, sid=***x');
  });

  test('stays byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const response = { status: 500, headers: {}, body: bytes };
        expect(Buffer.compare(withoutSecrets(response, [TOKEN]).body, bytes)).toBe(0);
      }),
    );
  });
});
