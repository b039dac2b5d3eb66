import { expect, test } from 'vitest';
import { SecretMasks } from './secret-masks.ts';

function masksOf(...secrets: string[]): SecretMasks {
  const masks = new SecretMasks();
  for (const secret of secrets) masks.add(secret);
  return masks;
}

test.each([
  ['itself, each time', 'pass!word', 'a pass!word and pass!word', 'a *** and ***'],
  [
    'each trimmed line of several',
    'first line\n  second line\n',
    '[second line] [first line]',
    '[***] [***]',
  ],
  ['its Base64', 'open sesame', Buffer.from('open sesame').toString('base64'), '***'],
  ['Base64 behind one byte', 'open sesame', Buffer.from('?open sesame').toString('base64'), /^.{2,4}\*\*\*$/],
  [
    'Base64 behind two bytes',
    'open sesame',
    Buffer.from('??open sesame').toString('base64'),
    /^.{2,4}\*\*\*$/,
  ],
  ['percent-encoding', "it's & more!", 'q=it%27s%20%26%20more%21', 'q=***'],
  ['XML', 'a<b&"c"', '<x>a&lt;b&amp;&quot;c&quot;</x>', '<x>***</x>'],
  ['JSON', 'tab\there "now"', '{"v":"tab\\there \\"now\\""}', '{"v":"***"}'],
  ['an expression', "it's mine", "'it''s mine'", "'***'"],
  ['the inside of quotes', '"quoted text"', 'quoted text', '***'],
  ['the pieces that PowerShell shows', 'firstpart&secondpart', 'firstpart& | secondpart', '*** | ***'],
])('hides a secret as %s', (_, secret, text, expected) => {
  const hidden = masksOf(secret).hide(text);
  if (typeof expected === 'string') expect(hidden).toBe(expected);
  else expect(hidden).toMatch(expected);
});

test('secrets that overlap or touch are hidden as one', () => {
  expect(masksOf('abcdef', 'defghi').hide('-abcdefghi-')).toBe('-***-');
  expect(masksOf('abc', 'def').hide('-abcdef-')).toBe('-***-');
});

test('leaves alone what the runner leaves alone', () => {
  const secret = 'open sesame';
  const masks = masksOf(secret);
  for (const text of [Buffer.from(secret).toString('hex'), 'open+sesame', 'emases nepo', 'open']) {
    expect(masks.hide(text)).toBe(text);
  }
});

test('a blank secret hides nothing', () => {
  expect(masksOf('', '\n').hide('a b\nc')).toBe('a b\nc');
});
