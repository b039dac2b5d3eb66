import { describe, expect, test } from 'vitest';
import { readSfdxAuthUrl } from '../../src/salesforce/login/sfdx-auth-url.ts';

const url = 'force://PlatformCLI::5Aep861.fake_token-1@example--dev.sandbox.my.salesforce.com';
const read = {
  clientId: 'PlatformCLI',
  clientSecret: '',
  refreshToken: '5Aep861.fake_token-1',
  host: 'example--dev.sandbox.my.salesforce.com',
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const json = (document: unknown): string => JSON.stringify(document, null, 2);

describe('an SFDX auth URL', () => {
  test.each<[string, string]>([
    ['as it is', url],
    ['with blanks and line ends around it', `\n  ${url}\r\n`],
    ['in quotes', `"${url}"`],
    ['with a byte order mark', `\uFEFF${url}`],
    ['with a tail', `${url}/services?username=x`],
    ['without the app', url.replace('PlatformCLI::', '')],
    ['in the JSON of the CLI', json({ status: 0, result: { id: '00D', sfdxAuthUrl: url } })],
    ['in the JSON of old', json({ sfdxAuthUrl: url })],
    ['in Base64', base64(url)],
    ['in Base64 with a line end inside', base64(`${url}\n`)],
    ['in Base64 of many lines', base64(url).replaceAll(/.{40}/g, '$&\n')],
    ['in Base64 of the JSON', base64(json({ result: { sfdxAuthUrl: url } }))],
  ])('is read %s', (_, text) => {
    expect(readSfdxAuthUrl(text)).toEqual(read);
  });

  test('is read with key, secret and port', () => {
    expect(readSfdxAuthUrl('force://3MVG9.fake==:FAKE0123:5Aep.fake=@LOCALHOST:6101')).toEqual({
      ...{ clientId: '3MVG9.fake==', clientSecret: 'FAKE0123', refreshToken: '5Aep.fake=' },
      host: 'localhost:6101',
    });
  });

  test.each<[string, string, string]>([
    ['the text of the CLI', "[REDACTED] Use 'sf org auth show-sfdx-auth-url' to view", 'redacted'],
    ['the text of the CLI in its JSON', json({ result: { sfdxAuthUrl: '[REDACTED] Use …' } }), 'redacted'],
    ['a scheme in the host', url.replace('@', '@https://'), 'scheme-in-host'],
    ['one colon', url.replace('::', ':'), 'one-colon'],
    ['no host', url.replace(/@.*/, ''), 'no-host'],
    ['an empty host', url.replace(/@.*/, '@'), 'no-host'],
    ['capitals in the scheme', url.replace('force', 'FORCE'), 'no-auth-url'],
    ['percent signs', url.replace('fake_', 'fake%2B'), 'odd-characters'],
    ['a slash in the token', url.replace('fake_', 'fake/'), 'odd-characters'],
    ['JSON without one', json({ result: { accessToken: 'x' } }), 'no-auth-url'],
    ['JSON that is cut', json({ sfdxAuthUrl: url }).slice(0, -2), 'no-auth-url'],
    ['nothing', '', 'no-auth-url'],
    ['an access token', '00DFAKE!fake', 'no-auth-url'],
  ])('is none: %s', (_, text, fault) => {
    expect(readSfdxAuthUrl(text)).toEqual({ fault });
  });
});
