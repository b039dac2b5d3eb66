import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { AccessToken } from '../../src/salesforce/access-token.ts';

const SECRET = '00DFAKE!not.a.token';

test('an access token shows itself only when asked to', () => {
  const token = new AccessToken(SECRET);
  expect(token.reveal()).toBe(SECRET);
  const shown = [
    String(token),
    token.toString(),
    JSON.stringify({ token }),
    inspect(token, { showHidden: true, depth: 9 }),
    format('%s %o %j', token, token, token),
    JSON.stringify(structuredClone(token)),
    Object.values(token).join(),
  ];
  for (const text of shown) expect(text).not.toContain('not.a.token');
});
